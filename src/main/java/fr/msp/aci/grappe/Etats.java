package fr.msp.aci.grappe;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the parts of a run are, by one question. Asked through the job repository it would take several for each part,
 * each time.
 */
final class Etats {

    private final JdbcClient jdbc;

    Etats(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /**
     * How far one part is.
     *
     * @param etat its own state
     * @param passage that of its run
     */
    record Etat(BatchStatus etat, BatchStatus passage) {

        /** Whether there still is something to do, for a run that still goes on. */
        boolean aFaire() {
            return etat != BatchStatus.COMPLETED && passage.isRunning();
        }
    }

    /** Nothing when there is no such part of that step and run. */
    Optional<Etat> de(Demande demande) {
        return jdbc.sql("select s.status as etat, j.status as passage from batch_step_execution s"
                        + " join batch_job_execution j on j.job_execution_id = s.job_execution_id"
                        + " where s.step_execution_id = ? and s.job_execution_id = ? and s.step_name like ?")
                .param(demande.execution())
                .param(demande.passage())
                .param(demande.etape() + ":%")
                .query((ligne, numero) -> new Etat(
                        BatchStatus.valueOf(ligne.getString("etat")), BatchStatus.valueOf(ligne.getString("passage"))))
                .optional();
    }

    /** Those of all parts of a step. */
    Map<Long, BatchStatus> tous(String etape, long passage) {
        Map<Long, BatchStatus> tous = new HashMap<>();
        jdbc.sql("select step_execution_id, status from batch_step_execution where job_execution_id = ?"
                        + " and step_name like ?")
                .param(passage)
                .param(etape + ":%")
                .query(ligne -> {
                    tous.put(ligne.getLong("step_execution_id"), BatchStatus.valueOf(ligne.getString("status")));
                });
        return tous;
    }
}
