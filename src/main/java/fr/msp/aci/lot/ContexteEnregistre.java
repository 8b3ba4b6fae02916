package fr.msp.aci.lot;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Stores the context of a step before it works. Spring Batch 6.0.4 stores a resumed step before its context: killed
 * between the two, it would begin again from nothing.
 */
final class ContexteEnregistre implements StepExecutionListener {

    private final JobRepository repository;

    ContexteEnregistre(JobRepository repository) {
        this.repository = repository;
    }

    @Override
    public void beforeStep(StepExecution etape) {
        repository.updateExecutionContext(etape);
    }
}
