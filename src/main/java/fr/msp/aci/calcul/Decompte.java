package fr.msp.aci.calcul;

import java.math.BigDecimal;

/**
 * Points of an indicator: computed exactly, rounded once half-up to 0.01, its fixed part likewise; the variable part is
 * the difference.
 *
 * @param fixes fixed points, two decimals
 * @param variables variable points, two decimals
 */
public record Decompte(BigDecimal fixes, BigDecimal variables) {

    /** No points. */
    public static final Decompte ZERO = arrondi(Fraction.ZERO, Fraction.ZERO);

    /** The points of exact fractions, rounded here and nowhere else. */
    static Decompte arrondi(Fraction fixesExacts, Fraction variablesExacts) {
        BigDecimal total = fixesExacts.plus(variablesExacts).arrondi(2);
        BigDecimal fixes = fixesExacts.arrondi(2);
        return new Decompte(fixes, total.subtract(fixes));
    }

    /** Fixed and variable together. */
    public BigDecimal total() {
        return fixes.add(variables);
    }
}
