package fr.msp.aci.calcul;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** By what two texts typed by hand are the same name, whatever their case, accents and punctuation. */
final class NomNormalise {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATEURS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NomNormalise() {}

    static String de(String texte) {
        String sansAccent = ACCENTS.matcher(Normalizer.normalize(texte, Normalizer.Form.NFD))
                .replaceAll("");
        return SEPARATEURS
                .matcher(sansAccent.toLowerCase(Locale.FRENCH))
                .replaceAll(" ")
                .strip();
    }
}
