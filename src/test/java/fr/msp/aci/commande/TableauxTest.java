package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Verrou;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableauxTest {

    private static final Instant SOIR = Instant.parse("2026-01-20T19:00:00Z");

    private final ByteArrayOutputStream dit = new ByteArrayOutputStream();

    @TempDir
    private Path dossier;

    @Test
    void aHomeThatWentAwayGetsNoSignOfLifeInTheEmptyFolderItLeft() throws IOException {
        Path place = dossier.resolve("maison");
        Racine racine = racine(place);
        Tableaux tableaux = new Tableaux(racine, racine.ecran());
        Verrou veille =
                Verrou.prendreLaVeille(Maison.ouvrir(place), Duration.ZERO).orElseThrow();
        tableaux.battre(Optional.empty(), SOIR);
        assertThat(place.resolve("metriques/aci-bilan.prom")).exists();

        Files.move(place, dossier.resolve("partie"));
        Files.createDirectory(place);
        tableaux.battre(Optional.empty(), SOIR.plusSeconds(120));
        assertThat(place).isEmptyDirectory();
        assertThat(dit.toString(StandardCharsets.UTF_8)).isEmpty();

        Files.delete(place);
        Files.move(dossier.resolve("partie"), place);
        tableaux.battre(Optional.empty(), SOIR.plusSeconds(240));
        assertThat(place.resolve("metriques/aci-bilan.prom"))
                .content()
                .as("the seconds of the new sign of life")
                .contains("1.76893584E9");
        veille.close();
    }

    private Racine racine(Path maison) {
        PrintStream flux = new PrintStream(dit, true, StandardCharsets.UTF_8);
        return new Racine(
                        new Environnement(
                                Clock.fixed(SOIR, ZoneOffset.UTC),
                                Duration.ZERO,
                                Map.of(),
                                dossier,
                                flux,
                                flux,
                                false,
                                StandardCharsets.UTF_8,
                                false),
                        Textes.selon())
                .dansLaMaison(maison);
    }
}
