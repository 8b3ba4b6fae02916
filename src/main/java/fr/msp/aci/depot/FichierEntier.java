package fr.msp.aci.depot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Writes a file so that it appears whole or not at all: written beside under another name, flushed to the disk, then
 * renamed. Done twice it gives the same, so an interrupted run may do it again.
 */
public final class FichierEntier {

    private FichierEntier() {}

    /** What fills the file. */
    @FunctionalInterface
    public interface Contenu {
        /** Writes it all. */
        void ecrire(OutputStream sortie) throws IOException;
    }

    /**
     * Writes these bytes.
     *
     * @throws IOException when the file cannot be written; nothing appears then
     */
    public static void ecrire(Path cible, Acces acces, byte[] octets) throws IOException {
        ecrire(cible, acces, sortie -> sortie.write(octets));
    }

    /**
     * Writes what the content gives.
     *
     * @throws IOException when the file cannot be written; nothing appears then
     */
    public static void ecrire(Path cible, Acces acces, Contenu contenu) throws IOException {
        try (FichiersEntiers seul = new FichiersEntiers()) {
            seul.preparer(cible, acces, contenu);
            seul.publier();
        }
    }
}
