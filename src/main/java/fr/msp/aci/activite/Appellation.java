package fr.msp.aci.activite;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How names of things and values of lists typed by hand are compared, in the checks as in the points: without case,
 * accents, spaces, apostrophes, punctuation and plural s. Names of people are compared more strictly.
 */
public final class Appellation {

    private static final Pattern ENTRE_LES_MOTS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Pattern PARENTHESES = Pattern.compile("[(\\[][^)\\]]*[)\\]]");

    private Appellation() {}

    /** The text reduced to what counts in a comparison; empty when nothing does. */
    public static String cle(String texte) {
        String decompose = NomNormalise.decompose(texte).toLowerCase(Locale.FRENCH);
        StringBuilder cle = new StringBuilder(decompose.length());
        int debutDuMot = 0;
        for (int i = 0; i < decompose.length(); i++) {
            char c = decompose.charAt(i);
            if (c == 'œ') {
                cle.append("oe");
            } else if (Character.isLetterOrDigit(c) && c != 'º' && c != 'ª') {
                cle.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT) {
                debutDuMot = sansPluriel(cle, debutDuMot);
            }
        }
        sansPluriel(cle, debutDuMot);
        return cle.toString();
    }

    /** The same without what stands between brackets: {@code Date (jj/mm/aaaa)} is {@code Date}. */
    public static String sansParentheses(String texte) {
        return cle(parenthesesOtees(texte));
    }

    /** The text as it is but for what stands between brackets. */
    public static String parenthesesOtees(String texte) {
        return PARENTHESES.matcher(texte).replaceAll(" ");
    }

    /** Whether something may stand between brackets. */
    public static boolean aDesParentheses(String texte) {
        return texte.indexOf('(') >= 0 || texte.indexOf('[') >= 0;
    }

    /** The words of a text, without its figures. */
    public static Stream<String> mots(String texte) {
        return ENTRE_LES_MOTS.splitAsStream(texte).filter(mot -> !mot.isEmpty());
    }

    /**
     * The words of a text but these.
     *
     * @param mots as they are compared, by their {@link #cle}
     */
    public static String sansMots(String texte, Set<String> mots) {
        return mots(texte).filter(mot -> !mots.contains(cle(mot))).collect(Collectors.joining(" "));
    }

    private static int sansPluriel(StringBuilder cle, int debutDuMot) {
        int fin = cle.length() - 1;
        if (fin > debutDuMot && cle.charAt(fin) == 's') {
            cle.setLength(fin);
        }
        return cle.length();
    }
}
