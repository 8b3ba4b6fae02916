package fr.msp.aci.depot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.Trigger;

/**
 * Lets no line of the register be changed, and none be taken out but by a purge, which says so for its own session. The
 * database calls it by its name, which therefore stays.
 */
public final class AjoutSeul implements Trigger {

    /** What a purge says before it takes lines out, and after. */
    static final String PURGE_COMMENCE = "set @purge = true";

    static final String PURGE_FINIE = "set @purge = null";

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
