package fr.msp.aci.activite;

import java.util.Set;
import java.util.stream.Stream;

/**
 * General practice as doctors write it where their specialty is asked: by French law they are specialists of it, but the
 * guide counts them apart (« hors médecine générale », p. 8, 9 and 11).
 */
final class MedecineGenerale {

    /** Words that say nothing of which specialty it is, as they are compared. */
    private static final Set<String> TOURNURES = Set.of(
            "docteur",
            "dr",
            "medecin",
            "specialiste",
            "specialite",
            "qualifie",
            "qualifiee",
            "diplome",
            "diplomee",
            "exercice",
            "de",
            "du",
            "la",
            "en",
            "d",
            "e");

    private static final Set<String> NOMS = Set.of(
            "mg",
            "medg",
            "medgen",
            "medgene",
            "medgenerale",
            "medecinegenerale",
            "medecinegeneraliste",
            "medecinegen",
            "generaliste",
            "generale",
            "omnipraticien",
            "omnipraticienne",
            "omnipratique",
            "medecinefamille",
            "traitant",
            "traitante");

    private MedecineGenerale() {}

    /** Whether these words name general practice and nothing else, with or without what stands between brackets. */
    static boolean est(String specialite) {
        return Stream.of(specialite, Appellation.parenthesesOtees(specialite))
                .map(texte -> Appellation.cle(Appellation.sansMots(texte, TOURNURES)))
                .anyMatch(NOMS::contains);
    }
}
