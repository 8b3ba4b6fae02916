package fr.msp.aci.lot;

import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.FichierEntier;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy that holds the very bytes received, which its being there does not tell: a disk, a backup put back or a hand may
 * have changed it since. Only beside such a copy may the file in the inbox go.
 */
final class CopieFidele {

    private CopieFidele() {}

    /** Where the bytes come from. */
    @FunctionalInterface
    interface Source {
        String copier(OutputStream sortie) throws IOException;
    }

    /** Whether it is there, with these bytes. */
    static boolean est(Path copie, String empreinte) throws IOException {
        return Files.isRegularFile(copie) && Empreinte.de(copie).equals(empreinte);
    }

    /**
     * Makes it unless it is there; a damaged one is replaced.
     *
     * @throws IOException when it cannot be written, or the source does not have these bytes
     */
    static void assurer(Path copie, Path source, String empreinte) throws IOException {
        assurer(copie, sortie -> Empreinte.copier(source, sortie), empreinte);
    }

    /** The same of what gives its bytes and says their SHA-256. */
    static void assurer(Path copie, Source source, String empreinte) throws IOException {
        if (est(copie, empreinte)) {
            return;
        }
        FichierEntier.ecrire(copie, Acces.PRIVE, sortie -> {
            if (!source.copier(sortie).equals(empreinte)) {
                throw new IOException("a file is not, or no longer, the one that was received");
            }
        });
    }
}
