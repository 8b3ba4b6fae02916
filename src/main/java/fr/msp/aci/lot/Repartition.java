package fr.msp.aci.lot;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/** Who does the bilans and syntheses of a run: threads of this process, or other machines besides. */
@FunctionalInterface
public interface Repartition {

    /** What sees to it that all the partitions of a step are done. */
    PartitionHandler de(Partage partage);

    /** Threads of this process, that many at a time. */
    static Repartition parFils(Fils fils) {
        return partage ->
                new PartitionsEnOrdre(partage.etape(), executeur(partage.etape().getName(), fils));
    }

    private static TaskExecutor executeur(String nom, Fils fils) {
        if (fils.nombre() == 1) {
            return new SyncTaskExecutor();
        }
        SimpleAsyncTaskExecutor executeur = new SimpleAsyncTaskExecutor(nom + "-");
        executeur.setConcurrencyLimit(fils.nombre());
        return executeur;
    }
}
