package fr.msp.aci.depot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables and their versions. */
final class Schema {

    /** The last version that this program knows; a test holds it against the migrations. */
    static final int DERNIERE = 23;

    private static final String HISTORIQUE = "flyway_schema_history";
    private static final String PREMIERE = "V1__depot.sql";

    private Schema() {}

    static Flyway migrations(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/commun", "classpath:db/migration/h2")
                // Numbers were given to several people at once: a lower one may come after a higher one.
                .outOfOrder(true)
                .load();
    }

    static boolean enAttente(DataSource source) {
        return migrations(source).info().pending().length > 0;
    }

    static void migrer(DataSource source) {
        migrations(source).migrate();
    }

    /** Whether these tables are those of this program, whatever their version. */
    static boolean estLeNotre(Connection connexion) throws SQLException {
        String tables = "select count(*) from information_schema.tables where table_name = '" + HISTORIQUE + "'";
        return nombre(connexion, tables) == 1
                && nombre(
                                connexion,
                                "select count(*) from \"" + HISTORIQUE + "\" where \"success\" and \"script\" = '"
                                        + PREMIERE + "'")
                        == 1;
    }

    static int version(Connection connexion) throws SQLException {
        return (int) nombre(
                connexion, "select max(cast(\"version\" as integer)) from \"" + HISTORIQUE + "\" where \"success\"");
    }

    /** The rank of the last event, 0 when there is none or no such table yet. */
    static long dernierEvenement(Connection connexion) throws SQLException {
        boolean presente =
                nombre(connexion, "select count(*) from information_schema.tables where table_name = 'EVENEMENT'") == 1;
        return presente ? nombre(connexion, "select max(rang) from evenement") : 0;
    }

    /** The rank that the next thing of the inbox gets: all that was received has a lower one. */
    static long prochainRang(Connection connexion) throws SQLException {
        return nombre(
                connexion,
                "select identity_base from information_schema.columns"
                        + " where table_name = 'MANIFESTE' and column_name = 'RANG'");
    }

    private static long nombre(Connection connexion, String requete) throws SQLException {
        try (Statement ordre = connexion.createStatement();
                ResultSet reponse = ordre.executeQuery(requete)) {
            reponse.next();
            return reponse.getLong(1);
        }
    }
}
