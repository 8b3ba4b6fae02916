package fr.msp.aci.depot;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.activite.PieceNommee;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Constat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The warnings for files that a row names as evidence and that were never received. */
public final class PiecesManquantes {

    private PiecesManquantes() {}

    /** One warning a row and a missing file, in the order of the sheets, in French. */
    public static List<Constat> dans(Activite activite) {
        return dans(activite, new Catalogue());
    }

    /** The same, in the language of that catalogue. */
    public static List<Constat> dans(Activite activite, Catalogue catalogue) {
        return dans(activite, Pieces.de(List.of()), catalogue);
    }

    /**
     * The same, which tells those that came without a byte.
     *
     * @param vides names of these, none of which is among the pieces of the activity
     */
    public static List<Constat> dans(Activite activite, Pieces vides, Catalogue catalogue) {
        String dossier =
                new Cle(activite.structure().finess(), activite.structure().exercice()).toString();
        Set<String> comptesRendus = activite.comptesRendus().keySet();
        List<PieceNommee> nommees = PieceNommee.dans(activite);
        List<String> sansLigne = sansLigne(activite, nommees);
        return nommees.stream()
                .filter(nommee -> !activite.pieces().contient(nommee.nom()))
                .map(nommee -> {
                    String feuille = nommee.feuille().libelle();
                    if (vides.contient(nommee.nom())) {
                        return catalogue.justificatifVide(
                                feuille, nommee.ligne(), nommee.entete(), nommee.nom(), dossier);
                    }
                    boolean compteRendu = comptesRendus.contains(Pieces.cle(nommee.nom()));
                    if (!compteRendu && activite.pieces().aPerdu(nommee.nom())) {
                        return catalogue.justificatifPerdu(
                                feuille, nommee.ligne(), nommee.entete(), nommee.nom(), dossier);
                    }
                    return catalogue.justificatifAbsent(
                            feuille,
                            nommee.ligne(),
                            nommee.entete(),
                            new Justificatif(nommee.nom(), false, compteRendu),
                            dossier,
                            sansLigne,
                            activite.exerciceDAvant(nommee.nom()).map(Exercice::toString));
                })
                .toList();
    }

    /** The files that came and that no row names: one of them may be what another row means, but not if it is minutes. */
    private static List<String> sansLigne(Activite activite, List<PieceNommee> nommees) {
        Set<String> cles =
                nommees.stream().map(nommee -> Pieces.cle(nommee.nom())).collect(Collectors.toSet());
        cles.addAll(activite.reserves().retenus().keySet());
        return activite.pieces().noms().stream()
                .filter(nom -> !cles.contains(nom))
                .toList();
    }
}
