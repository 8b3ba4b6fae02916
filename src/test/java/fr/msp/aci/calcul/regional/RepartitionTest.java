package fr.msp.aci.calcul.regional;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepartitionTest {

    @Test
    void theQuartilesAreThoseOfSpreadsheets() {
        // QUARTILE.INC over 1, 2, 4, 8 as spreadsheets document it: 1.75, 3, 5.
        Repartition repartition = de("8", "1", "4", "2");

        assertThat(repartition)
                .isEqualTo(new Repartition(4, d("15"), d("3.75"), d("1"), d("1.75"), d("3.00"), d("5.00"), d("8")));
    }

    @Test
    void anOddNumberOfFiguresHasItsMedianAmongThem() {
        assertThat(de("10.10", "30.30", "20.20").mediane()).isEqualTo(d("20.20"));
        assertThat(de("10.10", "30.30", "20.20").premierQuartile()).isEqualTo(d("15.15"));
    }

    @Test
    void aSingleFigureIsAllOfThem() {
        assertThat(de("7.00"))
                .isEqualTo(new Repartition(
                        1, d("7.00"), d("7.00"), d("7.00"), d("7.00"), d("7.00"), d("7.00"), d("7.00")));
    }

    @Test
    void halvesAreRoundedUpOnceOnTheExactFigure() {
        // (0 + 0.01) / 2 = 0.005, and a quarter of the way 0.0025.
        assertThat(de("0.00", "0.01").mediane()).isEqualTo(d("0.01"));
        assertThat(de("0.00", "0.01").premierQuartile()).isEqualTo(d("0.00"));
        assertThat(de("0.00", "0.00", "0.01").moyenne()).isEqualTo(d("0.00"));
    }

    @Test
    void noFigureHasNoRepartition() {
        assertThat(Repartition.de(List.of())).isEmpty();
    }

    private static Repartition de(String... valeurs) {
        return Repartition.de(Arrays.stream(valeurs).map(BigDecimal::new).toList())
                .orElseThrow();
    }

    private static BigDecimal d(String nombre) {
        return new BigDecimal(nombre);
    }
}
