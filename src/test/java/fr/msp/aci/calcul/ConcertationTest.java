package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.actions;
import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.etape;
import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.A2_CONCERTATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.ThemeProtocole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A2-CONCERTATION, guide p. 26–30. */
class ConcertationTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 12, 10);

    @ParameterizedTest(name = "{0} cases of 1 000 patients: {1} points")
    @CsvSource({"6, 120", "49, 980", "50, 1000", "51, 1000"})
    void theRateIsPaidUpTo5Percent(int dossiers, String attendu) {
        assertThat(points(base(500, 300, 200).reunions(5, 1).rcp(JOUR, dossiers - 5), A2_CONCERTATION))
                .isEqualByComparingTo(attendu);
    }

    @Test
    void minutesThatWereNotReceivedAreNoCautionForTheyAreNotSent() {
        Resultat resultat = resultat(
                base(300, 200, 150)
                        .reunions(6, 5)
                        .ligne(n -> new Rcp(
                                n,
                                JOUR,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                4,
                                true,
                                Optional.of("cr.pdf"))),
                A2_CONCERTATION);

        assertThat(resultat.detail().avertissements()).isEmpty();
        assertThat(resultat.detail().justificatifs())
                .singleElement()
                .matches(piece -> piece.compteRendu() && !piece.manque());
    }

    @Test
    void fiveMeetingsAreNotEnough() {
        Resultat resultat = resultat(base(300, 200, 150).reunions(5, 10), A2_CONCERTATION);
        assertThat(resultat).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(actions(resultat)).containsExactly("Tenez d’autres réunions de concertation (il en manque 1).");
    }

    @Test
    void whereNoMeetingCountsNoOtherIsAskedFor() {
        assertThat(actions(resultat(base(300, 200, 150), A2_CONCERTATION)))
                .first()
                .isEqualTo(
                        "Si des réunions de concertation ont été tenues, déclarez-les dans la feuille RCP ; sinon, tenez-en"
                                + " (il en faut 6).");
        Resultat uneInscrite =
                resultat(bilan(base(300, 200, 150).rcp(JOUR, 6), LocalDate.of(2025, 11, 23)), A2_CONCERTATION);
        assertThat(actions(uneInscrite))
                .first()
                .isEqualTo("Tenez des réunions de concertation (il en manque 6, dont 1 prévue le 10/12/2025).");
    }

    @Test
    void aMeetingDeclaredForALaterDayIsOneOfThoseToHold() {
        LocalDate novembre = LocalDate.of(2025, 11, 23);
        Activites quatre = base(300, 200, 150).reunions(4, 10).rcp(JOUR, 6);
        assertThat(actions(resultat(bilan(quatre, novembre), A2_CONCERTATION)))
                .containsExactly(
                        "Tenez d’autres réunions de concertation (il en manque 2, dont 1 prévue le 10/12/2025).");
        quatre.rcp(LocalDate.of(2025, 12, 17), 6).rcp(LocalDate.of(2026, 1, 7), 6);
        assertThat(actions(resultat(bilan(quatre, novembre), A2_CONCERTATION)))
                .containsExactly("Tenez les réunions de concertation déjà inscrites dans la feuille RCP (il en manque 2"
                        + " : 10/12/2025, 17/12/2025).");
    }

    @Test
    void aMeetingOfNextYearOrBeforeTheContractIsNotOneOfThoseToHold() {
        Activites cinq = base(300, 200, 150).reunions(5, 10).rcp(LocalDate.of(2026, 1, 7), 6);
        assertThat(actions(resultat(bilan(cinq, LocalDate.of(2025, 11, 23)), A2_CONCERTATION)))
                .containsExactly("Tenez d’autres réunions de concertation (il en manque 1).");
        Activites juillet = base(300, 200, 150)
                .effet(LocalDate.of(2025, 7, 1))
                .rcp(LocalDate.of(2025, 6, 30), 6)
                .rcp(LocalDate.of(2025, 7, 1), 6);
        assertThat(actions(resultat(bilan(juillet, LocalDate.of(2025, 3, 1)), A2_CONCERTATION)))
                .first()
                .isEqualTo("Tenez des réunions de concertation (il en manque 4, dont 1 prévue le 01/07/2025).");
    }

    @Test
    void casesAreWithoutAMeetingOnlyWhereNoMeetingOfTheirDayIsDeclared() {
        Activites detail = base(300, 200, 150)
                .reunions(6, 1)
                .dossier(LocalDate.of(2025, 1, 15), "D-1", SituationDossier.ALD)
                .rcp(LocalDate.of(2024, 12, 31), 1)
                .dossier(LocalDate.of(2024, 12, 31), "D-2", SituationDossier.ALD);
        assertThat(resultat(detail, A2_CONCERTATION).detail().avertissements())
                .noneMatch(texte -> texte.contains("aucune réunion"));
    }

    @Test
    void sixMeetingsWithoutAnyCaseAreNotEnough() {
        Resultat resultat = resultat(base(300, 200, 150).reunions(6, 0), A2_CONCERTATION);
        assertThat(resultat).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(actions(resultat)).containsExactly("Étudiez au moins un dossier en réunion.");
    }

    @Test
    void theRateIsCutAfterTwoDecimalsAndTheStepSaysSo() {
        Etape taux = etape(resultat(base(300, 200, 150).reunions(6, 5), A2_CONCERTATION), "Taux de dossiers étudiés");
        assertThat(taux.formule()).isEqualTo("30 ÷ 650 × 100");
        assertThat(taux.valeur()).isEqualTo("4,61\u00A0%");
        assertThat(taux.arrondi()).isEqualTo("tronqué à 2 décimales, sans arrondir");
    }

    @Test
    void itSaysHowManyCasesAreMissing() {
        // 5 % of 650 is 32.5: with 33 cases the rate is 5.07 %.
        assertThat(actions(resultat(base(300, 200, 150).reunions(6, 5), A2_CONCERTATION)))
                .containsExactly("Étudiez d’autres dossiers pour atteindre le taux demandé (il en manque 3).");
        assertThat(points(base(300, 200, 150).reunions(5, 5).rcp(JOUR, 8), A2_CONCERTATION))
                .isEqualByComparingTo("1000");
    }

    @Test
    void casesWithoutAnyPatientInTheBaseAreAnErrorAndNotADivisionByZero() {
        Resultat resultat = resultat(base(0, 0, 0).reunions(6, 5), A2_CONCERTATION);
        assertThat(resultat).isInstanceOf(Resultat.DonneesManquantes.class);
        assertThat(resultat.detail().avertissements()).anyMatch(texte -> texte.startsWith("Erreur : 30 dossiers"));
        assertThat(actions(resultat)).anyMatch(action -> action.contains("leur total est 0"));
    }

    @Test
    void aBaseThatWasNeverGivenIsMissing() {
        Activites sansUnChamp =
                base(300, 200, 150).sans(ChampStructure.PATIENTELE_75_ALD).reunions(6, 5);
        assertThat(resultat(sansUnChamp, A2_CONCERTATION)).isInstanceOf(Resultat.DonneesManquantes.class);
        assertThat(resultat(base(300, 200, 150).sans(ChampStructure.PATIENTELE).reunions(6, 5), A2_CONCERTATION))
                .isInstanceOf(Resultat.DonneesManquantes.class);
    }

    @Test
    void meetingsOfAnotherYearOrToComeDoNotCount() {
        Activites autres = base(300, 200, 150).reunions(5, 10).rcp(LocalDate.of(2024, 12, 31), 10);
        assertThat(points(autres, A2_CONCERTATION)).isZero();
        Activites decembre = base(300, 200, 150).reunions(5, 10).rcp(JOUR, 10);
        Resultat enNovembre = resultat(Calcul.bilan(decembre, JOUR.minusDays(1)), A2_CONCERTATION);
        assertThat(enNovembre.atteint()).isFalse();
        assertThat(enNovembre.detail().avertissements()).anyMatch(texte -> texte.startsWith("À venir"));
        assertThat(resultat(Calcul.bilan(decembre, JOUR), A2_CONCERTATION).atteint())
                .isTrue();
    }

    @Test
    void theDetailOfAMeetingIsItsCountAndADisagreementIsACaution() {
        Activites detail = base(300, 200, 150)
                .reunions(5, 5)
                .rcp(JOUR, 9)
                .dossier(JOUR, "D-1", SituationDossier.ALD)
                .dossier(JOUR, "D-2", SituationDossier.AGE_75_ET_PLUS)
                .dossier(JOUR, "D-2", SituationDossier.AGE_75_ET_PLUS)
                .dossier(JOUR, "D-3", SituationDossier.AUTRE);
        Resultat resultat = resultat(detail, A2_CONCERTATION);
        assertThat(etape(resultat, "Dossiers étudiés").valeur()).isEqualTo("27");
        assertThat(resultat.detail().hypotheses()).anyMatch(texte -> texte.contains("« autre »"));
        assertThat(resultat.detail().avertissements())
                .contains(
                        "Le nombre de dossiers diffère entre la feuille RCP et son détail, qui est retenu : feuille RCP, ligne 7.")
                .contains("Dossiers en situation « autre », non comptés (1) : feuille Dossiers RCP, ligne 5.");
    }

    @Test
    void aDetailThatTellsEveryCaseIsNoDisagreementWhateverCountsOfIt() {
        Activites detail = base(300, 200, 150)
                .reunions(5, 5)
                .rcp(JOUR, 3)
                .dossier(JOUR, "D-1", SituationDossier.ALD)
                .dossier(JOUR, "D-2", SituationDossier.AUTRE)
                .ligne(n ->
                        new DossierRcp(n, JOUR, "D-3", SituationDossier.ALD, Optional.of(ThemeProtocole.HORS_LISTE)));
        Resultat resultat = resultat(detail, A2_CONCERTATION);
        assertThat(etape(resultat, "Dossiers étudiés").valeur()).isEqualTo("26");
        assertThat(resultat.detail().avertissements()).noneMatch(texte -> texte.contains("diffère"));
    }

    @Test
    void casesThatDoNotCountAreToldOnceForTheYearWithRowsAsASpreadsheetNumbersThem() {
        Activites autres = base(300, 200, 150).reunions(6, 5);
        for (int n = 1; n <= 1_200; n++) {
            LocalDate reunion = LocalDate.of(2025, 1, 15).plusMonths(n % 6);
            autres.dossier(reunion, "D-" + n, n % 3 == 0 ? SituationDossier.AUTRE : SituationDossier.ALD);
        }

        Resultat resultat = resultat(autres, A2_CONCERTATION);

        assertThat(resultat.detail().hypotheses().stream().filter(texte -> texte.contains("« autre »")))
                .hasSize(1);
        assertThat(resultat.detail().avertissements().stream().filter(texte -> texte.contains("« autre »")))
                .singleElement()
                .asString()
                .startsWith("Dossiers en situation « autre », non comptés (400) : feuille Dossiers RCP, lignes 4, 7, ")
                .endsWith(", 1198, 1201.");
    }

    @Test
    void theSameCaseAtTwoMeetingsCountsTwice() {
        LocalDate avant = JOUR.minusDays(7);
        Activites deuxFois = base(300, 200, 150)
                .reunions(4, 5)
                .rcp(avant, 1)
                .rcp(JOUR, 1)
                .dossier(avant, "D-1", SituationDossier.ALD_ET_75_ET_PLUS)
                .dossier(JOUR, "D-1", SituationDossier.ALD_ET_75_ET_PLUS);
        assertThat(etape(resultat(deuxFois, A2_CONCERTATION), "Dossiers étudiés")
                        .valeur())
                .isEqualTo("22");
    }

    @Test
    void casesOffTheListOrWithoutAMeetingDoNotCount() {
        Activites ecartes = base(300, 200, 150)
                .reunions(5, 5)
                .rcp(JOUR, 1)
                .ligne(n ->
                        new DossierRcp(n, JOUR, "D-1", SituationDossier.ALD, Optional.of(ThemeProtocole.HORS_LISTE)))
                .dossier(JOUR.plusDays(1), "D-2", SituationDossier.ALD);
        Resultat resultat = resultat(ecartes, A2_CONCERTATION);
        assertThat(etape(resultat, "Dossiers étudiés").valeur()).isEqualTo("25");
        assertThat(resultat.detail().avertissements())
                .anyMatch(texte -> texte.contains("annexe 3"))
                .anyMatch(texte -> texte.contains("aucune réunion"));
    }

    @Test
    void minutesOutOfTheSharedSystemAreACautionAndNeverPoints() {
        Activites horsSip = base(300, 200, 150)
                .reunions(5, 10)
                .ligne(n -> new Rcp(
                        n,
                        JOUR,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        10,
                        false,
                        Optional.empty()));
        Resultat resultat = resultat(horsSip, A2_CONCERTATION);
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("1000");
        assertThat(resultat.detail().avertissements()).anyMatch(texte -> texte.contains("système d’information"));
    }

    @Test
    void whatIsMissingInTheYearOfTheContractReachesTheTargetOnceTheRateIsCut() {
        Activites juillet = base(300, 390, 300).effet(LocalDate.of(2025, 7, 1));
        for (int mois = 7; mois <= 10; mois++) {
            juillet.rcp(LocalDate.of(2025, mois, 1), 6);
        }
        // 25 cases of 990 are 2.52 %, cut; the target is 2.5205…: 26 it takes.
        assertThat(actions(resultat(juillet, A2_CONCERTATION)))
                .containsExactly("Étudiez d’autres dossiers pour atteindre le taux demandé (il en manque 2).");
        assertThat(actions(resultat(juillet.rcp(LocalDate.of(2025, 11, 3), 2), A2_CONCERTATION)))
                .isEmpty();
    }

    @Test
    void inTheYearOfTheContractTheMeetingsAndTheRateFollowItsProrata() {
        Activites juillet = base(300, 200, 150).effet(LocalDate.of(2025, 7, 1));
        for (int mois = 7; mois <= 10; mois++) {
            juillet.rcp(LocalDate.of(2025, mois, 1), 5);
        }
        Resultat resultat = resultat(juillet, A2_CONCERTATION);
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("504.11");
        assertThat(resultat.detail().maximum()).isEqualByComparingTo("504.11");
        Etape demandees = etape(resultat, "Réunions demandées");
        assertThat(demandees.formule()).isEqualTo("6 × 184/365");
        assertThat(demandees.valeur()).isEqualTo("4");
        assertThat(demandees.arrondi()).isEqualTo("arrondi à l’entier supérieur, 1 au moins");
    }

    @Test
    void withNeitherPatientsNorCasesTheIndicatorIsMissedAndNotWithoutData() {
        Activites sansDossier = base(0, 0, 0).reunions(6, 0);
        assertThat(resultat(sansDossier, A2_CONCERTATION)).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(resultat(sansDossier.rcp(JOUR, 1), A2_CONCERTATION)).isInstanceOf(Resultat.DonneesManquantes.class);
    }

    @Test
    void thatTheTargetFollowsTheContractIsSaidInItsFirstYearOnly() {
        Activites janvier = base(300, 200, 150).reunions(6, 1);
        assertThat(resultat(janvier, A2_CONCERTATION).detail().hypotheses())
                .noneMatch(texte -> texte.startsWith("L’année du contrat"));
        assertThat(etape(resultat(janvier, A2_CONCERTATION), "Taux demandé").formule())
                .isEmpty();
        janvier.effet(LocalDate.of(2025, 1, 2));
        assertThat(resultat(janvier, A2_CONCERTATION).detail().hypotheses())
                .anyMatch(texte -> texte.startsWith("L’année du contrat"));
        assertThat(etape(resultat(janvier, A2_CONCERTATION), "Taux demandé").formule())
                .isEqualTo("5 % × 364/365");
    }

    @Test
    void meetingsBeforeTheContractDoNotCount() {
        Activites veille = base(300, 200, 150).effet(LocalDate.of(2025, 7, 1)).rcp(LocalDate.of(2025, 6, 30), 50);
        for (int mois = 7; mois <= 9; mois++) {
            veille.rcp(LocalDate.of(2025, mois, 1), 5);
        }
        Resultat resultat = resultat(veille, A2_CONCERTATION);
        assertThat(resultat).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(resultat.detail().avertissements()).anyMatch(texte -> texte.contains("avant la date d’effet"));
    }

    @Test
    void aContractOfDecemberAsksForOneMeetingAtLeast() {
        Activites decembre =
                base(300, 200, 150).effet(LocalDate.of(2025, 12, 31)).rcp(LocalDate.of(2025, 12, 31), 1);
        assertThat(points(decembre, A2_CONCERTATION)).isEqualByComparingTo("2.74");
    }

    private static Activites base(int ald, int agesHorsAld, int agesEnAld) {
        return Activites.sousContrat(2025).patientele(4000).base(ald, agesHorsAld, agesEnAld);
    }
}
