package fr.msp.aci.depot;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Ranks of the register that were met: a bit each, wherever a damaged line may place its own. */
final class RangsVus {

    private static final int PAR_PAGE = 1 << 16;

    private final Map<Long, BitSet> pages = new HashMap<>();

    /** Whether it is met for the first time. */
    boolean ajouter(long rang) {
        BitSet page = pages.computeIfAbsent(rang / PAR_PAGE, nouvelle -> new BitSet());
        int place = (int) (rang % PAR_PAGE);
        boolean nouveau = !page.get(place);
        page.set(place);
        return nouveau;
    }
}
