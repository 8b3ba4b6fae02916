package fr.msp.aci.courriel;

import fr.msp.aci.activite.Adresse;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;

/** A mail in the form in which it travels. */
final class Enveloppe extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String identifiant;

    private Enveloppe(Session session, String identifiant) {
        super(session);
        this.identifiant = identifiant;
    }

    static MimeMessage de(Courrier courrier, Reglages reglages, Session session, Instant maintenant)
            throws MessagingException, IOException {
        Enveloppe message = new Enveloppe(
                session,
                "<" + courrier.identifiant() + "@" + reglages.expediteur().domaine() + ">");
        message.setFrom(adresse(reglages.expediteur()));
        message.setRecipient(Message.RecipientType.TO, adresse(courrier.destinataire()));
        if (reglages.administrateur().isPresent()) {
            message.setReplyTo(
                    new InternetAddress[] {adresse(reglages.administrateur().get())});
        }
        message.setSubject(courrier.sujet(), UTF_8);
        message.setSentDate(Date.from(maintenant));
        // Nobody's machine is to answer that its owner is on holiday.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (courrier.jointe().isPresent()) {
            MimeBodyPart texte = new MimeBodyPart();
            texte.setText(courrier.texte(), UTF_8);
            message.setContent(new MimeMultipart(texte, jointe(courrier.jointe().get())));
        } else {
            message.setText(courrier.texte(), UTF_8);
        }
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart jointe(Path fichier) throws MessagingException, IOException {
        MimeBodyPart jointe = new MimeBodyPart();
        jointe.setDataHandler(
                new DataHandler(new ByteArrayDataSource(Files.readAllBytes(fichier), "application/octet-stream")));
        jointe.setFileName(sansEffet(fichier.getFileName().toString()));
        return jointe;
    }

    /** The name was given by who dropped the workbook: what could act on a header or on who reads it is shown, not obeyed. */
    private static String sansEffet(String nom) {
        StringBuilder sain = new StringBuilder(nom.length());
        nom.codePoints().forEach(point -> {
            int genre = Character.getType(point);
            boolean agit = genre == Character.CONTROL || genre == Character.FORMAT || genre == Character.LINE_SEPARATOR;
            sain.appendCodePoint(agit ? '_' : point);
        });
        return sain.toString();
    }

    private static InternetAddress adresse(Adresse adresse) throws MessagingException {
        return new InternetAddress(adresse.texte(), true);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", identifiant);
    }
}
