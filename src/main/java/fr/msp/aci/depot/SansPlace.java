package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** There is no room for the copies that bringing a database up to date or looking through it takes: nothing was begun. */
public final class SansPlace extends IOException {

    private static final long serialVersionUID = 1L;

    /** A copy that is kept, one that is changed, and what the change itself adds to it. */
    static final int MISE_A_JOUR = 3;

    /** A copy that is read. */
    static final int EXAMEN = 1;

    private final String dossier;
    private final long besoin;
    private final long reste;

    private SansPlace(Path dossier, long besoin, long reste) {
        super("no room for a copy of the database in " + dossier + ": " + besoin + " bytes needed, " + reste + " left");
        this.dossier = dossier.toString();
        this.besoin = besoin;
        this.reste = reste;
    }

    /**
     * Looks at the room beside a database before it is copied.
     *
     * @param copies how many times its size is needed
     * @throws SansPlace when there is not enough
     */
    static void refuser(Base base, int copies) throws IOException {
        long besoin = copies * Files.size(base.fichier());
        long reste = Files.getFileStore(base.dossier()).getUsableSpace();
        if (reste < besoin) {
            throw new SansPlace(base.dossier(), besoin, reste);
        }
    }

    /** Where room is needed. */
    public String dossier() {
        return dossier;
    }

    /** How many bytes are needed. */
    public long besoin() {
        return besoin;
    }

    /** How many bytes are left. */
    public long reste() {
        return reste;
    }
}
