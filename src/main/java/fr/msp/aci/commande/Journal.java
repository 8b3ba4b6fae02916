package fr.msp.aci.commande;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.LoggerFactory;

/** The technical log of a home, for who repairs; the file before it is kept when it grows too long. */
final class Journal implements AutoCloseable {

    private static final long OCTETS_AU_PLUS = 5_000_000;

    private final Logger racine;
    private final FileAppender<ILoggingEvent> fichier;
    private final boolean aPart;

    private Journal(Logger racine, FileAppender<ILoggingEvent> fichier, boolean aPart) {
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
        preparer(chemin);
        LoggerContext contexte = (LoggerContext) LoggerFactory.getILoggerFactory();
        LigneDeJournal ligne = new LigneDeJournal();
        ligne.setContext(contexte);
        ligne.start();
        LayoutWrappingEncoder<ILoggingEvent> encodeur = new LayoutWrappingEncoder<>();
        encodeur.setContext(contexte);
        encodeur.setCharset(StandardCharsets.UTF_8);
        encodeur.setLayout(ligne);
        encodeur.start();
        FileAppender<ILoggingEvent> fichier = new FileAppender<>();
        fichier.setContext(contexte);
        fichier.setFile(chemin.toString());
        fichier.setEncoder(encodeur);
        fichier.start();
        Logger racine = contexte.getLogger(Logger.ROOT_LOGGER_NAME);
        racine.setLevel(Level.WARN);
        racine.addAppender(fichier);
        return new Journal(racine, fichier, aPart);
    }

    private static void preparer(Path chemin) throws IOException {
        if (Files.exists(chemin) && Files.size(chemin) > OCTETS_AU_PLUS) {
            Files.move(
                    chemin,
                    chemin.resolveSibling(chemin.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        if (!Files.exists(chemin)) {
            Acces.PRIVE.creerFichier(chemin);
        }
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
