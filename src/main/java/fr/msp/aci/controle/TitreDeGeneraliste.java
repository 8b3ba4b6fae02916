package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Profession;
import java.util.Set;

/**
 * A title of general practice typed as the profession (« omnipraticien », « spécialiste en médecine générale »…): it is
 * read as a general practitioner, who is none of the specialists the guide counts (p. 9, 11), and that is told.
 */
final class TitreDeGeneraliste implements RegleDeLigne {

    private static final Set<String> MEDECIN = Set.of("medecin");

    /** What is left of the usual names of a general practitioner without the word « médecin »: nothing to tell of them. */
    private static final Set<String> USUELS = Set.of("", "generaliste", "mg");

    private final Colonne<Profession> profession;

    TitreDeGeneraliste(Colonne<Profession> profession) {
        this.profession = profession;
    }

    @Override
    public void verifier(LigneExaminee ligne) {
        if (ligne.lue(profession)
                        .filter(lue -> lue == Profession.MEDECIN_GENERALISTE)
                        .isPresent()
                && !estUsuel(ligne.telleQueSaisie(profession))) {
            ligne.signaler(Cas.TITRE_DE_GENERALISTE, profession);
        }
    }

    private static boolean estUsuel(String titre) {
        return USUELS.contains(Appellation.cle(Appellation.sansMots(titre, MEDECIN)));
    }
}
