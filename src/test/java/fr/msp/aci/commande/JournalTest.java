package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class JournalTest {

    @TempDir
    private Path dossier;

    @Test
    void aFailureIsLoggedWithItsPlacesAndWithoutTheTextsOfItsCauses() throws IOException {
        Maison maison = Maison.ouvrir(dossier);
        Exception cause = new IllegalArgumentException("For input string: 1 85 07 99 123 456 78");
        try (Journal journal = Journal.ouvrir(maison)) {
            assertThat(journal).isNotNull();
            LoggerFactory.getLogger("essai").error("could not be read", new IllegalStateException("Dupont", cause));
        }

        Path fichier = maison.logs().resolve("aci-bilan.log");
        assertThat(Files.readString(fichier))
                .contains("ERROR [main] essai: could not be read")
                .contains("java.lang.IllegalStateException")
                .contains("java.lang.IllegalArgumentException")
                .contains("JournalTest.java")
                .doesNotContain("1 85 07")
                .doesNotContain("Dupont");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fichier)))
                .isEqualTo("rw-------");
    }

    @Test
    void onceClosedNothingIsLoggedAnyMore() throws IOException {
        Maison maison = Maison.ouvrir(dossier);
        Journal.ouvrir(maison).close();
        LoggerFactory.getLogger("essai").error("too late");

        assertThat(maison.logs().resolve("aci-bilan.log")).isEmptyFile();
    }

    @Test
    void aServiceThatLogsForMonthsKeepsTwoFilesOfBoundedLength() throws IOException {
        Maison maison = Maison.ouvrir(dossier);
        String texte = "x".repeat(100_000);
        try (Journal journal = Journal.ouvrirAPart(maison, "ouvrier-ici-1.log")) {
            assertThat(journal).isNotNull();
            for (int i = 0; i < 180; i++) {
                LoggerFactory.getLogger("essai").warn(texte);
            }
        }

        assertThat(UnTerminal.fichiers(maison.logs())).containsExactly("ouvrier-ici-1.log", "ouvrier-ici-1.log.1");
        for (String nom : UnTerminal.fichiers(maison.logs())) {
            assertThat(Files.size(maison.logs().resolve(nom))).as(nom).isBetween(1L, 5_200_000L);
        }
        Droits.reserves(maison.logs());
    }

    @Test
    void logsOfWorkersThatEndedLongAgoGo() throws IOException {
        Maison maison = Maison.ouvrir(dossier);
        Instant maintenant = Instant.parse("2026-06-01T02:00:00Z");
        Map<String, String> jours = Map.of(
                "ouvrier-ailleurs-12.log",
                "2026-01-15",
                "ouvrier-ailleurs-12.log.1",
                "2026-01-14",
                "ouvrier-ailleurs-13.log",
                "2026-05-15",
                JournauxDOuvriers.leMien(),
                "2026-01-15",
                "aci-bilan.log",
                "2026-01-15");
        for (Map.Entry<String, String> journal : jours.entrySet()) {
            Path fichier = Files.writeString(maison.logs().resolve(journal.getKey()), "une ligne");
            Files.setLastModifiedTime(fichier, FileTime.from(Instant.parse(journal.getValue() + "T02:00:00Z")));
        }

        JournauxDOuvriers.effacerLesVieux(maison, maintenant);

        assertThat(UnTerminal.fichiers(maison.logs()))
                .containsExactlyInAnyOrder("ouvrier-ailleurs-13.log", JournauxDOuvriers.leMien(), "aci-bilan.log");
    }

    @Test
    void aLogThatGrewTooLongIsPutAside() throws IOException {
        Maison maison = Maison.ouvrir(dossier);
        Path fichier = maison.logs().resolve("aci-bilan.log");
        Files.writeString(fichier, "x".repeat(5_000_001));
        try (Journal journal = Journal.ouvrir(maison)) {
            assertThat(journal).isNotNull();
            LoggerFactory.getLogger("essai").warn("one more line");
        }

        assertThat(fichier).content().contains("one more line").hasSizeLessThan(200);
        assertThat(maison.logs().resolve("aci-bilan.log.1")).exists();
    }
}
