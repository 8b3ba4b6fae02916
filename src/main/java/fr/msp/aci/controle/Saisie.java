package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.classeur.Contenu;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as typed, rid of what a person does not see. */
final class Saisie {

    /** Spaces of all widths, breaking or not, line ends, and marks that show nothing. */
    private static final Pattern BLANCS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    /** What shows nothing and takes no room: soft hyphens, spaces of no width, marks of the beginning of a file. */
    private static final Pattern INVISIBLES = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]+");

    /** From the letters with accents of Latin-1 to the end of extended Latin: none of them changes when normalised. */
    private static final char PREMIERE_LATINE = '\u00C0';

    private static final char DERNIERE_LATINE = '\u024F';

    private static final Pattern BORDS = Pattern.compile("^ | $");

    /** How a row that holds nothing else says that there is nothing, other than by {@code néant}. */
    private static final Pattern RIEN = Pattern.compile(
            "((aucune?s?|rien|r\\.?a\\.?s\\.?|n[ée]ant|sans objet|non concernée?s?|pas de|pas d[’'])(?!\\p{L}).*"
                    + "|pas d[’'].*|non|s\\.?o\\.?|n[/.]?[ac]\\.?|0|[-–—/.]+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Saisie() {}

    /** The text with plain single spaces and none at its ends, its accents in one piece. */
    static String propre(String texte) {
        if (estSimple(texte)) {
            return texte;
        }
        String normal = Normalizer.normalize(INVISIBLES.matcher(texte).replaceAll(""), Normalizer.Form.NFC);
        return BORDS.matcher(BLANCS.matcher(normal).replaceAll(" ")).replaceAll("");
    }

    /** Most texts are plain already: single spaces within, letters in one piece, and nothing to make anew. */
    private static boolean estSimple(String texte) {
        boolean apresUneEspace = true;
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if (c == ' ' ? apresUneEspace : !estVisible(c)) {
                return false;
            }
            apresUneEspace = c == ' ';
        }
        return !apresUneEspace;
    }

    private static boolean estVisible(char c) {
        return (c > ' ' && c <= '~') || (c >= PREMIERE_LATINE && c <= DERNIERE_LATINE);
    }

    /** Whether a cell shows nothing. */
    static boolean estVide(Contenu contenu) {
        if (!(contenu instanceof Contenu.Texte texte)) {
            return false;
        }
        String brut = texte.texte();
        return brut.isEmpty() || (!estVisible(brut.charAt(0)) && propre(brut).isEmpty());
    }

    /** Whether these words, alone in their row, mean that there is nothing to declare. */
    static boolean ditRien(Contenu contenu) {
        return !estNeant(contenu) && RIEN.matcher(propre(contenu.affiche())).matches();
    }

    static boolean estNeant(Contenu contenu) {
        return contenu instanceof Contenu.Texte texte
                && Appellation.cle(texte.texte()).equals("neant");
    }
}
