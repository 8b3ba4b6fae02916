package fr.msp.aci.depot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The schemas of a home in its database: the one in service, the one in the making, and those that were set aside when
 * the database was made again. A schema in the making takes its place by a new name, in one transaction.
 */
final class SchemasDuServeur {

    static final String EN_SERVICE = ConnexionsAuServeur.SCHEMA;
    static final String TRAVAIL = EN_SERVICE + "_travail";

    /** Asks for those that were set aside, the oldest first. */
    static final String ECARTES = "select schema_name from information_schema.schemata"
            + " where schema_name like 'aci!_bilan!_ecarte!_%' escape '!' order by schema_name";

    private static final String ECARTE = EN_SERVICE + "_ecarte_";
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss_SSS", Locale.ROOT);

    private final Connection connexion;

    SchemasDuServeur(Connection connexion) {
        this.connexion = connexion;
    }

    boolean existe(String nom) throws SQLException {
        try (PreparedStatement ordre = connexion.prepareStatement("select 1 from pg_namespace where nspname = ?")) {
            ordre.setString(1, nom);
            try (ResultSet reponse = ordre.executeQuery()) {
                return reponse.next();
            }
        }
    }

    /** An empty schema to build in, whatever was left of an earlier one. */
    void commencer() throws SQLException {
        effacerTravail();
        executer("create schema " + TRAVAIL);
    }

    void effacerTravail() throws SQLException {
        executer("drop schema if exists " + TRAVAIL + " cascade");
    }

    /**
     * Puts the schema in the making in service; the one before is set aside as it is.
     *
     * @return the name that one has now, when there was one
     */
    Optional<String> mettreEnService(Instant maintenant) throws SQLException {
        String ecarte = libre(ECARTE + HEURE.format(maintenant.atZone(Maison.FUSEAU)));
        boolean remplace = existe(EN_SERVICE);
        connexion.setAutoCommit(false);
        try {
            if (remplace) {
                executer("alter schema " + EN_SERVICE + " rename to " + ecarte);
            }
            executer("alter schema " + TRAVAIL + " rename to " + EN_SERVICE);
            connexion.commit();
        } catch (SQLException impossible) {
            connexion.rollback();
            throw impossible;
        } finally {
            connexion.setAutoCommit(true);
        }
        return remplace ? Optional.of(ecarte) : Optional.empty();
    }

    private String libre(String nom) throws SQLException {
        String libre = nom;
        for (int i = 2; existe(libre); i++) {
            libre = nom + "_" + i;
        }
        return libre;
    }

    private void executer(String texte) throws SQLException {
        try (Statement ordre = connexion.createStatement()) {
            ordre.execute(texte);
        }
    }
}
