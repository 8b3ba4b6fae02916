package fr.msp.aci.courriel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Waits longer for the answer to the text of a mail than for any other: a server that examines it before it takes it has
 * ten minutes (RFC 5321, 4.5.3.2.6), and who leaves before that has it delivered again at each try.
 */
final class TransportPatient extends SMTPTransport {

    private final Prises prises;
    private final Delais delais;

    TransportPatient(Session session, String protocole, boolean chiffre, Prises prises, Delais delais) {
        super(session, new URLName(protocole, null, -1, null, null, null), protocole, chiffre);
        this.prises = prises;
        this.delais = delais;
    }

    /**
     * How long a server may take.
     *
     * @param echange for any answer
     * @param texte for the one to the text of a mail
     */
    record Delais(Duration echange, Duration texte) {}

    @Override
    protected void finishData() throws IOException, MessagingException {
        prises.attendre(delais.texte());
        try {
            super.finishData();
        } finally {
            prises.attendre(delais.echange());
        }
    }
}
