package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EcritureTest {

    @Test
    void figuresAreFrenchWhateverTheMachine() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            assertThat(Ecriture.points(new BigDecimal("12345.6"))).isEqualTo("12\u202F345,60");
            assertThat(Ecriture.euros(new BigDecimal("-1200"))).isEqualTo("−1\u202F200,00\u00A0€");
            assertThat(Ecriture.mois(YearMonth.of(2025, 8))).isEqualTo("août 2025");
            assertThat(Textes.de("attention.pieces", 2)).startsWith("2 justificatifs");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void ratesKeepAtMostTwoDecimals() {
        assertThat(Ecriture.pourcent(new BigDecimal("2.666"))).isEqualTo("2,67\u00A0%");
        assertThat(Ecriture.pourcent(BigDecimal.ZERO)).isEqualTo("0\u00A0%");
    }

    @Test
    void aQuantityKeepsItsDecimals() {
        assertThat(Ecriture.decimal(new BigDecimal("0.125"))).isEqualTo("0,125");
        assertThat(Ecriture.decimal(new BigDecimal("3.00"))).isEqualTo("3");
    }

    @Test
    void runsOfRowsAreFolded() {
        assertThat(Ecriture.lignes(List.of(2, 3, 4, 7, 9, 10))).isEqualTo("2 à 4, 7, 9 à 10");
        assertThat(Ecriture.lignes(List.of(5, 5))).isEqualTo("5");
        assertThat(Ecriture.lignes(List.of())).isEmpty();
        assertThat(Ecriture.lignes(IntStream.rangeClosed(1, 1_000)
                        .map(rang -> 2 * rang)
                        .boxed()
                        .toList()))
                .startsWith("2, 4, 6, ")
                .endsWith(", 120 et 940 autres jusqu’à 2000, toutes nommées dans le fichier .json du bilan");
    }

    @Test
    void aLongNumberIsCutInGroups() {
        assertThat(Ecriture.groupe("12345678200010", 3, 3, 3)).isEqualTo("123\u00A0456\u00A0782\u00A000010");
        assertThat(Ecriture.groupe("12", 3, 3)).isEqualTo("12");
    }

    @Test
    void daysAndInstantsAreWrittenTheFrenchWay() {
        assertThat(Ecriture.date(LocalDate.of(2025, 3, 1))).isEqualTo("01/03/2025");
        assertThat(Ecriture.instant(LocalDateTime.of(2026, 1, 31, 2, 5))).isEqualTo("31/01/2026 02h05");
    }
}
