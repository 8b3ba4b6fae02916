package fr.msp.aci.classeur;

import java.util.List;
import java.util.Optional;

/**
 * A row with at least one cell that holds something.
 *
 * @param numero as Excel numbers it, from 1
 * @param masquee whether it is hidden
 * @param cellules its cells with content, from left to right
 * @param dessous what stands in the row and counts for nothing: values left under merged cells, formulas of cells
 * @param recouvertes which of its first columns lie under a merge
 */
public record Ligne(
        int numero, boolean masquee, List<Cellule> cellules, List<Cellule> dessous, List<Recouvrement> recouvertes) {

    /** A row that hides nothing. */
    public Ligne(int numero, boolean masquee, List<Cellule> cellules) {
        this(numero, masquee, cellules, List.of(), List.of());
    }

    /** The cell in that column, 0 for A, when it holds something. */
    public Optional<Cellule> cellule(int colonne) {
        for (Cellule cellule : cellules) {
            if (cellule.colonne() == colonne) {
                return Optional.of(cellule);
            }
        }
        return Optional.empty();
    }

    /** Address of the cell whose value a merge shows there, when the cell of that column lies under it. */
    public Optional<String> fusionneeAvec(int colonne) {
        return recouvertes.stream()
                .filter(recouvrement -> recouvrement.couvre(colonne))
                .map(Recouvrement::premiere)
                .findFirst();
    }
}
