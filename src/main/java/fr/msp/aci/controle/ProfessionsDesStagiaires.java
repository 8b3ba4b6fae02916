package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Stage;
import java.util.Set;

/** Trainees count when they prepare a health profession (guide p. 32): one that is not known is said. */
final class ProfessionsDesStagiaires implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STAGES);
    }

    @Override
    public void verifier(Examen examen) {
        for (Stage stage : examen.les(Stage.class)) {
            if (stage.profession().isEmpty()) {
                String proche = Listes.PROFESSIONS
                        .laPlusProche(stage.professionSaisie())
                        .map(Profession::libelle)
                        .orElse(Profession.INFIRMIER.libelle());
                examen.signaler(
                        Cas.PROFESSION_INCONNUE, stage, FeuilleStages.PROFESSION, stage.professionSaisie(), proche);
            }
        }
    }
}
