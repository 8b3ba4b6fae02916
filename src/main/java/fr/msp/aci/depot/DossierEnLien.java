package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that is to be written to is a symbolic link: where others may write to the one above it, they would choose
 * what is written over.
 */
public final class DossierEnLien extends IOException {

    private static final long serialVersionUID = 1L;

    private final String lien;

    private DossierEnLien(Path lien) {
        super("a symbolic link is not written through");
        this.lien = lien.toString();
    }

    /**
     * Looks at a folder and at those above it, below a root that may itself be a link.
     *
     * @throws DossierEnLien when one of them is a link
     */
    public static void refuser(Path racine, Path dossier) throws DossierEnLien {
        Path ici = racine;
        for (Path nom : racine.relativize(dossier)) {
            ici = ici.resolve(nom);
            if (Files.isSymbolicLink(ici)) {
                throw new DossierEnLien(ici);
            }
        }
    }

    /** The link. */
    public String lien() {
        return lien;
    }
}
