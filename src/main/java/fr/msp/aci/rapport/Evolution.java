package fr.msp.aci.rapport;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Regime;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An exercise in a few figures, as it stands beside the others of the same structure.
 *
 * @param exercice the year
 * @param regime whether a contract ran in it
 * @param axes points of the axes 1, 2 and 3
 * @param points their total; theoretical when a prérequis is missed
 * @param euros remuneration due
 * @param prerequisManquants how many prérequis are missed
 */
public record Evolution(
        Exercice exercice,
        Regime regime,
        List<BigDecimal> axes,
        BigDecimal points,
        BigDecimal euros,
        int prerequisManquants) {

    /** Copies the list. */
    public Evolution {
        axes = List.copyOf(axes);
    }

    /** The figures of a bilan. */
    public static Evolution de(Bilan bilan) {
        return new Evolution(
                bilan.exercice(),
                bilan.regime(),
                IntStream.rangeClosed(1, 3).mapToObj(axe -> axe(bilan, axe)).toList(),
                bilan.pointsTotal(),
                bilan.remuneration().montant(),
                bilan.prerequisManquants().size());
    }

    private static BigDecimal axe(Bilan bilan, int axe) {
        return bilan.resultats().stream()
                .map(resultat -> resultat.detail())
                .filter(detail -> detail.code().axe() == axe)
                .map(detail -> detail.points().total())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
