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
        String noteIndicateurs,
        List<LigneReste> indicateurs,
        String noteDefaut,
        List<LigneRisque> enDefaut,
        String noteReserve,
        List<LigneRisque> sousReserve,
        boolean lacunaire,
        String noteLacunes,
        List<LigneRisque> incompletes,
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
                noteDesIndicateurs(synthese),
                LigneReste.de(synthese),
                note("regionale.defaut.note", synthese.enDefaut(), "regionale.feuille.prerequis"),
                LigneRisque.enDefaut(synthese),
                note("regionale.reserve.note", synthese.sousReserve(), "regionale.feuille.prerequis"),
                LigneRisque.sousReserve(synthese),
                synthese.pointsAuMoins(),
                note("regionale.incompletes.note", synthese.incompletes(), "regionale.feuille.structures"),
                LigneRisque.incompletes(synthese),
                lectures(synthese),
                List.of(new Trace(synthese.bareme(), synthese.baremeEmpreinte(), programme)));
    }

    /** An indicator that a missing datum decides may be reached by more, and is left by more, than is known. */
    private static String noteDesIndicateurs(SyntheseRegionale synthese) {
        String note = Textes.de("regionale.indicateurs.note");
        return synthese.pointsAuMoins()
                ? note + SyntheseRegion.base(synthese) + " " + Textes.de("regionale.atteints.au-moins")
                : note;
    }

    private static String note(String cle, List<Membre> membres, String feuille) {
        if (membres.isEmpty()) {
            return Textes.de("regionale.rien");
        }
        return Textes.de(cle)
                + LigneRisque.coupe(membres, Textes.de(feuille))
                        .map(coupe -> " " + coupe)
                        .orElse("");
    }

    private static List<Lecture> lectures(SyntheseRegionale synthese) {
        Stream<String> toujours = synthese.sousContrat().isEmpty()
                ? Stream.of("contrat", "noms", "tableur.vide")
                : Stream.of("contrat", "theoriques", "quartiles", "sites", "noms", "tableur");
        return Stream.concat(synthese.provisoire() ? Stream.of("provisoire") : Stream.empty(), toujours)
                .map(cle -> new Lecture(Textes.de("regionale.lecture." + cle)))
                .toList();
    }
}
