package fr.msp.aci.depot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files that appear together: all are written beside under other names and flushed to the disk before the first is
 * renamed, so that one that cannot be written leaves all as they were.
 */
public final class FichiersEntiers implements AutoCloseable {

    private static final String DEBUT = ".";
    private static final String FIN = ".part";
    private static final int OCTETS_D_UN_NOM = 255;

    private final Map<Path, Path> provisoires = new LinkedHashMap<>();

    /**
     * Writes a file, which does not appear yet.
     *
     * @throws IOException when it cannot be written
     */
    public void preparer(Path cible, Acces acces, FichierEntier.Contenu contenu) throws IOException {
        Path dossier = cible.toAbsolutePath().getParent();
        acces.creerDossier(dossier);
        Path provisoire = dossier.resolve(provisoire(cible.getFileName().toString()));
        Files.deleteIfExists(provisoire);
        provisoires.put(cible, provisoire);
        acces.creerFichier(provisoire);
        try (OutputStream sortie = Files.newOutputStream(provisoire)) {
            contenu.ecrire(sortie);
        }
        synchroniser(provisoire, StandardOpenOption.WRITE);
    }

    /** A name that leaves no room for ours around it, file systems taking 255 bytes, is told by its checksum instead. */
    private static String provisoire(String nom) {
        String entier = DEBUT + nom + FIN;
        return entier.getBytes(StandardCharsets.UTF_8).length > OCTETS_D_UN_NOM
                ? DEBUT + Empreinte.de(nom) + FIN
                : entier;
    }

    /** Where the latest content of a file lies by now: what was prepared of it, else the file itself. */
    public Path actuel(Path cible) {
        return provisoires.getOrDefault(cible, cible);
    }

    /**
     * Makes all that was prepared appear.
     *
     * @throws IOException when a file cannot be renamed
     */
    public void publier() throws IOException {
        Set<Path> dossiers = new LinkedHashSet<>();
        for (Map.Entry<Path, Path> fichier : provisoires.entrySet()) {
            Files.move(
                    fichier.getValue(),
                    fichier.getKey(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            dossiers.add(fichier.getValue().getParent());
        }
        for (Path dossier : dossiers) {
            synchroniserDossier(dossier);
        }
    }

    /** What was prepared and did not appear goes. */
    @Override
    public void close() throws IOException {
        for (Path provisoire : provisoires.values()) {
            Files.deleteIfExists(provisoire);
        }
    }

    /**
     * Deletes what a run that was killed had begun to write beneath a folder.
     *
     * @throws IOException when the folder cannot be searched
     */
    static void effacerLesRestes(Path dossier) throws IOException {
        List<Path> restes;
        try (Stream<Path> contenu = Files.walk(dossier)) {
            restes = contenu.filter(FichiersEntiers::estProvisoire).toList();
        } catch (NoSuchFileException absent) {
            return;
        }
        for (Path reste : restes) {
            Files.delete(reste);
        }
    }

    private static boolean estProvisoire(Path chemin) {
        String nom = chemin.getFileName().toString();
        return nom.startsWith(DEBUT) && nom.endsWith(FIN) && Files.isRegularFile(chemin);
    }

    static void synchroniser(Path chemin, OpenOption mode) throws IOException {
        try (FileChannel canal = FileChannel.open(chemin, mode)) {
            canal.force(true);
        }
    }

    /** Makes the renames themselves last; a system that cannot open a folder makes them last by itself. */
    static void synchroniserDossier(Path dossier) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            synchroniser(dossier, StandardOpenOption.READ);
        }
    }
}
