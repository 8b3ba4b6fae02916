package fr.msp.aci.commande;

import fr.msp.aci.courriel.Reglages;
import java.util.Optional;

/** The settings of the mails of a service that runs for months, while passwords are changed in their files. */
final class ReglagesDesCourriels {

    private final Racine racine;
    private Optional<Reglages> derniers;

    /**
     * Reads them.
     *
     * @throws Refus when mails are on and cannot work
     */
    ReglagesDesCourriels(Racine racine) {
        this.racine = racine;
        this.derniers = CourrielConfigure.dans(racine);
    }

    /** As they are now; as they were when what they name cannot be read for the moment. */
    Optional<Reglages> relus() {
        try {
            derniers = CourrielConfigure.dans(racine);
            return derniers;
        } catch (Refus pasMaintenant) {
            return derniers;
        }
    }
}
