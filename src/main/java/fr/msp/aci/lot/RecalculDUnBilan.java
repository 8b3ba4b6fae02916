package fr.msp.aci.lot;

import fr.msp.aci.depot.Cle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** One stale bilan is one partition and one transaction; one that fails leaves the others alone. */
final class RecalculDUnBilan implements Tasklet, Partitioner {

    private final Recalcul recalcul;
    private final Peremption peremption;
    private final Suivi suivi;
    private final Fils fils;
    private volatile Executor aCote = Runnable::run;

    RecalculDUnBilan(Atelier atelier, Fils fils) {
        this.fils = fils;
        peremption = new Peremption(atelier.maison(), atelier.depot(), atelier.metier(), atelier.horloge());
        recalcul = new Recalcul(atelier.maison(), atelier.depot(), atelier.metier(), atelier.horloge());
        suivi = atelier.suivi();
    }

    @Override
    public Map<String, ExecutionContext> partition(int nombre) {
        List<Cle> perimes = peremption.perimes();
        suivi.perimes(perimes.size());
        aCote = fils.aCote(perimes.size());
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        perimes.forEach(cle -> partitions.put(cle.toString(), new ExecutionContext()));
        return partitions;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext contexte) {
        StepExecution partition = contribution.getStepExecution();
        String sujet = EtapesDeNuit.sujet(partition);
        Tache.garder(suivi, sujet, () -> {
            Cle cle = Inbox.cle(sujet).orElseThrow();
            Recalcul.Resultat resultat = recalcul.recalculer(cle, JobDeNuit.lot(partition), aCote);
            suivi.calcule(resultat);
        });
        return RepeatStatus.FINISHED;
    }
}
