package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may write in {@code reports/} does not choose, by a link, what bilans are written over. */
class LiensDansReportsTest {

    @TempDir
    private Path dossier;

    private UnTerminal terminal;
    private Path ailleurs;
    private List<String> finess;

    @BeforeEach
    void ouvrir() throws IOException {
        terminal = new UnTerminal(dossier);
        ailleurs = Files.createDirectory(dossier.resolve("ailleurs"));
        finess = UnTerminal.finess(2);
        for (String un : finess) {
            terminal.deposer(un + ".xlsx", un, 3, 4);
        }
    }

    @Test
    void throughALinkBelowReportsNothingIsWrittenAndTheOtherStructuresGoOn() throws IOException {
        Path lien = terminal.maison.reports().resolve("2025").resolve(finess.get(0));
        Files.createDirectories(lien.getParent());
        Files.createSymbolicLink(lien, ailleurs);

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs())
                .contains(finess.get(0) + "-2025 : " + lien + " est un lien symbolique ; rien n’est écrit");
        assertThat(ailleurs).isEmptyDirectory();
        assertThat(lien.resolveSibling(finess.get(1))).isNotEmptyDirectory();
        assertThat(terminal.maison.index()).exists();

        Retour bilan = terminal.taper("bilan", "--finess", finess.get(0), "--exercice", "2025");
        assertThat(bilan.code()).isEqualTo(3);
        assertThat(bilan.erreurs()).contains(lien + " est un lien symbolique");

        Files.delete(lien);
        assertThat(terminal.taper("nightly").code()).isZero();
        assertThat(lien).isNotEmptyDirectory();
    }

    @Test
    void throughALinkInPlaceOfAYearNeitherBilansNorSynthesesAreWritten() throws IOException {
        Files.createDirectories(terminal.maison.reports());
        Files.createSymbolicLink(terminal.maison.reports().resolve("2025"), ailleurs);

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs()).contains("est un lien symbolique");
        assertThat(ailleurs).isEmptyDirectory();
    }

    @Test
    void reportsItselfMayBeALink() throws IOException {
        Files.createDirectories(terminal.maison.racine());
        Files.createSymbolicLink(terminal.maison.reports(), ailleurs);

        assertThat(terminal.taper("nightly").code()).isZero();
        assertThat(ailleurs.resolve("2025").resolve(finess.get(0))).isNotEmptyDirectory();
    }
}
