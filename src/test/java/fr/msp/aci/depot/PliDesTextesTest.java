package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database whose long texts lay in its rows, as they did up to version 30 of the tables, says the same afterwards. */
@ParameterizedClass
@EnumSource(Sgbd.class)
class PliDesTextesTest {

    private static final String JSON = "{\"raisonSociale\":\"MSP imaginaire d’avant\"}";

    @Parameter
    private Sgbd sgbd;

    @TempDir
    private Path dossier;

    @Test
    void theBilansAndFactsOfBeforeAreThereAfterTheTablesWereBroughtUpToDate() {
        DataSource source = source();
        Flyway migrations = Schema.migrations(source);
        Flyway.configure()
                .configuration(migrations.getConfiguration())
                .target("30")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        List<? extends Fait> faits = UneBase.fermetures(3).faits();
        remplir(jdbc, new EnJson().faits(faits));

        Schema.migrer(source);

        assertThat(new Bilans(jdbc, new EnJson(), rien -> {}).json(UneBase.CLE)).contains(JSON);
        assertThat(new Versions(jdbc, new EnJson()).faits(1, Feuille.FERMETURES).faits())
                .isEqualTo(faits);
        assertThat(jdbc.sql("select count(*) from information_schema.columns where lower(column_name) in"
                                + " ('json', 'faits') and lower(table_name) in ('bilan', 'feuille_version')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private DataSource source() {
        if (sgbd == Sgbd.H2) {
            return new DriverManagerDataSource("jdbc:h2:file:" + dossier.resolve("base"), "sa", "");
        }
        Hebergement.Serveur serveur = UnServeur.base();
        return new DriverManagerDataSource(serveur.adresse(), UnServeur.UTILISATEUR, UnServeur.MOT_DE_PASSE);
    }

    private static void remplir(JdbcClient jdbc, String faits) {
        jdbc.sql("insert into lot (commence_le) values (?)")
                .param(Sql.heure(UneBase.HEURE))
                .update();
        jdbc.sql(
                        "insert into reception (rang, lot, empreinte, nom, taille, modifie_le, recu_le, finess, exercice, issue,"
                                + " constats) values (1, 1, 'e', 'n', 1, ?, ?, '494900012', 2025, 'ACCEPTE', '[]')")
                .param(Sql.heure(UneBase.HEURE))
                .param(Sql.heure(UneBase.HEURE))
                .update();
        jdbc.sql("insert into feuille_version (rang, feuille, finess, exercice, lignes, faits)"
                        + " values (1, 'FERMETURES', '494900012', 2025, 3, ?)")
                .param(faits)
                .update();
        jdbc.sql("insert into bilan (finess, exercice, faits_empreinte, bareme_empreinte, programme, date_reference,"
                        + " calcule_le, raison_sociale, points, euros, prerequis_manquants, rendu_empreinte, json)"
                        + " values ('494900012', 2025, 'f', 'b', 'p', ?, ?, 'MSP imaginaire', 0, 0, '[]', 'r', ?)")
                .param(LocalDate.of(2025, 12, 31))
                .param(Sql.heure(UneBase.HEURE))
                .param(JSON)
                .update();
    }
}
