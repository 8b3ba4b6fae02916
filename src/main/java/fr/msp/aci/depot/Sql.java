package fr.msp.aci.depot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Times and texts as both H2 and PostgreSQL take and give them. */
final class Sql {

    /** What PostgreSQL cannot hold, or not without changing it; on a page it would become this sign, too. */
    private static final Pattern NON_CONSERVE = Pattern.compile("[\\x00\\p{Cs}]");

    private static final String INCONNU = "\uFFFD";

    private Sql() {}

    /** A text for a column that holds it as it is; JSON writes such characters in its own way and needs no care. */
    static String texte(String saisi) {
        return NON_CONSERVE.matcher(saisi).replaceAll(INCONNU);
    }

    static OffsetDateTime heure(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant heure(ResultSet ligne, String colonne) throws SQLException {
        return ligne.getObject(colonne, OffsetDateTime.class).toInstant();
    }
}
