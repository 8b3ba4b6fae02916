package fr.msp.aci.calcul;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact number. A prorata such as 184/365 has no exact decimal writing, and rounding it before the end would cost or
 * give cents: so every figure stays a quotient of whole numbers until its one rounding.
 *
 * @param numerateur the dividend
 * @param denominateur the divisor, above zero, without a factor common to both
 */
record Fraction(BigInteger numerateur, BigInteger denominateur) implements Comparable<Fraction> {

    static final Fraction ZERO = de(0);
    static final Fraction UN = de(1);

    Fraction {
        if (denominateur.signum() <= 0) {
            throw new ArithmeticException("a fraction needs a divisor above zero");
        }
        // Most are whole: nothing is common to one and them, and a night asks for some hundred thousand.
        BigInteger commun = denominateur.equals(BigInteger.ONE) ? BigInteger.ONE : numerateur.gcd(denominateur);
        if (!commun.equals(BigInteger.ONE)) {
            numerateur = numerateur.divide(commun);
            denominateur = denominateur.divide(commun);
        }
    }

    static Fraction de(long entier) {
        return sur(entier, 1);
    }

    static Fraction sur(long numerateur, long denominateur) {
        return new Fraction(BigInteger.valueOf(numerateur), BigInteger.valueOf(denominateur));
    }

    static Fraction de(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    Fraction plus(Fraction autre) {
        return new Fraction(
                numerateur.multiply(autre.denominateur).add(autre.numerateur.multiply(denominateur)),
                denominateur.multiply(autre.denominateur));
    }

    Fraction moins(Fraction autre) {
        return plus(new Fraction(autre.numerateur.negate(), autre.denominateur));
    }

    Fraction fois(Fraction autre) {
        return new Fraction(numerateur.multiply(autre.numerateur), denominateur.multiply(autre.denominateur));
    }

    Fraction fois(long entier) {
        return fois(de(entier));
    }

    /** Divided by a number above zero. */
    Fraction divisePar(Fraction autre) {
        return new Fraction(numerateur.multiply(autre.denominateur), denominateur.multiply(autre.numerateur));
    }

    /** Divided by a hundred: what a percentage is worth. */
    Fraction pourcent() {
        return divisePar(de(100));
    }

    Fraction plafonneA(Fraction plafond) {
        return compareTo(plafond) > 0 ? plafond : this;
    }

    Fraction auMoins(Fraction plancher) {
        return compareTo(plancher) < 0 ? plancher : this;
    }

    boolean estNul() {
        return numerateur.signum() == 0;
    }

    boolean atteint(Fraction seuil) {
        return compareTo(seuil) >= 0;
    }

    /** The nearest number with so many decimals, the half upwards. */
    BigDecimal arrondi(int decimales) {
        return quotient(decimales, RoundingMode.HALF_UP);
    }

    /** The number cut after so many decimals. */
    Fraction tronque(int decimales) {
        return de(quotient(decimales, RoundingMode.DOWN));
    }

    /** The decimal of so many places at least as large. */
    Fraction auDessus(int decimales) {
        return de(quotient(decimales, RoundingMode.CEILING));
    }

    /** The whole number at least as large. */
    int arrondiAuDessus() {
        return quotient(0, RoundingMode.CEILING).intValueExact();
    }

    /** The same as a decimal, when it has an exact one. */
    Optional<BigDecimal> decimal() {
        if (denominateur.equals(BigInteger.ONE)) {
            return Optional.of(new BigDecimal(numerateur));
        }
        BigInteger reste = denominateur;
        for (BigInteger facteur : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)}) {
            while (reste.mod(facteur).signum() == 0) {
                reste = reste.divide(facteur);
            }
        }
        return reste.equals(BigInteger.ONE)
                ? Optional.of(new BigDecimal(numerateur).divide(new BigDecimal(denominateur)))
                : Optional.empty();
    }

    @Override
    public int compareTo(Fraction autre) {
        return numerateur.multiply(autre.denominateur).compareTo(autre.numerateur.multiply(denominateur));
    }

    private BigDecimal quotient(int decimales, RoundingMode mode) {
        return new BigDecimal(numerateur).divide(new BigDecimal(denominateur), decimales, mode);
    }
}
