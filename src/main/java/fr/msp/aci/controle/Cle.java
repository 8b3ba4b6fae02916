package fr.msp.aci.controle;

import java.text.Normalizer;
import java.util.Locale;

/** How names and list values are compared: without case, accents, spaces, apostrophes, punctuation and plural s. */
final class Cle {

    private Cle() {}

    /** The text reduced to what counts in a comparison; empty when nothing does. */
    static String de(String texte) {
        String decompose = Normalizer.normalize(texte, Normalizer.Form.NFD).toLowerCase(Locale.FRENCH);
        StringBuilder cle = new StringBuilder(decompose.length());
        int debutDuMot = 0;
        for (int i = 0; i < decompose.length(); i++) {
            char c = decompose.charAt(i);
            if (c == 'œ') {
                cle.append("oe");
            } else if (Character.isLetterOrDigit(c) && c != 'º' && c != 'ª') {
                cle.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                debutDuMot = sansPluriel(cle, debutDuMot);
            }
        }
        sansPluriel(cle, debutDuMot);
        return cle.toString();
    }

    /** The same without what stands between brackets: {@code Date (jj/mm/aaaa)} is {@code Date}. */
    static String sansParentheses(String texte) {
        return de(texte.replaceAll("[(\\[][^)\\]]*[)\\]]", " "));
    }

    private static int sansPluriel(StringBuilder cle, int debutDuMot) {
        int fin = cle.length() - 1;
        if (fin > debutDuMot && cle.charAt(fin) == 's') {
            cle.setLength(fin);
        }
        return cle.length();
    }
}
