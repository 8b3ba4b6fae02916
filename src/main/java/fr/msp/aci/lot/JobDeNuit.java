package fr.msp.aci.lot;

import java.util.Objects;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * The job {@code nightly}: the inbox frozen, one partition a workbook, what may not be kept longer deleted, one partition
 * a stale bilan, one a stale synthesis, the index. A partition that fails does not stop what follows; the run as a whole
 * then ends as failed, and the same command resumes.
 */
final class JobDeNuit {

    static final String JOB = "nightly";
    static final String LOT = "lot";

    private static final String TOUT = "*";

    private JobDeNuit() {}

    static Job de(Socle socle, Atelier atelier, Frein frein, Fils fils, Repartition repartition) {
        EtapesDeNuit etapes = new EtapesDeNuit(socle, atelier, frein, fils);
        Step gel = etapes.gel();
        Step ingestion = etapes.ingestion();
        Step effacement = etapes.effacement();
        Step recalcul = etapes.recalcul(repartition);
        Step syntheses = etapes.syntheses(repartition);
        Step publication = etapes.publication();
        JobExecutionDecider verdict = (execution, derniere) -> toutAReussi(execution.getStepExecutions());
        return new JobBuilder(JOB, socle.repository())
                .start(gel)
                .on(FlowExecutionStatus.COMPLETED.getName())
                .to(ingestion)
                .from(gel)
                .on(TOUT)
                .fail()
                .from(ingestion)
                .on(TOUT)
                .to(effacement)
                .from(effacement)
                .on(TOUT)
                .to(recalcul)
                .from(recalcul)
                .on(TOUT)
                .to(syntheses)
                .from(syntheses)
                .on(TOUT)
                .to(publication)
                .from(publication)
                .on(TOUT)
                .to(verdict)
                .from(verdict)
                .on(FlowExecutionStatus.FAILED.getName())
                .fail()
                .from(verdict)
                .on(TOUT)
                .end()
                .end()
                .build();
    }

    private static FlowExecutionStatus toutAReussi(Iterable<StepExecution> etapes) {
        for (StepExecution etape : etapes) {
            if (etape.getStatus() != BatchStatus.COMPLETED) {
                return FlowExecutionStatus.FAILED;
            }
        }
        return FlowExecutionStatus.COMPLETED;
    }

    static long lot(StepExecution etape) {
        return lot(etape.getJobParameters());
    }

    static long lot(JobParameters parametres) {
        return Objects.requireNonNull(parametres.getLong(LOT), "a nightly run has a number");
    }
}
