package fr.msp.aci.depot;

import java.sql.SQLException;

/** A hold over a database, which may be lost with the connection that has it. */
interface Prise extends AutoCloseable {

    /** No hold: for who works in a database that another holds. */
    Prise AUCUNE = aFond -> {};

    /**
     * Makes sure that it still holds.
     *
     * @param aFond asked now, though it was asked a moment ago
     * @throws SQLException when it was lost: nothing more may be done
     */
    void verifier(boolean aFond) throws SQLException;

    @Override
    default void close() {}
}
