package fr.msp.aci.commande;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A file that a command was given to read. */
final class FichierDonne {

    private FichierDonne() {}

    /**
     * Its place.
     *
     * @throws AccessDeniedException when nobody may know whether it is there: that is not to say that it is not
     * @throws Refus when it is not there, or is no file
     */
    static Path place(Racine racine, Path donne) throws IOException {
        Path place = racine.environnement().dossier().resolve(donne);
        try {
            BasicFileAttributes nature = Files.readAttributes(place, BasicFileAttributes.class);
            if (nature.isDirectory()) {
                throw Refus.usage(racine.textes().de("check.dossier", donne));
            }
            if (nature.isRegularFile()) {
                return place;
            }
        } catch (AccessDeniedException interdit) {
            throw interdit;
        } catch (FileSystemException absent) {
            throw absent(racine, donne);
        }
        throw absent(racine, donne);
    }

    private static Refus absent(Racine racine, Path donne) {
        return Refus.usage(racine.textes().de("check.absent", donne));
    }
}
