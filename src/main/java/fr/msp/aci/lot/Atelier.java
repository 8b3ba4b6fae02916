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
 */
public record Atelier(Maison maison, Depot depot, Metier metier, Suivi suivi, Clock horloge) {}
