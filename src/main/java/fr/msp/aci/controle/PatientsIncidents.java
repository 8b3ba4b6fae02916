package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.ParcoursEngage;
import java.util.Set;

/** The new patients of a pathway are among its patients. */
final class PatientsIncidents implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PARCOURS);
    }

    @Override
    public void verifier(Examen examen) {
        for (ParcoursEngage parcours : examen.les(ParcoursEngage.class)) {
            parcours.patients().ifPresent(tous -> parcours.incidents()
                    .filter(nouveaux -> nouveaux > tous)
                    .ifPresent(nouveaux -> examen.signaler(
                            Cas.INCIDENTS_TROP_NOMBREUX,
                            parcours,
                            FeuilleParcours.INCIDENTS,
                            nouveaux.toString(),
                            tous.toString())));
        }
    }
}
