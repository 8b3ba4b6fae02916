package fr.msp.aci.depot;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The hold of one process over a database of a server: an advisory lock of the session, so that of a process or machine
 * that died is free once the server has seen it. Two machines that share a home may not know of each other's file lock.
 */
final class PriseDuServeur implements Prise {

    /** The bytes of "aci-bila": others may use such locks in the same database for themselves. */
    private static final long CLE = 0x6163692D62696C61L;

    /** The bytes of "aci-mail": the right to send the mails, which is not the hold over the database. */
    private static final long ENVOIS = 0x6163692D6D61696CL;

    private static final Duration ENTRE_DEUX_VERIFICATIONS = Duration.ofSeconds(1);
    private static final int PATIENCE = 5;

    private static final String DETENTEUR = "select " + SessionsDuServeur.QUI + SessionsDuServeur.AVEC_UN_VERROU
            + " and l.classid::bigint = " + (CLE >>> 32) + " and l.objid::bigint = " + (CLE & 0xFFFFFFFFL);

    private final Connection connexion;
    private final long cle;
    private long verifieeA = System.nanoTime();

    private PriseDuServeur(Connection connexion, long cle) {
        this.connexion = connexion;
        this.cle = cle;
    }

    /**
     * Takes the database, waiting for it at most that long.
     *
     * @throws BaseTenue when another still holds it
     * @throws BaseRefusee when the server cannot be worked with
     */
    static PriseDuServeur prendre(ConnexionsAuServeur connexions, Duration attente) throws IOException {
        return prendre(connexions, CLE, attente);
    }

    /**
     * The right to send the mails of a home, without its database.
     *
     * @throws BaseTenue when another process has it
     * @throws BaseRefusee when the server cannot be worked with
     */
    static PriseDuServeur prendreLesEnvois(ConnexionsAuServeur connexions) throws IOException {
        return prendre(connexions, ENVOIS, Duration.ZERO);
    }

    private static PriseDuServeur prendre(ConnexionsAuServeur connexions, long cle, Duration attente)
            throws IOException {
        Connection connexion = connexions.une();
        try {
            if (!Attente.de(() -> essayer(connexion, cle), attente)) {
                throw new BaseTenue(connexions.serveur().lieu(), texte(connexion, DETENTEUR));
            }
            return new PriseDuServeur(connexion, cle);
        } catch (SQLException impossible) {
            fermer(connexion);
            throw connexions.refus(impossible);
        } catch (BaseTenue tenue) {
            fermer(connexion);
            throw tenue;
        }
    }

    private static boolean essayer(Connection connexion, long cle) throws SQLException {
        return texte(connexion, "select pg_try_advisory_lock(" + cle + ")").equals("t");
    }

    private static String texte(Connection connexion, String requete) throws SQLException {
        try (Statement ordre = connexion.createStatement();
                ResultSet reponse = ordre.executeQuery(requete)) {
            return reponse.next() ? reponse.getString(1) : "?";
        }
    }

    /** The connection that has it, for what is to be asked before any other is open. */
    Connection connexion() {
        return connexion;
    }

    /** Asked of the server once a second at most, but for who has a reason to doubt. */
    @Override
    public synchronized void verifier(boolean aFond) throws SQLException {
        long maintenant = System.nanoTime();
        if (connexion.isClosed()) {
            throw perdue();
        }
        if (!aFond && maintenant - verifieeA < ENTRE_DEUX_VERIFICATIONS.toNanos()) {
            return;
        }
        if (!connexion.isValid(PATIENCE)) {
            fermer(connexion);
            throw perdue();
        }
        verifieeA = maintenant;
    }

    private static SQLException perdue() {
        return new SQLException("the hold over the database was lost", "08006");
    }

    /** The server ends a session in its own time: who comes next shall not find the database held. */
    @Override
    public synchronized void close() {
        try {
            if (!connexion.isClosed()) {
                texte(connexion, "select pg_advisory_unlock(" + cle + ")");
            }
        } catch (SQLException partie) {
            // With the connection, the hold is gone, too.
            return;
        } finally {
            fermer(connexion);
        }
    }

    /** What cannot be closed is gone already. */
    private static void fermer(Connection connexion) {
        try {
            connexion.close();
        } catch (SQLException partie) {
            return;
        }
    }
}
