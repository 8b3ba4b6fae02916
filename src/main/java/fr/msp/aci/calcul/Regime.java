package fr.msp.aci.calcul;

/** Whether points bring a remuneration in this exercise. */
public enum Regime {
    /** A contract ACI runs in the exercise. */
    CONTRAT,
    /** No date of effect was given: the bilan shows the activity without points. */
    SANS_CONTRAT,
    /** The contract takes effect after the exercise: the bilan shows the activity without points. */
    CONTRAT_A_VENIR;

    /** Whether there are points and euros: a contract runs. */
    public boolean estChiffre() {
        return this == CONTRAT;
    }
}
