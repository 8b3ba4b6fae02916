package fr.msp.aci.lot;

import fr.msp.aci.activite.Pieces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The evidence beside a workbook, as a run would find it in the inbox.
 *
 * @param recues what it would take
 * @param vides what it would leave, for there is nothing in it
 */
public record PiecesVoisines(Pieces recues, Pieces vides) {

    /**
     * Those of the folder that bears the name of a workbook.
     *
     * @throws IOException when the folder cannot be read
     */
    public static PiecesVoisines de(Path classeur) throws IOException {
        Path dossier = Inbox.dossierDuClasseur(classeur.toAbsolutePath());
        return new PiecesVoisines(
                Pieces.de(PiecesDUnDossier.dans(dossier, Set.of()).stream()
                        .map(PiecesDUnDossier.Nommee::nom)
                        .toList()),
                Pieces.de(PiecesDUnDossier.vides(dossier).stream()
                        .map(vide -> vide.getFileName().toString())
                        .toList()));
    }
}
