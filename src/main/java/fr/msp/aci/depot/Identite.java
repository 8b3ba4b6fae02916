package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * The number by which a home and its database on a server know each other. Both keep it: a home that is pointed at the
 * database of another is told apart before anything is written.
 */
final class Identite {

    private Identite() {}

    static Path fichier(Maison maison) {
        return maison.db().resolve("identite");
    }

    static Optional<String> de(Maison maison) throws IOException {
        Path fichier = fichier(maison);
        return Files.exists(fichier)
                ? Optional.of(
                        Files.readString(fichier, StandardCharsets.ISO_8859_1).strip())
                : Optional.empty();
    }

    /** That of a home, given to it at need. */
    static String donnee(Maison maison) throws IOException {
        Optional<String> connue = de(maison);
        if (connue.isPresent()) {
            return connue.get();
        }
        String nouvelle = UUID.randomUUID().toString();
        FichierEntier.ecrire(
                fichier(maison), Acces.PRIVE, (nouvelle + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        return nouvelle;
    }

    /** The home keeps its database itself again. */
    static void oublier(Maison maison) throws IOException {
        Files.deleteIfExists(fichier(maison));
    }
}
