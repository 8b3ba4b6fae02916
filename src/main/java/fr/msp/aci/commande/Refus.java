package fr.msp.aci.commande;

/** A command that cannot be carried out, for a reason the user can mend; ends with the code it carries. */
final class Refus extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    private Refus(int code, String message) {
        super(message);
        this.code = code;
    }

    /** What was asked makes no sense. */
    static Refus usage(String message) {
        return new Refus(Sortie.USAGE, message);
    }

    /** What was asked cannot be done now. */
    static Refus technique(String message) {
        return new Refus(Sortie.TECHNIQUE, message);
    }

    /** Another run holds the home. */
    static Refus occupee(String message) {
        return new Refus(Sortie.OCCUPEE, message);
    }

    int code() {
        return code;
    }
}
