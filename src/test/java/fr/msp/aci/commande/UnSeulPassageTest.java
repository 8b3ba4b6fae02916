package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.BaseDesTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time over a home, told by true processes. */
class UnSeulPassageTest {

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        for (String finess : UnTerminal.finess(40)) {
            terminal.deposer(finess + ".xlsx", finess, 3);
        }
    }

    @Test
    void theSecondSaysWhoHoldsTheHomeAndTheDeadGiveItUpAtOnce() throws IOException, InterruptedException {
        Process premier = autreProcessus();
        attendreUnMot(premier);

        Retour second = terminal.taper("nightly");

        assertThat(second.code()).isEqualTo(4);
        assertThat(second.sortie()).isEmpty();
        assertThat(second.erreurs())
                .contains("Un autre passage tient le dossier " + terminal.maison.racine())
                .contains("processus et heure : " + premier.pid() + ", ");
        assertThat(premier.isAlive()).isTrue();

        premier.destroyForcibly();
        assertThat(premier.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(terminal.maison.verrou())).startsWith(premier.pid() + ", ");

        Retour troisieme = terminal.taper("nightly");

        assertThat(troisieme.code()).as(troisieme.erreurs()).isZero();
        assertThat(troisieme.sortie())
                .contains("Reprise du passage interrompu")
                .contains("reçus : 40, acceptés : 40, refusés : 0, déjà reçus : 0, recalculés : 40");
        assertThat(Files.readString(terminal.maison.verrou())).isEmpty();
    }

    @Test
    void toldToEndARunFinishesWhatItIsAtAndTheNextDoesTheRest() throws IOException, InterruptedException {
        Process premier = autreProcessus();
        attendreUnMot(premier);
        premier.destroy();

        assertThat(premier.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(premier.exitValue()).isEqualTo(128 + 15);
        assertThat(Files.readString(dit()))
                .contains("Passage arrêté à la demande du système")
                .doesNotContain("échec");
        assertThat(Files.readString(terminal.maison.verrou())).isEmpty();
        assertThat(UnTerminal.fichiers(terminal.maison.travail())).isEmpty();

        Retour suite = terminal.taper("nightly");

        assertThat(suite.code()).isZero();
        assertThat(suite.sortie()).doesNotContain("Reprise").contains("refusés : 0, déjà reçus : 0");
        assertThat(UnTerminal.fichiers(terminal.maison.inbox())).isEmpty();
        assertThat(UnTerminal.fichiers(terminal.maison.archive())).hasSize(40);
        assertThat(Files.readString(terminal.maison.index())).contains(UnTerminal.finess(40));
    }

    private Process autreProcessus() throws IOException {
        return BaseDesTests.processus(
                        terminal.maison,
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AciBilan.class.getName(),
                                "nightly",
                                "--home",
                                terminal.maison.racine().toString()))
                .redirectErrorStream(true)
                .redirectOutput(dit().toFile())
                .start();
    }

    private Path dit() {
        return terminal.dossier.resolve("dit.txt");
    }

    /** Its first words come once it holds the home and knows what is to be done. */
    private void attendreUnMot(Process processus) throws IOException, InterruptedException {
        while (processus.isAlive() && Files.size(dit()) == 0) {
            Thread.sleep(5);
        }
    }
}
