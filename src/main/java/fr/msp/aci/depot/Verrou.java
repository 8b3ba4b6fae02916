package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The hold of one run over the home folder. It is a lock of the operating system: that of a process that died is free
 * by itself. The file says who holds it, for the message to who waits.
 */
public final class Verrou implements AutoCloseable {

    /** Locked byte, far beyond the text, which others may therefore read on every system. */
    private static final long POSITION = 1L << 40;

    /** As who waits reads it: the hour of the country of the home, whatever that of the machine. */
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

    private final FileChannel canal;
    private final boolean exclusif;
    private final boolean abandonne;

    private Verrou(FileChannel canal, boolean exclusif, boolean abandonne) {
        this.canal = canal;
        this.exclusif = exclusif;
        this.abandonne = abandonne;
    }

    /**
     * Takes the home, waiting for it at most that long.
     *
     * @return empty when another run still holds it
     * @throws IOException when the file of the lock cannot be used
     */
    public static Optional<Verrou> prendre(Maison maison, Duration attente) throws IOException {
        return prendre(maison.verrou(), attente);
    }

    /**
     * Takes the place of the one service that watches a home; it does not hold the home itself.
     *
     * @return empty when another service still watches it
     * @throws IOException when the file of the lock cannot be used
     */
    public static Optional<Verrou> prendreLaVeille(Maison maison, Duration attente) throws IOException {
        return prendre(maison.veille(), attente);
    }

    /** The right to send the mails of a home, for who does not hold the home itself. */
    static Optional<Verrou> prendreLesEnvois(Maison maison) throws IOException {
        return prendre(maison.verrouDesEnvois(), Duration.ZERO);
    }

    private static Optional<Verrou> prendre(Path fichier, Duration attente) throws IOException {
        FileChannel canal = ouvrir(fichier);
        if (!Attente.de(() -> verrouiller(canal), attente)) {
            canal.close();
            return Optional.empty();
        }
        return Optional.of(signer(canal));
    }

    /** Whether who held the home before never gave it back: it was killed, or the machine stopped. */
    public boolean abandonne() {
        return abandonne;
    }

    /**
     * Keeps runs away while the files of the home are read, for a moment only; creates and changes nothing.
     *
     * @return empty when a run holds the home
     * @throws IOException when the file of the lock cannot be read
     */
    static Optional<Verrou> partager(Maison maison) throws IOException {
        FileChannel canal = FileChannel.open(maison.verrou(), StandardOpenOption.READ);
        try {
            if (canal.tryLock(POSITION, 1, true) != null) {
                return Optional.of(new Verrou(canal, false, false));
            }
        } catch (OverlappingFileLockException dansCeProcessus) {
            // Held by this very process: the same as by another.
        }
        canal.close();
        return Optional.empty();
    }

    /** Who holds the home, as the file says it: process and time. */
    public static String detenteur(Maison maison) {
        return detenteur(maison.verrou());
    }

    /** Which service watches the home. */
    public static String veilleur(Maison maison) {
        return detenteur(maison.veille());
    }

    /**
     * Whether a service watches the home, or was killed while it did. The file is not opened: closing it would give back
     * a lock that this very process holds.
     *
     * @throws IOException when that cannot be seen
     */
    public static boolean estVeillee(Maison maison) throws IOException {
        return Files.exists(maison.veille()) && Files.size(maison.veille()) > 0;
    }

    private static String detenteur(Path fichier) {
        try {
            return Files.readString(fichier).strip();
        } catch (IOException illisible) {
            return "?";
        }
    }

    private static FileChannel ouvrir(Path fichier) throws IOException {
        FileChannel canal = FileChannel.open(fichier, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Acces.PRIVE.donnerAuFichier(fichier);
        return canal;
    }

    private static boolean verrouiller(FileChannel canal) throws IOException {
        try {
            FileLock prise = canal.tryLock(POSITION, 1, false);
            return prise != null;
        } catch (OverlappingFileLockException dansCeProcessus) {
            return false;
        }
    }

    /** On a full disk nothing can be signed: the hold is given back at once, or a service would wait for itself. */
    private static Verrou signer(FileChannel canal) throws IOException {
        String texte = ProcessHandle.current().pid() + ", " + HEURE.format(ZonedDateTime.now(Maison.FUSEAU))
                + System.lineSeparator();
        try {
            boolean abandonne = canal.size() > 0;
            canal.truncate(0);
            canal.write(ByteBuffer.wrap(texte.getBytes(StandardCharsets.UTF_8)), 0);
            canal.force(false);
            return new Verrou(canal, true, abandonne);
        } catch (IOException disque) {
            canal.close();
            throw disque;
        }
    }

    /** Gives the home back; that nobody is named any more says that it was. */
    @Override
    public void close() throws IOException {
        try (canal) {
            if (exclusif) {
                canal.truncate(0);
            }
        }
    }
}
