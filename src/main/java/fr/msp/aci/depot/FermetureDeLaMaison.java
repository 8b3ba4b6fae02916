package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes the database of a home: the register on the disk follows it, what a purge took out leaves the file itself, and
 * a seal is put beside it.
 */
final class FermetureDeLaMaison {

    private final Maison maison;
    private final Base base;

    FermetureDeLaMaison(Maison maison, Base base) {
        this.maison = maison;
        this.base = base;
    }

    void fermer(HikariDataSource source, JdbcClient jdbc) throws IOException {
        RegistreSurDisque registre = new RegistreSurDisque(maison);
        Scelle.Etat etat = etat(source);
        boolean purge = Files.exists(Retrait.marque(maison));
        if (purge) {
            registre.recrire(jdbc);
            compacter(source);
        } else {
            registre.completer(jdbc);
        }
        source.close();
        base.fermerAuxAutres();
        Scelle.poser(base, etat);
        if (purge) {
            Files.delete(Retrait.marque(maison));
        }
    }

    static Scelle.Etat etat(HikariDataSource source) throws IOException {
        try (Connection connexion = source.getConnection()) {
            return new Scelle.Etat(Schema.version(connexion), Schema.dernierEvenement(connexion));
        } catch (SQLException impossible) {
            throw new IOException("the database no longer answers", impossible);
        }
    }

    /** Writes the file anew without its free pages, which still hold what was taken out. */
    private static void compacter(HikariDataSource source) throws IOException {
        try (Connection connexion = source.getConnection();
                Statement ordre = connexion.createStatement()) {
            ordre.execute("shutdown compact");
        } catch (SQLException impossible) {
            throw new IOException("the database could not be compacted", impossible);
        }
    }
}
