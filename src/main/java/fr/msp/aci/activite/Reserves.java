package fr.msp.aci.activite;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files that no row names any more, or that none ever named, and that may be minutes of a meeting all the same: they are
 * held back, for minutes speak of patients.
 *
 * @param autrefois what any accepted version of the sheet of meetings named as minutes: as names are compared, then as
 *     first written
 * @param proches files received that no row names, as names are compared, and the minutes whose name each
 *     resembles
 */
public record Reserves(Map<String, String> autrefois, Map<String, String> proches) {

    /** Nothing is held back. */
    public static final Reserves AUCUNE = new Reserves(Map.of(), Map.of());

    /** Copies the names. */
    public Reserves {
        autrefois = Map.copyOf(autrefois);
        proches = Map.copyOf(proches);
    }

    /** What is held back of the files that no row names: as names are compared, then what each is taken for. */
    public SortedMap<String, String> retenus() {
        SortedMap<String, String> retenus = new TreeMap<>(proches);
        retenus.putAll(autrefois);
        return retenus;
    }
}
