package fr.msp.aci.depot;

/**
 * A database that another took the place of.
 *
 * @param genre where it is now
 * @param lieu its file in the home, its schema, or its address when it stays on the server as it was
 */
public record Ecartee(Genre genre, String lieu) {

    /** What a database that was set aside is. */
    public enum Genre {
        /** A file among the copies. */
        FICHIER,
        /** A schema of the same database. */
        SCHEMA,
        /** The database on the server that the home no longer uses. */
        SERVEUR
    }
}
