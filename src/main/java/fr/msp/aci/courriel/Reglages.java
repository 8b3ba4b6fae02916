package fr.msp.aci.courriel;

import fr.msp.aci.activite.Adresse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How mails are sent, and to whom they may go.
 *
 * @param serveur the SMTP server
 * @param expediteur in whose name
 * @param administrateur who is told of refusals that no structure can be told of
 * @param domaines the only domains written to; all when empty
 * @param lien where the page of the bilans is found, as its readers reach it
 */
public record Reglages(
        Serveur serveur,
        Adresse expediteur,
        Optional<Adresse> administrateur,
        Set<String> domaines,
        Optional<String> lien) {

    /** Copies the set. */
    public Reglages {
        domaines = Set.copyOf(domaines);
    }

    /**
     * An SMTP server.
     *
     * @param hote its name
     * @param port its port
     * @param securite how what goes to it is kept from others
     * @param compte who sends, when it asks
     * @param certificats authorities that vouch for it, instead of the usual ones of Java: a file of PEM
     */
    public record Serveur(
            String hote, int port, Securite securite, Optional<Compte> compte, Optional<Path> certificats) {}

    /** An account of the server. */
    public record Compte(String utilisateur, String motDePasse) {

        /** Never shows the password. */
        @Override
        public String toString() {
            return utilisateur;
        }
    }

    /** How the connection is kept from others. */
    public enum Securite {
        /** Begun in clear, then encrypted, or not at all. */
        STARTTLS(587),
        /** Encrypted from the first byte. */
        SSL(465),
        /** In clear, for a server on the same machine. */
        AUCUNE(25);

        private final int port;

        Securite(int port) {
            this.port = port;
        }

        /** The usual port. */
        public int port() {
            return port;
        }
    }

    /** Whether that address may be written to. */
    boolean admet(Adresse adresse) {
        return domaines.isEmpty() || domaines.contains(adresse.domaine());
    }
}
