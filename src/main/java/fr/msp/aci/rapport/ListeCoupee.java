package fr.msp.aci.rapport;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A list as pages show it: whole as any structure has it; of one beyond all use, its first rows, the workbook has all. */
final class ListeCoupee {

    /** Some thousands of pages hold no more than this, and keep the machine from everything else. */
    static final int AU_PLUS = 2_000;

    private ListeCoupee() {}

    /**
     * The list, or its beginning.
     *
     * @param suite the last row, which says what is left out
     */
    static <T> List<T> de(List<T> entiere, Function<String, T> suite) {
        return entiere.size() <= AU_PLUS
                ? entiere
                : Stream.concat(
                                entiere.stream().limit(AU_PLUS),
                                Stream.of(suite.apply(
                                        Textes.de("liste.coupee", Ecriture.entier(entiere.size() - AU_PLUS)))))
                        .toList();
    }
}
