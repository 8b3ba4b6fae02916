package fr.msp.aci.lot;

/**
 * The counts a nightly run ends with; a run that was cut short and resumed is counted as one.
 *
 * @param recus workbooks received
 * @param acceptes of which accepted
 * @param refuses of which refused
 * @param connus of which known already
 * @param recalcules bilans computed
 * @param rendus bilans whose files were written
 * @param echec whether something failed for a technical reason
 */
public record Comptes(int recus, int acceptes, int refuses, int connus, int recalcules, int rendus, boolean echec) {}
