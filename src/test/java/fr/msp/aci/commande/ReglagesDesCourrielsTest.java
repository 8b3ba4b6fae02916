package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.courriel.Reglages;
import fr.msp.aci.courriel.Reglages.Compte;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReglagesDesCourrielsTest {

    @TempDir
    private Path dossier;

    @Test
    void aPasswordChangedInItsFileIsUsedFromTheNextPassOnAndAFileThatIsAwayChangesNothing() throws IOException {
        Path fichier = Files.writeString(dossier.resolve("mot-de-passe"), "ancien\n");
        ReglagesDesCourriels reglages = new ReglagesDesCourriels(racine());

        Files.writeString(fichier, "nouveau\n");
        assertThat(motDePasse(reglages.relus())).isEqualTo("nouveau");

        Files.delete(fichier);
        assertThat(motDePasse(reglages.relus())).isEqualTo("nouveau");
    }

    private static String motDePasse(Optional<Reglages> reglages) {
        return reglages.flatMap(lus -> lus.serveur().compte())
                .map(Compte::motDePasse)
                .orElseThrow();
    }

    private Racine racine() {
        PrintStream nullePart = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Map<String, String> variables = Map.of(
                "ACI_COURRIEL", "oui",
                "ACI_COURRIEL_EXPEDITEUR", "aci@federation.example",
                "ACI_SMTP_HOTE", "courriel.example",
                "ACI_SMTP_UTILISATEUR", "aci",
                "ACI_SMTP_MOT_DE_PASSE_FICHIER", "mot-de-passe");
        return new Racine(
                new Environnement(
                        Clock.systemUTC(),
                        Duration.ZERO,
                        variables,
                        dossier,
                        nullePart,
                        nullePart,
                        false,
                        StandardCharsets.UTF_8,
                        false),
                Textes.selon());
    }
}
