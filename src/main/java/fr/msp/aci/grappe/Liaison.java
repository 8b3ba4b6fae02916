package fr.msp.aci.grappe;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * The connection to the broker, opened again when it was lost: at once, then after 1, 2, 4… seconds, half a minute at
 * most. Who asks while there is none is told so and comes back.
 */
final class Liaison implements AutoCloseable {

    private static final int REPONSE = 10_000;

    /** A machine that vanished is given up after that long; it says every third of it that it is there. */
    private static final int SILENCE = 15_000;

    private final Courtier courtier;
    private final Temoin temoin;
    private Connection ouverte;
    private Recul recul = new Recul();
    private long prochainEssai = System.nanoTime();
    private boolean fermee;
    private boolean refuse;

    Liaison(Courtier courtier, Temoin temoin) {
        this.courtier = courtier;
        this.temoin = temoin;
    }

    /** The connection, opened at need; nothing while the broker does not answer. */
    synchronized Optional<Connection> connexion() {
        if (ouverte == null && !fermee && System.nanoTime() - prochainEssai >= 0) {
            essayer();
        }
        return Optional.ofNullable(ouverte);
    }

    private void essayer() {
        for (URI adresse : courtier.adresses()) {
            try {
                ouverte = ouvrir(adresse);
                if (!refuse) {
                    retrouver();
                }
                return;
            } catch (JMSSecurityException interdit) {
                ouverte = null;
                refuse = true;
            } catch (JMSException | RuntimeException muet) {
                // The next of its addresses, then later again.
                ouverte = null;
            }
        }
        attendre();
    }

    private void retrouver() {
        if (!recul.estNeuf()) {
            temoin.courtierRetrouve();
        }
        recul = new Recul();
        refuse = false;
    }

    private void attendre() {
        boolean premiere = recul.estNeuf();
        Duration pause = recul.suivant();
        prochainEssai = System.nanoTime() + pause.toNanos();
        if (premiere && refuse) {
            temoin.courtierRefuse();
        } else if (premiere) {
            temoin.courtierPerdu(pause);
        }
    }

    private Connection ouvrir(URI adresse) throws JMSException {
        boolean chiffree = adresse.getScheme().equals("ssl");
        String url = "tcp://" + adresse.getAuthority() + "?connect-timeout-millis=" + REPONSE / 2
                + (chiffree ? "&sslEnabled=true&useDefaultSslContext=true&verifyHost=true" : "");
        ActiveMQConnectionFactory fabrique = new ActiveMQConnectionFactory(url);
        fabrique.setReconnectAttempts(0);
        fabrique.setInitialConnectAttempts(1);
        fabrique.setCallTimeout(REPONSE);
        fabrique.setConnectionTTL(SILENCE);
        fabrique.setClientFailureCheckPeriod(SILENCE / 3);
        // One at a time: a worker that is at one keeps no other from the next worker.
        fabrique.setConsumerWindowSize(0);
        // A broker short of disk grants no right to send, and who waits for one waits without end. Our messages are few
        // and small: they are sent without asking.
        fabrique.setProducerWindowSize(-1);
        // We never read an object out of a message; were one read, it would be of no class at all.
        fabrique.setDeserializationDenyList("*");
        String utilisateur = courtier.compte().map(Courtier.Compte::utilisateur).orElse(null);
        String secret = courtier.compte().map(Courtier.Compte::motDePasse).orElse(null);
        Connection connexion = fabrique.createConnection(utilisateur, secret);
        connexion.setExceptionListener(panne -> perdue(connexion));
        connexion.start();
        return connexion;
    }

    /** To be told when something failed over a connection: it is not used any more. */
    synchronized void perdue(Connection connexion) {
        if (connexion == ouverte && !fermee) {
            ouverte = null;
            taire(connexion);
            attendre();
        }
    }

    /** The same, with why: where the account may not do what is asked, to be connected again will not be enough. */
    synchronized void perdue(Connection connexion, Exception echec) {
        refuse |= echec instanceof JMSSecurityException;
        perdue(connexion);
    }

    /** To be told when what was asked over a connection was done. */
    synchronized void servie() {
        if (refuse) {
            retrouver();
        }
    }

    @Override
    public synchronized void close() {
        fermee = true;
        if (ouverte != null) {
            taire(ouverte);
            ouverte = null;
        }
    }

    /** What cannot be closed is gone already. */
    private static void taire(Connection connexion) {
        try {
            connexion.close();
        } catch (JMSException | RuntimeException partie) {
            return;
        }
    }
}
