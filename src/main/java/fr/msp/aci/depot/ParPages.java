package fr.msp.aci.depot;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Rows gone through in the order of their rank, so many at a time: all those of a country would not fit after some years. */
final class ParPages {

    /** How a query ends that asks for one page, in the order of the rank. */
    static final String FIN = " order by rang fetch first 1000 rows only";

    private ParPages() {}

    /**
     * Shows each row once.
     *
     * @param page the rows that come after a rank, at most so many
     */
    static <T> void parcourir(long apres, LongFunction<List<T>> page, ToLongFunction<T> rang, Consumer<T> visiteur) {
        List<T> lignes = page.apply(apres);
        while (!lignes.isEmpty()) {
            lignes.forEach(visiteur);
            lignes = page.apply(rang.applyAsLong(lignes.get(lignes.size() - 1)));
        }
    }
}
