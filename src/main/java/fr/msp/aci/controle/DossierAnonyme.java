package fr.msp.aci.controle;

import fr.msp.aci.activite.Exercice;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reference of a case says nothing of the patient: no title before a name, no birth, no date of birth beside a name.
 * What only looks like a surname and a first name is said, and not refused: so may a disease be written.
 */
final class DossierAnonyme implements RegleDeLigne {

    private static final Pattern IDENTITE = Pattern.compile(
            "\\b(?:M\\.\\s*|(?:Mr|Mme|Mlle|Mle)(?:\\.\\s*|\\s+)|(?:Monsieur|Madame|Mademoiselle)\\s*)\\p{L}{2,}"
                    + "|\\b(?-i:(?:Mr|Mme|Mlle)\\p{Lu}\\p{Ll})"
                    + "|(?<!nouveau[-\\s])\\b(?:née?\\b(?:\\(e\\))?|DDN\\b)\\D{0,40}\\d",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern AGE_OU_ANNEE = Pattern.compile(
            "\\b19\\d{2}\\b|" + PatientNomme.AGE, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Colonne<String> dossier;
    private final Colonne<LocalDate> reunion;

    DossierAnonyme(Colonne<String> dossier, Colonne<LocalDate> reunion) {
        this.dossier = dossier;
        this.reunion = reunion;
    }

    @Override
    public void verifier(LigneExaminee ligne) {
        Optional<String> reference = ligne.lue(dossier);
        if (reference.isEmpty()) {
            return;
        }
        boolean nom = NomPossible.dans(reference.get());
        if (ditQui(reference.get(), nom, annee(ligne))) {
            ligne.signalerMasquee(Cas.IDENTITE_DE_PATIENT, dossier, PatientNomme.MASQUE);
        } else if (nom) {
            ligne.signalerMasquee(Cas.NOM_EN_REFERENCE, dossier, PatientNomme.MASQUE);
        }
    }

    private static boolean ditQui(String reference, boolean nom, Optional<Integer> annee) {
        return IDENTITE.matcher(reference).find()
                || (nom && AGE_OU_ANNEE.matcher(reference).find())
                || (annee.isPresent()
                        && DateDeNaissance.dans(reference, annee.get())
                        && NomPossible.aUnMotPropre(reference));
    }

    private Optional<Integer> annee(LigneExaminee ligne) {
        return ligne.lue(reunion).map(LocalDate::getYear).or(() -> ligne.exercice()
                .map(Exercice::annee));
    }
}
