package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What several processes that share a database on a server must know of each other. A file has one at a time. */
public final class Concours {

    private static final int DE_PLUS = 4;

    private final HikariDataSource source;
    private final JdbcClient jdbc;
    private final Sgbd sgbd;

    Concours(HikariDataSource source, JdbcClient jdbc, Sgbd sgbd) {
        this.source = source;
        this.jdbc = jdbc;
        this.sgbd = sgbd;
    }

    /** The number of the home this database is of, which the home keeps too; none in a database that is a file of it. */
    public Optional<String> maison() {
        return sgbd == Sgbd.POSTGRESQL
                ? Optional.of(jdbc.sql("select identite from maison")
                        .query(String.class)
                        .single())
                : Optional.empty();
    }

    /**
     * Whether that folder is the home this database is of.
     *
     * @throws IOException when it cannot be read
     */
    public boolean estDe(Maison maison) throws IOException {
        return Identite.de(maison).equals(maison());
    }

    /** What time it is on the server. */
    public Instant heure() {
        return jdbc.sql("select current_timestamp")
                .query((ligne, numero) -> ligne.getObject(1, OffsetDateTime.class))
                .single()
                .toInstant();
    }

    /** Has room for that many threads besides what this process does anyway. */
    public void accueillir(int fils) {
        source.setMaximumPoolSize(Math.max(source.getMaximumPoolSize(), fils + DE_PLUS));
    }

    /** Who is at what. */
    public Reservations reservations() {
        if (sgbd != Sgbd.POSTGRESQL) {
            throw new IllegalStateException("a file is not shared");
        }
        return new Reservations(source);
    }

    /** Sees to it that no other process stores this until the transaction in hand ends; who comes second waits. */
    public void seulSur(String sujet) {
        if (sgbd == Sgbd.POSTGRESQL) {
            Reservations.seulSur(jdbc, sujet);
        }
    }
}
