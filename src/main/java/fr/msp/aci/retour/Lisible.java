package fr.msp.aci.retour;

import java.util.Locale;

/** Text from a workbook made safe to look at: nothing in it moves the cursor, hides or turns the words around. */
final class Lisible {

    /** Beyond, a value is cut: enough to find it again in its cell. */
    private static final int LONGUEUR_MAXIMALE = 200;

    private Lisible() {}

    /** A value or a name, cut when it is long. */
    static String de(String brut) {
        return nettoyer(brut, LONGUEUR_MAXIMALE);
    }

    /** A sentence of ours, which may quote a value: all of it. */
    static String deLaPhrase(String phrase) {
        return nettoyer(phrase, Integer.MAX_VALUE);
    }

    private static String nettoyer(String brut, int longueurMaximale) {
        StringBuilder texte = new StringBuilder(Math.min(brut.length(), LONGUEUR_MAXIMALE));
        int lus = 0;
        for (int i = 0; i < brut.length(); i += Character.charCount(brut.codePointAt(i))) {
            if (lus == longueurMaximale) {
                return texte.append('…').toString();
            }
            ajouter(texte, brut.codePointAt(i));
            lus++;
        }
        return texte.toString();
    }

    private static void ajouter(StringBuilder texte, int caractere) {
        switch (Character.getType(caractere)) {
            case Character.CONTROL -> ajouterControle(texte, caractere);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> texte.append('↵');
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
                texte.append(String.format(Locale.ROOT, "[U+%04X]", caractere));
            default -> texte.appendCodePoint(caractere);
        }
    }

    private static void ajouterControle(StringBuilder texte, int caractere) {
        switch (caractere) {
            case '\n' -> texte.append('↵');
            case '\r' -> {
                // Excel writes either alone or with a line feed: the line feed is enough.
            }
            case '\t' -> texte.append(' ');
            default -> texte.append(String.format(Locale.ROOT, "[U+%04X]", caractere));
        }
    }
}
