package fr.msp.aci.regle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of grids written by a test, as a user would. */
final class DossierDeGrids {

    private final Path racine;

    DossierDeGrids(Path racine) {
        this.racine = racine;
    }

    /** A file of a grid, from its lines. */
    DossierDeGrids ecrire(String bareme, String fichier, String... lignes) throws IOException {
        Path chemin = racine.resolve(bareme).resolve(fichier);
        Files.createDirectories(chemin.getParent());
        Files.writeString(chemin, String.join("\n", lignes) + "\n");
        return this;
    }

    /** A whole grid: the built-in one under another name and other dates. */
    DossierDeGrids copier(String bareme, String du, String au) throws IOException {
        for (String fichier : LecteurBareme.fichiers()) {
            String texte = integre(fichier)
                    .replace("nom: avenant-1", "nom: " + bareme)
                    .replace("du: 2022-01-01", "du: " + du)
                    .replace("du: " + du + "\ndocuments", "du: " + du + "\nau: " + au + "\ndocuments");
            ecrire(bareme, fichier, texte);
        }
        return this;
    }

    /** Replaces a text of a file, which must be there. */
    DossierDeGrids remplacer(String bareme, String fichier, String avant, String apres) throws IOException {
        Path chemin = racine.resolve(bareme).resolve(fichier);
        String texte = Files.readString(chemin);
        if (!texte.contains(avant)) {
            throw new IllegalArgumentException(avant + " is not in " + fichier);
        }
        Files.writeString(chemin, texte.replace(avant, apres));
        return this;
    }

    DossierDeGrids effacer(String bareme, String fichier) throws IOException {
        Files.delete(racine.resolve(bareme).resolve(fichier));
        return this;
    }

    Baremes lire() {
        return Baremes.avec(racine);
    }

    private static String integre(String fichier) throws IOException {
        try (InputStream flux = Bareme.class.getResourceAsStream("/regles/aci-avenant-1/" + fichier)) {
            return new String(flux.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
