package fr.msp.aci.activite;

/**
 * A piece of evidence named in a workbook.
 *
 * @param nom file name as typed
 * @param present whether the file was received
 * @param compteRendu whether a meeting names it: minutes speak of patients, they are kept for the medical service and
 *     never sent (guide p. 29)
 */
public record Justificatif(String nom, boolean present, boolean compteRendu) {

    /** Whether it is to be sent and cannot be: what is missing, wherever it is said. */
    public boolean manque() {
        return !present && !compteRendu;
    }
}
