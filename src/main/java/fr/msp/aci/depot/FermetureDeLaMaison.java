package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.h2.api.ErrorCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes the database of a home: the register on the disk follows it, what a purge took out leaves the file itself, a file
 * that is mostly empty is made short, and a seal is put beside it.
 */
final class FermetureDeLaMaison {

    /** Octets: a file up to this length is read at once, whatever it holds. */
    private static final long SANS_IMPORTANCE = 16L << 20;

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
        } else {
            registre.completer(jdbc);
        }
        if (purge || estGonflee(jdbc)) {
            compacter(source);
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

    /**
     * Whether most of a file that is not small is free pages: each commit writes its pages anew, and a night of many
     * workbooks leaves a file ten times as long as what it holds, which every later run would read for its checksum.
     */
    private static boolean estGonflee(JdbcClient jdbc) {
        Map<String, Long> mesures = new HashMap<>();
        jdbc.sql("select setting_name, setting_value from information_schema.settings"
                        + " where setting_name in ('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE')")
                .query(ligne -> {
                    mesures.put(ligne.getString(1), Long.valueOf(ligne.getString(2)));
                });
        long taille = mesures.get("info.FILE_SIZE");
        long tenu = taille * mesures.get("info.FILL_RATE") / 100 * mesures.get("info.CHUNKS_FILL_RATE") / 100;
        return taille > SANS_IMPORTANCE && tenu < taille / 2;
    }

    /**
     * Writes the file anew without its free pages, which still hold what was taken out. Its connections are closed with
     * it, which is no fault.
     */
    private static void compacter(HikariDataSource source) throws IOException {
        Connection connexion = connexion(source);
        try (Statement ordre = connexion.createStatement()) {
            ordre.execute("shutdown compact");
        } catch (SQLException fermee) {
            if (fermee.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED
                    && fermee.getErrorCode() != ErrorCode.OBJECT_CLOSED) {
                throw new IOException("the database could not be compacted", fermee);
            }
        } finally {
            source.evictConnection(connexion);
        }
    }

    private static Connection connexion(HikariDataSource source) throws IOException {
        try {
            return source.getConnection();
        } catch (SQLException impossible) {
            throw new IOException("the database no longer answers", impossible);
        }
    }
}
