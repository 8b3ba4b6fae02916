package fr.msp.aci.depot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** What the two databases say differently; all the rest is said in words that both understand. */
enum Sgbd {
    /** Files of the home. */
    H2(
            "select identity_base from information_schema.columns where table_schema = current_schema"
                    + " and lower(table_name) = '%s' and lower(column_name) = '%s'",
            "set @purge = true", "set @purge = null", Optional.of("checkpoint sync")),

    /** A server. What a purge says holds for its own transaction. */
    POSTGRESQL(
            "select case when is_called then last_value + 1 else last_value end from %s_%s_seq",
            "set local aci_bilan.purge = 'oui'", "set local aci_bilan.purge = ''", Optional.empty());

    private final String prochain;
    private final String purgeCommence;
    private final String purgeFinie;
    private final Optional<String> surLeDisque;

    Sgbd(String prochain, String purgeCommence, String purgeFinie, Optional<String> surLeDisque) {
        this.prochain = prochain;
        this.purgeCommence = purgeCommence;
        this.purgeFinie = purgeFinie;
        this.surLeDisque = surLeDisque;
    }

    /** That of a connection. */
    static Sgbd de(Connection connexion) throws SQLException {
        return valueOf(connexion.getMetaData().getDatabaseProductName().toUpperCase(Locale.ROOT));
    }

    /** Where its own migrations are, beside those that both share. */
    String migrations() {
        return "classpath:db/migration/" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether all migrations are done in one transaction, or none of them. */
    boolean toutOuRien() {
        return this == POSTGRESQL;
    }

    /** Asks for the number that the next row of a table gets. */
    String prochain(String table, String colonne) {
        return prochain.formatted(table, colonne);
    }

    /** What a purge says before it takes lines out of the register. */
    String purgeCommence() {
        return purgeCommence;
    }

    /** What makes commits outlast a power cut, where they do not by themselves. */
    Optional<String> surLeDisque() {
        return surLeDisque;
    }

    /** What it says after. */
    String purgeFinie() {
        return purgeFinie;
    }
}
