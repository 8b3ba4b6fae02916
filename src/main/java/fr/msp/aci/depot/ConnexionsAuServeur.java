package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import fr.msp.aci.depot.BaseRefusee.Motif;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** Connections to a PostgreSQL server. */
final class ConnexionsAuServeur {

    /** The schema of the database in service. Its name is fixed: the server's users may have others beside it. */
    static final String SCHEMA = "aci_bilan";

    /** How long work waits for a connection before it fails: a server that went away is not waited for. */
    private static final Duration DELAI = Duration.ofSeconds(15);

    private static final Pattern INJOIGNABLE = Pattern.compile("08...|57P0[1-3]|53300");

    /** What may go wrong before anything can be asked, by the code of the SQL standard or of PostgreSQL. */
    private static final Map<String, Motif> MOTIFS = Map.of(
            "28000", Motif.ACCES_REFUSE,
            "28P01", Motif.ACCES_REFUSE,
            "3D000", Motif.SANS_BASE,
            "42501", Motif.SANS_DROIT);

    private static final String SANS_MOT_DE_PASSE = "08004";

    /** What a machine that vanished held is free a minute later, not after the two hours systems wait by themselves. */
    private static final String FIN_DU_SILENCE =
            "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3";

    private final Hebergement.Serveur serveur;

    ConnexionsAuServeur(Hebergement.Serveur serveur) {
        this.serveur = serveur;
    }

    Hebergement.Serveur serveur() {
        return serveur;
    }

    /** One connection, outside of any schema of ours. */
    Connection une() throws IOException {
        try {
            Properties proprietes = proprietes();
            proprietes.setProperty("user", serveur.utilisateur());
            serveur.motDePasse().ifPresent(secret -> proprietes.setProperty("password", secret));
            return DriverManager.getConnection(serveur.adresse(), proprietes);
        } catch (SQLException impossible) {
            throw BaseRefusee.sur(serveur, motif(impossible.getSQLState()), impossible);
        }
    }

    /** A server that asks for a password which nobody gave is there all the same. */
    private Motif motif(String code) {
        return SANS_MOT_DE_PASSE.equals(code) && serveur.motDePasse().isEmpty()
                ? Motif.ACCES_REFUSE
                : MOTIFS.getOrDefault(code, Motif.INJOIGNABLE);
    }

    /** Many, in a schema, as long as the hold over the database lasts. */
    HikariDataSource dans(String schema, Prise prise) {
        HikariDataSource source = new SourceTenue(prise);
        source.setPoolName("depot");
        source.setJdbcUrl(serveur.adresse());
        source.setUsername(serveur.utilisateur());
        source.setPassword(serveur.motDePasse().orElse(null));
        source.setMinimumIdle(1);
        source.setConnectionTimeout(DELAI.toMillis());
        source.setDataSourceProperties(proprietes());
        source.addDataSourceProperty("currentSchema", schema);
        return source;
    }

    private static Properties proprietes() {
        Properties proprietes = new Properties();
        proprietes.setProperty(
                "ApplicationName", "aci-bilan " + ProcessHandle.current().pid());
        proprietes.setProperty("tcpKeepAlive", "true");
        proprietes.setProperty("options", FIN_DU_SILENCE);
        // The detail of an error holds values of cells, and errors are logged.
        proprietes.setProperty("logServerErrorDetail", "false");
        return proprietes;
    }

    /** A server that cannot be worked with, told so that it can be mended; or a fault of ours, by its code alone. */
    IOException refus(SQLException cause) {
        String code = cause.getSQLState();
        if (code == null || INJOIGNABLE.matcher(code).matches()) {
            return BaseRefusee.sur(serveur, Motif.INJOIGNABLE, cause);
        }
        return MOTIFS.containsKey(code)
                ? BaseRefusee.sur(serveur, MOTIFS.get(code), cause)
                : new IOException("the database refuses what is asked of it (SQLSTATE " + code + ")");
    }

    BaseRefusee refus(Motif motif) {
        return BaseRefusee.sur(serveur, motif);
    }
}
