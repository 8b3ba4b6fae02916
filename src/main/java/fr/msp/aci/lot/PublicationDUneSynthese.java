package fr.msp.aci.lot;

import fr.msp.aci.lot.PublicationDesSyntheses.Demande;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** One synthesis is one partition and one transaction; one that fails leaves the others, and its former files, alone. */
final class PublicationDUneSynthese implements Tasklet, Partitioner {

    private final PublicationDesSyntheses syntheses;
    private final Suivi suivi;
    private final Fils fils;
    private volatile Executor aCote = Runnable::run;

    PublicationDUneSynthese(Atelier atelier, Fils fils) {
        this.fils = fils;
        syntheses = new PublicationDesSyntheses(atelier.maison(), atelier.depot(), atelier.metier(), atelier.horloge());
        suivi = atelier.suivi();
    }

    @Override
    public Map<String, ExecutionContext> partition(int nombre) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        Tache.garder(suivi, "synthese", () -> {
            for (Demande demande : syntheses.perimees()) {
                partitions.put(demande.toString(), new ExecutionContext());
            }
            syntheses.retirerLesVides();
        });
        // The whole takes longer than its regions together: a thread is left over before its end.
        aCote = fils.aCote(partitions.size() - 1);
        return partitions;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext contexte) {
        String sujet = EtapesDeNuit.sujet(contribution.getStepExecution());
        Tache.garder(suivi, "synthese-" + sujet, () -> {
            // Cut before an interruption, it may since be of a region that no structure is in any more.
            syntheses.publier(sujet, aCote).ifPresent(suivi::synthese);
        });
        return RepeatStatus.FINISHED;
    }
}
