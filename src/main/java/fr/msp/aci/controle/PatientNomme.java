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

    private static final String DATE_ANCIENNE = "\\d{1,2}[/.-]\\d{1,2}[/.-]19\\d{2}";
    private static final Pattern IDENTITE = Pattern.compile(
            TITRE + "\\s*" + NOM + "(?:[\\s-]+(?:née\\s+)?" + NOM + "){0,3}[\\s,;:(–-]*(?:" + AGE + "|" + NAISSANCE
                    + "|" + DATE_ANCIENNE + ")"
                    + "|\\b(?i:ddn|date de naissance|née?(?:\\(e\\))?\\s+le)\\W{0,3}\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}",
            OPTIONS);

    private PatientNomme() {}

    /** Whether the text tells who a patient is. */
    static boolean dans(String texte) {
        return texte.chars().anyMatch(Character::isDigit)
                && IDENTITE.matcher(Saisie.propre(texte)).find();
    }
}
