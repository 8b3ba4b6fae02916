package fr.msp.aci.calcul;

import java.text.Normalizer;
import java.util.Locale;

/** By what two texts typed by hand are the same name, whatever their case, accents and punctuation. */
final class NomNormalise {

    private NomNormalise() {}

    static String de(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
