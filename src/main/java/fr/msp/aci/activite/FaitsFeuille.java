package fr.msp.aci.activite;

import java.util.List;

/**
 * What counts of one sheet for a structure and an exercise: the rows of its newest accepted version.
 *
 * @param feuille which sheet
 * @param classeur SHA-256, in hexadecimal, of the workbook that brought this version
 * @param faits the rows, in the order of the sheet; empty when the coordinator withdrew them ({@code néant})
 */
public record FaitsFeuille(Feuille feuille, String classeur, List<? extends Fait> faits) {

    /**
     * @throws IllegalArgumentException when a fact is not of this sheet
     */
    public FaitsFeuille {
        faits = List.copyOf(faits);
        for (Fait fait : faits) {
            if (!feuille.type().isInstance(fait)) {
                throw new IllegalArgumentException(fait.getClass() + " is not a row of " + feuille);
            }
        }
    }
}
