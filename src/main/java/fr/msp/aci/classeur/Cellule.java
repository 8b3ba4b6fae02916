package fr.msp.aci.classeur;

/**
 * A cell with content.
 *
 * @param colonne its column, 0 for A
 * @param contenu what it holds
 * @param barree whether all of it is struck through
 * @param provisoire whether it is the nought of a formula in a file that asks for all of them to be computed anew
 */
public record Cellule(int colonne, Contenu contenu, boolean barree, boolean provisoire) {

    /** A cell whose value is no provisional one. */
    public Cellule(int colonne, Contenu contenu, boolean barree) {
        this(colonne, contenu, barree, false);
    }

    /** A cell that is not struck through. */
    public Cellule(int colonne, Contenu contenu) {
        this(colonne, contenu, false);
    }

    /** Letters of its column, such as {@code AB}. */
    public String lettres() {
        return lettres(colonne);
    }

    /** Letters of a column counted from 0. */
    public static String lettres(int colonne) {
        StringBuilder lettres = new StringBuilder(3);
        for (int reste = colonne; reste >= 0; reste = reste / 26 - 1) {
            lettres.insert(0, (char) ('A' + reste % 26));
        }
        return lettres.toString();
    }
}
