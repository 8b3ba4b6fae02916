package fr.msp.aci.rapport.tableur;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.poi.ss.formula.ptg.Ptg;

/**
 * Formulas that POI took apart, for all workbooks that have the same sheets and names: those of two bilans are nearly the
 * same, and taking them apart is most of the time that computing them takes. An instance may serve several threads.
 */
final class FormulesLues {

    /** Some three hundred stand in a bilan; a team with thousands of meetings shall not fill the memory with theirs. */
    private static final int AU_PLUS = 2_000;

    /** There are as many as there are kinds of bilans. */
    private static final int SORTES_AU_PLUS = 20;

    private final Map<List<String>, Map<String, Ptg[]>> parNoms = new ConcurrentHashMap<>();

    /**
     * What is known of the formulas of such a workbook.
     *
     * @param noms of its sheets and cells, in their order: a formula taken apart tells a name by its rank
     */
    Sorte pour(List<String> noms) {
        boolean nouvelle = parNoms.size() < SORTES_AU_PLUS;
        return new Sorte(
                nouvelle
                        ? parNoms.computeIfAbsent(List.copyOf(noms), inconnus -> new ConcurrentHashMap<>())
                        : parNoms.getOrDefault(noms, new ConcurrentHashMap<>()));
    }

    /** The formulas of workbooks that have the same sheets and names. */
    static final class Sorte {

        private final Map<String, Ptg[]> parTexte;

        private Sorte(Map<String, Ptg[]> parTexte) {
            this.parTexte = parTexte;
        }

        /** The formula taken apart, by that when it is met for the first time. */
        Ptg[] lire(String formule, Function<String, Ptg[]> lecture) {
            Ptg[] connue = parTexte.get(formule);
            if (connue != null) {
                return connue.clone();
            }
            Ptg[] lue = lecture.apply(formule);
            if (parTexte.size() < AU_PLUS) {
                parTexte.put(formule, lue.clone());
            }
            return lue;
        }
    }
}
