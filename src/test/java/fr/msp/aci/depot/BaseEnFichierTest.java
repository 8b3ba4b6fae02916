package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a home does with the file of its database: copied to be asked, copied before its tables change. */
class BaseEnFichierTest {

    private static final String UN = "a1".repeat(32);

    @TempDir
    private Path dossier;

    @Test
    void theRegisterIsReadFromACopyThatIsGoneAfterwards() throws IOException {
        Maison maison = new Maison(dossier.resolve("maison"));
        try (UneBase base = new UneBase(dossier, Sgbd.H2)) {
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
    void aHomeWithADamagedDatabaseIsToldApart() throws IOException {
        Maison maison = new Maison(dossier.resolve("maison"));
        Files.createDirectories(maison.db());
        Files.writeString(maison.db().resolve("aci-bilan.mv.db"), "rien qui vaille");
        assertThat(Registre.demander(maison, Depot::bilans)).isInstanceOf(Registre.Reponse.Illisible.class);
    }

    @Test
    void onlyTheLastFewCopiesMadeBeforeAMigrationAreKept() throws IOException {
        Maison maison = Maison.ouvrir(dossier.resolve("maison"));
        Depot.ouvrir(maison).close();
        Base base = new Base(maison.db(), Optional.empty());
        List<Path> faites = new ArrayList<>();
        for (int jour = 0; jour < Sauvegardes.GARDEES + 2; jour++) {
            faites.add(Sauvegardes.avantMigration(maison, base, UneBase.HEURE.plusSeconds(86400L * jour), 99));
        }

        assertThat(Sauvegardes.de(maison)).isEqualTo(faites.subList(2, faites.size()));
    }

    private static String lieu(Depot depot) {
        String url = ((HikariDataSource) depot.source()).getJdbcUrl();
        return url.substring("jdbc:h2:file:".length(), url.indexOf(';'));
    }
}
