package fr.msp.aci.rapport;

/** A file given as a bilan is not one, or not of a schema this program knows. */
public final class BilanIllisible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BilanIllisible(String message, Throwable cause) {
        super(message, cause);
    }
}
