package fr.msp.aci.regle;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a grid are: within the program, or in a folder of the user. */
sealed interface Source {

    /** How a file of the grid is named in messages. */
    String nom(String fichier);

    /** The text of a file, when it is there. */
    Optional<Reader> ouvrir(String fichier) throws IOException;

    /** Refuses the name that a grid gives itself when it is not that of its folder. */
    void verifierLeNom(Noeud nom);

    /** The tree of a file, when it is there. */
    default Optional<Noeud> lire(String fichier) {
        try (Reader texte = ouvrir(fichier).orElse(null)) {
            return texte == null ? Optional.empty() : Optional.of(Noeud.lire(nom(fichier), texte));
        } catch (IOException erreur) {
            throw new UncheckedIOException(erreur);
        }
    }

    /**
     * A grid within the program.
     *
     * @param dossier folder of the resources
     */
    record Integree(String dossier) implements Source {

        @Override
        public String nom(String fichier) {
            return dossier + "/" + fichier;
        }

        /** A folder of resources has the name it likes. */
        @Override
        public void verifierLeNom(Noeud nom) {
            nom.texte();
        }

        @Override
        public Optional<Reader> ouvrir(String fichier) {
            return Optional.ofNullable(Source.class.getResourceAsStream("/regles/" + nom(fichier)))
                    .map(flux -> new InputStreamReader(flux, StandardCharsets.UTF_8));
        }
    }

    /**
     * A grid in a folder.
     *
     * @param dossier the folder, named as the grid
     */
    record Dossier(Path dossier) implements Source {

        @Override
        public String nom(String fichier) {
            return dossier.getFileName() + "/" + fichier;
        }

        @Override
        public void verifierLeNom(Noeud nom) {
            String attendu = dossier.getFileName().toString();
            if (!nom.texte().equals(attendu)) {
                throw nom.refus("nom-different", nom.texte(), attendu);
            }
        }

        @Override
        public Optional<Reader> ouvrir(String fichier) throws IOException {
            Path chemin = dossier.resolve(fichier);
            return Files.isRegularFile(chemin)
                    ? Optional.of(Files.newBufferedReader(chemin, StandardCharsets.UTF_8))
                    : Optional.empty();
        }
    }
}
