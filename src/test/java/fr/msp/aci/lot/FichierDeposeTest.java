package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.msp.aci.depot.Empreinte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may write in the inbox is handed nothing that the program alone may read. */
class FichierDeposeTest {

    @TempDir
    private Path racine;

    private Path inbox;
    private Path secret;

    @BeforeEach
    void deposer() throws IOException {
        inbox = Files.createDirectories(racine.resolve("inbox"));
        Files.createDirectories(inbox.resolve("a/b"));
        Files.writeString(inbox.resolve("a/b/cr.pdf"), "compte rendu");
        secret = Files.writeString(
                Files.createDirectories(racine.resolve("ailleurs")).resolve("cr.pdf"), "secret");
    }

    @Test
    void aFileInFoldersIsReadAsItLies() throws IOException {
        Path fichier = inbox.resolve("a/b/cr.pdf");
        ByteArrayOutputStream copie = new ByteArrayOutputStream();

        assertThat(FichierDepose.copier(inbox, fichier, copie)).isEqualTo(Empreinte.de(fichier));
        assertThat(copie).hasToString("compte rendu");
        assertThat(FichierDepose.taille(fichier)).isEqualTo(12);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkLaidInThePlaceOfAFileOpensNothing() throws IOException {
        Path fichier = inbox.resolve("a/b/cr.pdf");
        Files.delete(fichier);
        Files.createSymbolicLink(fichier, secret);

        assertThatThrownBy(() -> FichierDepose.empreinte(inbox, fichier)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> FichierDepose.taille(fichier)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkLaidInThePlaceOfAFolderOpensNothing() throws IOException {
        Files.delete(inbox.resolve("a/b/cr.pdf"));
        Files.delete(inbox.resolve("a/b"));
        Files.createSymbolicLink(inbox.resolve("a/b"), secret.getParent());

        assertThatThrownBy(() -> FichierDepose.empreinte(inbox, inbox.resolve("a/b/cr.pdf")))
                .isInstanceOf(IOException.class);
    }

    @Test
    @Timeout(60)
    @DisabledOnOs(OS.WINDOWS)
    void aPipeLaidInThePlaceOfAFileKeepsNobodyWaiting() throws Exception {
        Path tube = inbox.resolve("a/tube.pdf");
        Process mkfifo = new ProcessBuilder("mkfifo", tube.toString()).start();
        assumeTrue(mkfifo.waitFor(10, TimeUnit.SECONDS) && mkfifo.exitValue() == 0);

        assertThatThrownBy(() -> FichierDepose.empreinte(inbox, tube)).isInstanceOf(NoSuchFileException.class);
    }
}
