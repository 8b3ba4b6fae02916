package fr.msp.aci.calcul;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Periode;
import java.time.LocalDate;

/**
 * Share of an exercise from a day on: days from that day to 31 December, both included, over the days of the year.
 *
 * @param jours days counted
 * @param annee days of the year, 365 or 366
 */
record Prorata(long jours, long annee) {

    /** From a day on; the whole year when the day is before it, nothing when it is after. */
    static Prorata depuis(LocalDate jour, Exercice exercice) {
        return new Prorata(Periode.du(jour).joursDans(exercice.periode()), exercice.nombreDeJours());
    }

    static Prorata entier(Exercice exercice) {
        return new Prorata(exercice.nombreDeJours(), exercice.nombreDeJours());
    }

    /** The day it begins on. */
    LocalDate premierJour(Exercice exercice) {
        return exercice.dernierJour().minusDays(jours - 1);
    }

    boolean estEntier() {
        return jours == annee;
    }

    Prorata lePlusPetit(Prorata autre) {
        return autre.jours < jours ? autre : this;
    }

    Fraction fraction() {
        return Fraction.sur(jours, annee);
    }

    @Override
    public String toString() {
        return Ecriture.quotient(jours, annee);
    }
}
