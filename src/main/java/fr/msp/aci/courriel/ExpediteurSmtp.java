package fr.msp.aci.courriel;

import fr.msp.aci.courriel.Reglages.Compte;
import fr.msp.aci.courriel.Reglages.Securite;
import fr.msp.aci.courriel.Reglages.Serveur;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mails to an SMTP server, all over one connection. The words of a server are kept out of the log, for they repeat
 * addresses.
 */
final class ExpediteurSmtp implements Expediteur {

    private static final Logger JOURNAL = LoggerFactory.getLogger(ExpediteurSmtp.class);

    private static final String CONNEXION_MS = "10000";
    private static final String ECHANGE_MS = "20000";
    private static final int PERMANENT = 500;
    private static final int AUTHENTIFICATION = 530;
    private static final int AUTHENTIFICATION_FIN = 539;
    private static final int FERME = 421;
    private static final int TROP_GRAND = 552;

    private final Reglages reglages;
    private final Clock horloge;
    private Session session;
    private Transport transport;
    private boolean muet;

    ExpediteurSmtp(Reglages reglages, Clock horloge) {
        this.reglages = reglages;
        this.horloge = horloge;
    }

    @Override
    public Sort envoyer(Courrier courrier) {
        try {
            connecter();
            MimeMessage message = Enveloppe.de(courrier, reglages, session, horloge.instant());
            transport.sendMessage(message, message.getAllRecipients());
            return Sort.PRIS;
        } catch (MessagingException | IOException | GeneralSecurityException echec) {
            JOURNAL.warn("a mail could not be handed over", echec);
            Sort sort = sort(echec);
            muet = sort == Sort.MUET;
            return sort;
        }
    }

    @Override
    public boolean estMuet() {
        return muet;
    }

    private void connecter() throws MessagingException, IOException, GeneralSecurityException {
        if (session == null) {
            session = Session.getInstance(proprietes());
            transport = session.getTransport();
        }
        if (!transport.isConnected()) {
            Serveur serveur = reglages.serveur();
            transport.connect(
                    serveur.hote(),
                    serveur.port(),
                    serveur.compte().map(Compte::utilisateur).orElse(null),
                    serveur.compte().map(Compte::motDePasse).orElse(null));
        }
    }

    private Properties proprietes() throws IOException, GeneralSecurityException {
        Serveur serveur = reglages.serveur();
        String protocole = serveur.securite() == Securite.SSL ? "smtps" : "smtp";
        String debut = "mail." + protocole + ".";
        Properties proprietes = new Properties();
        proprietes.put("mail.transport.protocol", protocole);
        proprietes.put(debut + "auth", Boolean.toString(serveur.compte().isPresent()));
        proprietes.put(debut + "connectiontimeout", CONNEXION_MS);
        proprietes.put(debut + "timeout", ECHANGE_MS);
        proprietes.put(debut + "writetimeout", ECHANGE_MS);
        proprietes.put(debut + "ssl.checkserveridentity", "true");
        if (serveur.securite() == Securite.STARTTLS) {
            proprietes.put(debut + "starttls.enable", "true");
            proprietes.put(debut + "starttls.required", "true");
        }
        if (serveur.certificats().isPresent()) {
            Path autorites = serveur.certificats().get();
            proprietes.put(debut + "ssl.socketFactory", Confiance.en(autorites));
        }
        return proprietes;
    }

    /** Only a refusal of that very mail ends it; what speaks against the sender or the account would end them all. */
    private static Sort sort(Exception echec) {
        Exception cause = echec;
        while (cause instanceof MessagingException suite) {
            int reponse = reponse(suite);
            if (reponse > 0) {
                return sort(reponse);
            }
            cause = suite.getNextException();
        }
        return Sort.MUET;
    }

    private static Sort sort(int reponse) {
        if (reponse == FERME || reponse >= AUTHENTIFICATION && reponse <= AUTHENTIFICATION_FIN) {
            return Sort.MUET;
        }
        return reponse >= PERMANENT ? Sort.REFUSE : Sort.PLUS_TARD;
    }

    /** The answer to the recipient or to the text; that to the sender counts only when it speaks of the size. */
    private static int reponse(MessagingException echec) {
        if (echec instanceof SMTPAddressFailedException adresse) {
            return adresse.getReturnCode();
        }
        if (echec instanceof SMTPSendFailedException envoi) {
            boolean aLExpediteur =
                    envoi.getCommand() != null && envoi.getCommand().startsWith("MAIL");
            return aLExpediteur && envoi.getReturnCode() != TROP_GRAND ? FERME : envoi.getReturnCode();
        }
        return 0;
    }

    @Override
    public void close() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException dejaPartie) {
            JOURNAL.debug("the connection was closed already");
        }
    }
}
