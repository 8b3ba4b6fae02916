package fr.msp.aci.activite;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * Year of the contract a bilan speaks of: a calendar year.
 *
 * @param annee the year, 2017 (first ACI) or later
 */
public record Exercice(int annee) implements Comparable<Exercice> {

    /** First year of the ACI. */
    public static final int PREMIER = 2017;

    /**
     * @throws IllegalArgumentException before the first ACI, or past what a date can hold
     */
    public Exercice {
        if (annee < PREMIER || annee > 9999) {
            throw new IllegalArgumentException("no exercise of the ACI: " + annee);
        }
    }

    /** The year before; none before the first ACI. */
    public Optional<Exercice> precedent() {
        return annee == PREMIER ? Optional.empty() : Optional.of(new Exercice(annee - 1));
    }

    /** The 1st of January. */
    public LocalDate premierJour() {
        return LocalDate.of(annee, 1, 1);
    }

    /** The 31st of December, reference date of the exercise. */
    public LocalDate dernierJour() {
        return LocalDate.of(annee, 12, 31);
    }

    /** 365, or 366 in a leap year: the denominator of every prorata. */
    public int nombreDeJours() {
        return Year.of(annee).length();
    }

    /** The whole year, both ends included. */
    public Periode periode() {
        return Periode.du(premierJour()).jusquAu(dernierJour());
    }

    /** Whether it is over on that day: nothing of it is still to come, its last day being as good as past. */
    public boolean estTermineLe(LocalDate jour) {
        return !jour.isBefore(dernierJour());
    }

    /** Whether the day is of this exercise. */
    public boolean contient(LocalDate jour) {
        return jour.getYear() == annee;
    }

    @Override
    public int compareTo(Exercice autre) {
        return Integer.compare(annee, autre.annee);
    }

    @Override
    public String toString() {
        return Integer.toString(annee);
    }
}
