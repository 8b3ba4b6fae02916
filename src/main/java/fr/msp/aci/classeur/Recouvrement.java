package fr.msp.aci.classeur;

/**
 * Cells of a row that lie under a merge, and so show and hold nothing of their own.
 *
 * @param gauche their first column, 0 for A
 * @param droite their last column
 * @param premiere address of the cell the merge shows, such as {@code A2}
 */
public record Recouvrement(int gauche, int droite, String premiere) {

    boolean couvre(int colonne) {
        return gauche <= colonne && colonne <= droite;
    }
}
