package fr.msp.aci.depot;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The right to send the mails of a home, which one process has at a time while others may hold the home itself. Over a
 * server it is a lock of the database, too: machines that share a folder may not know of each other's file locks.
 */
public final class PriseDesEnvois implements AutoCloseable {

    private final Verrou verrou;
    private final Prise prise;

    private PriseDesEnvois(Verrou verrou, Prise prise) {
        this.verrou = verrou;
        this.prise = prise;
    }

    /**
     * Takes it.
     *
     * @return empty when another process is sending
     * @throws IOException when the lock cannot be used
     */
    public static Optional<PriseDesEnvois> prendre(Maison maison, Hebergement hebergement) throws IOException {
        Optional<Verrou> verrou = Verrou.prendreLesEnvois(maison);
        if (verrou.isEmpty()) {
            return Optional.empty();
        }
        try {
            Prise prise = hebergement instanceof Hebergement.Serveur serveur
                    ? PriseDuServeur.prendreLesEnvois(new ConnexionsAuServeur(serveur))
                    : Prise.AUCUNE;
            return Optional.of(new PriseDesEnvois(verrou.get(), prise));
        } catch (BaseTenue ailleurs) {
            verrou.get().close();
            return Optional.empty();
        } catch (IOException | RuntimeException impossible) {
            verrou.get().close();
            throw impossible;
        }
    }

    /** Whether it still is ours: it goes with the connection to the server. */
    public boolean tient() {
        try {
            prise.verifier(false);
            return true;
        } catch (SQLException perdue) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        prise.close();
        verrou.close();
    }
}
