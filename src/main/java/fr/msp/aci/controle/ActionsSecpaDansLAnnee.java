package fr.msp.aci.controle;

import fr.msp.aci.activite.ActionSecpa;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Feuille;
import java.util.Set;

/**
 * An action of a structure participative is of the year of the bilan, which leaves out any other. Only a warning: it
 * brings no points, and the sheet may be kept from one year to the next.
 */
final class ActionsSecpaDansLAnnee implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STRUCTURE, Feuille.SECPA_ACTIONS);
    }

    @Override
    public void verifier(Examen examen) {
        Exercice exercice = examen.structure().exercice();
        examen.les(ActionSecpa.class).stream()
                .filter(action -> !exercice.contient(action.date()))
                .forEach(action -> examen.signaler(
                        Cas.ACTION_HORS_EXERCICE,
                        action,
                        FeuilleSecpaActions.DATE,
                        LectureDate.FRANCAIS.format(action.date()),
                        exercice.toString()));
    }
}
