package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is at which part of a run, among processes on several machines: advisory locks of one session of a PostgreSQL
 * server, so that those of a process that died are free once the server has seen it. They spare double work; that no
 * bilan is written by two at once is seen to by a lock within the very transaction that stores it.
 */
public final class Reservations implements AutoCloseable {

    /** The bytes of "acib": the home as a whole; then "acip": a part of a run. */
    private static final int MAISON = 0x61636962;

    private static final int PARTIE = 0x61636970;

    /** "acis": what is being stored. */
    private static final int SUJET = 0x61636973;

    private static final int CHEF = 1;
    private static final int TRAVAUX = 2;
    private static final int PATIENCE = 5;

    private static final String PRENDRE = "select pg_try_advisory_lock(?, ?)";
    private static final String PARTAGER = "select pg_try_advisory_lock_shared(?, ?)";
    private static final String RENDRE = "select pg_advisory_unlock(?, ?)";
    private static final String NE_PLUS_PARTAGER = "select pg_advisory_unlock_shared(?, ?)";
    private static final String TENU =
            "select exists (select 1 from pg_locks l join pg_database d on d.oid = l.database"
                    + " where l.locktype = 'advisory' and l.granted and d.datname = current_database() and l.objsubid = 2"
                    + " and l.mode = 'ExclusiveLock' and l.classid::bigint = ? and l.objid::bigint = ?)";

    private static final String AU_TRAVAIL =
            "select string_agg(" + SessionsDuServeur.QUI + ", ', ')" + SessionsDuServeur.AVEC_UN_VERROU
                    + " and l.objsubid = 2 and l.classid::bigint = ? and l.objid::bigint = ?";

    private final HikariDataSource source;
    private final Set<Long> ici = new HashSet<>();
    private Connection connexion;
    private long session;
    private long sessionDuChef = -1;

    Reservations(HikariDataSource source) {
        this.source = source;
    }

    /**
     * A part of a run that this process alone is at.
     *
     * @param execution its number
     * @param session which connection has it
     */
    public record Reservation(long execution, long session) {}

    /**
     * Makes this process the manager: until this is closed, others may take parts of its run. False when there is one
     * already.
     */
    public synchronized boolean diriger() {
        boolean pris = demander(PRENDRE, MAISON, CHEF);
        sessionDuChef = pris ? session : sessionDuChef;
        return pris;
    }

    /** Whether it still is: the connection that says so may have been cut, and others then begin nothing more. */
    public synchronized boolean dirigeEncore() {
        return enVie() && sessionDuChef == session;
    }

    /** Whether a manager is at work somewhere. */
    public synchronized boolean estDirigee() {
        return demander(TENU, MAISON, CHEF);
    }

    /** Reserves a part of a run; nothing when someone is at it. */
    public synchronized Optional<Reservation> reserver(long execution) {
        if (ici.contains(execution) || !demander(PARTAGER, MAISON, TRAVAUX)) {
            return Optional.empty();
        }
        if (!demander(PRENDRE, PARTIE, (int) execution)) {
            demander(NE_PLUS_PARTAGER, MAISON, TRAVAUX);
            return Optional.empty();
        }
        ici.add(execution);
        return Optional.of(new Reservation(execution, session));
    }

    /** Whether it was never lost since it was given. */
    public synchronized boolean tient(Reservation reservation) {
        return enVie() && reservation.session() == session;
    }

    private boolean enVie() {
        try {
            return connexion != null && connexion.isValid(PATIENCE);
        } catch (SQLException perdue) {
            return false;
        }
    }

    /** Gives it back; one that was lost is free already. */
    public synchronized void rendre(Reservation reservation) {
        if (connexion != null && reservation.session() == session) {
            try {
                demander(RENDRE, PARTIE, (int) reservation.execution());
                demander(NE_PLUS_PARTAGER, MAISON, TRAVAUX);
            } catch (DataAccessResourceFailureException perdue) {
                // With the connection went what it had.
                ici.remove(reservation.execution());
            }
        }
        ici.remove(reservation.execution());
    }

    /**
     * Waits until no process is at any part of a run any more: nothing is opened or closed under its hands. To be asked by
     * who holds the database, while no manager is at work.
     *
     * @return whether all had ended in time
     */
    static boolean attendreLesAutres(Connection connexion, Duration attente) throws SQLException {
        return Attente.de(() -> demander(connexion, PRENDRE, MAISON, TRAVAUX), attente)
                && demander(connexion, RENDRE, MAISON, TRAVAUX);
    }

    /** Who still is at a part of a run: programs and processes, machines, since when. */
    static String auTravail(Connection connexion) throws SQLException {
        try (PreparedStatement ordre = connexion.prepareStatement(AU_TRAVAIL)) {
            ordre.setInt(1, MAISON);
            ordre.setInt(2, TRAVAUX);
            try (ResultSet reponse = ordre.executeQuery()) {
                return reponse.next() && reponse.getString(1) != null ? reponse.getString(1) : "?";
            }
        }
    }

    /** Within the transaction in hand. */
    static void seulSur(JdbcClient jdbc, String sujet) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                .param(SUJET)
                .param(sujet)
                .query((ligne, numero) -> numero)
                .list();
    }

    private boolean demander(String question, int classe, int objet) {
        try {
            return demander(connexion(), question, classe, objet);
        } catch (SQLException perdue) {
            fermer();
            throw new DataAccessResourceFailureException("the database no longer answers", perdue);
        }
    }

    private static boolean demander(Connection connexion, String question, int classe, int objet) throws SQLException {
        try (PreparedStatement ordre = connexion.prepareStatement(question)) {
            ordre.setInt(1, classe);
            ordre.setInt(2, objet);
            try (ResultSet reponse = ordre.executeQuery()) {
                return reponse.next() && reponse.getBoolean(1);
            }
        }
    }

    private Connection connexion() throws SQLException {
        if (connexion == null) {
            connexion = source.getConnection();
            session++;
        }
        return connexion;
    }

    /** Back in the pool it would keep its locks: it is ended instead. */
    private void fermer() {
        ici.clear();
        if (connexion != null) {
            source.evictConnection(connexion);
            connexion = null;
        }
    }

    /** Gives all back, at once. */
    @Override
    public synchronized void close() {
        if (connexion != null) {
            try (Statement ordre = connexion.createStatement()) {
                ordre.execute("select pg_advisory_unlock_all()");
            } catch (SQLException perdue) {
                ici.clear();
            }
        }
        fermer();
    }
}
