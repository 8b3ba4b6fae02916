package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The files issued are remembered, and the memory can be asked without holding the home. */
@ParameterizedClass
@EnumSource(Sgbd.class)
class RegistreTest {

    @Parameter
    private Sgbd sgbd;

    private static final String UN = "a1".repeat(32);
    private static final String DEUX = "b2".repeat(32);

    @TempDir
    private Path dossier;

    @Test
    void aFileIssuedIsKnownAgainAndTheLastOfItsKindToo() throws IOException {
        try (UneBase base = new UneBase(dossier, sgbd)) {
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
        try (UneBase base = new UneBase(dossier, sgbd)) {
            Emissions emissions = base.depot.emissions();
            emissions.noter(UneBase.CLE, "json", UN, UneBase.HEURE);
            emissions.noter(UneBase.CLE, "json", DEUX, UneBase.HEURE);
            emissions.noter(UneBase.CLE, "json", UN, UneBase.HEURE.plusSeconds(60));

            assertThat(emissions.derniere(UneBase.CLE, "json"))
                    .contains(new Emission(UneBase.CLE, "json", UN, UneBase.HEURE.plusSeconds(60)));
        }
    }

    @Test
    void aRunThatHoldsTheHomeIsNotDisturbedAndOneThatComesLaterIsNotKeptOut() throws IOException {
        Maison maison = Maison.ouvrir(dossier.resolve("maison"));
        BaseDesTests.ouvrir(maison, sgbd).close();
        try (Verrou run = Verrou.prendre(maison, Duration.ZERO).orElseThrow()) {
            assertThat(run).isNotNull();
            assertThat(Registre.demander(maison, BaseDesTests.hebergement(maison, sgbd), Depot::bilans))
                    .isInstanceOf(Registre.Reponse.Occupee.class);
        }
        Registre.Reponse<Boolean> pendant = Registre.demander(maison, BaseDesTests.hebergement(maison, sgbd), depot -> {
            try (Verrou run = Verrou.prendre(maison, Duration.ZERO).orElseThrow();
                    Depot sien = BaseDesTests.ouvrir(maison, sgbd)) {
                return run != null && sien.bilans().tous().isEmpty();
            } catch (IOException e) {
                return false;
            }
        });
        assertThat(pendant).isEqualTo(new Registre.Reponse.Lue<>(true));
    }

    @Test
    void aHomeWithoutDatabaseIsToldApartAndNothingIsMade() throws IOException {
        Maison maison = new Maison(dossier.resolve("maison"));

        assertThat(Registre.demander(maison, BaseDesTests.hebergement(maison, sgbd), Depot::bilans))
                .isInstanceOf(Registre.Reponse.Absente.class);
        assertThat(maison.racine()).doesNotExist();
    }
}
