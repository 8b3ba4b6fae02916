package fr.msp.aci.lot;

import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Entree.Genre;
import fr.msp.aci.depot.Manifeste;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * One thing of the inbox is one partition: in a first transaction it is received, in a second one, once that is on the
 * disk, put in its place. A refused workbook completes like any other.
 */
final class ReceptionDUneEntree implements Tasklet, Partitioner {

    private static final String RECUE = "recue";

    private final Manifeste manifeste;
    private final Ingestion ingestion;
    private final Rangement rangement;
    private final Suivi suivi;

    ReceptionDUneEntree(Atelier atelier) {
        manifeste = atelier.depot().manifeste();
        ingestion = new Ingestion(atelier.maison(), atelier.depot(), atelier.metier(), atelier.suivi());
        rangement = new Rangement(atelier.maison(), atelier.depot(), atelier.suivi());
        suivi = atelier.suivi();
    }

    @Override
    public Map<String, ExecutionContext> partition(int nombre) {
        List<Entree> entrees = manifeste.aFaire();
        suivi.debut(
                (int) entrees.stream().filter(e -> e.genre() == Genre.CLASSEUR).count());
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        entrees.forEach(entree -> partitions.put(entree.empreinte() + "-" + entree.rang(), new ExecutionContext()));
        return partitions;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext contexte) {
        StepExecution partition = contribution.getStepExecution();
        String sujet = EtapesDeNuit.sujet(partition);
        long rang = Long.parseLong(sujet.substring(sujet.lastIndexOf('-') + 1));
        Optional<Entree> entree = manifeste.aFaireDeRang(rang);
        if (entree.isEmpty()) {
            return RepeatStatus.FINISHED;
        }
        ExecutionContext memoire = partition.getExecutionContext();
        boolean recue = memoire.containsKey(RECUE);
        Tache.garder(suivi, entree.get().nom(), () -> {
            if (recue) {
                rangement.ranger(entree.get());
            } else {
                ingestion.recevoir(entree.get());
            }
        });
        memoire.put(RECUE, true);
        return recue ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
    }
}
