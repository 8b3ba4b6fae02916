package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Connections that are given as long as the hold over the database lasts. A server that restarts forgets who held it:
 * what was begun then ends here, though the server may be there again.
 */
final class SourceTenue extends HikariDataSource {

    private final Prise prise;

    SourceTenue(Prise prise) {
        this.prise = prise;
    }

    @Override
    public Connection getConnection() throws SQLException {
        prise.verifier();
        return super.getConnection();
    }

    @Override
    public void close() {
        super.close();
        prise.close();
    }
}
