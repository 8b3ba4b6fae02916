package fr.msp.aci.controle;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a cell.
 *
 * @param <T> what the cell should become
 */
sealed interface Lecture<T> {

    /**
     * The value.
     *
     * @param zerosAjoutes whether zeros were put back on its left
     */
    record Lue<T>(T valeur, boolean zerosAjoutes) implements Lecture<T> {}

    /**
     * Something is wrong with it.
     *
     * @param autrefois what versions before this one took it for, when they did: workbooks were accepted with it
     */
    record Fautive<T>(Cas cas, List<String> details, Optional<T> autrefois) implements Lecture<T> {}

    static <T> Lecture<T> lue(T valeur) {
        return new Lue<>(valeur, false);
    }

    static <T> Lecture<T> fautive(Cas cas, String... details) {
        return new Fautive<>(cas, List.of(details), Optional.empty());
    }

    /** Of a cell that versions before this one read, as that value. */
    static <T> Lecture<T> fautiveDepuisPeu(T autrefois, Cas cas, String... details) {
        return new Fautive<>(cas, List.of(details), Optional.of(autrefois));
    }
}
