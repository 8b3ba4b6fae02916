package fr.msp.aci.controle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers all the findings of a workbook; those of one kind beyond what a person reads are counted together. */
final class Recueil {

    /** Of one case, in one column of one sheet: more of them say no more. */
    private static final int MONTRES = 100;

    private record Sorte(Cas cas, int rang, Optional<String> champ) {}

    private record Place(Constat constat, Lieu lieu) {}

    private final Catalogue catalogue;
    private final boolean dejaAccepte;
    private final List<Place> places = new ArrayList<>();
    private final Map<Sorte, Integer> nombres = new HashMap<>();
    private final Map<Sorte, Place> derniers = new HashMap<>();
    private final Set<Integer> rangsEnErreur = new HashSet<>();

    Recueil(Catalogue catalogue) {
        this(catalogue, false);
    }

    /**
     * @param dejaAccepte whether the workbook counts since an earlier version: what leaves its facts as they were is a
     *     warning
     */
    Recueil(Catalogue catalogue, boolean dejaAccepte) {
        this.catalogue = catalogue;
        this.dejaAccepte = dejaAccepte;
    }

    /** Whether the workbook was accepted by an earlier version. */
    boolean dejaAccepte() {
        return dejaAccepte;
    }

    void signaler(Cas cas, Lieu lieu, String valeur, String... details) {
        if (!dejaAccepte || !cas.laisseLesFaits()) {
            noter(cas, lieu, valeur, details);
        } else if (cas.uneFoisAccepte() != cas) {
            noter(cas.uneFoisAccepte(), lieu, valeur, details);
        } else {
            Constat refus = catalogue.constat(cas, lieu, valeur, details);
            noter(Cas.DEJA_ACCEPTE, lieu, valeur, refus.message(), refus.correction());
        }
    }

    /** Says of a cell what is wrong with it today, and what it was taken for when the workbook was accepted. */
    void signalerLue(String autrefois, Cas cas, Lieu lieu, String valeur, String... details) {
        Constat refus = catalogue.constat(cas, lieu, valeur, details);
        if (autrefois.equals(valeur)) {
            noter(Cas.DEJA_ACCEPTE, lieu, valeur, refus.message(), refus.correction());
        } else {
            noter(Cas.DEJA_ACCEPTE_LU, lieu, valeur, refus.message(), refus.correction(), autrefois);
        }
    }

    /** Says of an optional cell what its being empty would mean, before how to write what is wrong in it. */
    void signalerFacultative(String siVide, Cas cas, Lieu lieu, String valeur, String... details) {
        Constat refus = catalogue.constat(cas, lieu, valeur, details);
        String correction = refus.correction();
        noter(
                cas.code() == CodeConstat.VALEUR_HORS_LISTE ? Cas.LISTE_FACULTATIVE : Cas.CELLULE_FACULTATIVE,
                lieu,
                valeur,
                siVide,
                refus.message(),
                correction.substring(0, 1).toLowerCase(Locale.ROOT) + correction.substring(1));
    }

    private void noter(Cas cas, Lieu lieu, String valeur, String... details) {
        if (cas.code().severite() == Severite.ERREUR) {
            rangsEnErreur.add(lieu.rang());
        }
        Sorte sorte = new Sorte(cas, lieu.rang(), lieu.champ());
        int nombre = nombres.merge(sorte, 1, Integer::sum);
        if (nombre <= MONTRES) {
            Place place = new Place(catalogue.constat(cas, lieu, valeur, details), lieu);
            places.add(place);
            derniers.put(sorte, place);
        }
    }

    /** An empty one in the same language, for what is read to see what it is and not to be told. */
    Recueil vierge() {
        return new Recueil(catalogue, dejaAccepte);
    }

    /** The turns of phrase that the details of its findings are made of. */
    Locutions locutions() {
        return catalogue.locutions();
    }

    boolean aUneErreur() {
        return !rangsEnErreur.isEmpty();
    }

    /** Whether an error stands in the sheet of that rank. */
    boolean aUneErreur(int rang) {
        return rangsEnErreur.contains(rang);
    }

    /** All the findings: errors first, then in the order of the workbook. */
    List<Constat> constats() {
        List<Place> toutes = new ArrayList<>(places);
        nombres.forEach((sorte, nombre) -> {
            if (nombre > MONTRES) {
                Place derniere = derniers.get(sorte);
                toutes.add(new Place(catalogue.autres(derniere.constat(), nombre - MONTRES), derniere.lieu()));
            }
        });
        toutes.sort(
                Comparator.<Place, Severite>comparing(place -> place.constat().severite())
                        .thenComparingInt(place -> place.lieu().rang())
                        .thenComparingInt(place -> place.lieu().ligne())
                        .thenComparingInt(place -> place.lieu().colonne()));
        return toutes.stream().map(Place::constat).toList();
    }
}
