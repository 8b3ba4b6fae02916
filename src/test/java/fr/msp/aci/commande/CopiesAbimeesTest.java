package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.BaseDesTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was damaged in the archive is mended by dropping the good file again, which is never destroyed for nothing. */
class CopiesAbimeesTest {

    @TempDir
    private Path dossier;

    private UnTerminal terminal;
    private byte[] classeur;
    private byte[] piece;

    @BeforeEach
    void recevoir() throws IOException {
        terminal = new UnTerminal(dossier);
        classeur = Files.readAllBytes(terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3));
        piece = Files.readAllBytes(deposer("equipe/cr-0.pdf", "compte rendu inventé".getBytes()));
        assertThat(terminal.taper("nightly").code()).isZero();
    }

    @Test
    void aPieceIsMendedByTheGoodOne() throws IOException {
        abimer(archive("cr-0.pdf"));
        deposer("494900012-2025/cr-0.pdf", piece);

        assertThat(terminal.taper("nightly").code()).isZero();

        assertThat(archive("cr-0.pdf")).hasBinaryContent(piece);
        assertThat(UnTerminal.fichiers(terminal.maison.inbox())).isEmpty();
        assertThat(bilan("zip").code()).isZero();
    }

    @Test
    void aWorkbookIsMendedByTheGoodOneAtItsPlace() throws IOException {
        Path original = archive("equipe.xlsx");
        abimer(original);
        deposer("encore.xlsx", classeur);

        assertThat(terminal.taper("nightly").sortie()).contains("encore.xlsx");

        assertThat(original).hasBinaryContent(classeur);
        assertThat(UnTerminal.fichiers(terminal.maison.inbox())).isEmpty();
        BaseDesTests.perdre(terminal.maison);
        assertThat(terminal.taper("nightly", "--rebuild").code()).isZero();
    }

    @Test
    void aWorkbookThatWentIsPutBackByTheSameBytes() throws IOException {
        Path original = archive("equipe.xlsx");
        Files.delete(original);
        deposer("encore.xlsx", classeur);
        terminal.taper("nightly");

        assertThat(original).hasBinaryContent(classeur);
    }

    @Test
    void aRebuildFindsTheBytesUnderTheRankOfALaterReception() throws IOException {
        Path original = archive("equipe.xlsx");
        Path ailleurs =
                original.resolveSibling(original.getFileName().toString().replace("-000001-", "-000007-"));
        assertThat(original.getFileName().toString()).contains("-000001-");
        Files.copy(original, ailleurs);
        abimer(original);
        BaseDesTests.perdre(terminal.maison);

        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(retour.code()).as(retour.sortie()).isZero();
        assertThat(original).hasBinaryContent(classeur);
        assertThat(terminal.taper("history").sortie()).contains("equipe.xlsx");
        assertThat(bilan("json").code()).isZero();
    }

    private Retour bilan(String format) {
        return terminal.taper("bilan", "--finess", UnTerminal.FINESS, "--exercice", "2025", "--format", format);
    }

    private Path deposer(String chemin, byte[] octets) throws IOException {
        Path fichier = terminal.maison.inbox().resolve(chemin);
        Files.createDirectories(fichier.getParent());
        return Files.write(fichier, octets);
    }

    private static void abimer(Path fichier) throws IOException {
        Files.write(fichier, new byte[] {0}, StandardOpenOption.APPEND);
    }

    private Path archive(String fin) throws IOException {
        try (Stream<Path> contenu = Files.walk(terminal.maison.archive())) {
            return contenu.filter(chemin -> chemin.toString().endsWith("-" + fin))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
