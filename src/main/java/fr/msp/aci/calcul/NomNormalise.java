package fr.msp.aci.calcul;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** By what two texts typed by hand are the same name, whatever their case, accents and punctuation. */
public final class NomNormalise {

    // Compiled once: a simulation compares the names of a team thousands of times.
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern PONCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NomNormalise() {}

    /** The text without what does not tell names apart. */
    public static String de(String texte) {
        String sansAccents = ACCENTS.matcher(Normalizer.normalize(texte, Normalizer.Form.NFD))
                .replaceAll("");
        return PONCTUATION
                .matcher(sansAccents.toLowerCase(Locale.FRENCH))
                .replaceAll(" ")
                .strip();
    }
}
