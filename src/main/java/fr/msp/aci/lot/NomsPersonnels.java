package fr.msp.aci.lot;

import fr.msp.aci.controle.NomDeFichier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives another name, in the inbox itself, to a workbook whose name holds a patient's number: from there on nothing can
 * store, log or show it. The check then refuses the workbook and says why.
 */
final class NomsPersonnels {

    /** What is said of a file that must not be named. */
    static final String SANS_NOM = "•••";

    private NomsPersonnels() {}

    /** The file under a name that may be kept; empty when it could not be renamed and must stay out of the run. */
    static Optional<Path> masquer(Path fichier) {
        String nom = fichier.getFileName().toString();
        if (!NomDeFichier.estPersonnel(nom)) {
            return Optional.of(fichier);
        }
        try {
            Path dossier = Inbox.dossierDuClasseur(fichier);
            Path masque = fichier.resolveSibling(
                    NomDeFichier.masque(nom, FichierDepose.empreinte(fichier.getParent(), fichier)));
            if (Files.isDirectory(dossier)) {
                Files.move(dossier, Inbox.dossierDuClasseur(masque));
            }
            return Optional.of(Files.move(fichier, masque));
        } catch (IOException impossible) {
            return Optional.empty();
        }
    }
}
