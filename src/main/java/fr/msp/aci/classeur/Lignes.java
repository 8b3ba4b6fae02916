package fr.msp.aci.classeur;

import java.io.IOException;
import java.util.Optional;

/** The rows of a sheet, read one after the other; none is kept. */
public interface Lignes extends AutoCloseable {

    /**
     * The next row that holds something, or empty past the last one.
     *
     * @throws ClasseurRefuse when the sheet is damaged or past a limit
     * @throws IOException when the disk fails
     */
    Optional<Ligne> suivante() throws ClasseurRefuse, IOException;

    /** Whether that column, 0 for A, is known to be hidden; to be asked once the rows were read. */
    default boolean estMasquee(int colonne) {
        return false;
    }

    @Override
    void close() throws IOException;
}
