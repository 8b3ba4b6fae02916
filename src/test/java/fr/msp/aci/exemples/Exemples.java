package fr.msp.aci.exemples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the samples again: {@code mvn -q test-compile exec:java@exemples}. */
public final class Exemples {

    /** Where the facts are, from the root of the project. */
    static final Path FAITS = Path.of("src/test/resources/exemples");

    private Exemples() {}

    /**
     * Writes the samples.
     *
     * @param arguments the folder to write to
     */
    public static void main(String... arguments) throws IOException {
        Path dossier = Path.of(arguments[0]);
        for (Map.Entry<String, byte[]> fichier : produire().entrySet()) {
            Path cible = dossier.resolve(fichier.getKey());
            Files.createDirectories(cible.getParent());
            Files.write(cible, fichier.getValue());
        }
    }

    static List<Exemple> lire() throws IOException {
        return FaitsYaml.lire(FAITS);
    }

    /** Every file by its path in the folder of samples. */
    static Map<String, byte[]> produire() throws IOException {
        Map<String, byte[]> fichiers = new TreeMap<>();
        for (Exemple exemple : lire()) {
            for (Exemple.Fichier fichier : exemple.fichiers()) {
                fichiers.put(fichier.nom(), ClasseurExemple.ecrire(fichier));
                String dossier = fichier.nom().replaceFirst("\\.xlsx$", "") + "/";
                fichier.pieces()
                        .forEach(piece -> fichiers.put(dossier + piece, PieceExemple.ecrire(piece, exemple.nom())));
            }
        }
        return fichiers;
    }
}
