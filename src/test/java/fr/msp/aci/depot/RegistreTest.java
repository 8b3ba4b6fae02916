package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files issued are remembered, and the memory can be asked without holding the home. */
class RegistreTest {

    private static final String UN = "a1".repeat(32);
    private static final String DEUX = "b2".repeat(32);

    @TempDir
    private Path dossier;

    @Test
    void aFileIssuedIsKnownAgainAndTheLastOfItsKindToo() throws IOException {
        try (UneBase base = new UneBase(dossier)) {
            Emissions emissions = base.depot.emissions();
            emissions.noter(UneBase.CLE, "json", UN, UneBase.HEURE);
            emissions.noter(UneBase.CLE, "json", DEUX, UneBase.HEURE);
            emissions.noter(UneBase.CLE, "pdf", "c3".repeat(32), UneBase.HEURE);

            assertThat(emissions.de(UN)).contains(new Emission(UneBase.CLE, "json", UN, UneBase.HEURE));
            assertThat(emissions.de("d4".repeat(32))).isEmpty();
            assertThat(emissions.derniere(UneBase.CLE, "json").map(Emission::empreinte))
                    .contains(DEUX);
            assertThat(emissions.derniere(UneBase.CLE, "zip")).isEmpty();
        }
    }

    @Test
    void theSameBytesIssuedAgainAreTheLastOnce() throws IOException {
        try (UneBase base = new UneBase(dossier)) {
            Emissions emissions = base.depot.emissions();
            emissions.noter(UneBase.CLE, "json", UN, UneBase.HEURE);
            emissions.noter(UneBase.CLE, "json", DEUX, UneBase.HEURE);
            emissions.noter(UneBase.CLE, "json", UN, UneBase.HEURE.plusSeconds(60));

            assertThat(emissions.derniere(UneBase.CLE, "json"))
                    .contains(new Emission(UneBase.CLE, "json", UN, UneBase.HEURE.plusSeconds(60)));
        }
    }

    @Test
    void theRegisterIsReadFromACopyThatIsGoneAfterwards() throws IOException {
        Maison maison = new Maison(dossier.resolve("maison"));
        try (UneBase base = new UneBase(dossier)) {
            base.depot.emissions().noter(UneBase.CLE, "json", UN, UneBase.HEURE);
        }
        Path[] copie = new Path[1];

        Registre.Reponse<Optional<Emission>> reponse = Registre.demander(maison, depot -> {
            copie[0] = Path.of(lieu(depot)).getParent();
            return depot.emissions().de(UN);
        });

        assertThat(reponse)
                .isEqualTo(
                        new Registre.Reponse.Lue<>(Optional.of(new Emission(UneBase.CLE, "json", UN, UneBase.HEURE))));
        assertThat(copie[0]).isNotNull().isNotEqualTo(maison.db()).doesNotExist();
    }

    @Test
    void aRunThatHoldsTheHomeIsNotDisturbedAndOneThatComesLaterIsNotKeptOut() throws IOException {
        Maison maison = Maison.ouvrir(dossier.resolve("maison"));
        Depot.ouvrir(maison).close();
        try (Verrou run = Verrou.prendre(maison, Duration.ZERO).orElseThrow()) {
            assertThat(run).isNotNull();
            assertThat(Registre.demander(maison, Depot::bilans)).isInstanceOf(Registre.Reponse.Occupee.class);
        }
        Registre.Reponse<Boolean> pendant = Registre.demander(maison, depot -> {
            try (Verrou run = Verrou.prendre(maison, Duration.ZERO).orElseThrow();
                    Depot sien = Depot.ouvrir(maison)) {
                return run != null && sien.bilans().tous().isEmpty();
            } catch (IOException e) {
                return false;
            }
        });
        assertThat(pendant).isEqualTo(new Registre.Reponse.Lue<>(true));
    }

    @Test
    void aHomeWithoutDatabaseOrWithADamagedOneIsToldApart() throws IOException {
        Maison maison = new Maison(dossier.resolve("maison"));
        assertThat(Registre.demander(maison, Depot::bilans)).isInstanceOf(Registre.Reponse.Absente.class);
        assertThat(maison.racine()).doesNotExist();

        Files.createDirectories(maison.db());
        Files.writeString(maison.db().resolve("aci-bilan.mv.db"), "rien qui vaille");
        assertThat(Registre.demander(maison, Depot::bilans)).isInstanceOf(Registre.Reponse.Illisible.class);
    }

    private static String lieu(Depot depot) {
        String url = ((HikariDataSource) depot.source()).getJdbcUrl();
        return url.substring("jdbc:h2:file:".length(), url.indexOf(';'));
    }
}
