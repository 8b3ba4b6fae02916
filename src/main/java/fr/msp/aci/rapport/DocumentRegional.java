package fr.msp.aci.rapport;

import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import java.util.List;
import java.util.stream.Stream;

/** The synthesis of many structures as its master design reads it, chapter by chapter. */
record DocumentRegional(
        String pied,
        List<SyntheseRegion> synthese,
        boolean chiffre,
        List<LigneReste> indicateurs,
        String noteDefaut,
        List<LigneRisque> enDefaut,
        String noteReserve,
        List<LigneRisque> sousReserve,
        List<Lecture> lectures,
        List<Trace> trace) {

    /** A sentence on how to read the figures. */
    record Lecture(String texte) {}

    /** What the synthesis was made of. */
    record Trace(String bareme, String baremeEmpreinte, String programme) {}

    static DocumentRegional de(SyntheseRegionale synthese, String programme) {
        return new DocumentRegional(
                Textes.de(
                        "regionale.titre.document",
                        synthese.exercice().toString(),
                        TexteLisible.court(synthese.territoire().nom(), 60)),
                List.of(SyntheseRegion.de(synthese)),
                !synthese.sousContrat().isEmpty(),
                LigneReste.de(synthese),
                note("regionale.defaut.note", synthese.enDefaut()),
                LigneRisque.enDefaut(synthese),
                note("regionale.reserve.note", synthese.sousReserve()),
                LigneRisque.sousReserve(synthese),
                lectures(synthese),
                List.of(new Trace(synthese.bareme(), synthese.baremeEmpreinte(), programme)));
    }

    private static String note(String cle, List<Membre> membres) {
        if (membres.isEmpty()) {
            return Textes.de("regionale.rien");
        }
        return Textes.de(cle)
                + LigneRisque.coupe(membres).map(coupe -> " " + coupe).orElse("");
    }

    private static List<Lecture> lectures(SyntheseRegionale synthese) {
        Stream<String> toujours = Stream.of("contrat", "theoriques", "quartiles", "sites", "noms", "tableur");
        return Stream.concat(synthese.provisoire() ? Stream.of("provisoire") : Stream.empty(), toujours)
                .map(cle -> new Lecture(Textes.de("regionale.lecture." + cle)))
                .toList();
    }
}
