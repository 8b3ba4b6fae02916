package fr.msp.aci.activite;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The public holidays of the whole country, by which no structure is asked to open. */
final class JoursFeries {

    private static final Set<MonthDay> FIXES = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Easter Monday, Ascension Day and Whit Monday. */
    private static final Set<Integer> APRES_PAQUES = Set.of(1, 39, 50);

    private JoursFeries() {}

    static boolean contiennent(LocalDate jour) {
        long apresPaques = jour.toEpochDay() - paques(jour.getYear()).toEpochDay();
        return FIXES.contains(MonthDay.from(jour)) || APRES_PAQUES.contains((int) apresPaques);
    }

    /** Easter Sunday, by the method of Butcher and Meeus. */
    private static LocalDate paques(int annee) {
        int or = annee % 19;
        int siecle = annee / 100;
        int epacte = (19 * or + siecle - siecle / 4 - (siecle - (siecle + 8) / 25 + 1) / 3 + 15) % 30;
        int reste = annee % 100;
        int semaine = (32 + 2 * (siecle % 4) + 2 * (reste / 4) - epacte - reste % 4) % 7;
        int decalage = (or + 11 * epacte + 22 * semaine) / 451;
        int rang = epacte + semaine - 7 * decalage + 114;
        return LocalDate.of(annee, rang / 31, rang % 31 + 1);
    }
}
