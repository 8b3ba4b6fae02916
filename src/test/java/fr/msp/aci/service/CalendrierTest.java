package fr.msp.aci.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendrierTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void fiveFieldsAreReadAsInCrontabAndSixHaveTheSecondsFirst() {
        assertThat(heures("0 2 * * *", "2026-01-20T19:00", 1)).containsExactly("2026-01-21T02:00");
        assertThat(heures("30 15 6 * * MON", "2026-01-20T19:00", 1)).containsExactly("2026-01-26T06:15:30");
    }

    @Test
    void aDayOfTheMonthAndADayOfTheWeekMeanBothAsInCrontab() {
        assertThat(heures("0 2 13 * 5", "2026-11-22T19:00", 4))
                .containsExactly("2026-11-27T02:00", "2026-12-04T02:00", "2026-12-11T02:00", "2026-12-13T02:00");
        assertThat(heures("0 2 */2 * 5", "2026-11-22T19:00", 1)).containsExactly("2026-11-27T02:00");
    }

    @Test
    void aDayThatNeverComesLeavesTheOthersNamed() {
        assertThat(heures("0 2 30 2 1", "2026-11-22T19:00", 1)).containsExactly("2027-02-01T02:00");
    }

    @Test
    void theNightInMarchThatHasNoTwoOClockHasItsPassAllTheSame() {
        assertThat(heures("0 2 * * *", "2026-03-28T12:00", 3))
                .containsExactly("2026-03-29T03:00", "2026-03-30T02:00", "2026-03-31T02:00");
    }

    @Test
    void theNightInOctoberWhenTwoStrikesTwiceHasOnePass() {
        assertThat(heures("0 2 * * *", "2026-10-24T12:00", 2)).containsExactly("2026-10-25T02:00", "2026-10-26T02:00");
    }

    @Test
    void inTheHourThatComesBackNoHourOfThePastIsDueAgain() {
        Instant secondeFois = Instant.parse("2026-10-25T01:10:00Z");

        assertThat(Calendrier.de("30 2 * * *", PARIS).orElseThrow().apres(secondeFois))
                .isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bientôt", "0 2 * *", "99 2 * * *", "0 0 2 * * * *", "0 2 30 2 *", "0 2 29 FEB ?"})
    void whatIsNoExpressionOrNamesNoDayIsRefused(String expression) {
        assertThat(Calendrier.de(expression, PARIS)).isEmpty();
    }

    private static List<String> heures(String expression, String depuis, int combien) {
        Calendrier calendrier = Calendrier.de(expression, PARIS).orElseThrow();
        Instant instant = LocalDateTime.parse(depuis).atZone(PARIS).toInstant();
        List<String> heures = new ArrayList<>();
        for (int i = 0; i < combien; i++) {
            instant = calendrier.apres(instant);
            heures.add(LocalDateTime.ofInstant(instant, PARIS).toString());
        }
        return heures;
    }
}
