package fr.msp.aci.courriel;

import fr.msp.aci.courriel.Expediteur.Sort;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a server answered that was no yes. Its words are left behind, for they repeat addresses.
 *
 * @param code of three digits (RFC 5321)
 * @param etendu the enhanced status beside it, such as {@code 5.7.1} (RFC 3463), when the server gives one
 * @param aLExpediteur whether it speaks of who sends
 */
record ReponseSmtp(int code, Optional<String> etendu, boolean aLExpediteur) {

    private static final int PERMANENT = 500;
    private static final int AUTHENTIFICATION = 530;
    private static final int AUTHENTIFICATION_FIN = 539;
    private static final int FERME = 421;
    private static final int TROP_GRAND = 552;
    private static final int TRANSACTION_REFUSEE = 554;

    private static final Pattern ETENDU = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    /** How the library words what a server said before any mail: its answer to the account, or its greeting. */
    private static final Pattern A_L_ENTREE = Pattern.compile("^(\\d{3})[ -]|response: (\\d{3})\\b");
    /** The address, its mailbox, the size of the mail: nothing but that very mail is spoken of. */
    private static final Pattern DE_CE_COURRIEL = Pattern.compile("5\\.[12]\\.\\d+|5\\.3\\.4");

    /** What the server said of a mail, if anything. */
    static Optional<ReponseSmtp> de(Exception echec) {
        Exception cause = echec;
        while (cause instanceof MessagingException suite) {
            Optional<ReponseSmtp> reponse = lire(suite);
            if (reponse.isPresent()) {
                return reponse;
            }
            cause = suite.getNextException();
        }
        return Optional.empty();
    }

    /** The answer to the recipient or to the text; that to the sender counts only when it speaks of the size. */
    private static Optional<ReponseSmtp> lire(MessagingException echec) {
        if (echec instanceof SMTPAddressFailedException adresse) {
            return en(adresse.getReturnCode(), adresse, false);
        }
        if (echec instanceof SMTPSendFailedException envoi) {
            boolean aLExpediteur =
                    envoi.getCommand() != null && envoi.getCommand().startsWith("MAIL");
            return en(envoi.getReturnCode(), envoi, aLExpediteur);
        }
        Matcher entree = A_L_ENTREE.matcher(mots(echec));
        return entree.find()
                ? en(
                        Integer.parseInt(entree.group(1) == null ? entree.group(2) : entree.group(1)),
                        echec,
                        echec instanceof AuthenticationFailedException)
                : Optional.empty();
    }

    private static String mots(MessagingException echec) {
        return echec.getMessage() == null ? "" : echec.getMessage().strip();
    }

    private static Optional<ReponseSmtp> en(int code, MessagingException dite, boolean aLExpediteur) {
        Matcher etendu = ETENDU.matcher(mots(dite));
        return code > 0
                ? Optional.of(new ReponseSmtp(
                        code, etendu.find() ? Optional.of(etendu.group(1)) : Optional.empty(), aLExpediteur))
                : Optional.empty();
    }

    /**
     * What becomes of the mail. Only a refusal of that very mail ends it: what speaks against the sender, the account or
     * the right to pass by this server would end them all, and is mended by its administrator.
     */
    Sort sort() {
        if (code == FERME || code >= AUTHENTIFICATION && code <= AUTHENTIFICATION_FIN) {
            return Sort.MUET;
        }
        if (aLExpediteur && code != TROP_GRAND) {
            return Sort.MUET;
        }
        return code >= PERMANENT && estDeCeCourriel() ? Sort.REFUSE : Sort.PLUS_TARD;
    }

    private boolean estDeCeCourriel() {
        return etendu.map(statut -> DE_CE_COURRIEL.matcher(statut).matches()).orElse(code != TRANSACTION_REFUSEE);
    }

    @Override
    public String toString() {
        return etendu.map(statut -> code + " " + statut).orElseGet(() -> Integer.toString(code));
    }
}
