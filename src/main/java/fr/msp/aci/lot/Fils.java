package fr.msp.aci.lot;

/**
 * How many bilans a run computes and renders at the same time. It changes how long a run takes and nothing else.
 *
 * @param nombre at least one
 */
public record Fils(int nombre) {

    /** Each takes some tens of megabytes: a large machine shall not need a large memory. */
    private static final int AU_PLUS_PAR_DEFAUT = 8;

    /** Refuses a number that leaves nothing to work with. */
    public Fils {
        if (nombre < 1) {
            throw new IllegalArgumentException("at least one thread");
        }
    }

    /** One a core. */
    public static Fils duProcesseur() {
        return new Fils(Math.min(AU_PLUS_PAR_DEFAUT, Runtime.getRuntime().availableProcessors()));
    }
}
