package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import java.util.Set;

/** Only doctors take part in the SAS or hold a CSTM (guide p. 13, 18): else there would be more of them than doctors. */
final class MedecinsSeulement implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS);
    }

    @Override
    public void verifier(Examen examen) {
        for (Professionnel professionnel : examen.les(Professionnel.class)) {
            if (!professionnel.profession().estMedecin()) {
                String profession = professionnel.profession().libelle();
                if (professionnel.sas()) {
                    examen.signaler(Cas.SAS_NON_MEDECIN, professionnel, FeuilleProfessionnels.SAS, "oui", profession);
                }
                if (professionnel.cstm()) {
                    examen.signaler(Cas.CSTM_NON_MEDECIN, professionnel, FeuilleProfessionnels.CSTM, "oui", profession);
                }
            }
        }
    }
}
