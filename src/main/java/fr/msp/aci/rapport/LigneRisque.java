package fr.msp.aci.rapport;

import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.calcul.regional.Motif;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What calls for attention in the prérequis of a structure; the structure is named on the first of its rows. */
record LigneRisque(
        String structure,
        String identite,
        String prerequis,
        String raison,
        String points,
        String euros,
        boolean premiere) {

    private static final int NOM_AU_PLUS = 80;

    /** More than a region has: a list of all those of the country would fill hundreds of pages. */
    private static final int ENTIERE_JUSQU_A = 300;

    private static final int LES_PLUS_EXPOSEES = 100;

    /** The structures that miss a prérequis, with what their points would be worth. */
    static List<LigneRisque> enDefaut(SyntheseRegionale synthese) {
        return de(
                lesPlusExposees(synthese.enDefaut(), synthese::valeurDesPoints),
                LigneRisque::manquesPuisReserves,
                synthese::valeurDesPoints);
    }

    /** The structures that reach every prérequis, one of them with a caution, with their remuneration. */
    static List<LigneRisque> sousReserve(SyntheseRegionale synthese) {
        return de(lesPlusExposees(synthese.sousReserve(), Membre::euros), Membre::reserves, Membre::euros);
    }

    /** What is said of a list that is cut, the workbook having the whole; nothing of one that is not. */
    static Optional<String> coupe(List<Membre> membres) {
        return membres.size() <= ENTIERE_JUSQU_A
                ? Optional.empty()
                : Optional.of(Textes.de("regionale.coupe", LES_PLUS_EXPOSEES, membres.size() - LES_PLUS_EXPOSEES));
    }

    /** All of them as they are, or of too many those with most to lose. */
    private static List<Membre> lesPlusExposees(List<Membre> membres, Function<Membre, BigDecimal> euros) {
        return membres.size() <= ENTIERE_JUSQU_A
                ? membres
                : membres.stream()
                        .sorted(Comparator.comparing(euros).reversed())
                        .limit(LES_PLUS_EXPOSEES)
                        .toList();
    }

    /** What is doubtful beside what is missed would shut the gate in its turn. */
    private static List<Motif> manquesPuisReserves(Membre membre) {
        Stream<Motif> reserves = membre.reserves().stream()
                .map(motif -> new Motif(motif.code(), Textes.de("regionale.aussi", motif.titre()), motif.raisons()));
        return Stream.concat(membre.manques().stream(), reserves).toList();
    }

    private static List<LigneRisque> de(
            List<Membre> membres, Function<Membre, List<Motif>> motifs, Function<Membre, BigDecimal> euros) {
        List<LigneRisque> lignes = new ArrayList<>();
        for (Membre membre : membres) {
            // Several prérequis often have the same reason, which is then said once.
            Map<String, String> titresParRaison = motifs.apply(membre).stream()
                    .collect(Collectors.groupingBy(
                            motif -> String.join(" ", motif.raisons()),
                            LinkedHashMap::new,
                            Collectors.mapping(Motif::titre, Collectors.joining(" ; "))));
            boolean premiere = true;
            for (Map.Entry<String, String> raison : titresParRaison.entrySet()) {
                lignes.add(de(membre, raison, Ecriture.euros(euros.apply(membre)), premiere));
                premiere = false;
            }
        }
        return List.copyOf(lignes);
    }

    private static LigneRisque de(Membre membre, Map.Entry<String, String> raison, String euros, boolean premiere) {
        String finess = membre.finess().numero();
        return new LigneRisque(
                TexteLisible.court(membre.raisonSociale(), NOM_AU_PLUS),
                membre.commune()
                        .map(commune -> Textes.de(
                                "regionale.identite.commune", finess, TexteLisible.court(commune, NOM_AU_PLUS)))
                        .orElseGet(() -> Textes.de("regionale.identite", finess)),
                raison.getValue(),
                raison.getKey(),
                Ecriture.points(membre.points()),
                euros,
                premiere);
    }
}
