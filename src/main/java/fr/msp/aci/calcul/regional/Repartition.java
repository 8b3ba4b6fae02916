package fr.msp.aci.calcul.regional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How a figure spreads over structures, rounded half-up to 0.01. Median and quartiles stand between two neighbours in
 * proportion, as the functions of spreadsheets do (QUARTILE.INCLURE).
 *
 * @param nombre how many structures
 * @param total their sum
 * @param moyenne mean
 * @param minimum the smallest
 * @param premierQuartile a quarter of the structures are at or below
 * @param mediane half of the structures are at or below
 * @param troisiemeQuartile three quarters of the structures are at or below
 * @param maximum the largest
 */
public record Repartition(
        int nombre,
        BigDecimal total,
        BigDecimal moyenne,
        BigDecimal minimum,
        BigDecimal premierQuartile,
        BigDecimal mediane,
        BigDecimal troisiemeQuartile,
        BigDecimal maximum) {

    private static final BigDecimal QUATRE = BigDecimal.valueOf(4);

    /** How these figures spread; nothing when there are none. */
    public static Optional<Repartition> de(List<BigDecimal> valeurs) {
        if (valeurs.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> triees = valeurs.stream().sorted().toList();
        BigDecimal total = triees.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Repartition(
                triees.size(),
                total,
                total.divide(BigDecimal.valueOf(triees.size()), 2, RoundingMode.HALF_UP),
                triees.get(0),
                quartile(triees, 1),
                quartile(triees, 2),
                quartile(triees, 3),
                triees.get(triees.size() - 1)));
    }

    private static BigDecimal quartile(List<BigDecimal> triees, int quarts) {
        int quartsDeRang = (triees.size() - 1) * quarts;
        BigDecimal avant = triees.get(quartsDeRang / 4);
        BigDecimal apres = triees.get(Math.min(quartsDeRang / 4 + 1, triees.size() - 1));
        BigDecimal part = BigDecimal.valueOf(quartsDeRang % 4).divide(QUATRE);
        return avant.add(apres.subtract(avant).multiply(part)).setScale(2, RoundingMode.HALF_UP);
    }
}
