package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All structures may call their workbook by the one name they were told: a refusal waits for its own structure. */
class MemeNomTest {

    private static final String NOM = "classeur-2025.xlsx";
    private static final List<String> FINESS = UnTerminal.finess(2);

    private UnTerminal terminal;

    @BeforeEach
    void refuser(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        terminal.deposer(NOM, FINESS.get(0), -3);
        assertThat(terminal.taper("nightly").sortie()).contains("refusé");
        terminal.ilEst("2026-01-21T19:00:00Z");
    }

    @Test
    void theWorkbookOfAnotherStructureDoesNotHideIt() throws IOException {
        terminal.deposer(NOM, FINESS.get(1), 4);
        terminal.taper("nightly");

        assertThat(index()).contains(NOM).doesNotContain("Aucun classeur refusé");
    }

    @Test
    void aWorkbookThatDoesNotSayWhoseItIsDoesNotHideItEither() throws IOException {
        terminal.deposerFaux(NOM);
        terminal.taper("nightly");

        assertThat(index().split("erreurs.html", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void theCorrectedWorkbookOfItsOwnStructureReplacesIt() throws IOException {
        terminal.deposer(NOM, FINESS.get(0), 3);
        terminal.taper("nightly");

        assertThat(index()).contains("Aucun classeur refusé");
    }

    @Test
    void theAnnotatedCopyReplacesItEvenWhereTheStructureItselfWasCorrected() throws IOException {
        String refuse = UnTerminal.fichiers(terminal.maison.rejected()).stream()
                .filter(nom -> nom.endsWith("-" + NOM))
                .findFirst()
                .orElseThrow();
        String copie = refuse.replace(".xlsx", ".a-corriger.xlsx");
        terminal.deposer(copie, FINESS.get(1), 3);
        terminal.taper("nightly");

        assertThat(index()).contains("Aucun classeur refusé");
    }

    private String index() throws IOException {
        return Files.readString(terminal.maison.index());
    }
}
