package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was received and computed, in the database of a home. One process at a time opens it, the one that holds the
 * home; every commit is on the disk when it returns.
 */
public final class Depot implements AutoCloseable {

    /** On the disk at each commit, closed by us and not by a hook, and no trace file, which would hold values. */
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private static final String NOM = "aci-bilan";

    private static final String FIN = ".mv.db";

    private static final String CREATION = ".creation";

    private final HikariDataSource source;
    private final Manifeste manifeste;
    private final Receptions receptions;
    private final Versions versions;
    private final PiecesRecues pieces;
    private final Bilans bilans;
    private final Dossiers dossiers;
    private final Emissions emissions;
    private final Courriels courriels;

    private Depot(HikariDataSource source) {
        this.source = source;
        JdbcClient jdbc = JdbcClient.create(source);
        EnJson json = new EnJson();
        manifeste = new Manifeste(jdbc);
        receptions = new Receptions(jdbc, json);
        versions = new Versions(jdbc, json);
        pieces = new PiecesRecues(jdbc);
        bilans = new Bilans(jdbc, json);
        dossiers = new Dossiers(receptions, versions, pieces);
        emissions = new Emissions(jdbc);
        courriels = new Courriels(jdbc);
    }

    /**
     * Opens the database of a home, made or brought up to date at need.
     *
     * @throws IOException when its files cannot be reached
     */
    public static Depot ouvrir(Maison maison) throws IOException {
        Acces.PRIVE.creerDossier(maison.db());
        if (!Files.exists(fichier(maison))) {
            creer(maison);
        }
        return new Depot(ouvrir(maison.db()));
    }

    /** A database whose making was cut would have some of its tables and could not be opened: it is made aside. */
    private static void creer(Maison maison) throws IOException {
        Path aPart = maison.db().resolve(CREATION);
        Acces.PRIVE.creerDossier(aPart);
        Path neuve = aPart.resolve(NOM + FIN);
        Files.deleteIfExists(neuve);
        ouvrir(aPart).close();
        Files.move(neuve, fichier(maison), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(aPart);
    }

    private static HikariDataSource ouvrir(Path dossier) throws IOException {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("depot");
        source.setJdbcUrl(adresse(dossier));
        source.setUsername("sa");
        source.setPassword("");
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/commun", "classpath:db/migration/h2")
                    .load()
                    .migrate();
            fermerAuxAutres(dossier);
        } catch (IOException | RuntimeException echec) {
            source.close();
            throw echec;
        }
        return source;
    }

    private static String adresse(Path dossier) {
        return "jdbc:h2:file:" + dossier.resolve(NOM) + OPTIONS;
    }

    /** The one file of the database of a home. */
    static Path fichier(Maison maison) {
        return maison.db().resolve(NOM + FIN);
    }

    private static void fermerAuxAutres(Path dossier) throws IOException {
        List<Path> fichiers;
        try (Stream<Path> contenu = Files.list(dossier)) {
            fichiers = contenu.filter(Files::isRegularFile).toList();
        }
        for (Path fichier : fichiers) {
            Acces.PRIVE.donnerAuFichier(fichier);
        }
    }

    /** Connections, for the job repository. */
    public DataSource source() {
        return source;
    }

    /** Runs in one transaction of its own. */
    public void enTransaction(Runnable travail) {
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(etat -> travail.run());
    }

    /** The frozen lists of the inbox. */
    public Manifeste manifeste() {
        return manifeste;
    }

    /** What was received. */
    public Receptions receptions() {
        return receptions;
    }

    /** The versions of each sheet. */
    public Versions versions() {
        return versions;
    }

    /** The evidence. */
    public PiecesRecues pieces() {
        return pieces;
    }

    /** The bilans computed. */
    public Bilans bilans() {
        return bilans;
    }

    /** What counts of each structure and exercise. */
    public Dossiers dossiers() {
        return dossiers;
    }

    /** The files of bilans that were written. */
    public Emissions emissions() {
        return emissions;
    }

    /** Mails owed to the structures, and what became of them. */
    public Courriels courriels() {
        return courriels;
    }

    @Override
    public void close() {
        source.close();
    }
}
