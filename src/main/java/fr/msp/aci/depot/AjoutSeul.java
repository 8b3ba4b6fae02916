package fr.msp.aci.depot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.Trigger;

/**
 * Lets no line of the register be changed, and none be taken out but by a purge, which says so for its own session. H2
 * calls it by its name, which therefore stays; PostgreSQL has a function of its own that does the same.
 */
public final class AjoutSeul implements Trigger {

    /** Called by the database. */
    public AjoutSeul() {}

    @Override
    public void fire(Connection connexion, Object[] avant, Object[] apres) throws SQLException {
        if (apres != null || !parUnePurge(connexion)) {
            throw new SQLException("the register only takes new lines");
        }
    }

    private static boolean parUnePurge(Connection connexion) throws SQLException {
        try (Statement ordre = connexion.createStatement();
                ResultSet reponse = ordre.executeQuery("select cast(@purge as boolean)")) {
            return reponse.next() && reponse.getBoolean(1);
        }
    }
}
