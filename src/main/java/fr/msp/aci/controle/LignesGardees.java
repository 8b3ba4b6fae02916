package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;

/** What to say of rows that still count though their workbook came back without them. */
public final class LignesGardees {

    private LignesGardees() {}

    /**
     * Warning: the sheet is empty in that workbook, or no longer there, and its rows of before count.
     *
     * @param lignes how many rows count
     * @param classeur name of the workbook
     */
    public static Constat constat(Feuille feuille, int lignes, String classeur) {
        return new Catalogue()
                .constat(
                        Cas.LIGNES_TOUJOURS_LA,
                        Lieu.feuille(0, feuille.libelle()),
                        "",
                        Integer.toString(lignes),
                        classeur);
    }
}
