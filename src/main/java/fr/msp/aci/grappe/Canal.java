package fr.msp.aci.grappe;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** The queue of a home: what its run asks of the workers. Homes that share a broker do not see each other's. */
final class Canal {

    /** Told to the broker with each message, so that it hands it only to workers that would do the very same. */
    static final String EMPREINTE = "aci_empreinte";

    static final String RAISON = "aci_motif";

    /** A run that takes longer offers what is left again; one that died leaves nothing behind for ever. */
    private static final Duration VIE = Duration.ofHours(24);

    private final Liaison liaison;
    private final String nom;
    private final String empreinte;

    Canal(Liaison liaison, Commun commun) {
        this.liaison = liaison;
        this.nom = "aci-bilan." + commun.maison();
        this.empreinte = commun.empreinte();
    }

    /** The queue messages are put aside in. */
    String rebut() {
        return nom + ".rebut";
    }

    /** Something done over a connection. */
    @FunctionalInterface
    private interface Echange {
        void faire(Session session) throws JMSException;
    }

    /** Offers all of these, or none; on which connection, and nothing when the broker is not there. */
    Optional<Connection> offrir(Collection<Demande> demandes) {
        return echanger(session -> {
            MessageProducer guichet = session.createProducer(session.createQueue(nom));
            guichet.setTimeToLive(VIE.toMillis());
            for (Demande demande : demandes) {
                TextMessage message = session.createTextMessage(demande.texte());
                message.setStringProperty(EMPREINTE, empreinte);
                guichet.send(message);
            }
        });
    }

    /** Takes back all that was offered and not taken: by this run, or by one that is no more. */
    void vider() {
        echanger(session -> {
            MessageConsumer consommateur = session.createConsumer(session.createQueue(nom));
            Message retire = consommateur.receiveNoWait();
            while (retire != null) {
                retire = consommateur.receiveNoWait();
            }
        });
    }

    private Optional<Connection> echanger(Echange echange) {
        Optional<Connection> connexion = liaison.connexion();
        if (connexion.isEmpty()) {
            return Optional.empty();
        }
        try (Session session = connexion.get().createSession(true, Session.SESSION_TRANSACTED)) {
            echange.faire(session);
            session.commit();
            liaison.servie();
            return connexion;
        } catch (JMSException | RuntimeException echec) {
            liaison.perdue(connexion.get(), echec);
            return Optional.empty();
        }
    }

    /** Whether that connection still is the one in use. */
    boolean tient(Connection connexion) {
        return liaison.connexion().filter(actuelle -> actuelle == connexion).isPresent();
    }

    /** Where a worker takes what is offered; nothing while the broker is not there. */
    Optional<Guichet> ouvrir() {
        Optional<Connection> connexion = liaison.connexion();
        if (connexion.isEmpty()) {
            return Optional.empty();
        }
        try {
            Session session = connexion.get().createSession(true, Session.SESSION_TRANSACTED);
            // What bears no mark at all is nobody's, and is looked at to be put aside.
            String choix = EMPREINTE + " = '" + empreinte + "' OR " + EMPREINTE + " IS NULL";
            Guichet guichet = new Guichet(
                    liaison,
                    connexion.get(),
                    session,
                    session.createConsumer(session.createQueue(nom), choix),
                    session.createProducer(session.createQueue(rebut())));
            liaison.servie();
            return Optional.of(guichet);
        } catch (JMSException | RuntimeException echec) {
            liaison.perdue(connexion.get(), echec);
            return Optional.empty();
        }
    }
}
