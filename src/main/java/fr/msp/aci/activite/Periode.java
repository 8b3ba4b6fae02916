package fr.msp.aci.activite;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A span of days, both ends included; an empty end is open.
 *
 * @param debut first day, or empty when it has always been so
 * @param fin last day included, or empty when it goes on
 */
public record Periode(Optional<LocalDate> debut, Optional<LocalDate> fin) {

    /** From a day on, without an end. */
    public static Periode du(LocalDate debut) {
        return new Periode(Optional.of(debut), Optional.empty());
    }

    /** The same start, ending on that day included. */
    public Periode jusquAu(LocalDate fin) {
        return new Periode(debut, Optional.of(fin));
    }

    /** Whether the day is within. */
    public boolean contient(LocalDate jour) {
        return debut.map(d -> !jour.isBefore(d)).orElse(true)
                && fin.map(f -> !jour.isAfter(f)).orElse(true);
    }

    /** Whether at least one day is common to both. */
    public boolean rencontre(Periode autre) {
        return !commenceApres(autre) && !autre.commenceApres(this);
    }

    /** Days of this period within another that has both ends, 0 when they do not meet. */
    public long joursDans(Periode bornee) {
        LocalDate du = bornee.debut.orElseThrow();
        LocalDate au = bornee.fin.orElseThrow();
        LocalDate premier = debut.filter(du::isBefore).orElse(du);
        LocalDate dernier = fin.filter(au::isAfter).orElse(au);
        return Math.max(0, ChronoUnit.DAYS.between(premier, dernier) + 1);
    }

    private boolean commenceApres(Periode autre) {
        return debut.isPresent() && autre.fin.isPresent() && debut.get().isAfter(autre.fin.get());
    }
}
