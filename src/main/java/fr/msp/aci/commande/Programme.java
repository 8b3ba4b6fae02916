package fr.msp.aci.commande;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Name and version of this program, as the build wrote them. */
final class Programme implements IVersionProvider {

    private static final String FICHE = "/META-INF/build-info.properties";

    /** As it is printed in each bilan: {@code aci-bilan x.y}. */
    static String nom() {
        Properties fiche = new Properties();
        try (InputStream entree = Programme.class.getResourceAsStream(FICHE)) {
            if (entree == null) {
                throw new IllegalStateException("built without " + FICHE);
            }
            fiche.load(entree);
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
        return fiche.getProperty("build.artifact") + " " + fiche.getProperty("build.version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {nom()};
    }
}
