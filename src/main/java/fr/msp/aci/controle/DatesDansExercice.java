package fr.msp.aci.controle;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Periode;
import java.time.LocalDate;
import java.time.YearMonth;

/** The rules that tie the dates of a sheet to the year of the workbook. */
final class DatesDansExercice {

    /** Nobody is announced longer before coming. */
    private static final int ANNEES_D_AVANCE = 5;

    private DatesDansExercice() {}

    /** A fact of the year: its day is in it. */
    static RegleDeLigne dansLAnnee(Colonne<LocalDate> date) {
        return ligne -> ligne.exercice().ifPresent(exercice -> ligne.lue(date)
                .filter(jour -> !exercice.contient(jour))
                .ifPresent(jour -> ligne.signaler(Cas.DATE_HORS, date, exercice.toString())));
    }

    /** A month of the year. */
    static RegleDeLigne moisDeLAnnee(Colonne<YearMonth> mois) {
        return ligne -> ligne.exercice().ifPresent(exercice -> ligne.lue(mois)
                .filter(lu -> lu.getYear() != exercice.annee())
                .ifPresent(lu -> ligne.signaler(Cas.DATE_HORS, mois, exercice.toString())));
    }

    /** A period that has at least a day in the year; without end, it goes on. One that ends too early is said elsewhere. */
    static RegleDeLigne rencontreLAnnee(Colonne<LocalDate> debut, Colonne<LocalDate> fin) {
        return ligne -> ligne.exercice().ifPresent(exercice -> ligne.lue(debut).ifPresent(premier -> {
            Periode periode = new Periode(ligne.lue(debut), ligne.lue(fin));
            boolean aLEndroit =
                    ligne.lue(fin).map(dernier -> !dernier.isBefore(premier)).orElse(true);
            if (aLEndroit && !periode.rencontre(exercice.periode())) {
                boolean finie = premier.isBefore(exercice.premierJour());
                ligne.signaler(Cas.PERIODE_HORS, finie ? fin : debut, exercice.toString());
            }
        }));
    }

    /** A standing fact: whatever its year, not after the year's last day. */
    static RegleDeLigne auPlusTardEnFinDAnnee(Colonne<LocalDate> date) {
        return ligne -> ligne.exercice().ifPresent(exercice -> ligne.lue(date)
                .filter(jour -> jour.isAfter(exercice.dernierJour()))
                .ifPresent(jour -> apres(ligne, date, exercice)));
    }

    /** An arrival: years after the exercise, it was probably meant to be in another century. */
    static RegleDeLigne pasDesAnneesApres(Colonne<LocalDate> arrivee) {
        return ligne -> ligne.exercice().ifPresent(exercice -> ligne.lue(arrivee)
                .filter(jour -> jour.getYear() > exercice.annee() + ANNEES_D_AVANCE)
                .ifPresent(jour -> ligne.signaler(
                        Cas.ARRIVEE_LOINTAINE, arrivee, exercice.toString(), LectureDate.FRANCAIS.format(jour))));
    }

    private static void apres(LigneExaminee ligne, Colonne<LocalDate> date, Exercice exercice) {
        ligne.signaler(Cas.DATE_APRES, date, exercice.toString());
    }
}
