package fr.msp.aci.depot;

import java.util.Optional;

/** Where the database of a home lies. */
public sealed interface Hebergement {

    /** In the home itself, not encrypted: how it is when nothing else is said. */
    static Hebergement dansLaMaison() {
        return new Fichier(Optional.empty());
    }

    /**
     * In the home itself, as a file.
     *
     * @param cle its key, when it is encrypted
     */
    record Fichier(Optional<CleDeBase> cle) implements Hebergement {}

    /**
     * On a PostgreSQL server, in a database for this home alone.
     *
     * @param adresse its {@code jdbc:postgresql:} address, which holds neither user nor password
     * @param utilisateur its user
     * @param motDePasse the user's password, when the server asks for one
     */
    record Serveur(String adresse, String utilisateur, Optional<String> motDePasse) implements Hebergement {

        private static final char OPTIONS = '?';

        /** The address without what was chosen about the connection, to be shown. */
        public String lieu() {
            int fin = adresse.indexOf(OPTIONS);
            return fin < 0 ? adresse : adresse.substring(0, fin);
        }

        /** Never says the password. */
        @Override
        public String toString() {
            return utilisateur + " @ " + lieu();
        }
    }
}
