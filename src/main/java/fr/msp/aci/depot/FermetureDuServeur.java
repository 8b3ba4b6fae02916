package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes the database of a home on a server: the register on the disk follows it, and what a purge took out leaves the
 * files of the server, too. No seal: a server goes on writing to its files, for others as well.
 */
final class FermetureDuServeur {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Maison maison;

    FermetureDuServeur(Maison maison) {
        this.maison = maison;
    }

    void fermer(HikariDataSource source, JdbcClient jdbc) throws IOException {
        RegistreSurDisque registre = new RegistreSurDisque(maison);
        boolean purge = Files.exists(Retrait.marque(maison));
        try (Connection connexion = source.getConnection()) {
            // What a worker still is at would come after the line that is drawn here.
            if (!Reservations.attendreLesAutres(connexion, PATIENCE)) {
                throw new IOException("a worker still is at something");
            }
            if (purge) {
                registre.recrire(jdbc);
                compacter(connexion);
            } else {
                registre.completer(jdbc);
            }
            FicheDeMaison.fermer(connexion, Schema.dernierEvenement(connexion));
        } catch (SQLException impossible) {
            throw new IOException("the database no longer answers", impossible);
        }
        if (purge) {
            Files.delete(Retrait.marque(maison));
        }
    }

    /**
     * Writes each table anew without the rows that were taken out, which its pages still hold; and what the server notes
     * of the values of columns, to plan its work.
     */
    private static void compacter(Connection connexion) throws SQLException {
        try (Statement ordre = connexion.createStatement()) {
            for (String table : Schema.tables(connexion)) {
                ordre.execute("vacuum (full, analyze) " + table);
            }
            ordre.execute("vacuum full pg_catalog.pg_statistic");
        }
    }
}
