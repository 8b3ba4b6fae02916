package fr.msp.aci.depot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times as both H2 and PostgreSQL take and give them. */
final class Sql {

    private Sql() {}

    static OffsetDateTime heure(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant heure(ResultSet ligne, String colonne) throws SQLException {
        return ligne.getObject(colonne, OffsetDateTime.class).toInstant();
    }
}
