package fr.msp.aci.regle;

import java.text.Normalizer;
import java.util.Locale;

/** How the name of a region is recognised whatever its case, accents and hyphens. */
final class Region {

    private Region() {}

    static String cle(String nom) {
        return Normalizer.normalize(nom, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
