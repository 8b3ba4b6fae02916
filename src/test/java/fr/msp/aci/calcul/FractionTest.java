package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.activite.Exercice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact numbers, and how they are written in French. */
class FractionTest {

    @Test
    void aProrataIsNeverRoundedOnTheWay() {
        Fraction prorata = Fraction.sur(184, 365);
        assertThat(prorata.fois(365)).isEqualTo(Fraction.de(184));
        assertThat(prorata.decimal()).isEmpty();
        assertThat(Fraction.de(800).fois(prorata).arrondi(2)).isEqualByComparingTo("403.29");
    }

    @Test
    void equalNumbersAreEqualFractions() {
        assertThat(Fraction.sur(2, 8))
                .isEqualTo(Fraction.de(new BigDecimal("0.250")))
                .isEqualTo(Fraction.sur(1, 4));
        assertThat(Fraction.de(new BigDecimal("1E+3"))).isEqualTo(Fraction.de(1000));
        assertThat(Fraction.sur(1, 8).decimal()).contains(new BigDecimal("0.125"));
    }

    @Test
    void aHalfCentGoesUp() {
        assertThat(Fraction.de(new BigDecimal("0.005")).arrondi(2)).isEqualByComparingTo("0.01");
        assertThat(Fraction.de(new BigDecimal("0.00499")).arrondi(2)).isEqualByComparingTo("0.00");
    }

    @Test
    void cuttingNeverGoesUp() {
        assertThat(Fraction.sur(3000, 650).tronque(2)).isEqualTo(Fraction.de(new BigDecimal("4.61")));
        assertThat(Fraction.de(new BigDecimal("4.999")).tronque(2)).isEqualTo(Fraction.de(new BigDecimal("4.99")));
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Fraction.UN.divisePar(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Fraction(BigInteger.ONE, BigInteger.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "0, 0",
        "7, 7",
        "1000, 1_000",
        "1234567.5, '1_234_567,5'",
        "-20, −20",
        "0.50, '0,5'",
        "100.00, 100",
        "999, 999"
    })
    void numbersAreWrittenInFrench(String nombre, String attendu) {
        assertThat(Ecriture.nombre(new BigDecimal(nombre))).isEqualTo(attendu.replace('_', '\u202F'));
    }

    @Test
    void unitsFollowANoBreakSpace() {
        assertThat(Ecriture.euros(new BigDecimal("97300"))).isEqualTo("97\u202F300,00\u00A0€");
        assertThat(Ecriture.points(Fraction.de(1))).isEqualTo("1\u00A0point");
        assertThat(Ecriture.points(Fraction.de(-20))).isEqualTo("−20\u00A0points");
        assertThat(Ecriture.points(Fraction.sur(1, 3))).isEqualTo("≈ 0,33333\u00A0point");
        assertThat(Ecriture.duree(Duration.ofMinutes(605))).isEqualTo("10\u00A0h\u00A005");
        assertThat(Ecriture.de(LocalDate.of(2025, 7, 1))).isEqualTo("01/07/2025");
    }

    @ParameterizedTest(name = "from {0} in {1}: {2}")
    @CsvSource({
        "2025-01-01, 2025, 365/365",
        "2025-12-31, 2025, 1/365",
        "2024-02-29, 2024, 307/366",
        "2023-06-01, 2025, 365/365",
        "2026-01-01, 2025, 0/365"
    })
    void aProrataCountsBothEnds(LocalDate jour, int annee, String attendu) {
        assertThat(Prorata.depuis(jour, new Exercice(annee)).toString()).isEqualTo(attendu);
    }
}
