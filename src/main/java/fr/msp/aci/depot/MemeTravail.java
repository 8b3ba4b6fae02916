package fr.msp.aci.depot;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.depot.Histoire.Page;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two workbooks are two states of the same work, whatever their names: « Mon suivi v2 » after « Mon suivi », but
 * also « Envoi de juin ». Two people who share the work of a structure have few sheets in common.
 */
final class MemeTravail {

    private static final int FEUILLES_COMMUNES = 3;

    private MemeTravail() {}

    /** Which sheets of the record are filled, of a workbook. */
    static Set<Feuille> remplies(Collection<Page> pages) {
        return pages.stream()
                .filter(page -> page.feuille() != Feuille.STRUCTURE && page.lignes() > 0)
                .map(Page::feuille)
                .collect(Collectors.toSet());
    }

    /** Whether they fill the same sheets, at least three, and two thirds of those of each. */
    static boolean est(Set<Feuille> unes, Set<Feuille> autres) {
        long communes = unes.stream().filter(autres::contains).count();
        return communes >= FEUILLES_COMMUNES && 3 * communes >= 2L * Math.max(unes.size(), autres.size());
    }
}
