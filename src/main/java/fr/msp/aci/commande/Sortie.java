package fr.msp.aci.commande;

/** The codes a command ends with; scripts rely on them. */
final class Sortie {

    /** Warnings, nothing to do and known workbooks included. */
    static final int BIEN = 0;

    /** Some or all workbooks were refused; the others are done. */
    static final int REFUS = 1;

    /** The command was wrongly written. */
    static final int USAGE = 2;

    /** Something failed; the same command resumes. */
    static final int TECHNIQUE = 3;

    /** Another run holds the home. */
    static final int OCCUPEE = 4;

    private Sortie() {}
}
