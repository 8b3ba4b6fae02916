package fr.msp.aci.rapport;

import java.util.regex.Pattern;

/**
 * Texts of the workbooks as a reader may safely see them: whatever was typed stays plain text on one line, and no
 * invisible character can hide or reorder words of the bilan.
 */
public final class TexteLisible {

    /** Stands for a character that cannot or must not be shown. */
    static final int REMPLACEMENT = 0xFFFD;

    private static final int TRAIT_D_UNION_INVISIBLE = 0xAD;

    /** It looks around a space once there is one, which most places of a text are not. */
    private static final Pattern SIGNE = Pattern.compile(" (?:(?<=« )|(?<=\\bp\\. )|(?=[:!?»€%]|;(?!\\S)))");

    /** Without one of them there is no such place. */
    private static final String SIGNES = "«.:!?»€%;";

    private TexteLisible() {}

    /** The text with white space made plain, marks without shape left out, and other controls shown as such. */
    public static String ligne(String texte) {
        if (estCourant(texte)) {
            return texte.strip();
        }
        StringBuilder lisible = new StringBuilder(texte.length());
        texte.codePoints().forEach(caractere -> ajouter(lisible, caractere));
        return lisible.toString().strip();
    }

    /** At most that many characters, the cut shown by an ellipsis. */
    public static String court(String texte, int longueur) {
        String ligne = ligne(texte);
        if (ligne.codePointCount(0, ligne.length()) <= longueur) {
            return ligne;
        }
        return ligne.substring(0, ligne.offsetByCodePoints(0, longueur - 1)).stripTrailing() + "…";
    }

    /** Nearly all texts hold nothing but letters, figures and marks of French, which stay as they are. */
    private static boolean estCourant(String texte) {
        for (int i = 0; i < texte.length(); i++) {
            if (!estCourant(texte.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean estCourant(char caractere) {
        return caractere >= ' ' && caractere <= '~'
                || caractere >= 0xA0 && caractere <= 0x17F && caractere != TRAIT_D_UNION_INVISIBLE
                || caractere >= 0x2010 && caractere <= 0x2027
                || caractere == '€';
    }

    /** The text where no line can break before a sign that French sets off by a space, nor after « or p. */
    static String insecable(String ligne) {
        return aUnSigne(ligne) ? SIGNE.matcher(ligne).replaceAll("\u00A0") : ligne;
    }

    /** Names, which are most texts of a long page, have none. */
    private static boolean aUnSigne(String ligne) {
        for (int i = 0; i < ligne.length(); i++) {
            if (SIGNES.indexOf(ligne.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void ajouter(StringBuilder lisible, int caractere) {
        switch (Character.getType(caractere)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                lisible.appendCodePoint(Character.isWhitespace(caractere) || caractere == 0x85 ? ' ' : REMPLACEMENT);
            case Character.FORMAT -> {
                if (reordonne(caractere)) {
                    lisible.appendCodePoint(REMPLACEMENT);
                }
            }
            case Character.SURROGATE, Character.PRIVATE_USE -> lisible.appendCodePoint(REMPLACEMENT);
            case Character.UNASSIGNED -> lisible.appendCodePoint(estUnDessin(caractere) ? caractere : REMPLACEMENT);
            default -> lisible.appendCodePoint(caractere);
        }
    }

    /** What stands in a text for its looks: symbols, and the marks that vary or join them. Letters and signs do not. */
    static boolean estUnOrnement(int caractere) {
        return switch (Character.getType(caractere)) {
            case Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.ENCLOSING_MARK,
                    Character.NON_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> estUnDessin(caractere);
        };
    }

    /** The planes of pictures, where each year adds some that this Java does not know yet. */
    private static boolean estUnDessin(int caractere) {
        return caractere >= 0x1F000 && caractere <= 0x1FAFF;
    }

    /** Embeddings, overrides and isolates, by which a text can be shown in another order than it is written. */
    private static boolean reordonne(int caractere) {
        return caractere >= 0x202A && caractere <= 0x202E || caractere >= 0x2066 && caractere <= 0x2069;
    }
}
