package fr.msp.aci.calcul;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.PlageHoraire;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Opening hours and closures of one site (guide p. 3–5).
 *
 * @param nom the site as first typed
 * @param plages its openings
 * @param fermetures its closures
 */
public record HorairesDuSite(String nom, List<PlageHoraire> plages, List<Fermeture> fermetures) {

    /** The days whose hours count, Saturday morning apart. */
    public static final List<Jour> SEMAINE = List.of(Jour.LUNDI, Jour.MARDI, Jour.MERCREDI, Jour.JEUDI, Jour.VENDREDI);

    /** Copies the rows. */
    public HorairesDuSite {
        plages = List.copyOf(plages);
        fermetures = List.copyOf(fermetures);
    }

    /** The open weekday with the smallest amplitude, from the first opening to the last closing. */
    Optional<Jour> jourOuvertLePlusCourt() {
        List<Jour> fermes = joursFermes();
        return SEMAINE.stream().filter(jour -> !fermes.contains(jour)).min(Comparator.comparing(this::amplitude));
    }

    /** The weekday with the smallest amplitude, from the first opening to the last closing. */
    public Jour jourLePlusCourt() {
        return SEMAINE.stream().min(Comparator.comparing(this::amplitude)).orElseThrow();
    }

    /** From the first opening of a day to its last closing; nothing when the site does not open. */
    public Duration amplitude(Jour jour) {
        List<PlageHoraire> duJour =
                plages.stream().filter(plage -> plage.jour() == jour).toList();
        if (duJour.isEmpty()) {
            return Duration.ZERO;
        }
        LocalTime ouverture = duJour.stream()
                .map(PlageHoraire::ouverture)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalTime fermeture = duJour.stream()
                .map(PlageHoraire::fermeture)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Duration.between(ouverture, fermeture);
    }

    /** Weekdays without any opening. */
    public List<Jour> joursFermes() {
        return SEMAINE.stream()
                .filter(jour -> plages.stream().noneMatch(plage -> plage.jour() == jour))
                .toList();
    }

    /** Whether the site opens on Saturday before an hour of the day. */
    public boolean ouvertLeSamediAvant(int heure) {
        return plages.stream()
                .anyMatch(plage ->
                        plage.jour() == Jour.SAMEDI && plage.ouverture().isBefore(LocalTime.of(heure, 0)));
    }

    /** Closures after which the site may well not open again. */
    public List<Fermeture> sansReouverture(Exercice exercice) {
        return fermetures.stream()
                .filter(fermeture -> fermeture.sansReouverture(exercice))
                .toList();
    }

    /** Different days closed between two dates, in school holidays; a day of both kinds is one of them. */
    int joursDeConges(LocalDate du, LocalDate au) {
        return jours(true, du, au).size();
    }

    /** Different days closed between two dates, outside school holidays. */
    int joursHorsConges(LocalDate du, LocalDate au) {
        Set<LocalDate> jours = jours(false, du, au);
        jours.removeAll(jours(true, du, au));
        return jours.size();
    }

    /** The days closed between two dates by the rows of a kind, in or outside school holidays. */
    public Set<LocalDate> jours(boolean conges, LocalDate du, LocalDate au) {
        Set<LocalDate> jours = new TreeSet<>();
        fermetures.stream()
                .filter(fermeture -> fermeture.congesScolaires() == conges)
                .forEach(fermeture -> {
                    LocalDate debut = fermeture.du().isBefore(du) ? du : fermeture.du();
                    LocalDate fin = fermeture.au().isAfter(au) ? au : fermeture.au();
                    Stream.iterate(debut, jour -> !jour.isAfter(fin), jour -> jour.plusDays(1))
                            .forEach(jours::add);
                });
        return jours;
    }
}
