package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    private static final Path EXEMPLES = Path.of("input-samples");

    @TempDir
    private Path dossier;

    @Test
    void theDemonstrationGivesWhatItAnnouncesAndCanBeRunAgain() throws IOException {
        copierLesExemples(dossier);
        Files.createDirectories(dossier.resolve("target/demo/inbox"));
        Files.writeString(dossier.resolve("target/demo/inbox/ancien.xlsx"), "left by the run before");

        Retour retour = new UnTerminal(dossier).taperTelQuel("demo");

        assertThat(retour.erreurs()).isEmpty();
        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains("Chaque issue et chaque chiffre est celui qu’annonce input-samples/README.md.")
                .contains("13\u00A0900,00   97\u00A0300,00  atteints")
                .doesNotContain("ancien.xlsx");
        assertThat(dossier.resolve("target/demo/reports/index.html")).exists();
    }

    @Test
    void aFigureOtherThanAnnouncedIsSaidAndIsAFault() throws IOException {
        copierLesExemples(dossier);
        Path annonces = dossier.resolve(EXEMPLES).resolve("attendu.json");
        Files.writeString(annonces, Files.readString(annonces).replace("13900.00", "13901.00"));

        Retour retour = new UnTerminal(dossier).taperTelQuel("demo", "--quiet");

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.erreurs()).contains("Écart : 990001000-2025 devait donner 13\u00A0901,00 points");
    }

    /** The samples as they lie in the project, in another folder to work in. */
    static void copierLesExemples(Path dossier) throws IOException {
        List<Path> chemins;
        try (Stream<Path> contenu = Files.walk(EXEMPLES)) {
            chemins = contenu.sorted().toList();
        }
        for (Path chemin : chemins) {
            Files.copy(chemin, dossier.resolve(chemin.toString()));
        }
    }
}
