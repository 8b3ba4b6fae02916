package fr.msp.aci.calcul;

import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of a kind, sorted by what their dates mean.
 *
 * @param <T> kind of fact
 * @param comptes rows that count at the reference date
 * @param aVenir rows dated after it
 * @param hors rows of another exercise, or ended
 * @param finies whether these last have ended, being of whatever year
 */
record Tri<T extends Fait>(List<T> comptes, List<T> aVenir, List<T> hors, boolean finies) {

    /** Standing facts: dated on or before the reference date, whatever the year, and not ended before it. */
    static <T extends Fait> Tri<T> durables(Contexte contexte, List<T> lignes, Function<T, Periode> validite) {
        return le(contexte.dateReference(), lignes, validite);
    }

    /** Facts with a length that hold on a day. */
    static <T extends Fait> Tri<T> le(LocalDate jour, List<T> lignes, Function<T, Periode> validite) {
        return selon(
                lignes,
                ligne -> validite.apply(ligne).contient(jour),
                ligne -> commenceApres(validite.apply(ligne), jour),
                true);
    }

    /** Facts of the year: days of the exercise, up to the reference date. */
    static <T extends Fait> Tri<T> deLAnnee(Contexte contexte, List<T> lignes, Function<T, LocalDate> jour) {
        return deLAnnee(contexte.ecoule(), lignes, jour);
    }

    /** The same of so much of an exercise. */
    static <T extends Fait> Tri<T> deLAnnee(Ecoule ecoule, List<T> lignes, Function<T, LocalDate> jour) {
        return enCours(ecoule, lignes, ligne -> Periode.du(jour.apply(ligne)).jusquAu(jour.apply(ligne)));
    }

    /** Facts with a length: at least a day in the exercise, up to the reference date. */
    static <T extends Fait> Tri<T> enCours(Contexte contexte, List<T> lignes, Function<T, Periode> duree) {
        return enCours(contexte.ecoule(), lignes, duree);
    }

    /** The same of so much of an exercise. */
    static <T extends Fait> Tri<T> enCours(Ecoule ecoule, List<T> lignes, Function<T, Periode> duree) {
        return selon(
                lignes,
                ligne -> ecoule.rencontre(duree.apply(ligne)),
                ligne -> commenceApres(duree.apply(ligne), ecoule.jour()),
                false);
    }

    boolean estVide() {
        return comptes.isEmpty() && aVenir.isEmpty() && hors.isEmpty();
    }

    private static <T extends Fait> Tri<T> selon(
            List<T> lignes, Function<T, Boolean> compte, Function<T, Boolean> aVenir, boolean finies) {
        return new Tri<>(
                lignes.stream().filter(compte::apply).toList(),
                lignes.stream().filter(aVenir::apply).toList(),
                lignes.stream()
                        .filter(ligne -> !compte.apply(ligne) && !aVenir.apply(ligne))
                        .toList(),
                finies);
    }

    private static boolean commenceApres(Periode periode, LocalDate jour) {
        return periode.debut().map(debut -> debut.isAfter(jour)).orElse(false);
    }
}
