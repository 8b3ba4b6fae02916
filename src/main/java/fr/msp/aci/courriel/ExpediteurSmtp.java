package fr.msp.aci.courriel;

import fr.msp.aci.courriel.Reglages.Compte;
import fr.msp.aci.courriel.Reglages.Securite;
import fr.msp.aci.courriel.Reglages.Serveur;
import fr.msp.aci.courriel.TransportPatient.Delais;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mails to an SMTP server, all over one connection. The words of a server are kept out of the log, for they repeat
 * addresses.
 */
final class ExpediteurSmtp implements Expediteur {

    private static final Logger JOURNAL = LoggerFactory.getLogger(ExpediteurSmtp.class);

    private static final String CONNEXION_MS = "10000";
    private static final Delais DELAIS = new Delais(Duration.ofSeconds(20), Duration.ofMinutes(10));
    /** One mail may be what a server stumbles over; two in a row are the server. */
    private static final int COUPURES_DE_SUITE = 2;

    private final Reglages reglages;
    private final Clock horloge;
    private final Delais delais;
    private Session session;
    private Transport transport;
    private Optional<ReponseSmtp> plainte = Optional.empty();
    private int coupures;
    private boolean muet;

    ExpediteurSmtp(Reglages reglages, Clock horloge) {
        this(reglages, horloge, DELAIS);
    }

    ExpediteurSmtp(Reglages reglages, Clock horloge, Delais delais) {
        this.reglages = reglages;
        this.horloge = horloge;
        this.delais = delais;
    }

    @Override
    public Sort envoyer(Courrier courrier) {
        Sort sort = remettre(courrier);
        muet = sort == Sort.MUET;
        return sort;
    }

    private Sort remettre(Courrier courrier) {
        boolean enLien = false;
        try {
            connecter();
            enLien = true;
            MimeMessage message = Enveloppe.de(courrier, reglages, session, horloge.instant());
            transport.sendMessage(message, message.getAllRecipients());
            coupures = 0;
            return Sort.PRIS;
        } catch (MessagingException | IOException | GeneralSecurityException echec) {
            Optional<ReponseSmtp> reponse = ReponseSmtp.de(echec);
            reponse.ifPresentOrElse(
                    dite -> JOURNAL.warn("a mail was not taken, the server answered {}", dite),
                    () -> JOURNAL.warn("a mail could not be handed over", echec));
            plainte = reponse;
            return enLien ? sortEnLien(reponse, echec) : Sort.MUET;
        }
    }

    /** The server was there: without an answer of it, that mail waits and the others are tried. */
    private Sort sortEnLien(Optional<ReponseSmtp> reponse, Exception echec) {
        if (reponse.isPresent()) {
            coupures = 0;
            return reponse.get().sort();
        }
        // What goes with the mail could not be read: the server has not failed.
        if (echec instanceof IOException) {
            return Sort.PLUS_TARD;
        }
        coupures++;
        return coupures < COUPURES_DE_SUITE ? Sort.PLUS_TARD : Sort.MUET;
    }

    @Override
    public boolean estMuet() {
        return muet;
    }

    @Override
    public Optional<ReponseSmtp> plainte() {
        return plainte;
    }

    private void connecter() throws MessagingException, IOException, GeneralSecurityException {
        if (session == null) {
            preparer();
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

    private void preparer() throws IOException, GeneralSecurityException {
        Serveur serveur = reglages.serveur();
        boolean chiffre = serveur.securite() == Securite.SSL;
        String protocole = chiffre ? "smtps" : "smtp";
        String debut = "mail." + protocole + ".";
        Prises prises = new Prises();
        SSLSocketFactory confiance = confiance(serveur);
        Properties proprietes = proprietes(serveur, debut);
        proprietes.put(debut + "socketFactory", prises.enClair());
        proprietes.put(debut + "ssl.socketFactory", chiffre ? prises.chiffrees(confiance) : confiance);
        session = Session.getInstance(proprietes);
        transport = new TransportPatient(session, protocole, chiffre, prises, delais);
    }

    private static SSLSocketFactory confiance(Serveur serveur) throws IOException, GeneralSecurityException {
        if (serveur.certificats().isEmpty()) {
            return Confiance.usuelle();
        }
        Path autorites = serveur.certificats().get();
        return Confiance.en(autorites);
    }

    private Properties proprietes(Serveur serveur, String debut) {
        String echange = Long.toString(delais.echange().toMillis());
        Properties proprietes = new Properties();
        proprietes.put(debut + "auth", Boolean.toString(serveur.compte().isPresent()));
        proprietes.put(debut + "connectiontimeout", CONNEXION_MS);
        proprietes.put(debut + "timeout", echange);
        proprietes.put(debut + "writetimeout", echange);
        proprietes.put(debut + "socketFactory.fallback", "false");
        proprietes.put(debut + "ssl.checkserveridentity", "true");
        if (serveur.securite() == Securite.STARTTLS) {
            proprietes.put(debut + "starttls.enable", "true");
            proprietes.put(debut + "starttls.required", "true");
        }
        return proprietes;
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
