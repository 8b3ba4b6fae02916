package fr.msp.aci.depot;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.controle.Constat;
import java.util.List;

/**
 * Everything that counts of a structure for an exercise, and where it comes from.
 *
 * @param activite the facts
 * @param sources the workbooks they come from, the oldest first
 * @param constats the warnings of these workbooks that are still current, then what their sheets say of one another, then the
 *     evidence that is missing
 */
public record Dossier(Activite activite, List<Reception> sources, List<Constat> constats) {

    /** Copies the lists. */
    public Dossier {
        sources = List.copyOf(sources);
        constats = List.copyOf(constats);
    }
}
