package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running exercise is rendered every night: in a few years the register has more lines than there is memory for. */
@DansUnFichier
class LongRegistreTest {

    private static final int LIGNES = 120_000;
    private static final String LIGNE =
            "{\"evenement\":{\"rang\":%d,\"le\":\"2026-01-20T19:00:00Z\",\"genre\":\"RENDU\","
                    + "\"finess\":\"494900012\",\"exercice\":2025,\"empreinte\":\"%064x\",\"detail\":\"pdf\"},\"constats\":[]}%n";

    @Test
    void itIsTakenOverIntoANewDatabaseInLessMemoryThanItTakes(@TempDir Path dossier) throws Exception {
        Maison maison = Maison.ouvrir(dossier.resolve("maison"));
        ecrire(maison);

        Process processus = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx72m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongRegistreTest.class.getName(),
                        maison.racine().toString())
                .redirectErrorStream(true)
                .start();
        String sortie = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(processus.waitFor()).as(sortie).isZero();
        try (Depot depot = Depot.ouvrir(maison)) {
            assertThat(depot.evenements().dernier()).isEqualTo(LIGNES);
            assertThat(depot.emissions().de("%064x".formatted(7))).isPresent();
            Cle cle = depot.emissions().de("%064x".formatted(1)).orElseThrow().cle();
            assertThat(depot.emissions().derniere(cle, "pdf").map(Emission::empreinte))
                    .as("issued again last")
                    .isEqualTo(Optional.of("%064x".formatted(1)));
        }
    }

    @Test
    void itIsWrittenAnewWholeAfterAPurge(@TempDir Path dossier) throws Exception {
        Maison maison = Maison.ouvrir(dossier.resolve("maison"));
        ecrire(maison);
        reprendre(maison);
        List<String> avant = Files.readAllLines(maison.registre());

        Retrait.annoncer(maison);
        Depot.ouvrir(maison).close();

        assertThat(Files.readAllLines(maison.registre()))
                .hasSize(avant.size())
                .first()
                .isEqualTo(avant.get(0));
    }

    private static void ecrire(Maison maison) throws IOException {
        try (BufferedWriter registre = Files.newBufferedWriter(maison.registre())) {
            for (int rang = 1; rang < LIGNES; rang++) {
                registre.write(LIGNE.formatted(rang, rang));
            }
            registre.write(LIGNE.formatted(LIGNES, 1));
        }
    }

    private static void reprendre(Maison maison) throws IOException {
        try (Chantier chantier =
                Chantier.ouvrir(maison, Hebergement.dansLaMaison(), Clock.systemUTC(), Duration.ZERO)) {
            RegistreSurDisque registre = new RegistreSurDisque(maison);
            assertThat(registre.lire().lignes()).isEqualTo(LIGNES);
            chantier.reprendre(registre, List.of(), 0);
            chantier.mettreEnService();
        }
    }

    /** What the other process runs. */
    public static void main(String[] arguments) throws Exception {
        reprendre(new Maison(Path.of(arguments[0])));
    }
}
