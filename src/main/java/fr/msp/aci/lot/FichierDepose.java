package fr.msp.aci.lot;

import fr.msp.aci.depot.Empreinte;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * Files of the inbox as they may be opened: whoever lays them there may lay a link in their place, or in the place of
 * their folder, once they were listed, and would be handed what the program alone may read. No link is followed below
 * the inbox, and nothing but a plain file is opened; what is not one any more is as good as gone.
 */
final class FichierDepose {

    private static final Set<OpenOption> LECTURE = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private FichierDepose() {}

    /** How many bytes it holds. */
    static long taille(Path fichier) throws IOException {
        return exiger(Files.readAttributes(fichier, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS), fichier)
                .size();
    }

    /** SHA-256 of one that lies in that folder of ours, or in folders of it. */
    static String empreinte(Path racine, Path fichier) throws IOException {
        return copier(racine, fichier, OutputStream.nullOutputStream());
    }

    /** Copies one that lies in that folder of ours, or in folders of it, and says what was copied. */
    static String copier(Path racine, Path fichier, OutputStream sortie) throws IOException {
        try (InputStream entree = ouvrir(racine, fichier)) {
            return Empreinte.copier(entree, sortie);
        }
    }

    private static InputStream ouvrir(Path racine, Path fichier) throws IOException {
        try (DirectoryStream<Path> dossier = Files.newDirectoryStream(racine)) {
            if (dossier instanceof SecureDirectoryStream<Path> sur) {
                return Channels.newInputStream(ouvrir(sur, racine.relativize(fichier), fichier));
            }
        }
        // Windows has no folder that stays open; there a link asks for a right of its own.
        taille(fichier);
        return Channels.newInputStream(Files.newByteChannel(fichier, LECTURE));
    }

    private static SeekableByteChannel ouvrir(SecureDirectoryStream<Path> dossier, Path reste, Path fichier)
            throws IOException {
        Path nom = reste.getName(0);
        if (reste.getNameCount() > 1) {
            try (SecureDirectoryStream<Path> dessous = dossier.newDirectoryStream(nom, LinkOption.NOFOLLOW_LINKS)) {
                return ouvrir(dessous, reste.subpath(1, reste.getNameCount()), fichier);
            }
        }
        exiger(
                dossier.getFileAttributeView(nom, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .readAttributes(),
                fichier);
        return dossier.newByteChannel(nom, LECTURE);
    }

    /** A pipe would keep whoever opens it waiting for a writer. */
    private static BasicFileAttributes exiger(BasicFileAttributes attributs, Path fichier) throws IOException {
        if (!attributs.isRegularFile()) {
            throw new NoSuchFileException(fichier.toString());
        }
        return attributs;
    }
}
