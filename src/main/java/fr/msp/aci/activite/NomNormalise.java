package fr.msp.aci.activite;

import java.text.Normalizer;
import java.util.Locale;

/** By what two texts typed by hand are the same name, whatever their case, accents and punctuation. */
public final class NomNormalise {

    private NomNormalise() {}

    /** The text without what does not tell names apart. */
    public static String de(String texte) {
        // By hand and not by regular expressions: a simulation compares the names of a team thousands of times.
        String decompose = decompose(texte).toLowerCase(Locale.FRENCH);
        StringBuilder nom = new StringBuilder(decompose.length());
        boolean separe = false;
        for (int rang = 0; rang < decompose.length(); rang += Character.charCount(decompose.codePointAt(rang))) {
            int caractere = decompose.codePointAt(rang);
            if (Character.isLetter(caractere) || estNombre(caractere)) {
                if (separe && !nom.isEmpty()) {
                    nom.append(' ');
                }
                nom.appendCodePoint(caractere);
                separe = false;
            } else if (!estAccent(caractere)) {
                separe = true;
            }
        }
        return nom.toString();
    }

    /** Plain letters have no accent to take off. */
    static String decompose(String texte) {
        for (int rang = 0; rang < texte.length(); rang++) {
            if (texte.charAt(rang) > 127) {
                return Normalizer.normalize(texte, Normalizer.Form.NFD);
            }
        }
        return texte;
    }

    private static boolean estNombre(int caractere) {
        return switch (Character.getType(caractere)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean estAccent(int caractere) {
        return switch (Character.getType(caractere)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
