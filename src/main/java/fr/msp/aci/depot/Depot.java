package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was received and computed, in the database of a home. One process at a time opens it, the one that holds the
 * home; every commit is in its file when it returns, and on the disk itself once it is {@linkplain #synchroniser() synced}.
 */
public final class Depot implements AutoCloseable {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Depot.class);

    private final HikariDataSource source;
    private final Sgbd sgbd;
    private final JdbcClient jdbc;
    private final Fermeture fermeture;
    private final MiseEnService.Faite faite;
    private final Manifeste manifeste;
    private final Receptions receptions;
    private final Versions versions;
    private final PiecesRecues pieces;
    private final Bilans bilans;
    private final Dossiers dossiers;
    private final Emissions emissions;
    private final Evenements evenements;
    private final Membres membres;
    private final Syntheses syntheses;
    private final Courriels courriels;

    /** What is done to a database that is about to be closed, and to its files once it is. */
    interface Fermeture {
        void fermer(HikariDataSource source, JdbcClient jdbc) throws IOException;
    }

    Depot(MiseEnService.Ouverte ouverte, Consumer<Evenement> temoin) {
        this.source = ouverte.source();
        this.sgbd = ouverte.sgbd();
        this.faite = ouverte.faite();
        this.fermeture = ouverte.fermeture();
        jdbc = JdbcClient.create(source);
        EnJson json = new EnJson();
        evenements = new Evenements(jdbc);
        Consumer<Evenement> celui = temoin == null ? evenements::noter : temoin;
        manifeste = new Manifeste(jdbc);
        receptions = new Receptions(jdbc, json, celui);
        versions = new Versions(jdbc, json);
        pieces = new PiecesRecues(jdbc, celui);
        bilans = new Bilans(jdbc, json, celui);
        dossiers = new Dossiers(receptions, versions, pieces);
        emissions = new Emissions(jdbc, celui);
        membres = new Membres(jdbc, json);
        syntheses = new Syntheses(jdbc);
        courriels = new Courriels(jdbc);
    }

    /**
     * Opens the database of a home that keeps it itself, not encrypted, made or brought up to date at need.
     *
     * @throws IOException when its files cannot be reached
     */
    public static Depot ouvrir(Maison maison) throws IOException {
        return ouvrir(maison, Hebergement.dansLaMaison(), Clock.systemUTC(), Duration.ZERO);
    }

    /**
     * Opens the database of a home, made, encrypted or brought up to date at need. The caller holds the home; a database
     * on a server is held besides, until it is closed.
     *
     * @param attente how long to wait for a database on a server that another process holds
     * @throws BaseRefusee when it may not be opened; it is left as it is
     * @throws BaseTenue when another process still holds it
     * @throws IOException when its files cannot be reached
     */
    public static Depot ouvrir(Maison maison, Hebergement hebergement, Clock horloge, Duration attente)
            throws IOException {
        Instant maintenant = horloge.instant();
        Depot depot = new Depot(
                hebergement instanceof Hebergement.Fichier fichier
                        ? new MiseEnService(maison, new Base(maison.db(), fichier.cle()), maintenant).ouvrir()
                        : new MiseEnServiceDuServeur(maison, (Hebergement.Serveur) hebergement, maintenant)
                                .ouvrir(attente),
                null);
        try {
            depot.faite.consigner(depot.evenements, maintenant);
        } catch (RuntimeException echec) {
            depot.source.close();
            throw echec;
        }
        return depot;
    }

    /**
     * Opens the database of a home on a server for who works in it while another process holds it: it is not held, not
     * brought up to date, and nothing is done when it is closed.
     *
     * @param maison the home, or an empty folder; another home than that of the database is refused
     * @throws BaseRefusee when there is none, or it is not exactly as this program makes it
     * @throws IOException when the home cannot be read
     */
    public static Depot participer(Maison maison, Hebergement.Serveur serveur) throws IOException {
        return new Depot(new MiseEnServiceDuServeur(maison, serveur, Instant.EPOCH).participer(), null);
    }

    /** Opens a copy that will be thrown away: nothing is noted and no register follows it. */
    static Depot ouvrirCopie(Maison copie, Optional<CleDeBase> cle) throws IOException {
        MiseEnService.Ouverte ouverte = new MiseEnService(copie, new Base(copie.db(), cle), Instant.EPOCH).ouvrir();
        return new Depot(
                new MiseEnService.Ouverte(ouverte.source(), ouverte.sgbd(), ouverte.faite(), (source, jdbc) -> {}),
                null);
    }

    /** The copy that was made before the tables were brought up to date just now. */
    public Optional<Path> sauvegarde() {
        return faite.sauvegarde();
    }

    /** Whether its tables were brought up to date just now. */
    public boolean vientDEtreMisAJour() {
        return faite.schemaAvant().isPresent();
    }

    /** Whether it was encrypted just now. */
    public boolean vientDEtreChiffre() {
        return faite.chiffree();
    }

    /** The one file of the database of a home. */
    static Path fichier(Maison maison) {
        return new Base(maison.db(), Optional.empty()).fichier();
    }

    /** Connections, for the job repository. */
    public DataSource source() {
        return source;
    }

    /** What several processes that share this database must know of each other. */
    public Concours concours() {
        return new Concours(source, jdbc, sgbd);
    }

    /** Runs in one transaction of its own. */
    public void enTransaction(Runnable travail) {
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(etat -> travail.run());
    }

    /** Makes what was committed outlast a power cut: to be called before what it replaces is deleted. */
    public void synchroniser() {
        sgbd.surLeDisque().ifPresent(ordre -> jdbc.sql(ordre).update());
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

    /** What was done when. */
    public Evenements evenements() {
        return evenements;
    }

    /** What a purge would take out, and the purge itself. */
    public Retrait retrait() {
        return new Retrait(jdbc, sgbd);
    }

    /** Asks something of it as it is at one moment, whatever others do to it meanwhile. */
    <T> T interroger(Function<Depot, T> question) {
        TransactionTemplate lecture = new TransactionTemplate(new JdbcTransactionManager(source));
        lecture.setReadOnly(true);
        lecture.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return lecture.execute(etat -> question.apply(this));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** What the syntheses need of each structure. */
    public Membres membres() {
        return membres;
    }

    /** The syntheses published. */
    public Syntheses syntheses() {
        return syntheses;
    }

    /** Mails owed to the structures, and what became of them. */
    public Courriels courriels() {
        return courriels;
    }

    /** Closes it, its register brought up to date. What fails then is done when it is closed next. */
    @Override
    public void close() {
        try {
            fermeture.fermer(source, jdbc);
        } catch (IOException | RuntimeException echec) {
            JOURNAL.error("the database was closed without its seal", echec);
        } finally {
            source.close();
        }
    }
}
