package fr.msp.aci.depot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
        assertThat(Registre.demander(maison, Depot::bilans))
                .isInstanceOfSatisfying(
                        Registre.Reponse.Refusee.class,
                        refusee -> assertThat(refusee.raison().motif()).isEqualTo(BaseRefusee.Motif.PAS_UNE_BASE));
    }

    /** The list of all drivers loads each of them: a home with a file would pay for PostgreSQL at every start. */
    @Test
    void onlyAServerIsReachedThroughTheListOfAllDrivers() {
        noClasses()
                .that()
                .doNotHaveSimpleName(ConnexionsAuServeur.class.getSimpleName())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DriverManager.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("fr.msp.aci.depot", "fr.msp.aci.lot", "fr.msp.aci.commande"));
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

    /** Each commit writes its pages anew: a large night left 1.5 GB for 80 MB of content. */
    @Test
    void aFileThatIsMostlyFreePagesIsShortOnceItIsClosedAndHoldsTheSame() throws IOException {
        Maison maison = Maison.ouvrir(dossier.resolve("maison"));
        try (Depot depot = Depot.ouvrir(maison)) {
            depot.jdbc()
                    .sql("create table essai (numero integer primary key, octets bytea)")
                    .update();
            byte[] octets = new byte[1 << 20];
            for (int numero = 0; numero < 60; numero++) {
                new Random(numero).nextBytes(octets);
                depot.jdbc()
                        .sql("insert into essai values (?, ?)")
                        .params(numero, octets)
                        .update();
            }
            depot.jdbc().sql("delete from essai where numero > 3").update();
            assertThat(Files.size(Depot.fichier(maison))).isGreaterThan(60L << 20);
        }

        assertThat(Files.size(Depot.fichier(maison))).isBetween(4L << 20, 8L << 20);
        try (Depot depot = Depot.ouvrir(maison)) {
            assertThat(depot.jdbc()
                            .sql("select count(*) from essai")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(4);
        }
    }

    private static String lieu(Depot depot) {
        String url = ((HikariDataSource) depot.source()).getJdbcUrl();
        return url.substring("jdbc:h2:file:".length(), url.indexOf(';'));
    }
}
