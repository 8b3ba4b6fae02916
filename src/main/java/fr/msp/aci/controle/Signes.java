package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signs that change what is meant, told in words before punctuation is left out: {@code < 75} is not {@code > 75}. A
 * hyphen between two words, or two figures, stays punctuation.
 */
final class Signes {

    private static final Pattern CHIFFRE = Pattern.compile("\\d");
    private static final Pattern CONTRAIRE = Pattern.compile("[≠¬☐✗✘❌]");
    private static final Pattern FLECHE = Pattern.compile("[-=]+>|→");
    private static final Pattern INFERIEUR = Pattern.compile("=?[<≤⩽]=?");
    private static final Pattern SUPERIEUR = Pattern.compile("[>≥⩾]=?|\\+");
    private static final String TIRET = "[-–—−‐‑]";
    /** Before a figure, at the start or stuck to it; after « et »; after a figure, or at the very end. */
    private static final Pattern MOINS = Pattern.compile(
            "^\\s*#\\s*(?=(?:de\\s*)?\\d)|(?<=[\\s(])(?<!\\d\\s)#(?=\\d)|(?<=[\\s(])#(?=\\s*de\\s*\\d)|(?<=\\bet)\\s*#|(?<=\\d)#(?=[\\s)]|$)|#(?=\\s*$)"
                    .replace("#", TIRET));

    /** All the signs above: most texts have none. */
    private static final String SIGNES = "≠¬☐✗✘❌=→<≤⩽>≥⩾+-–—−‐‑";

    private Signes() {}

    /** What a value of a list, a header or a field is compared by: its {@link Appellation#cle}, its signs in words. */
    static String cle(String texte) {
        return Appellation.cle(enMots(texte));
    }

    /** What these words, with or without what stands between brackets, are the key of. */
    static <T> Optional<T> chercher(String texte, Map<String, T> parCle) {
        String mots = enMots(texte);
        T exacte = parCle.get(Appellation.cle(mots));
        return exacte != null || !Appellation.aDesParentheses(mots)
                ? Optional.ofNullable(exacte)
                : Optional.ofNullable(parCle.get(Appellation.sansParentheses(mots)));
    }

    private static boolean enA(String texte) {
        for (int i = 0; i < texte.length(); i++) {
            if (SIGNES.indexOf(texte.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The text with the signs that count told in words. */
    static String enMots(String texte) {
        if (!enA(texte)) {
            return texte;
        }
        String contraire = CONTRAIRE.matcher(texte).replaceAll(" non ");
        if (!CHIFFRE.matcher(contraire).find()) {
            return contraire;
        }
        String signes = FLECHE.matcher(contraire).replaceAll(" ");
        signes = MOINS.matcher(signes).replaceAll(" moins ");
        signes = INFERIEUR.matcher(signes).replaceAll(" moins ");
        return SUPERIEUR.matcher(signes).replaceAll(" plus ");
    }
}
