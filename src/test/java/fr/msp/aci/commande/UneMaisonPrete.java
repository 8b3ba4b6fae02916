package fr.msp.aci.commande;

import fr.msp.aci.depot.BaseDesTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A home that all tests of a class begin with: lived in once, then copied for each. */
final class UneMaisonPrete {

    private UneMaisonPrete() {}

    /** What the home went through. */
    @FunctionalInterface
    interface Passe {
        void vivre(UnTerminal terminal) throws IOException;
    }

    /**
     * A terminal over a home of its own that went through that.
     *
     * @param modele folder of the class, empty at its first test
     * @param dossier folder of the test
     */
    static UnTerminal copie(Path modele, Path dossier, Passe passe) throws IOException {
        if (BaseDesTests.surServeur()) {
            // What lies on a server is not copied with the folder.
            UnTerminal terminal = new UnTerminal(dossier);
            passe.vivre(terminal);
            return terminal;
        }
        UnTerminal premier = new UnTerminal(modele);
        if (!Files.exists(premier.maison.racine())) {
            passe.vivre(premier);
        }
        copier(modele, dossier);
        return new UnTerminal(dossier);
    }

    private static void copier(Path source, Path cible) throws IOException {
        List<Path> chemins;
        try (Stream<Path> contenu = Files.walk(source)) {
            chemins = contenu.filter(chemin -> !chemin.equals(source)).toList();
        }
        for (Path chemin : chemins) {
            Path copie = cible.resolve(source.relativize(chemin).toString());
            Files.copy(chemin, copie, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
