package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    void aLogThatGrewTooLongIsPutAside() throws IOException {
        Maison maison = Maison.ouvrir(dossier);
        Path fichier = maison.logs().resolve("aci-bilan.log");
        Files.writeString(fichier, "x".repeat(5_000_001));
        Journal.ouvrir(maison).close();

        assertThat(fichier).isEmptyFile();
        assertThat(maison.logs().resolve("aci-bilan.log.1")).exists();
    }
}
