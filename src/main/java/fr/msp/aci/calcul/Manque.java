package fr.msp.aci.calcul;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that would bring points and is not there.
 *
 * @param action what to do, in French
 * @param gain what it would bring, when known
 * @param bloquant whether the indicator is not reached without it; else it only brings more points
 */
public record Manque(String action, Optional<Gain> gain, boolean bloquant) {

    /** Something whose worth is not known. */
    static Manque de(String action, boolean bloquant) {
        return new Manque(action, Optional.empty(), bloquant);
    }

    /**
     * What a step brings.
     *
     * @param points to the total of the points
     * @param euros what these points are worth once every prérequis is reached, the only euros they compare by
     * @param detail what to know of them, in French: whether a minimum pays them already, which indicators share the points
     * @param ouverture the remuneration it opens, when every prérequis is reached with it and was not without it
     */
    public record Gain(BigDecimal points, BigDecimal euros, Optional<String> detail, Optional<BigDecimal> ouverture) {}
}
