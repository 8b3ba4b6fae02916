package fr.msp.aci.controle;

import java.util.regex.Pattern;

/**
 * Recognises a patient told in plain words, wherever it is written: somebody with a title and an age or a birth, or a
 * date of birth. A title and a name alone are those of a professional as well, and pass.
 */
final class PatientNomme {

    static final String MASQUE = "•••";

    private static final int OPTIONS = Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String TITRE = "\\b(?:M\\b\\.?|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle)";
    private static final String NOM = "\\p{Lu}[\\p{L}'’-]*\\.?";
    private static final String NAISSANCE = "(?i:née?(?:\\(e\\))?\\s+(?:le|en)|ddn|date de naissance)\\W{0,3}\\d";
    /** An age, and not so many years of something. */
    static final String AGE = "(?i:âgée?\\s+de\\s+)?\\d{1,3}\\s*(?i:ans)\\b(?!\\s*(?i:d['’]|de\\b))";

    /** What follows the M of the titles above. */
    private static final String SUITES_DE_TITRE = "rmloa";

    private static final String DATE_ANCIENNE = "\\d{1,2}[/.-]\\d{1,2}[/.-]19\\d{2}";
    private static final Pattern IDENTITE = Pattern.compile(
            TITRE + "\\s*" + NOM + "(?:[\\s-]+(?:née\\s+)?" + NOM + "){0,3}[\\s,;:(–-]*(?:" + AGE + "|" + NAISSANCE
                    + "|" + DATE_ANCIENNE + ")"
                    + "|\\b(?i:ddn|date de naissance|née?(?:\\(e\\))?\\s+le)\\W{0,3}\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}",
            OPTIONS);

    private PatientNomme() {}

    /** Whether the text tells who a patient is. */
    static boolean dans(String texte) {
        if (!aUnChiffre(texte)) {
            return false;
        }
        String propre = Saisie.propre(texte);
        return peutNommer(propre) && IDENTITE.matcher(propre).find();
    }

    private static boolean aUnChiffre(String texte) {
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if (c > '~' ? Character.isDigit(c) : c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Asked of every text with a figure, of which nearly all have neither a title nor the word of a birth. */
    private static boolean peutNommer(String texte) {
        for (int i = 0; i < texte.length() - 1; i++) {
            char c = texte.charAt(i);
            if ((c == 'M' && (i == 0 || !Character.isLetterOrDigit(texte.charAt(i - 1))) && peutEtreUnTitre(texte, i))
                    || estUnMotDeNaissance(Character.toLowerCase(c), Character.toLowerCase(texte.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean peutEtreUnTitre(String texte, int debut) {
        char suivante = texte.charAt(debut + 1);
        return !Character.isLetterOrDigit(suivante) || SUITES_DE_TITRE.indexOf(suivante) >= 0;
    }

    /** How « né », « ddn » and « date de naissance » begin. */
    private static boolean estUnMotDeNaissance(char premiere, char seconde) {
        return premiere == 'n' ? seconde == 'é' : premiere == 'd' && (seconde == 'd' || seconde == 'a');
    }
}
