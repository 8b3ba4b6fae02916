package fr.msp.aci.activite;

import java.util.List;

/**
 * Where a figure comes from: rows of a sheet of a received workbook.
 *
 * @param feuille the sheet
 * @param lignes its rows, as Excel numbers them
 * @param classeur SHA-256 of the workbook
 */
public record Preuve(Feuille feuille, List<Integer> lignes, String classeur) {

    /** Copies the rows. */
    public Preuve {
        lignes = List.copyOf(lignes);
    }
}
