package fr.msp.aci.calcul.levier;

import static fr.msp.aci.activite.Activites.complete;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the meetings lead by 31 December at the pace so far: 4 000 patients, a base of 260. */
class PrevisionTest {

    private static final LocalDate JUIN = LocalDate.of(2025, 6, 30);
    private static final LocalDate DECEMBRE = LocalDate.of(2025, 12, 31);

    private static Activites reunions(int nombre, int dossiers) {
        return complete(2025).base(130, 65, 65).sans(Feuille.RCP).reunions(nombre, dossiers);
    }

    private static Optional<Prevision> au(LocalDate jour, Activites activites) {
        return Prevision.de(activites.activite(), Simuler.BAREME, jour);
    }

    @Test
    void fourMeetingsByTheEndOfJuneLeadToEight() {
        Prevision prevision = au(JUIN, reunions(4, 1)).orElseThrow();
        // 181 days out of 365: 4 becomes 8.07.
        assertThat(prevision.joursObserves()).isEqualTo(181);
        assertThat(prevision.reunionsTenues()).isEqualTo(4);
        assertThat(prevision.reunionsPrevues()).isEqualTo(8);
        assertThat(prevision.dossiersEtudies()).isEqualTo(4);
        assertThat(prevision.dossiersPrevus()).isEqualTo(8);
        assertThat(prevision.pointsSansSuite()).isEqualByComparingTo("0");
        // 8 cases of 260: 3.07 %.
        assertThat(prevision.pointsPrevus()).isEqualByComparingTo("614");
        assertThat(prevision.euros()).isEqualByComparingTo("4298");
    }

    @Test
    void theForecastSaysThatItIsOne() {
        assertThat(Simuler.lisible(au(JUIN, reunions(4, 1)).orElseThrow().phrase()))
                .isEqualTo("Prévision au 31/12/2025, faite le 30/06/2025 au rythme constaté : 8 réunions (4 à ce jour)"
                        + " et 8 dossiers étudiés (4 à ce jour). La concertation aurait 614,00 points au lieu de"
                        + " 0,00 sans autre réunion (4 298,00 € de plus si tous les prérequis sont atteints)."
                        + " Ce n’est qu’une prévision.");
    }

    @Test
    void theForecastIsWhatItsFactsGive() {
        Prevision prevision = au(JUIN, reunions(5, 2)).orElseThrow();
        assertThat(Calculateur.calculer(prevision.apres(), Simuler.BAREME, DECEMBRE)
                        .resultats()
                        .get(CodeIndicateur.A2_CONCERTATION.ordinal())
                        .detail()
                        .points()
                        .total())
                .isEqualByComparingTo(prevision.pointsPrevus());
    }

    @Test
    void meetingsAlreadyPlannedAreNotCountedOnTopOfThePace() {
        assertThat(au(JUIN, reunions(12, 1)).orElseThrow().reunionsPrevues()).isEqualTo(12);
        assertThat(au(JUIN, reunions(6, 1)).orElseThrow().reunionsPrevues()).isEqualTo(12);
    }

    @Test
    void aMeetingDeclaredForALaterDayIsForeseenThoughThePaceDoesNotBearIt() {
        LocalDate novembre = LocalDate.of(2025, 11, 23);
        Activites quatre = reunions(4, 6).rcp(LocalDate.of(2025, 12, 9), 6);
        Prevision prevision = au(novembre, quatre).orElseThrow();
        assertThat(prevision.reunionsPrevues()).isEqualTo(5);
        assertThat(prevision.dossiersPrevus()).isEqualTo(30);
        assertThat(Simuler.lisible(prevision.phrase()))
                .contains("au rythme constaté et d’après les réunions déjà inscrites : 5 réunions (4 à ce jour) et 30")
                .contains("La concertation aurait 0,00 point, comme sans autre réunion")
                .doesNotContain("au lieu de", "€");
    }

    @Test
    void numbersAreRoundedDown() {
        // 3 meetings in 181 days: 6.05; 5 cases: 10.08.
        Activites activites = reunions(2, 2).rcp(LocalDate.of(2025, 3, 15), 1);
        Prevision prevision = au(JUIN, activites).orElseThrow();
        assertThat(prevision.reunionsPrevues()).isEqualTo(6);
        assertThat(prevision.dossiersPrevus()).isEqualTo(10);
        assertThat(au(LocalDate.of(2025, 7, 5), activites).orElseThrow().reunionsPrevues())
                .as("3 meetings in 186 days: 5.89")
                .isEqualTo(5);
    }

