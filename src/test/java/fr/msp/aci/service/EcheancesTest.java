package fr.msp.aci.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EcheancesTest {

    private static final Instant SOIR = Instant.parse("2026-01-20T19:00:00Z");
    private static final Instant DEUX_HEURES = Instant.parse("2026-01-21T01:00:00Z");
    private static final Guet.Etat VIDE = new Guet.Etat(0, 0, 0);
    private static final Guet.Etat DEPOT_EN_COURS = new Guet.Etat(1, 1, 2);
    private static final Guet.Etat DEPOT_POSE = new Guet.Etat(2, 0, 2);
    private static final Guet.Etat RESTES = new Guet.Etat(2, 0, 0);

    private final Echeances echeances = new Echeances(
            Calendrier.de("0 2 * * *", ZoneId.of("Europe/Paris")).orElseThrow(),
            new Pauses(Duration.ofMinutes(1)),
            SOIR);

    @Test
    void theServiceBeginsWithAPass() {
        assertThat(echeances.due(VIDE, SOIR)).contains(Motif.DEMARRAGE);
    }

    @Test
    void nothingIsDueWhileNothingHappens() {
        echeances.passee(UnePasse.reussie(), SOIR);

        assertThat(echeances.due(RESTES, SOIR.plusSeconds(3600))).isEmpty();
    }

    @Test
    void aClockSetBackDuringAPauseDoesNotPutOffWhatIsTriedAgain() {
        echeances.passee(UnePasse.echouee(), SOIR);
        assertThat(echeances.due(VIDE, SOIR.plusSeconds(30))).isEmpty();

        assertThat(echeances.due(VIDE, SOIR.minusSeconds(3 * 3600))).contains(Motif.REPRISE);
    }

    @Test
    void whatIsDroppedIsDueOnceAllOfItHasSettled() {
        echeances.passee(UnePasse.reussie(), SOIR);

        assertThat(echeances.due(DEPOT_EN_COURS, SOIR.plusSeconds(5))).isEmpty();
        assertThat(echeances.due(DEPOT_POSE, SOIR.plusSeconds(10))).contains(Motif.INBOX);
    }

    @Test
    void aFileThatNeverSettlesHoldsTheOthersForTenMinutesOnly() {
        echeances.passee(UnePasse.reussie(), SOIR);
        echeances.due(DEPOT_EN_COURS, SOIR);

        assertThat(echeances.due(DEPOT_EN_COURS, SOIR.plusSeconds(599))).isEmpty();
        assertThat(echeances.due(DEPOT_EN_COURS, SOIR.plusSeconds(600))).contains(Motif.INBOX);
    }

    @Test
    void theHourOfTheCalendarIsDueOnceAndThenTheNextDay() {
        echeances.passee(UnePasse.reussie(), SOIR);
        assertThat(echeances.due(VIDE, DEUX_HEURES.minusSeconds(1))).isEmpty();
        assertThat(echeances.due(VIDE, DEUX_HEURES.plusSeconds(40))).contains(Motif.CALENDRIER);

        echeances.passee(UnePasse.reussieDepuis(DEUX_HEURES.plusSeconds(40)), DEUX_HEURES.plusSeconds(50));

        assertThat(echeances.due(VIDE, DEUX_HEURES.plusSeconds(60))).isEmpty();
        assertThat(echeances.prochaine()).isEqualTo(DEUX_HEURES.plus(Duration.ofDays(1)));
    }

    @Test
    void anHourThatStrikesDuringAPassIsDueAfterIt() {
        Passe avantLHeure = UnePasse.reussieDepuis(DEUX_HEURES.minusSeconds(6));

        echeances.passee(avantLHeure, DEUX_HEURES.plusSeconds(4));

        assertThat(echeances.due(VIDE, DEUX_HEURES.plusSeconds(5))).contains(Motif.CALENDRIER);
    }

    @Test
    void aPassThatSeemsToBeginLaterThanItEndsFollowsTheClockThatWasSetBack() {
        echeances.passee(UnePasse.reussieDepuis(SOIR.plus(Duration.ofDays(3))), SOIR);

        assertThat(echeances.prochaine()).isEqualTo(DEUX_HEURES);
    }

    @Test
    void anHourThatPassedWhileTheMachineSleptIsDueWhenItWakes() {
        echeances.passee(UnePasse.reussie(), SOIR);

        assertThat(echeances.due(VIDE, DEUX_HEURES.plus(Duration.ofDays(3)))).contains(Motif.CALENDRIER);
    }

    @Test
    void aClockThatGoesBackPutsTheHourBackToo() {
        Instant troisJoursAvant = SOIR.minus(Duration.ofDays(3));
        echeances.passee(UnePasse.reussie(), SOIR);
        echeances.due(VIDE, troisJoursAvant);

        assertThat(echeances.prochaine()).isEqualTo(DEUX_HEURES.minus(Duration.ofDays(3)));
    }

    @Test
    void whatFailsIsTriedAgainAfterPausesThatGrowToAnHour() {
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            pauses.add(echeances.passee(UnePasse.echouee(), SOIR).orElseThrow());
        }

        assertThat(pauses.stream().map(Duration::toMinutes)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(echeances.due(VIDE, SOIR.plusSeconds(3599))).isEmpty();
        assertThat(echeances.due(VIDE, SOIR.plusSeconds(3600))).contains(Motif.REPRISE);
    }

    @Test
    void aSuccessEndsThePauses() {
        echeances.passee(UnePasse.echouee(), SOIR);
        echeances.passee(UnePasse.echouee(), SOIR);

        assertThat(echeances.passee(UnePasse.reussie(), SOIR)).isEmpty();
        assertThat(echeances.due(VIDE, SOIR.plusSeconds(7200))).isEmpty();
        assertThat(echeances.passee(UnePasse.echouee(), SOIR)).contains(Duration.ofMinutes(1));
    }

    @Test
    void aFileThatWaitsAndAMailThatWaitsAreTriedAgainToo() {
        assertThat(echeances.passee(UnePasse.laissant(1, 0), SOIR)).isPresent();
        assertThat(echeances.passee(UnePasse.laissant(0, 1), SOIR)).isPresent();
        assertThat(echeances.passee(UnePasse.laissant(0, 0), SOIR)).isEqualTo(Optional.empty());
    }
}
