package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaisonTest {

    @TempDir
    private Path dossier;

    @Test
    void theFoldersOfANewHomeAreForTheirOwner() throws IOException {
        Maison maison = Maison.ouvrir(dossier.resolve("maison"));

        for (Path cree : List.of(maison.racine(), maison.inbox(), maison.archive(), maison.rejected(), maison.db())) {
            assertThat(droits(cree)).as(cree.toString()).isEqualTo("rwx------");
        }
    }

    @Test
    void theAccessOfAnInboxThatWasThereIsRespected() throws IOException {
        Path inbox = Files.createDirectories(dossier.resolve("maison/inbox"));
        Files.setPosixFilePermissions(inbox, PosixFilePermissions.fromString("rwxrwx--x"));
        Maison.ouvrir(dossier.resolve("maison"));

        assertThat(droits(inbox)).isEqualTo("rwxrwx--x");
    }

    @Test
    void theFilesOfTheDatabaseAreForTheirOwner() throws IOException {
        Maison maison = Maison.ouvrir(dossier.resolve("maison"));
        BaseDesTests.ouvrir(maison).close();

        try (Stream<Path> fichiers = Files.list(maison.db())) {
            assertThat(fichiers.toList()).isNotEmpty().allSatisfy(fichier -> assertThat(droits(fichier))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void aHeldHomeIsNotTakenTwice() throws IOException {
        Maison maison = Maison.ouvrir(dossier);
        try (Verrou premier = Verrou.prendre(maison, Duration.ZERO).orElseThrow()) {
            assertThat(Verrou.prendre(maison, Duration.ofMillis(150))).isEmpty();
            assertThat(Verrou.detenteur(maison))
                    .matches(ProcessHandle.current().pid() + ", \\d\\d/\\d\\d/20\\d\\d \\d\\d:\\d\\d:\\d\\d");
            assertThat(premier).isNotNull();
        }
        Optional<Verrou> apres = Verrou.prendre(maison, Duration.ZERO);
        assertThat(apres).isPresent();
        apres.orElseThrow().close();
    }

    private static String droits(Path chemin) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(chemin));
    }
}
