package fr.msp.aci.depot;

import java.io.IOException;

/** A database that is not opened, and is left as it is. */
public final class BaseRefusee extends IOException {

    private static final long serialVersionUID = 1L;

    private final Motif motif;

    BaseRefusee(Motif motif) {
        super("database refused: " + motif);
        this.motif = motif;
    }

    BaseRefusee(Motif motif, Throwable cause) {
        super("database refused: " + motif, cause);
        this.motif = motif;
    }

    /** Why it is refused. */
    public enum Motif {
        /** There is none, though the archive holds workbooks. */
        ABSENTE,
        /** The file is no database at all. */
        PAS_UNE_BASE,
        /** It is a database, but not one of this program. */
        ETRANGERE,
        /** Its content cannot be read through, or misses what the archive holds. */
        ABIMEE,
        /** It is not, to the byte, the one that was closed here: damaged, cut short, or changed by something else. */
        MODIFIEE,
        /** The register beside it knows more: an older copy was put in its place. */
        EN_RETARD,
        /** A later version of this program made it. */
        PLUS_RECENTE,
        /** It is encrypted and no key was given. */
        CHIFFREE,
        /** It is encrypted with another key. */
        CLE_FAUSSE,
        /** It does not open with this key, and nothing tells whether the key or the file is to blame. */
        CLE_OU_DOMMAGE
    }

    /** Why it is refused. */
    public Motif motif() {
        return motif;
    }
}
