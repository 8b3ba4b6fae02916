package fr.msp.aci.calcul;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that would bring points and is not there.
 *
 * @param action what to do, in French
 * @param points what it would bring, when known
 * @param euros the same in euros, when known
 * @param detail which indicators share the points, in French, when there are several
 * @param bloquant whether the indicator is not reached without it; else it only brings more points
 */
public record Manque(
        String action,
        Optional<BigDecimal> points,
        Optional<BigDecimal> euros,
        Optional<String> detail,
        boolean bloquant) {

    /** Something whose worth is not known. */
    static Manque de(String action, boolean bloquant) {
        return new Manque(action, Optional.empty(), Optional.empty(), Optional.empty(), bloquant);
    }
}
