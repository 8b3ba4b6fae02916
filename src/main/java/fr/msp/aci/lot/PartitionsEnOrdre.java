package fr.msp.aci.lot;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.TaskExecutor;

/** Starts partitions in the order they were cut; left alone, Spring Batch starts them in no order at all. */
final class PartitionsEnOrdre extends TaskExecutorPartitionHandler {

    PartitionsEnOrdre(Step chacune, TaskExecutor executeur) {
        setStep(chacune);
        setTaskExecutor(executeur);
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution chef, Set<StepExecution> partitions) throws Exception {
        return super.doHandle(
                chef,
                partitions.stream()
                        .sorted(Comparator.comparing(StepExecution::getId))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
