package fr.msp.aci.depot;

import fr.msp.aci.activite.Feuille;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The workbooks that count of a structure for an exercise.
 *
 * @param courantes rank of the one that gave the version that counts of each sheet, in the order of the template
 * @param structure ranks of those that gave a {@code Structure} sheet, the oldest first
 */
record Rangs(Map<Feuille, Long> courantes, List<Long> structure) {

    /** None, to which the versions are then added. */
    static Rangs aucun() {
        return new Rangs(new EnumMap<>(Feuille.class), new ArrayList<>());
    }

    /** Adds a version, after all those of the same sheet before it. */
    void ajouter(Feuille feuille, long rang) {
        courantes.put(feuille, rang);
        if (feuille == Feuille.STRUCTURE) {
            structure.add(rang);
        }
    }

    /** Those that gave something, each once. */
    SortedSet<Long> tous() {
        SortedSet<Long> tous = new TreeSet<>(courantes.values());
        tous.addAll(structure);
        return Collections.unmodifiableSortedSet(tous);
    }
}
