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
        for (Resultat resultat : bilan.resultats()) {
            Detail detail = resultat.detail();
            Decompte points = detail.points();
            fixes = fixes.add(points.fixes());
            variables = variables.add(points.variables());
            maximum = maximum.add(detail.maximum());
            lignes.add(new LigneIndicateur(
                    detail.code().code(),
                    detail.titre(),
                    Textes.de("nature." + detail.nature().name()),
                    Ton.mot(resultat),
                    Ton.de(resultat).style(),
                    ecrit(points.fixes(), chiffre),
                    ecrit(points.variables(), chiffre),
                    ecrit(points.total(), chiffre),
                    ecrit(detail.maximum(), chiffre),
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
                    Ecriture.points(bilan.pointsTotal()),
                    Ecriture.points(maximum),
                    true));
        }
        return List.copyOf(lignes);
    }

    private static String ecrit(BigDecimal points, boolean chiffre) {
        return chiffre ? Ecriture.points(points) : "–";
    }
}
