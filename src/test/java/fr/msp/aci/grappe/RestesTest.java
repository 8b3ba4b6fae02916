package fr.msp.aci.grappe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

class RestesTest {

    private final List<StepExecution> partitions =
            LongStream.rangeClosed(1, 3).mapToObj(RestesTest::partition).toList();

    private final Restes restes = new Restes(partitions);

    private static StepExecution partition(long numero) {
        JobExecution passage = new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters());
        return new StepExecution(numero, "bilan:" + numero, passage);
    }

    @Test
    void theManagerTakesFromTheLastOnAndEachOnce() {
        assertThat(restes.prendre()).contains(partitions.get(2));
        assertThat(restes.prendre()).contains(partitions.get(1));
        assertThat(restes.prendre()).contains(partitions.get(0));
        assertThat(restes.prendre()).isEmpty();
    }

    @Test
    void whatAnotherIsAtIsLeftForAWhile() {
        restes.remettre(restes.prendre().orElseThrow());

        assertThat(restes.prendre()).contains(partitions.get(1));
    }

    @Test
    void whatWasDoneElsewhereIsToldOnceAndCounted() {
        Map<Long, BatchStatus> lus =
                Map.of(1L, BatchStatus.COMPLETED, 2L, BatchStatus.STARTED, 3L, BatchStatus.STARTING);

        assertThat(restes.noter(lus)).containsExactly(partitions.get(0));
        assertThat(restes.noter(lus)).isEmpty();
        assertThat(partitions.get(0).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(restes.parDesOuvriers()).isEqualTo(1);
        assertThat(restes.finis()).isFalse();
    }

    @Test
    void whatFailedElsewhereIsTriedOnceMoreHereAndThatIsTheLastWord() {
        restes.noter(Map.of(1L, BatchStatus.COMPLETED, 2L, BatchStatus.COMPLETED, 3L, BatchStatus.FAILED));

        assertThat(restes.aReprendre()).isTrue();
        StepExecution echouee = restes.prendre().orElseThrow();
        restes.faite(echouee, BatchStatus.FAILED);

        assertThat(echouee).isEqualTo(partitions.get(2));
        assertThat(echouee.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(restes.finis()).isTrue();
        assertThat(restes.ici()).isEqualTo(1);
    }

    @Test
    void endedEarlyARunLeavesWhatNobodyBeganAndWaitsForTheRest() {
        restes.noter(Map.of(1L, BatchStatus.STARTED, 2L, BatchStatus.STARTING, 3L, BatchStatus.STARTING));

        assertThat(restes.laisser()).containsExactly(partitions.get(0));
        assertThat(partitions.get(1).getStatus()).isEqualTo(BatchStatus.STOPPED);
    }
}
