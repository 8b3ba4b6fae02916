package fr.msp.aci.calcul;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Euros of an exercise, rounded to the cent.
 *
 * @param base points × value of the point, before majoration; 0 when the gate is shut
 * @param tauxMajoration rate of the majoration précarité, in percent
 * @param montant what is due for the exercise, after majoration and floor; 0 when the gate is shut
 * @param avanceTheorique advance of the exercise by the rules
 * @param avancePercue advance received, when given
 * @param solde what is due less the advance received, negative when it must be paid back; unknown without the advance
 * @param etapes how the amounts come about
 * @param avertissements what the coordinator should look at, in French
 */
public record Remuneration(
        BigDecimal base,
        BigDecimal tauxMajoration,
        BigDecimal montant,
        BigDecimal avanceTheorique,
        Optional<BigDecimal> avancePercue,
        Optional<BigDecimal> solde,
        List<Etape> etapes,
        List<String> avertissements) {

    private static final BigDecimal CENTIME = new BigDecimal("0.01");

    /** Copies the lists. */
    public Remuneration {
        etapes = List.copyOf(etapes);
        avertissements = List.copyOf(avertissements);
    }

    /** Whether more is due than the base and its majoration give: the floor of a new structure makes up the rest. */
    public boolean estMinimale() {
        BigDecimal majore = base.multiply(tauxMajoration.movePointLeft(2).add(BigDecimal.ONE));
        // Amounts are rounded to the cent, and the rate to two decimals: a ten-thousandth of what it is applied to.
        BigDecimal arrondis = base.movePointLeft(4).add(CENTIME);
        return montant.subtract(majore).compareTo(arrondis) > 0;
    }
}
