package fr.msp.aci.depot;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.tools.RunScript;

/** The tables of a new H2 database, laid at once; on a server the migrations are gone through. */
final class TablesNeuves {

    /** Where {@link PreparationDesTables} puts it. */
    static final String SCRIPT = "/db/tables.sql";

    private static final String AUJOURDHUI =
            "update \"flyway_schema_history\" set \"installed_on\" = current_timestamp";

    private TablesNeuves() {}

    /** Lays them in a database that is empty. */
    static void poser(DataSource source) {
        try (InputStream octets = TablesNeuves.class.getResourceAsStream(SCRIPT)) {
            if (octets == null) {
                throw new IllegalStateException("the build has not written " + SCRIPT);
            }
            try (Connection connexion = source.getConnection();
                    Statement ordre = connexion.createStatement()) {
                RunScript.execute(connexion, new InputStreamReader(octets, StandardCharsets.UTF_8));
                ordre.executeUpdate(AUJOURDHUI);
            }
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        } catch (SQLException impossible) {
            throw new IllegalStateException("the tables could not be laid", impossible);
        }
    }
}
