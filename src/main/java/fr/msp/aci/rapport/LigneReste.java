package fr.msp.aci.rapport;

import fr.msp.aci.calcul.regional.IndicateurRegional;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A row of the table of the indicators over many structures: how many reach it, what is left. */
record LigneReste(
        String titre,
        String nature,
        Barre barre,
        String atteints,
        String part,
        String reste,
        String euros,
        boolean total) {

    /** The indicators in the order of the guide, then their total. */
    static List<LigneReste> de(SyntheseRegionale synthese) {
        List<LigneReste> lignes = new ArrayList<>();
        synthese.indicateurs().forEach(indicateur -> lignes.add(de(indicateur, synthese)));
        lignes.add(new LigneReste(
                Textes.de("indicateurs.total"),
                "",
                Barre.de(BigDecimal.ZERO, BigDecimal.ZERO),
                "",
                "",
                SyntheseRegion.reste(synthese, Ecriture.points(synthese.reste())),
                SyntheseRegion.reste(synthese, Ecriture.euros(synthese.eurosDuReste())),
                true));
        return List.copyOf(lignes);
    }

    private static LigneReste de(IndicateurRegional indicateur, SyntheseRegionale synthese) {
        int structures = synthese.sousContrat().size();
        return new LigneReste(
                indicateur.titre(),
                Textes.de("nature." + indicateur.nature().name()),
                Barre.de(BigDecimal.valueOf(indicateur.atteints()), BigDecimal.valueOf(structures)),
                Textes.de("regionale.rapport", Ecriture.entier(indicateur.atteints()), Ecriture.entier(structures)),
                SyntheseRegionale.part(indicateur.atteints(), structures)
                        .map(Ecriture::pourcent)
                        .orElse(""),
                SyntheseRegion.reste(synthese, Ecriture.points(indicateur.reste())),
                SyntheseRegion.reste(synthese, Ecriture.euros(indicateur.euros())),
                false);
    }
}
