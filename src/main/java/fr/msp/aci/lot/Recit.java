package fr.msp.aci.lot;

import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.rapport.Apercu;
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
            long lot = JobDeNuit.lot(partition);
            boolean rendu = depot.bilans().estRendu(cle, lot);
            Optional<Apercu> apercu = depot.bilans().apercu(cle).map(Apercu::relire);
            suivi.calcule(new Recalcul.Resultat(
                    bilan,
                    apercu.filter(Apercu::estChiffre).isPresent(),
                    apercu.filter(Apercu::incomplet).isPresent(),
                    rendu,
                    rendu ? depot.evenements().derniereRevision(cle) : Optional.empty(),
                    apercu.flatMap(Apercu::mouvement).filter(mouvement -> mouvement.lot() == lot),
                    pieces.absentes(cle),
                    Optional.empty()));
        });
    }

    void synthese(StepExecution partition) {
        syntheses.calculer(EtapesDeNuit.sujet(partition)).ifPresent(suivi::synthese);
    }
}
