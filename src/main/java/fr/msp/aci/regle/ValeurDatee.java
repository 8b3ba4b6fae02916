package fr.msp.aci.regle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A value of the grid, the days it holds for and the page that says so.
 *
 * @param <T> number, nature or title
 * @param du first day it applies
 * @param au last day included, or empty when it still applies
 * @param valeur the value
 * @param reference where it is written
 */
public record ValeurDatee<T>(LocalDate du, Optional<LocalDate> au, T valeur, Reference reference) {

    /** Whether it applies on that day. */
    public boolean sAppliqueLe(LocalDate jour) {
        return !jour.isBefore(du) && !jour.isAfter(fin());
    }

    /** Last day it applies, the end of time when it has none. */
    LocalDate fin() {
        return au.orElse(LocalDate.MAX);
    }

    /** The same value over other days. */
    ValeurDatee<T> entre(LocalDate debut, LocalDate fin) {
        return new ValeurDatee<>(
                debut, fin.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(fin), valeur, reference);
    }
}
