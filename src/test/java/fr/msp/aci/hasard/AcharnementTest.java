package fr.msp.aci.hasard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the fuzzing: the same broken workbooks every time. */
class AcharnementTest {

    private static final int CLASSEURS = 200;

    @TempDir
    Path dossier;

    @Test
    void whateverIsBrokenTheAnswerIsFindingsOrARefusal() throws IOException {
        Acharnement acharnement = new Acharnement(Path.of("src/test/resources/golden"), dossier);

        Map<Acharnement.Issue, Integer> issues = acharnement.mener(20_251_231L, CLASSEURS);

        assertThat(issues.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CLASSEURS);
        assertThat(issues.keySet())
                .as("some mutations break a workbook, others leave it good")
                .containsExactlyInAnyOrder(Acharnement.Issue.values());
    }
}
