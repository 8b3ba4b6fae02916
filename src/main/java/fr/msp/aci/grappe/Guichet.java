package fr.msp.aci.grappe;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.Optional;

/**
 * Where one thread of a worker takes one request after the other. A request is the worker's until it is settled; if the
 * worker dies or the connection is lost before, another gets it.
 */
final class Guichet implements AutoCloseable {

    private static final String LIVRAISONS = "JMSXDeliveryCount";

    private final Liaison liaison;
    private final Connection connexion;
    private final Session session;
    private final MessageConsumer consommateur;
    private final MessageProducer rebut;

    Guichet(
            Liaison liaison,
            Connection connexion,
            Session session,
            MessageConsumer consommateur,
            MessageProducer rebut) {
        this.liaison = liaison;
        this.connexion = connexion;
        this.session = session;
        this.consommateur = consommateur;
        this.rebut = rebut;
    }

    /**
     * A message that was taken.
     *
     * @param message the message
     * @param texte what it says, when it is a text that bears our mark
     * @param livraisons how often it was taken, this time included
     */
    record Prise(Message message, Optional<String> texte, int livraisons) {}

    /** Whether it still serves. */
    boolean ouvert() {
        return liaison.connexion().filter(actuelle -> actuelle == connexion).isPresent();
    }

    /**
     * The next one, waited for at most that long.
     *
     * @throws JMSException when the connection is lost
     */
    Optional<Prise> prendre(Duration attente) throws JMSException {
        Message message = consommateur.receive(attente.toMillis());
        if (message == null) {
            return Optional.empty();
        }
        boolean marque = message.getStringProperty(Canal.EMPREINTE) != null;
        Optional<String> texte = marque && message instanceof TextMessage lisible
                ? Optional.ofNullable(lisible.getText())
                : Optional.empty();
        return Optional.of(new Prise(message, texte, message.getIntProperty(LIVRAISONS)));
    }

    /**
     * It needs nobody any more.
     *
     * @throws JMSException when the connection is lost: it comes back, to this worker or another
     */
    void regler() throws JMSException {
        session.commit();
    }

    /**
     * It goes to the queue of what nobody understood, and there says why.
     *
     * @throws JMSException when the connection is lost
     */
    void ecarter(Prise prise, Motif motif) throws JMSException {
        prise.message().clearProperties();
        prise.message().setStringProperty(Canal.RAISON, motif.name());
        rebut.send(prise.message());
        session.commit();
    }

    /** The connection failed: all threads that share it open another. */
    void perdu() {
        liaison.perdue(connexion);
    }

    /** Gives back what was taken and not settled. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (JMSException | RuntimeException perdue) {
            liaison.perdue(connexion);
        }
    }
}
