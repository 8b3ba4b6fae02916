package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes a file, or a folder with all that is in it, off the disk. */
public final class Effacement {

    private Effacement() {}

    /**
     * Deletes it if it is there; a link goes, what it points at stays.
     *
     * @throws IOException when something of it cannot be deleted; the same can be done again
     */
    public static void de(Path racine) throws IOException {
        if (!Files.exists(racine, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> contenu;
        try (Stream<Path> chemins = Files.walk(racine)) {
            contenu = chemins.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path chemin : contenu) {
            Files.deleteIfExists(chemin);
        }
    }
}
