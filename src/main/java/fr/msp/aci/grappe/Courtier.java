package fr.msp.aci.grappe;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The broker, as who runs the machines names it.
 *
 * @param adresses where it listens, {@code tcp://host:port} or {@code ssl://host:port}; several of one that has a spare
 * @param compte who we are to it, when it asks
 */
public record Courtier(List<URI> adresses, Optional<Compte> compte) {

    /** Keeps a copy. */
    public Courtier {
        adresses = List.copyOf(adresses);
    }

    /**
     * An account.
     *
     * @param utilisateur its name
     * @param motDePasse its password
     */
    public record Compte(String utilisateur, String motDePasse) {

        /** Never says the password. */
        @Override
        public String toString() {
            return utilisateur;
        }
    }

    /** Where it listens, to be shown. */
    public String lieu() {
        return String.join(", ", adresses.stream().map(URI::toString).toList());
    }
}
