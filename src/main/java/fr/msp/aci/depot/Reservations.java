package fr.msp.aci.depot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Who is at which part of a run, among processes on several machines: advisory locks of one session of a PostgreSQL
 * server, so that those of a process that died are free once the server has seen it. They spare double work; that no
 * bilan is written by two at once is seen to by a lock within the very transaction that stores it.
 */
public final class Reservations implements AutoCloseable {

    /** The bytes of "acib": the home as a whole; then "acip": a part of a run. */
    private static final int MAISON = 0x61636962;

    private static final int PARTIE = 0x61636970;
    private static final int CHEF = 1;
    private static final int TRAVAUX = 2;
    private static final Duration PAS = Duration.ofMillis(100);
    private static final int PATIENCE = 5;

    private static final String PRENDRE = "select pg_try_advisory_lock(?, ?)";
    private static final String PARTAGER = "select pg_try_advisory_lock_shared(?, ?)";
    private static final String RENDRE = "select pg_advisory_unlock(?, ?)";
    private static final String NE_PLUS_PARTAGER = "select pg_advisory_unlock_shared(?, ?)";
    private static final String TENU = "select exists (select 1 from pg_locks l join pg_database d on d.oid = l.database"
            + " where l.locktype = 'advisory' and l.granted and d.datname = current_database() and l.objsubid = 2"
            + " and l.mode = 'ExclusiveLock' and l.classid::bigint = ? and l.objid::bigint = ?)";

    private final DataSource source;
    private final Set<Long> ici = new HashSet<>();
    private Connection connexion;
    private long session;

    Reservations(DataSource source) {
        this.source = source;
    }

    /**
     * A part of a run that this process alone is at.
     *
     * @param execution its number
     * @param session which connection has it
     */
    public record Reservation(long execution, long session) {}

    /** Makes this process the manager: from now on others may take parts of its run. False when there is one. */
    public synchronized boolean diriger() {
        return demander(PRENDRE, MAISON, CHEF);
    }

    /** Ends that; others finish what they have in hand, and begin nothing more. */
    public synchronized void neplusDiriger() {
        demander(RENDRE, MAISON, CHEF);
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
        try {
            return connexion != null && reservation.session() == session && connexion.isValid(PATIENCE);
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
     * Waits until no process is at any part of a run any more. To be asked by who holds the database, while no manager
     * is at work.
     *
     * @return whether all had ended in time
     */
    public boolean attendreLesAutres(Duration attente) {
        long fin = System.nanoTime() + attente.toNanos();
        while (!seul()) {
            if (System.nanoTime() - fin >= 0) {
                return false;
            }
            try {
                Thread.sleep(PAS.toMillis());
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private synchronized boolean seul() {
        return demander(PRENDRE, MAISON, TRAVAUX) && demander(RENDRE, MAISON, TRAVAUX);
    }

    private boolean demander(String question, int classe, int objet) {
        try (PreparedStatement ordre = connexion().prepareStatement(question)) {
            ordre.setInt(1, classe);
            ordre.setInt(2, objet);
            try (ResultSet reponse = ordre.executeQuery()) {
                return reponse.next() && reponse.getBoolean(1);
            }
        } catch (SQLException perdue) {
            oublier();
            throw new DataAccessResourceFailureException("the database no longer answers", perdue);
        }
    }

    private Connection connexion() throws SQLException {
        if (connexion == null) {
            connexion = source.getConnection();
            session++;
        }
        return connexion;
    }

    private void oublier() {
        ici.clear();
        fermer();
    }

    private void fermer() {
        if (connexion == null) {
            return;
        }
        // Back in the pool it would keep its locks: it is ended instead.
        try (Connection finie = connexion) {
            finie.abort(Runnable::run);
        } catch (SQLException partie) {
            // Gone already.
            ici.clear();
        } finally {
            connexion = null;
        }
    }

    @Override
    public synchronized void close() {
        fermer();
    }
}
