package fr.msp.aci.lot;

import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.rapport.Apercu;
import fr.msp.aci.rapport.Mouvement;
import java.util.Optional;
import org.springframework.batch.core.step.StepExecution;

/** Tells what was done on another machine as if it had been done here, from what the database says of it. */
final class Recit {

    private final Depot depot;
    private final PublicationDesSyntheses syntheses;
    private final PiecesConservees pieces;
    private final Suivi suivi;

    Recit(Atelier atelier) {
        depot = atelier.depot();
        syntheses = new PublicationDesSyntheses(atelier.maison(), depot, atelier.metier(), atelier.horloge());
        pieces = new PiecesConservees(atelier.maison(), depot);
        suivi = atelier.suivi();
    }

    void bilan(StepExecution partition) {
        Cle cle = Inbox.cle(EtapesDeNuit.sujet(partition)).orElseThrow();
        depot.bilans().de(cle).ifPresent(bilan -> {
            boolean rendu = depot.bilans().estRendu(cle, JobDeNuit.lot(partition));
            suivi.calcule(new Recalcul.Resultat(
                    bilan,
                    estChiffre(cle),
                    rendu,
                    rendu ? depot.evenements().derniereRevision(cle) : Optional.empty(),
                    mouvement(cle, JobDeNuit.lot(partition)),
                    pieces.absentes(cle),
                    Optional.empty()));
        });
    }

    private Optional<Mouvement> mouvement(Cle cle, long lot) {
        return Mouvements.dernier(depot, cle).filter(mouvement -> mouvement.lot() == lot);
    }

    private boolean estChiffre(Cle cle) {
        return depot.bilans()
                .apercu(cle)
                .map(Apercu::relire)
                .filter(Apercu::estChiffre)
                .isPresent();
    }

    void synthese(StepExecution partition) {
        syntheses.calculer(EtapesDeNuit.sujet(partition)).ifPresent(suivi::synthese);
    }
}
