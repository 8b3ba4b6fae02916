package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A home that begins has the same tables as one that went through all their versions. */
class TablesNeuvesTest {

    @TempDir
    private Path dossier;

    @Test
    void aNewDatabaseIsWhatTheMigrationsComeTo() throws IOException, SQLException {
        try (HikariDataSource neuve = base("neuve");
                HikariDataSource ancienne = base("ancienne")) {
            TablesNeuves.poser(neuve);
            Schema.migrer(ancienne);

            assertThat(ordres(neuve)).hasSizeGreaterThan(20).isEqualTo(ordres(ancienne));
        }
    }

    @Test
    void theNextVersionOfTheTablesGoesOnFromThere() throws IOException {
        try (HikariDataSource neuve = base("neuve")) {
            TablesNeuves.poser(neuve);

            Flyway migrations = Schema.migrations(neuve);
            migrations.validate();
            assertThat(migrations.migrate().migrationsExecuted).isZero();
            assertThat(Schema.enAttente(neuve)).isFalse();
        }
    }

    @Test
    void theHistoryOfANewDatabaseBeginsToday() throws IOException {
        try (HikariDataSource neuve = base("neuve")) {
            TablesNeuves.poser(neuve);

            assertThat(JdbcClient.create(neuve)
                            .sql("select count(*) from \"flyway_schema_history\" where \"installed_on\""
                                    + " < dateadd('MINUTE', -5, current_timestamp)")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private HikariDataSource base(String nom) throws IOException {
        Path sien = dossier.resolve(nom);
        Acces.PRIVE.creerDossier(sien);
        return new Base(sien, Optional.empty()).ouvrir();
    }

    private static List<String> ordres(HikariDataSource source) throws SQLException {
        try (Connection connexion = source.getConnection()) {
            return PreparationDesTables.ordres(connexion);
        }
    }
}
