package fr.msp.aci.lot;

import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;

/** Tells what was done on another machine as if it had been done here, from what the database says of it. */
final class Recit {

    private final Depot depot;
    private final PublicationDesSyntheses syntheses;
    private final Suivi suivi;

    Recit(Atelier atelier) {
        depot = atelier.depot();
        syntheses = new PublicationDesSyntheses(atelier.maison(), depot, atelier.metier(), atelier.horloge());
        suivi = atelier.suivi();
    }

    void bilan(StepExecution partition) {
        String sujet = EtapesDeNuit.sujet(partition);
        if (partition.getStatus() != BatchStatus.COMPLETED) {
            suivi.echec(sujet, new EchecAilleurs());
            return;
        }
        Cle cle = Inbox.cle(sujet).orElseThrow();
        depot.bilans()
                .de(cle)
                .ifPresent(
                        bilan -> suivi.calcule(bilan, depot.bilans().estRendu(cle, NuitConfiguration.lot(partition))));
    }

    void synthese(StepExecution partition) {
        String sujet = EtapesDeNuit.sujet(partition);
        if (partition.getStatus() != BatchStatus.COMPLETED) {
            suivi.echec("synthese-" + sujet, new EchecAilleurs());
            return;
        }
        syntheses.demande(sujet).ifPresent(demande -> suivi.synthese(syntheses.calculer(demande)));
    }

    /** It is in the log of the machine it happened on. */
    private static final class EchecAilleurs extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
