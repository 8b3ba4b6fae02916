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

    static String nouvelle() {
        return UUID.randomUUID().toString();
    }

    static Optional<String> de(Maison maison) throws IOException {
        Path fichier = maison.identite();
        return Files.exists(fichier)
                ? Optional.of(
                        Files.readString(fichier, StandardCharsets.ISO_8859_1).strip())
                : Optional.empty();
    }

    static void donner(Maison maison, String identite) throws IOException {
        byte[] texte = (identite + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        FichierEntier.ecrire(maison.identite(), Acces.PRIVE, texte);
    }

    /** The home keeps its database itself again. */
    static void oublier(Maison maison) throws IOException {
        Files.deleteIfExists(maison.identite());
    }
}
