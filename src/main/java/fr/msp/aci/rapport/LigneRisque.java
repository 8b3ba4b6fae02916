package fr.msp.aci.rapport;

import fr.msp.aci.activite.Finess;
import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.calcul.regional.Motif;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A structure whose prérequis call for attention, under the reason it shares with others.
 *
 * @param motif the prérequis, with what is said of them
 * @param nombre how many structures share that reason, named here or not
 */
record LigneRisque(Paragraphes motif, String nombre, String structure, String identite, String points, String euros) {

    /** More than a region has: all those of the country would fill dozens of pages. */
    private static final int ENTIERE_JUSQU_A = 300;

    private static final int LES_PLUS_EXPOSEES = 100;

    /** The structures that miss a prérequis, with what their points would be worth. */
    static List<LigneRisque> enDefaut(SyntheseRegionale synthese) {
        return de(synthese.enDefaut(), LigneRisque::manquesPuisDoutes, synthese::valeurDesPoints);
    }

    /** The structures that reach every prérequis, one of them with a caution, with their remuneration. */
    static List<LigneRisque> sousReserve(SyntheseRegionale synthese) {
        return de(synthese.sousReserve(), membre -> new Paragraphes(raisons(membre.reserves())), Membre::euros);
    }

    /** The structures of which a datum that decides points is missing, under that datum, with what is known to be due. */
    static List<LigneRisque> incompletes(SyntheseRegionale synthese) {
        return de(synthese.incompletes(), LigneRisque::aDemander, Membre::euros);
    }

    /** What is said of a list that is cut, the workbook having the whole; nothing of one that is not. */
    static Optional<String> coupe(List<Membre> membres, String feuille) {
        int nommees = nommees(membres.size());
        return nommees == membres.size()
                ? Optional.empty()
                : Optional.of(Textes.de("regionale.coupe", nommees, membres.size() - nommees, feuille));
    }

    private static int nommees(int toutes) {
        return toutes <= ENTIERE_JUSQU_A ? toutes : LES_PLUS_EXPOSEES;
    }

    /** The commonest reason first, and under each those with most to lose. */
    private static List<LigneRisque> de(
            List<Membre> membres, Function<Membre, Paragraphes> motif, Function<Membre, BigDecimal> euros) {
        List<Membre> exposes =
                membres.stream().sorted(Comparator.comparing(euros).reversed()).toList();
        Set<Finess> nommees = exposes.stream()
                .limit(nommees(exposes.size()))
                .map(Membre::finess)
                .collect(Collectors.toSet());
        Map<Paragraphes, List<Membre>> parMotif = exposes.stream()
                .collect(Collectors.groupingBy(ditUneFois(motif), LinkedHashMap::new, Collectors.toList()));
        return parMotif.entrySet().stream()
                .sorted(Comparator.comparing(siens -> -siens.getValue().size()))
                .flatMap(siens -> siens.getValue().stream()
                        .filter(membre -> nommees.contains(membre.finess()))
                        .map(membre ->
                                de(membre, siens.getKey(), siens.getValue().size(), euros.apply(membre))))
                .toList();
    }

    /** Thousands of structures share a few reasons, whose words are put together once. */
    private static Function<Membre, Paragraphes> ditUneFois(Function<Membre, Paragraphes> motif) {
        Map<List<List<?>>, Paragraphes> dits = new HashMap<>();
        return membre -> dits.computeIfAbsent(
                List.of(membre.manques(), membre.reserves(), membre.donneesManquantes()),
                raisons -> motif.apply(membre));
    }

    private static Paragraphes aDemander(Membre membre) {
        return new Paragraphes(
                List.of(Textes.de("regionale.a-demander", String.join(" ; ", membre.donneesManquantes()))));
    }

    /** What is doubtful beside what is missed would shut the gate in its turn: it is named, the bilan says why. */
    private static Paragraphes manquesPuisDoutes(Membre membre) {
        List<String> textes = new ArrayList<>(raisons(membre.manques()));
        if (!membre.reserves().isEmpty()) {
            textes.add(Textes.de("regionale.aussi", titres(membre.reserves())));
        }
        return new Paragraphes(textes);
    }

    /** Several prérequis often have the same reason, which is then said once. */
    private static List<String> raisons(List<Motif> motifs) {
        return motifs.stream()
                .collect(Collectors.groupingBy(
                        motif -> String.join(" ", motif.raisons()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(raison -> Textes.de("regionale.raison", titres(raison.getValue()), raison.getKey()))
                .toList();
    }

    private static String titres(List<Motif> motifs) {
        return motifs.stream().map(Motif::titre).distinct().collect(Collectors.joining(" ; "));
    }

    private static LigneRisque de(Membre membre, Paragraphes motif, int nombre, BigDecimal euros) {
        return new LigneRisque(
                motif,
                Textes.de("regionale.motif.nombre", nombre, Ecriture.entier(nombre)),
                TexteLisible.court(membre.raisonSociale(), Synthese.NOM_AU_PLUS),
                membre.incomplet() ? Textes.de("regionale.identite.incomplete", identite(membre)) : identite(membre),
                Ecriture.points(membre.points()),
                Ecriture.euros(euros));
    }

    private static String identite(Membre membre) {
        String finess = membre.finess().numero();
        return membre.commune()
                .map(commune -> Textes.de(
                        "regionale.identite.commune", finess, TexteLisible.court(commune, Synthese.NOM_AU_PLUS)))
                .orElseGet(() -> Textes.de("regionale.identite", finess));
    }
}
