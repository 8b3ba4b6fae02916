package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may reach the files and folders that the program creates; without effect where the system has no such rights.
 */
public final class Acces {

    /** The owner alone: folders 0700, files 0600. */
    public static final Acces PRIVE = new Acces(PosixFilePermissions.fromString("rwx------"));

    private static final Set<PosixFilePermission> EXECUTION = EnumSet.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private final Set<PosixFilePermission> dossiers;

    private Acces(Set<PosixFilePermission> dossiers) {
        this.dossiers = Set.copyOf(dossiers);
    }

    /**
     * The access that a folder has: what is created beneath it gets the same.
     *
     * @throws IOException when the folder cannot be read
     */
    public static Acces comme(Path dossier) throws IOException {
        return posix() ? new Acces(Files.getPosixFilePermissions(dossier)) : PRIVE;
    }

    /**
     * Creates the folder and those above it that are not there; those that are keep their access.
     *
     * @throws IOException when it cannot be created
     */
    public void creerDossier(Path dossier) throws IOException {
        if (Files.isDirectory(dossier)) {
            return;
        }
        if (dossier.getParent() != null) {
            creerDossier(dossier.getParent());
        }
        try {
            Files.createDirectory(dossier);
        } catch (FileAlreadyExistsException dejaLa) {
            // Two bilans of a year may be written at once: who comes second finds the folder of the year there.
            if (Files.isDirectory(dossier)) {
                return;
            }
            throw dejaLa;
        }
        donner(dossier, dossiers);
    }

    /**
     * Creates an empty file.
     *
     * @throws IOException when it cannot be created, or is there already
     */
    public void creerFichier(Path fichier) throws IOException {
        Files.createFile(fichier);
        donnerAuFichier(fichier);
    }

    /** Gives a file the access of this kind. */
    void donnerAuFichier(Path fichier) throws IOException {
        Set<PosixFilePermission> droits = EnumSet.noneOf(PosixFilePermission.class);
        droits.addAll(dossiers);
        droits.removeAll(EXECUTION);
        donner(fichier, droits);
    }

    /** Gives a folder the access of this kind. */
    void donnerAuDossier(Path dossier) throws IOException {
        donner(dossier, dossiers);
    }

    private static void donner(Path chemin, Set<PosixFilePermission> droits) throws IOException {
        if (posix()) {
            Files.setPosixFilePermissions(chemin, droits);
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
