package fr.msp.aci.hasard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the fuzzing: the same broken workbooks every time. */
class AcharnementTest {

    private static final int CLASSEURS = 200;

    @TempDir
    Path dossier;

    @Test
    void whateverIsBrokenTheAnswerIsFindingsOrARefusalAndTheScreenStaysClean() throws IOException {
        Acharnement acharnement = new Acharnement(Path.of("src/test/resources/golden"), dossier);
        PrintStream erreurs = System.err;
        ByteArrayOutputStream dit = new ByteArrayOutputStream();
        Map<Acharnement.Issue, Integer> issues;
        System.setErr(new PrintStream(dit, true, StandardCharsets.UTF_8));
        try {
            issues = acharnement.mener(20_251_231L, CLASSEURS);
        } finally {
            System.setErr(erreurs);
        }

        assertThat(issues.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CLASSEURS);
        assertThat(issues.keySet())
                .as("some mutations break a workbook, others leave it good")
                .containsExactlyInAnyOrder(Acharnement.Issue.values());
        assertThat(issues.get(Acharnement.Issue.REFUSE_ET_ANNOTE)).isGreaterThan(CLASSEURS / 4);
        assertThat(dit.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theWorkbookThatIsBrokenIsAGoodOneAsLongAsNothingElseIsTypedInIt() throws IOException {
        Path classeur = Files.write(dossier.resolve("bon.xlsx"), new CellulesAuHasard(1, 0).ecrire());

        Controle controle =
                new Controleur(Limites.parDefaut(), exercice -> true, LocalDate.of(2026, 3, 1)).controler(classeur);

        assertThat(controle).isInstanceOf(Controle.Accepte.class);
        assertThat(((Controle.Accepte) controle).feuilles()).hasSize(21);
    }
}
