package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import java.util.Set;

/** The weekly days of a vacataire are what counts of the vacation (guide p. 11): without them it counts for nothing. */
final class JoursDesVacataires implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS);
    }

    @Override
    public void verifier(Examen examen) {
        for (Professionnel professionnel : examen.les(Professionnel.class)) {
            if (professionnel.statut() == Statut.VACATAIRE
                    && professionnel.joursParSemaine().isEmpty()) {
                examen.signaler(
                        Cas.VACATAIRE_SANS_JOURS,
                        professionnel,
                        FeuilleProfessionnels.JOURS,
                        "",
                        professionnel.prenom() + " " + professionnel.nom());
            }
        }
    }
}
