package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Decompte;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Resultat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A row of the table of the indicators. */
record LigneIndicateur(
        String code,
        String titre,
        String nature,
        String etat,
        String style,
        String fixes,
        String variables,
        String points,
        String maximum,
        boolean total) {

    /** The indicators in the order of the guide, then their total; no figures without a contract. */
    static List<LigneIndicateur> de(Bilan bilan) {
        boolean chiffre = bilan.regime().estChiffre();
        List<LigneIndicateur> lignes = new ArrayList<>();
        BigDecimal fixes = BigDecimal.ZERO;
        BigDecimal variables = BigDecimal.ZERO;
        BigDecimal maximum = BigDecimal.ZERO;
        boolean connu = true;
        for (Resultat resultat : bilan.resultats()) {
            Detail detail = resultat.detail();
            Decompte points = detail.points();
            fixes = fixes.add(points.fixes());
            variables = variables.add(points.variables());
            maximum = maximum.add(detail.maximum());
            connu &= bilan.maximum(detail).isPresent();
            lignes.add(new LigneIndicateur(
                    detail.code().code(),
                    detail.titre(),
                    Textes.de("nature." + detail.nature().name()),
                    Ton.mot(resultat),
                    Ton.de(resultat).style(),
                    ecrit(points.fixes(), chiffre),
                    ecrit(points.variables(), chiffre),
                    auMoins(bilan.estIncomplet(detail), ecrit(points.total(), chiffre)),
                    chiffre ? maximum(bilan, detail) : ecrit(detail.maximum(), false),
                    false));
        }
        if (chiffre) {
            lignes.add(new LigneIndicateur(
                    "",
                    Textes.de("indicateurs.total"),
                    "",
                    "",
                    Ton.NEUTRE.style(),
                    Ecriture.points(fixes),
                    Ecriture.points(variables),
                    auMoins(bilan.estIncomplet(), Ecriture.points(bilan.pointsTotal())),
                    connu ? Ecriture.points(maximum) : Textes.de("points.maximum.inconnu"),
                    true));
        }
        return List.copyOf(lignes);
    }

    /** What this structure could reach in an indicator, as far as it is known. */
    static String maximum(Bilan bilan, Detail detail) {
        return bilan.maximum(detail).map(Ecriture::points).orElseGet(() -> Textes.de("points.maximum.inconnu"));
    }

    /** Points that may be more, said so. */
    static String auMoins(boolean incomplet, String points) {
        return incomplet ? Textes.de("points.au-moins", points) : points;
    }

    private static String ecrit(BigDecimal points, boolean chiffre) {
        return chiffre ? Ecriture.points(points) : "–";
    }
}
