package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * The number by which a home and its database on a server know each other. Both keep it: a home that is pointed at the
 * database of another is told apart before anything is written. Below it the home keeps the address where that database
 * was last opened: an empty one, which has no number yet, is told apart by it.
 */
final class Identite {

    private Identite() {}

    static String nouvelle() {
        return UUID.randomUUID().toString();
    }

    static Optional<String> de(Maison maison) throws IOException {
        return ligne(maison, 0);
    }

    /** Where the database was last opened; nothing before it was a first time. */
    static Optional<String> lieu(Maison maison) throws IOException {
        return ligne(maison, 1);
    }

    private static Optional<String> ligne(Maison maison, int laquelle) throws IOException {
        Path fichier = maison.identite();
        if (!Files.exists(fichier)) {
            return Optional.empty();
        }
        String texte = new String(Files.readAllBytes(fichier), StandardCharsets.UTF_8);
        return texte.strip().lines().skip(laquelle).findFirst().map(String::strip);
    }

    /** What is about to be put in service will have that number. */
    static void donner(Maison maison, String identite) throws IOException {
        if (!de(maison).equals(Optional.of(identite))) {
            ecrire(maison, identite);
        }
    }

    /** It was opened there, and is the database of the home from now on. */
    static void lier(Maison maison, String lieu) throws IOException {
        if (!lieu(maison).equals(Optional.of(lieu))) {
            ecrire(maison, de(maison).orElseThrow(), lieu);
        }
    }

    private static void ecrire(Maison maison, String... lignes) throws IOException {
        String texte = String.join(System.lineSeparator(), lignes) + System.lineSeparator();
        FichierEntier.ecrire(maison.identite(), Acces.PRIVE, texte.getBytes(StandardCharsets.UTF_8));
    }

    /** The home keeps its database itself again. */
    static void oublier(Maison maison) throws IOException {
        Files.deleteIfExists(maison.identite());
    }
}
