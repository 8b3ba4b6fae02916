package fr.msp.aci.lot;

/**
 * Something could not be done for a technical reason. It carries no text of its cause, for that text may hold a value
 * of a cell; the technical log tells where it happened.
 */
public final class EchecTechnique extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure of that kind. */
    EchecTechnique(Throwable cause) {
        super(cause.getClass().getName());
    }
}
