package fr.msp.aci.activite;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days on which a site is closed in any case: those without opening hours, and public holidays. A closure of the
 * guide (p. 3–5) is of days when it should be open.
 *
 * @param ouverts the days of the week with opening hours
 */
public record JoursDeRepos(Set<DayOfWeek> ouverts) {

    /** Copies the days. */
    public JoursDeRepos {
        ouverts = Set.copyOf(ouverts);
    }

    /** Those of a site with these openings; without any, Sundays and public holidays. */
    public static JoursDeRepos de(Collection<PlageHoraire> plages) {
        Set<DayOfWeek> ouverts = EnumSet.noneOf(DayOfWeek.class);
        plages.forEach(plage -> ouverts.add(DayOfWeek.of(plage.jour().ordinal() + 1)));
        return new JoursDeRepos(ouverts.isEmpty() ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY) : ouverts);
    }

    /** Whether no day of a closure is one on which the site would have been open. */
    public boolean couvrent(Fermeture fermeture) {
        return Stream.iterate(fermeture.du(), jour -> !jour.isAfter(fermeture.au()), jour -> jour.plusDays(1))
                .allMatch(this::contiennent);
    }

    private boolean contiennent(LocalDate jour) {
        return !ouverts.contains(jour.getDayOfWeek()) || JoursFeries.contiennent(jour);
    }
}
