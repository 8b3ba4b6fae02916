package fr.msp.aci.calcul;

/**
 * A condition of the contract, shown without effect on the points.
 *
 * @param libelle the condition, in French
 * @param etat whether it is met
 * @param constat what was seen, in French
 */
public record Eligibilite(String libelle, Etat etat, String constat) {

    /** Whether a condition is met. */
    public enum Etat {
        REMPLIE,
        NON_REMPLIE,
        /** No cell of the workbooks tells. */
        NON_VERIFIABLE
    }
}
