package fr.msp.aci.regle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values of one parameter through time, in order of date, without overlap.
 *
 * @param <T> number, nature or title
 * @param nom name of the parameter, for messages
 * @param valeurs its values, the oldest first
 */
record Chronologie<T>(String nom, List<ValeurDatee<T>> valeurs) {

    Chronologie {
        valeurs = List.copyOf(valeurs);
    }

    /**
     * The value of that day.
     *
     * @throws AucuneValeur when none applies: another year's value is never taken instead
     */
    ValeurDatee<T> valeurAu(LocalDate jour) {
        return valeurs.stream()
                .filter(valeur -> valeur.sAppliqueLe(jour))
                .findFirst()
                .orElseThrow(() -> new AucuneValeur(nom, jour));
    }

    /** These values with others laid over: on the days the others speak of, they win. */
    Chronologie<T> sous(Chronologie<T> dessus) {
        List<ValeurDatee<T>> restes = valeurs;
        for (ValeurDatee<T> nouvelle : dessus.valeurs) {
            restes = restes.stream()
                    .flatMap(ancienne -> sans(ancienne, nouvelle))
                    .toList();
        }
        List<ValeurDatee<T>> ensemble = new ArrayList<>(restes);
        ensemble.addAll(dessus.valeurs);
        ensemble.sort(Comparator.comparing(ValeurDatee::du));
        return new Chronologie<>(nom, ensemble);
    }

    /** The values that apply on at least one day of a span. */
    Stream<ValeurDatee<T>> entre(LocalDate debut, LocalDate fin) {
        return valeurs.stream()
                .filter(valeur -> !valeur.du().isAfter(fin) && !valeur.fin().isBefore(debut));
    }

    /** The first day of a span on which nothing applies, if any. */
    Optional<LocalDate> trou(LocalDate debut, LocalDate fin) {
        LocalDate jour = debut;
        for (ValeurDatee<T> valeur : valeurs) {
            if (valeur.du().isAfter(jour)) {
                return Optional.of(jour);
            }
            if (valeur.fin().equals(LocalDate.MAX) || !valeur.fin().isBefore(fin)) {
                return Optional.empty();
            }
            if (!valeur.fin().isBefore(jour)) {
                jour = valeur.fin().plusDays(1);
            }
        }
        return Optional.of(jour);
    }

    private static <T> Stream<ValeurDatee<T>> sans(ValeurDatee<T> ancienne, ValeurDatee<T> nouvelle) {
        if (nouvelle.du().isAfter(ancienne.fin()) || nouvelle.fin().isBefore(ancienne.du())) {
            return Stream.of(ancienne);
        }
        Stream.Builder<ValeurDatee<T>> restes = Stream.builder();
        if (ancienne.du().isBefore(nouvelle.du())) {
            restes.add(ancienne.entre(ancienne.du(), nouvelle.du().minusDays(1)));
        }
        if (nouvelle.fin().isBefore(ancienne.fin())) {
            restes.add(ancienne.entre(nouvelle.fin().plusDays(1), ancienne.fin()));
        }
        return restes.build();
    }
}
