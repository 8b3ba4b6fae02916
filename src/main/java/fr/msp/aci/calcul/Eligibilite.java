package fr.msp.aci.calcul;

/**
 * A condition of the contract or of a status, shown without effect on the points.
 *
 * @param libelle the condition, in French
 * @param etat whether it is met
 * @param constat what was seen, in French
 * @param objet what it is a condition of
 */
public record Eligibilite(String libelle, Etat etat, String constat, Objet objet) {

    /** A condition of the contract. */
    public Eligibilite(String libelle, Etat etat, String constat) {
        this(libelle, etat, constat, Objet.CONTRAT);
    }

    /** Whether a condition is met. */
    public enum Etat {
        REMPLIE,
        NON_REMPLIE,
        /** No cell of the workbooks tells, or its time still runs. */
        NON_VERIFIABLE
    }

    /** What a condition is about. */
    public enum Objet {
        CONTRAT,
        /** The status of structure d'exercice coordonné participative. */
        SECPA
    }
}