    @Test
    void thePaceOfAFirstYearStartsWithTheContract() {
        Activites avril = reunions(6, 1).effet(LocalDate.of(2025, 4, 1));
        Prevision prevision = au(JUIN, avril).orElseThrow();
        // 91 days since April, in which 3 meetings were held; 275 days to the end.
        assertThat(prevision.joursObserves()).isEqualTo(91);
        assertThat(prevision.reunionsTenues()).isEqualTo(3);
        assertThat(prevision.reunionsPrevues()).isEqualTo(9);
    }

    @Test
    void noPaceIsReadFromLessThanTwoMonths() {
        assertThat(au(LocalDate.of(2025, 2, 28), reunions(2, 1))).isEmpty();
        assertThat(au(LocalDate.of(2025, 3, 1), reunions(2, 1))).isPresent();
    }

    @Test
    void noForecastOfAnExerciseThatIsOverOrHadNoMeeting() {
        assertThat(au(DECEMBRE, reunions(6, 1))).isEmpty();
        assertThat(au(LocalDate.of(2026, 6, 30), reunions(6, 1))).isEmpty();
        assertThat(au(JUIN, complete(2025).sans(Feuille.RCP))).isEmpty();
        assertThat(au(LocalDate.of(2024, 11, 1), reunions(6, 1))).isEmpty();
    }

    @Test
    void theEurosHoldTheMajoration() {
        Activite activite =
                reunions(4, 1).champ(ChampStructure.TAUX_NOTIFIE, "10").activite();
        assertThat(Prevision.de(activite, Simuler.BAREME, JUIN).orElseThrow().euros())
                .isEqualByComparingTo("4727.80");
    }

    @Test
    void thePaceIsThatOfTheWholeDaysFromTheFirstToTheLast() {
        // 2 meetings in 73 days, a fifth of the year.
        assertThat(au(LocalDate.of(2025, 3, 14), reunions(2, 1)).orElseThrow().reunionsPrevues())
                .isEqualTo(10);
    }

    @Test
    void casesGoOnAtTheirPaceThoughNoMeetingMoreIsForeseen() {
        // 6 meetings and 12 cases in 327 days: 6.69 and 13.39.
        Prevision prevision = au(LocalDate.of(2025, 11, 23), reunions(6, 2)).orElseThrow();
        assertThat(prevision.reunionsPrevues()).isEqualTo(6);
        assertThat(prevision.dossiersPrevus()).isEqualTo(13);
        // 12 cases of 260, 4.61 %; 13 make the 5 %.
        assertThat(prevision.pointsSansSuite()).isEqualByComparingTo("922");
        assertThat(prevision.pointsPrevus()).isEqualByComparingTo("1000");
    }

    @Test
    void casesOrMeetingsDeclaredForLaterBeyondThePaceAreSaidSo() {
        LocalDate decembre = LocalDate.of(2025, 12, 9);
        assertThat(au(JUIN, reunions(4, 1).rcp(decembre, 1)).orElseThrow().inscritesAuDela())
                .isFalse();
        Prevision dossiers = au(JUIN, reunions(4, 1).rcp(decembre, 5)).orElseThrow();
        assertThat(dossiers.reunionsPrevues()).isEqualTo(8);
        assertThat(dossiers.dossiersPrevus()).isEqualTo(9);
        assertThat(dossiers.inscritesAuDela()).isTrue();
        Activites cinq = reunions(4, 1);
        for (int jour = 1; jour <= 5; jour++) {
            cinq.rcp(decembre.plusDays(jour), 0);
        }
        Prevision reunions = au(JUIN, cinq).orElseThrow();
        assertThat(reunions.reunionsPrevues()).isEqualTo(9);
        assertThat(reunions.dossiersPrevus()).isEqualTo(8);
        assertThat(reunions.inscritesAuDela()).isTrue();
    }

    @Test
    void ofCasesTakenDownOneByOneThoseStudiedCountAndThoseOfALaterDayAreInThePace() {
        LocalDate janvier = LocalDate.of(2025, 1, 15);
        Activites detaillees = reunions(4, 1).rcp(DECEMBRE, 1).dossier(DECEMBRE, "Z", SituationDossier.ALD);
        for (String dossier : List.of("A", "B", "C")) {
            detaillees.dossier(janvier, dossier, SituationDossier.ALD);
        }
        Prevision prevision = au(JUIN, detaillees).orElseThrow();
        assertThat(prevision.dossiersEtudies()).isEqualTo(6);
        assertThat(prevision.dossiersPrevus()).isEqualTo(12);
        assertThat(prevision.pointsPrevus()).isEqualByComparingTo("922");
    }
}
