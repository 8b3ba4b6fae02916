package fr.msp.aci.commande;

import fr.msp.aci.depot.Empreinte;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Homes as earlier versions of the program left them ({@code src/test/resources/maisons}): archive, refused workbooks and
 * database, each after a night over four samples (one refused) and a folder of evidence, and a second one over a workbook
 * known already. {@code schema-20-premier} is of the few days when version 20 of the tables had no rank.
 */
final class UneMaisonDAvant {

    private UneMaisonDAvant() {}

    static Stream<String> toutes() {
        return Stream.of("schema-2", "schema-20-premier", "schema-20");
    }

    static void installer(String nom, Path racine) throws IOException {
        try (InputStream archive = UneMaisonDAvant.class.getResourceAsStream("/maisons/" + nom + ".zip");
                ZipInputStream contenu = new ZipInputStream(archive)) {
            for (ZipEntry entree = contenu.getNextEntry(); entree != null; entree = contenu.getNextEntry()) {
                Path cible = racine.resolve(entree.getName());
                if (entree.isDirectory()) {
                    Files.createDirectories(cible);
                } else {
                    Files.createDirectories(cible.getParent());
                    Files.copy(contenu, cible);
                }
            }
        }
    }

    /** The files beneath a folder that end so, and what they hold. */
    static Map<String, String> contenu(Path dossier, String fin) {
        try {
            Map<String, String> contenu = new TreeMap<>();
            for (String nom : UnTerminal.fichiers(dossier)) {
                if (nom.endsWith(fin)) {
                    contenu.put(nom, Empreinte.de(dossier.resolve(nom)));
                }
            }
            return contenu;
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
