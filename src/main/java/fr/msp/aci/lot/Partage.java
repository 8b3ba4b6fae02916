package fr.msp.aci.lot;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step whose partitions are to be done.
 *
 * @param etape what is done of each
 * @param repository where their states are
 * @param arret whether the run was asked to end early: what has not begun is left
 * @param recit to be told of each that was done, and well, outside of this process
 */
public record Partage(Step etape, JobRepository repository, BooleanSupplier arret, Consumer<StepExecution> recit) {}
