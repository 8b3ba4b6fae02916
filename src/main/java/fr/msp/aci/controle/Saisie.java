package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as typed, rid of what a person does not see. */
final class Saisie {

    /** Spaces of all widths, breaking or not, line ends, and marks that show nothing. */
    private static final Pattern BLANCS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u200B\\uFEFF]+");

    private static final Pattern BORDS = Pattern.compile("^ | $");

    private Saisie() {}

    /** The text with plain single spaces and none at its ends, its accents in one piece. */
    static String propre(String texte) {
        if (estSimple(texte)) {
            return texte;
        }
        String normal = Normalizer.normalize(texte, Normalizer.Form.NFC);
        return BORDS.matcher(BLANCS.matcher(normal).replaceAll(" ")).replaceAll("");
    }

    /** Most texts are plain already: nothing to make anew. */
    private static boolean estSimple(String texte) {
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    static boolean estVide(Contenu contenu) {
        return contenu instanceof Contenu.Texte texte && propre(texte.texte()).isEmpty();
    }

    static boolean estNeant(Contenu contenu) {
        return contenu instanceof Contenu.Texte texte && Cle.de(texte.texte()).equals("neant");
    }
}
