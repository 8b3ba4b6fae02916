package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Verrou;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service is a process of its own; workbooks are dropped, and the system asks it to end. */
@Timeout(600)
class WatchTest {

    private static final int TERME = 143;
    private static final long PATIENCE_S = 180;

    @TempDir
    private Path dossier;

    private UnTerminal terminal;
    private Process service;
    private BlockingQueue<String> lignes;

    @BeforeEach
    void ouvrir() {
        terminal = new UnTerminal(dossier);
    }

    @AfterEach
    void tuer() {
        if (service != null) {
            service.destroyForcibly();
        }
    }

    @Test
    void whatIsDroppedIsABilanMomentsLaterAndTheServiceOutlivesWhatFails() throws Exception {
        try (Verrou nuit = Verrou.prendre(Maison.ouvrir(terminal.maison.racine()), Duration.ZERO)
                .orElseThrow()) {
            veiller();
            attendre("Veille sur ");
            attendre("passage au démarrage");
            attendre("En attente : un autre passage tient le dossier");
            assertThat(nuit.abandonne()).isFalse();
        }
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
        attendre("accepté     equipe.xlsx");
        attendre("reçus : 1");
        assertThat(terminal.maison.reports().resolve("2025/494900012/bilan-494900012-2025.pdf"))
                .exists();

        Retour autre = terminal.taper("watch");
        assertThat(autre.code()).isEqualTo(4);
        assertThat(autre.erreurs()).contains("Un autre watch veille déjà").contains(Long.toString(service.pid()));
        assertThat(terminal.taper("history").code()).isZero();

        Path gene = terminal.maison.reports().resolve("2025/494900020");
        Files.writeString(gene, "a file where a folder should be");
        terminal.deposer("autre.xlsx", "494900020", 3);
        attendre("échec       494900020-2025");
        attendre("prochain essai");
        Files.delete(gene);
        attendre("reprise de ce qui restait à faire");
        attendre("recalculé   494900020-2025");
        attendre("reçus : 0");

        arreter();
        assertThat(lignes).contains("Veille terminée à la demande du système.");
        assertThat(Files.readString(terminal.maison.metriques().resolve("aci-bilan.prom")))
                .contains("aci_bilan_classeurs_total{issue=\"accepte\",maison=\"maison\"} 2.0")
                .contains("aci_bilan_echecs_consecutifs{maison=\"maison\"} 0.0");
    }

    @Test
    void endedInTheMiddleOfAPassTheNextStartDoesTheRestAndNothingTwice() throws Exception {
        List<String> finess = UnTerminal.finess(12);
        for (String numero : finess) {
            terminal.deposer(numero + ".xlsx", numero, 3, 4);
        }
        veiller();
        attendre("accepté ");
        arreter();
        int faitsAvant = bilans();

        veiller();
        for (String numero : finess.subList(faitsAvant, finess.size())) {
            assertThat(numero).isNotEmpty();
            attendre("recalculé ");
        }
        arreter();

        assertThat(bilans()).isEqualTo(finess.size());
        assertThat(UnTerminal.fichiers(terminal.maison.inbox())).isEmpty();
        // Ended once more after the last bilan, it may have left the synthesis to the next run.
        assertThat(terminal.taper("nightly").sortie())
                .endsWith("reçus : 0, acceptés : 0, refusés : 0, déjà reçus : 0, recalculés : 0, rendus : 0\n");
        assertThat(terminal.taper("history").sortie().lines().filter(ligne -> ligne.contains("accepté")))
                .hasSize(finess.size());
    }

    @Test
    void whatIsSetWronglyIsSaidAtTheStart() throws IOException {
        assertThat(terminal.taper("watch", "--cron", "bientôt").erreurs())
                .contains("« bientôt » n’est pas une expression");
        assertThat(terminal.taper("watch", "--cron", "bientôt").code()).isEqualTo(2);
        assertThat(terminal.taper("watch", "--period", "0").code()).isEqualTo(2);
        terminal.avecLaVariable("ACI_COURRIEL", "oui");
        assertThat(terminal.taper("watch").code()).isEqualTo(2);
        Files.createDirectories(terminal.maison.grids());
        Files.writeString(terminal.maison.grids().resolve("perdu.yaml"), "x: 1");
        assertThat(terminal.taper("watch").code()).isEqualTo(3);
    }

    @Test
    void helpIsGivenInBothLanguages() {
        assertThat(terminal.taper("watch", "--help").sortie())
                .contains("Fait le travail de nightly en service")
                .contains("--cron=EXPR")
                .contains("voir nightly --help");
        assertThat(terminal.taper("watch", "--help", "--lang", "en").sortie())
                .contains("Does the work of nightly as a service");
    }

    private int bilans() throws IOException {
        try (Stream<Path> fichiers = Files.walk(terminal.maison.reports())) {
            return (int) fichiers.filter(fichier -> fichier.toString().endsWith(".pdf"))
                    .count();
        }
    }

    private void veiller() throws IOException {
        List<String> commande = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AciBilan.class.getName()));
        commande.addAll(List.of("watch", "--period", "1", "--settle", "1", "--retry", "1"));
        commande.addAll(List.of("--home", terminal.maison.racine().toString()));
        service = BaseDesTests.processus(terminal.maison, commande)
                .redirectErrorStream(true)
                .start();
        lignes = new LinkedBlockingQueue<>();
        Thread fil = new Thread(() -> lire(service, lignes), "lignes");
        fil.setDaemon(true);
        fil.start();
    }

    private static void lire(Process service, BlockingQueue<String> lignes) {
        try (BufferedReader sortie =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
            for (String ligne = sortie.readLine(); ligne != null; ligne = sortie.readLine()) {
                lignes.add(ligne);
            }
        } catch (IOException coupe) {
            lignes.add("(coupé)");
        }
    }

    private void attendre(String bout) throws InterruptedException {
        List<String> lues = new ArrayList<>();
        while (true) {
            String ligne = lignes.poll(PATIENCE_S, TimeUnit.SECONDS);
            assertThat(ligne).as("« %s » après %s", bout, lues).isNotNull();
            lues.add(ligne);
            if (ligne.contains(bout)) {
                return;
            }
        }
    }

    private void arreter() throws InterruptedException {
        service.toHandle().destroy();
        assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(service.exitValue()).isEqualTo(TERME);
    }
}
