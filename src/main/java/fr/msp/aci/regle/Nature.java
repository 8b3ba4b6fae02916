package fr.msp.aci.regle;

/** What missing an indicator costs; the nature of an indicator is itself dated. */
public enum Nature {
    /** Socle et prérequis: missed, the remuneration of the whole exercise is 0. */
    PREREQUIS,
    /** Socle: missed, 0 points for itself only. */
    SOCLE,
    /** Optionnel: a bonus. */
    OPTIONNEL
}
