package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may reach the files and folders that the program creates; without effect where the system has no such rights.
 */
public final class Acces {

    /** The owner alone: folders 0700, files 0600. */
    public static final Acces PRIVE = new Acces(PosixFilePermissions.fromString("rwx------"), Optional.empty());

    private static final Set<PosixFilePermission> EXECUTION = EnumSet.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private static final String MODE = "unix:mode";
    private static final int BITS_A_PART = 07000;

    private final Set<PosixFilePermission> dossiers;
    private final Optional<GroupPrincipal> groupe;

    private Acces(Set<PosixFilePermission> dossiers, Optional<GroupPrincipal> groupe) {
        this.dossiers = Set.copyOf(dossiers);
        this.groupe = groupe;
    }

    /**
     * The access that a folder has: what is created beneath it gets the same, its group included where this process
     * may give it.
     *
     * @throws IOException when the folder cannot be read
     */
    public static Acces comme(Path dossier) throws IOException {
        if (!posix()) {
            return PRIVE;
        }
        PosixFileAttributes siens = Files.readAttributes(dossier, PosixFileAttributes.class);
        return new Acces(siens.permissions(), Optional.of(siens.group()));
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
            Files.createDirectory(dossier, aLaCreation(dossiers));
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
        Files.createFile(fichier, aLaCreation(sansExecution()));
        donnerAuFichier(fichier);
    }

    /** Gives a file the access of this kind. */
    void donnerAuFichier(Path fichier) throws IOException {
        donner(fichier, sansExecution());
    }

    private Set<PosixFilePermission> sansExecution() {
        Set<PosixFilePermission> droits = EnumSet.noneOf(PosixFilePermission.class);
        droits.addAll(dossiers);
        droits.removeAll(EXECUTION);
        return droits;
    }

    /** Gives a folder the access of this kind. */
    void donnerAuDossier(Path dossier) throws IOException {
        donner(dossier, dossiers);
    }

    /** Asked for at once: a folder whose rights are changed afterwards may lose what makes its group that of all below. */
    private static FileAttribute<?>[] aLaCreation(Set<PosixFilePermission> droits) {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(droits)}
                : new FileAttribute<?>[0];
    }

    private void donner(Path chemin, Set<PosixFilePermission> droits) throws IOException {
        if (!posix()) {
            return;
        }
        PosixFileAttributeView vue = Files.getFileAttributeView(chemin, PosixFileAttributeView.class);
        PosixFileAttributes siens = vue.readAttributes();
        if (groupe.isPresent() && !groupe.get().equals(siens.group())) {
            donnerLeGroupe(vue, groupe.get());
        }
        if (!siens.permissions().equals(droits)) {
            donnerLesDroits(chemin, droits);
        }
    }

    private static void donnerLeGroupe(PosixFileAttributeView vue, GroupPrincipal groupe) throws IOException {
        try {
            vue.setGroup(groupe);
        } catch (FileSystemException interdit) {
            // Only its members give a file to a group: to the others, the rights that were asked for are what there is.
            vue.readAttributes();
        }
    }

    private static void donnerLesDroits(Path chemin, Set<PosixFilePermission> droits) throws IOException {
        int avant = (Integer) Files.getAttribute(chemin, MODE);
        Files.setPosixFilePermissions(chemin, droits);
        int apres = (Integer) Files.getAttribute(chemin, MODE);
        if ((avant & BITS_A_PART) != (apres & BITS_A_PART)) {
            rendreLesBitsAPart(chemin, apres | avant & BITS_A_PART);
        }
    }

    private static void rendreLesBitsAPart(Path chemin, int mode) throws IOException {
        try {
            Files.setAttribute(chemin, MODE, mode);
        } catch (FileSystemException interdit) {
            // A service may be forbidden these bits; the rights themselves are given.
            Files.getAttribute(chemin, MODE);
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
