package fr.msp.aci.controle;

import java.util.regex.Pattern;

/** The reference of a case says nothing of the patient: no title before a name, no birth. */
final class DossierAnonyme implements RegleDeLigne {

    static final String MASQUE = PatientNomme.MASQUE;

    private static final Pattern IDENTITE = Pattern.compile(
            "\\b(M\\.|Mr|Mme|Mlle|Mle|Monsieur|Madame|Mademoiselle)\\s*\\p{L}{2,}|\\b(né|née|né\\(e\\)|DDN)\\b.*\\d",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Colonne<String> dossier;

    DossierAnonyme(Colonne<String> dossier) {
        this.dossier = dossier;
    }

    @Override
    public void verifier(LigneExaminee ligne) {
        ligne.lue(dossier)
                .filter(reference -> IDENTITE.matcher(reference).find())
                .ifPresent(reference -> ligne.signalerMasquee(Cas.IDENTITE_DE_PATIENT, dossier, MASQUE));
    }
}
