package fr.msp.aci.regle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dated values of a parameter and refuses what would make a figure doubtful: gaps, overlaps, values without a
 * source.
 *
 * @param documents short names of the documents a reference may name
 * @param complete whether the values must cover the whole life of the grid; not when they are laid over another one
 * @param du first day of the grid
 * @param au last day of the grid, empty when it goes on
 */
record LecteurChronologie(Set<String> documents, boolean complete, LocalDate du, Optional<LocalDate> au) {

    private static final Pattern REFERENCE = Pattern.compile("([a-z0-9-]+)(?: p\\. (\\S.*))?");
    private static final List<String> CLES = List.of("du", "au", "valeur", "reference");

    <T> Chronologie<T> lire(String nom, Noeud noeud, Function<Noeud, T> conversion) {
        List<Noeud> elements = noeud.liste();
        if (elements.isEmpty()) {
            throw noeud.refus("aucune-valeur-donnee");
        }
        List<ValeurDatee<T>> valeurs = new ArrayList<>();
        for (int rang = 0; rang < elements.size(); rang++) {
            Optional<LocalDate> suivante = rang + 1 == elements.size()
                    ? Optional.empty()
                    : Optional.of(debut(elements.get(rang + 1)).minusDays(1));
            ValeurDatee<T> valeur = valeur(elements.get(rang), suivante, conversion);
            if (!valeurs.isEmpty()) {
                verifierLaSuite(elements.get(rang), valeurs.get(rang - 1), valeur);
            }
            valeurs.add(valeur);
        }
        if (complete) {
            verifierLesBouts(elements, valeurs);
        }
        return new Chronologie<>(nom, valeurs);
    }

    private static LocalDate debut(Noeud element) {
        return element.exige(element.cles(CLES), "du").date();
    }

    private <T> ValeurDatee<T> valeur(Noeud element, Optional<LocalDate> suivante, Function<Noeud, T> conversion) {
        Map<String, Noeud> cles = element.cles(CLES);
        LocalDate debut = element.exige(cles, "du").date();
        Optional<LocalDate> fin = Optional.ofNullable(cles.get("au")).map(Noeud::date);
        T valeur = conversion.apply(element.exige(cles, "valeur"));
        Reference reference = reference(element.exige(cles, "reference"));
        if (fin.isPresent() && fin.get().isBefore(debut)) {
            throw element.refus("periode-inversee", debut, fin.get());
        }
        // A value without an end lasts until the next one; out of order, the next check says so.
        Optional<LocalDate> jusqua = fin.or(() -> suivante.filter(jour -> !jour.isBefore(debut)));
        return new ValeurDatee<>(debut, jusqua, valeur, reference);
    }

    private <T> void verifierLaSuite(Noeud element, ValeurDatee<T> avant, ValeurDatee<T> apres) {
        if (!apres.du().isAfter(avant.fin())) {
            throw element.refus("chevauchement", apres.du(), avant.fin());
        }
        if (complete && !avant.fin().plusDays(1).equals(apres.du())) {
            throw element.refus("trou", avant.fin().plusDays(1), apres.du().minusDays(1));
        }
    }

    private <T> void verifierLesBouts(List<Noeud> elements, List<ValeurDatee<T>> valeurs) {
        if (valeurs.get(0).du().isAfter(du)) {
            throw elements.get(0).refus("commence-trop-tard", valeurs.get(0).du(), du);
        }
        ValeurDatee<T> derniere = valeurs.get(valeurs.size() - 1);
        if (derniere.fin().isBefore(au.orElse(LocalDate.MAX))) {
            throw elements.get(elements.size() - 1).refus("finit-trop-tot", derniere.fin());
        }
    }

    private Reference reference(Noeud noeud) {
        Matcher lecture = REFERENCE.matcher(noeud.texte());
        if (!lecture.matches()) {
            throw noeud.refus("reference-invalide", noeud.texte());
        }
        if (!documents.contains(lecture.group(1))) {
            throw noeud.refus("document-inconnu", lecture.group(1));
        }
        return new Reference(lecture.group(1), lecture.group(2) == null ? "" : lecture.group(2));
    }
}
