package fr.msp.aci.classeur;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The merges of a sheet of an OpenDocument spreadsheet, each told by its first cell; what they cover is marked as such
 * in the rows below, without the cell that covers it. To be asked row after row, downwards.
 */
final class FusionsOds {

    private record Etendue(int gauche, int droite, long haut, long bas) {}

    /** By first column: no two merges overlap, and a file that says otherwise gets no more room than its columns. */
    private final Map<Integer, Etendue> ouvertes = new TreeMap<>();

    /** Notes a cell that spreads over that many columns and rows. */
    void ouvrir(int colonne, long ligne, long largeur, long hauteur) {
        if (colonne < Recouvrement.COLONNES_DITES && (largeur > 1 || hauteur > 1)) {
            long droite = Math.min(Recouvrement.COLONNES_DITES, colonne + largeur) - 1;
            ouvertes.put(colonne, new Etendue(colonne, (int) Math.max(colonne, droite), ligne, ligne + hauteur - 1));
        }
    }

    List<Recouvrement> recouvrements(long ligne) {
        if (ouvertes.isEmpty()) {
            return List.of();
        }
        ouvertes.values().removeIf(etendue -> etendue.bas < ligne);
        return ouvertes.values().stream()
                .map(etendue -> Recouvrement.aLaLigne(ligne, etendue.haut, etendue.gauche, etendue.droite))
                .toList();
    }
}
