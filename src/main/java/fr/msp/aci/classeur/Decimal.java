package fr.msp.aci.classeur;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as a spreadsheet holds them, without the noise of binary fractions. */
final class Decimal {

    /** Digits a spreadsheet shows and keeps. */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    /** No spreadsheet holds a greater power of ten; a greater one would only serve to exhaust memory. */
    private static final int PLUS_GRANDE_PUISSANCE = 308;

    private static final int LONGUEUR_DE_NOMBRE = 64;

    private Decimal() {}

    /** The number written in the file; empty when it is none, or out of reach of a spreadsheet. */
    static Optional<BigDecimal> lire(String brut) {
        if (brut.length() > LONGUEUR_DE_NOMBRE) {
            return Optional.empty();
        }
        try {
            BigDecimal lu = new BigDecimal(brut);
            BigDecimal valeur = lu.precision() <= PRECISION.getPrecision() ? lu : lu.round(PRECISION);
            long puissance = (long) valeur.precision() - valeur.scale() - 1;
            if (puissance > PLUS_GRANDE_PUISSANCE) {
                return Optional.empty();
            }
            return Optional.of(puissance < -PLUS_GRANDE_PUISSANCE ? BigDecimal.ZERO : valeur);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Two, and not two point nought: the same number is the same whatever the format of its file. */
    private static BigDecimal sansZero(BigDecimal nombre) {
        BigDecimal court = nombre.stripTrailingZeros();
        return court.scale() < 0 ? court.setScale(0) : court;
    }

    /** The decimal number a binary one stands for; empty when it is infinite or no number. */
    static Optional<BigDecimal> de(double valeur) {
        return Double.isFinite(valeur) ? lire(Double.toString(valeur)).map(Decimal::sansZero) : Optional.empty();
    }
}
