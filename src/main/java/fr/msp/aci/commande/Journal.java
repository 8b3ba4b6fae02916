package fr.msp.aci.commande;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** The technical log of a home, for who repairs; two files at most, the one before being kept when it grew long. */
final class Journal implements AutoCloseable {

    private static final long OCTETS_AU_PLUS = 5_000_000;

    private final Logger racine;
    private final RollingFileAppender<ILoggingEvent> fichier;
    private final boolean aPart;

    private Journal(Logger racine, RollingFileAppender<ILoggingEvent> fichier, boolean aPart) {
        this.racine = racine;
        this.fichier = fichier;
        this.aPart = aPart;
    }

    /**
     * Sends what is logged to the home, warnings and errors only.
     *
     * @throws IOException when the file cannot be written
     */
    static Journal ouvrir(Maison maison) throws IOException {
        return ouvrir(maison.logs().resolve("aci-bilan.log"), false);
    }

    /**
     * The same into a file of its own, for who works in a home that another process holds; it goes if it stays empty.
     *
     * @throws IOException when the file cannot be written
     */
    static Journal ouvrirAPart(Maison maison, String nom) throws IOException {
        return ouvrir(maison.logs().resolve(nom), true);
    }

    private static Journal ouvrir(Path chemin, boolean aPart) throws IOException {
        if (!Files.exists(chemin)) {
            Acces.PRIVE.creerFichier(chemin);
        }
        LoggerContext contexte = (LoggerContext) LoggerFactory.getILoggerFactory();
        LigneDeJournal ligne = new LigneDeJournal();
        ligne.setContext(contexte);
        ligne.start();
        LayoutWrappingEncoder<ILoggingEvent> encodeur = new LayoutWrappingEncoder<>();
        encodeur.setContext(contexte);
        encodeur.setCharset(StandardCharsets.UTF_8);
        encodeur.setLayout(ligne);
        encodeur.start();
        RollingFileAppender<ILoggingEvent> fichier = new RollingFileAppender<>();
        fichier.setContext(contexte);
        fichier.setFile(chemin.toString());
        fichier.setEncoder(encodeur);
        limiter(fichier, chemin, contexte);
        fichier.start();
        Logger racine = contexte.getLogger(Logger.ROOT_LOGGER_NAME);
        racine.setLevel(Level.WARN);
        racine.addAppender(fichier);
        return new Journal(racine, fichier, aPart);
    }

    /** A service lives for months: its file is looked at whenever something is logged, which is seldom. */
    private static void limiter(RollingFileAppender<ILoggingEvent> fichier, Path chemin, LoggerContext contexte) {
        SizeBasedTriggeringPolicy<ILoggingEvent> taille = new SizeBasedTriggeringPolicy<>();
        taille.setContext(contexte);
        taille.setMaxFileSize(new FileSize(OCTETS_AU_PLUS));
        taille.setCheckIncrement(Duration.buildByMilliseconds(0));
        MiseDeCote suite = new MiseDeCote(chemin);
        suite.setContext(contexte);
        suite.setParent(fichier);
        fichier.setTriggeringPolicy(taille);
        fichier.setRollingPolicy(suite);
        suite.start();
        taille.start();
    }

    @Override
    public void close() {
        racine.detachAppender(fichier);
        fichier.stop();
        if (aPart) {
            oublierLeVide(Path.of(fichier.getFile()));
        }
    }

    /** A log of nothing helps nobody; that it cannot be deleted harms nobody. */
    private static void oublierLeVide(Path chemin) {
        try {
            if (Files.size(chemin) == 0) {
                Files.delete(chemin);
            }
        } catch (IOException laisse) {
            return;
        }
    }
}
