package fr.msp.aci.lot;

import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Evenement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Deletes the originals that were refused for a patient's data, once their coordinators had the time to come for them:
 * they are the one place where such data may lie. Their reports and annotated copies, which hold none, stay.
 */
final class EffacementDesOriginaux {

    /** How long an original with a patient's data is kept. */
    static final Duration DELAI = Duration.ofDays(30);

    private final Maison maison;
    private final Depot depot;
    private final Suivi suivi;
    private final Clock horloge;

    EffacementDesOriginaux(Atelier atelier) {
        this.maison = atelier.maison();
        this.depot = atelier.depot();
        this.suivi = atelier.suivi();
        this.horloge = atelier.horloge();
    }

    void effacer() throws IOException {
        List<Reception> anciennes =
                depot.receptions().refuseesAvant(horloge.instant().minus(DELAI), CodeConstat.DONNEE_PERSONNELLE);
        for (Reception reception : anciennes) {
            if (Files.deleteIfExists(Lieux.conserve(maison, reception))) {
                depot.evenements().noter(Evenement.efface(reception, horloge.instant()));
                suivi.efface(reception);
            }
        }
    }
}
