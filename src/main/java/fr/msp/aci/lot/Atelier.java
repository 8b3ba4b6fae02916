package fr.msp.aci.lot;

import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import java.time.Clock;

/**
 * What a run works with.
 *
 * @param maison the home folder, held by this run
 * @param depot its database, open
 * @param metier the trade
 * @param suivi who is told of what happens
 * @param horloge the time
 * @param repos which files of the inbox may be taken
 */
public record Atelier(Maison maison, Depot depot, Metier metier, Suivi suivi, Clock horloge, Repos repos) {

    /** One whose inbox nobody watches. */
    public Atelier(Maison maison, Depot depot, Metier metier, Suivi suivi, Clock horloge) {
        this(maison, depot, metier, suivi, horloge, Repos.NON_SUIVI);
    }
}
