package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import java.util.List;
import java.util.Optional;

/**
 * What came of the changes asked for in a what-if.
 *
 * @param apres the facts changed; none as soon as one change was refused, since half a what-if would mislead
 * @param refus why changes were refused, all of them, in French
 * @param remarques what to know of those that were made, in French
 */
public record Simulation(Optional<Activite> apres, List<String> refus, List<String> remarques) {

    /** Copies the lists. */
    public Simulation {
        refus = List.copyOf(refus);
        remarques = List.copyOf(remarques);
    }
}
