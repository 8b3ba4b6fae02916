package fr.msp.aci.rapport;

/** The key that should sign the bilans cannot do so. */
public final class SceauInvalide extends Exception {

    private static final long serialVersionUID = 1L;

    private final Motif motif;

    SceauInvalide(Motif motif, Throwable cause) {
        super(motif.name(), cause);
        this.motif = motif;
    }

    /** Why it cannot. */
    public enum Motif {
        /** Not a PKCS#12 file, or the password is not its own. */
        ILLISIBLE,
        /** No private key with its certificate in it, or several. */
        SANS_CLE,
        /** Neither RSA nor elliptic curve. */
        ALGORITHME,
        /** The certificate is not valid today. */
        PERIME
    }

    /** Why it cannot. */
    public Motif motif() {
        return motif;
    }
}
