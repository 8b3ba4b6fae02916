package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Connections that are given as long as the hold over the database lasts. A server that restarts forgets who held it:
 * what was begun then ends here, though the server may be there again.
 */
final class SourceTenue extends HikariDataSource {

    private final Prise prise;
    private final Set<Connection> connues = Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    SourceTenue(Prise prise) {
        this.prise = prise;
    }

    @Override
    public Connection getConnection() throws SQLException {
        prise.verifier(false);
        Connection connexion = super.getConnection();
        // A new connection may stand for one that broke, and the hold may have broken with it.
        if (connues.add(connexion.unwrap(Connection.class))) {
            try {
                prise.verifier(true);
            } catch (SQLException perdue) {
                connexion.close();
                throw perdue;
            }
        }
        return connexion;
    }

    @Override
    public void close() {
        super.close();
        prise.close();
    }
}
