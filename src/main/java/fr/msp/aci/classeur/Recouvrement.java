package fr.msp.aci.classeur;

/**
 * Cells of a row that lie under a merge, and so show and hold nothing of their own.
 *
 * @param gauche their first column, 0 for A
 * @param droite their last column
 * @param premiere address of the cell the merge shows, such as {@code A2}
 */
public record Recouvrement(int gauche, int droite, String premiere) {

    /** No table is wider by far: merges further right are not worth telling. */
    static final int COLONNES_DITES = 64;

    /**
     * What a merge covers of a row it reaches: all its cells, in its first row but the first.
     *
     * @param haut first row of the merge
     * @param gauche its first column
     * @param droite its last column
     */
    static Recouvrement aLaLigne(long ligne, long haut, int gauche, int droite) {
        return new Recouvrement(ligne == haut ? gauche + 1 : gauche, droite, Cellule.lettres(gauche) + haut);
    }

    boolean couvre(int colonne) {
        return gauche <= colonne && colonne <= droite;
    }
}
