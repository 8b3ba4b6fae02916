package fr.msp.aci.rapport;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * By how much the figures of a bilan moved the last time they did.
 *
 * @param points points more, or less below zero
 * @param euros euros more, or less below zero
 * @param le day of the computation
 * @param lot the run that did it, 0 when it was asked for by hand
 * @param parUnClasseur whether it rests on other workbooks than before
 */
public record Mouvement(BigDecimal points, BigDecimal euros, LocalDate le, long lot, boolean parUnClasseur) {

    /** Whether something was lost. */
    public boolean estUneBaisse() {
        return points.signum() < 0 || euros.signum() < 0;
    }
}
