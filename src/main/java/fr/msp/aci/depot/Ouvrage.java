package fr.msp.aci.depot;

import java.io.IOException;
import java.util.Optional;

/** A database in the making, beside the one in service. */
interface Ouvrage extends AutoCloseable {

    /** It, open. */
    MiseEnService.Ouverte ouverte();

    /**
     * Puts it in service, whole or not at all.
     *
     * @return what became of the one before, when there was one
     * @throws IOException when that cannot be done; the same can be done again
     */
    Optional<Ecartee> mettreEnService() throws IOException;

    /** Throws it away, if it was not put in service. */
    @Override
    void close() throws IOException;
}
