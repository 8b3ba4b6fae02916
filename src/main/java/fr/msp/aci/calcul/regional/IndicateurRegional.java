package fr.msp.aci.calcul.regional;

import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import java.math.BigDecimal;

/**
 * An indicator over the structures under contract.
 *
 * @param code which one
 * @param titre its name, in French
 * @param nature its nature in the exercise
 * @param atteints how many reach it
 * @param points their points
 * @param maximum what those of which no datum is missing could reach
 * @param reste what these leave on the table: the others may leave more, and how much is not known
 * @param euros what that is worth, before any majoration
 */
public record IndicateurRegional(
        CodeIndicateur code,
        String titre,
        Nature nature,
        int atteints,
        BigDecimal points,
        BigDecimal maximum,
        BigDecimal reste,
        BigDecimal euros) {

    /** Points of those of which no datum is missing. */
    public BigDecimal pointsSansLacune() {
        return maximum.subtract(reste);
    }
}
