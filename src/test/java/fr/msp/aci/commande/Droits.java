package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Who may read the files of a home. */
final class Droits {

    private Droits() {}

    /** All of it is for its owner alone. */
    static void reserves(Path maison) throws IOException {
        List<Path> contenu;
        try (Stream<Path> chemins = Files.walk(maison)) {
            contenu = chemins.toList();
        }
        for (Path chemin : contenu) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(chemin)))
                    .as(chemin.toString())
                    .isEqualTo(Files.isDirectory(chemin) ? "rwx------" : "rw-------");
        }
    }
}
