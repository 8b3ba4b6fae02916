package fr.msp.aci.controle;

import java.util.Optional;

/**
 * A problem of a workbook, told so that a coordinator can mend it without asking.
 *
 * @param code stable code, which carries the severity
 * @param feuille name of the sheet as written in the workbook, when the problem is in a sheet
 * @param ligne row as Excel numbers it, when the problem is in a row
 * @param colonne letter of the column, when the problem is in a cell or column
 * @param champ header of the column as declared, when known
 * @param valeurLue value as typed, masked when it is personal; empty when there is none
 * @param message what is wrong, in the language asked for
 * @param correction how to mend it, likewise
 */
public record Constat(
        CodeConstat code,
        Optional<String> feuille,
        Optional<Integer> ligne,
        Optional<String> colonne,
        Optional<String> champ,
        String valeurLue,
        String message,
        String correction) {

    /** Severity of its code. */
    public Severite severite() {
        return code.severite();
    }

    /** Address of the cell such as {@code B7}, when the problem is in a cell. */
    public Optional<String> cellule() {
        return colonne.flatMap(lettre -> ligne.map(numero -> lettre + numero));
    }
}
