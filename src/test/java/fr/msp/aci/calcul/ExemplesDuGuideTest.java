package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.regle.CodeIndicateur.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.TypeParcours;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples printed in the guide, to the point. */
class ExemplesDuGuideTest {

    private static final String SITE = "Site principal";

    @ParameterizedTest(name = "page 22: {0} patients bring {1} points")
    @CsvSource({"6000, 3550", "8000, 4400", "12000, 5500"})
    void coordinationFollowsThePatients(int patients, String attendu) {
        assertThat(points(structure(patients).coordinateur(), A2_COORDINATION)).isEqualByComparingTo(attendu);
    }

    @ParameterizedTest(name = "page 24: {0} protocols bring {1} points")
    @CsvSource({"1, 100", "2, 200", "8, 800", "9, 800"})
    void protocolsAreWorth100PointsUpToEight(int protocoles, String attendu) {
        assertThat(points(structure(4000).protocoles(protocoles), A2_PROTOCOLES))
                .isEqualByComparingTo(attendu);
    }

    @ParameterizedTest(name = "page 24: {0} protocols with an IPA bring {1} points")
    @CsvSource({"1, 140", "2, 280", "8, 1120", "9, 1120"})
    void anIpaBrings40PointsMoreAProtocol(int protocoles, String attendu) {
        assertThat(points(structure(4000).ipa().protocoles(protocoles), A2_PROTOCOLES))
                .isEqualByComparingTo(attendu);
    }

    @Test
    void page28_fiftyCasesOf650PatientsBringTheWhole2000Points() {
        Activites situation1 =
                structure(8000).base(300, 200, 150).reunions(5, 8).rcp(LocalDate.of(2025, 12, 1), 10);
        assertThat(points(situation1, A2_CONCERTATION)).isEqualByComparingTo("2000");
    }

    @Test
    void page29_thirtyCasesOf650PatientsBring1844Points() {
        assertThat(points(structure(8000).base(300, 200, 150).reunions(6, 5), A2_CONCERTATION))
                .isEqualByComparingTo("1844");
    }

    @Test
    void page30_thirtyCasesWithAnIpaBring2212Points80() {
        assertThat(points(structure(8000).ipa().base(300, 200, 150).reunions(6, 5), A2_CONCERTATION))
                .isEqualByComparingTo("2212.80");
    }

    @Test
    void page15_twoMissionsFor3000PatientsBring525PointsAndAnIpa200More() {
        Activites missions = structure(3000).mission(ThemeMission.PRS).mission(ThemeMission.TUBERCULOSE);
        assertThat(points(missions, A1_MISSIONS_SP)).isEqualByComparingTo("525");
        assertThat(points(missions.ipa(), A1_MISSIONS_SP)).isEqualByComparingTo("725");
    }

    @Test
    void page17_bothLevelsOfUsersFor3000PatientsBring425Points() {
        Activites usagers = structure(3000).usagers(NiveauUsagers.NIVEAU_1).usagers(NiveauUsagers.NIVEAU_2);
        assertThat(points(usagers, A1_USAGERS)).isEqualByComparingTo("425");
    }

    @Test
    void page36_threeLevelsOfQualityFor3000PatientsBring475Points() {
        assertThat(points(structure(3000).qualite(NiveauQualite.values()), A2_QUALITE))
                .isEqualByComparingTo("475");
    }

    @Test
    void page34_externalCoordinationFor3000PatientsBrings150Points() {
        assertThat(points(structure(3000).procedureExterne(), A2_COORD_EXTERNE)).isEqualByComparingTo("150");
    }

    @Test
    void page40_heartFailureFor3000PatientsBrings75Points() {
        assertThat(points(structure(3000).parcours(TypeParcours.INSUFFISANCE_CARDIAQUE), A2_IC))
                .isEqualByComparingTo("75");
    }

    @ParameterizedTest(name = "page 32: {0} trainees bring {1} points")
    @CsvSource({"1, 0", "2, 450", "3, 675", "4, 900", "5, 900"})
    void traineesCountFromTwoToFour(int stagiaires, String attendu) {
        assertThat(points(structure(4000).stages(stagiaires), A2_FORMATION)).isEqualByComparingTo(attendu);
    }

    @ParameterizedTest(name = "page 46: {0} associates bring {1} points")
    @CsvSource({"13, 3100", "16, 3700", "17, 3850", "20, 4300"})
    void theStandardSystemFollowsTheAssociates(int associes, String attendu) {
        Activites equipe = structure(4000)
                .professionnels(associes, Profession.INFIRMIER, Statut.ASSOCIE)
                .logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2025, 1, 1));
        assertThat(points(equipe, A3_SI_STANDARD)).isEqualByComparingTo(attendu);
    }

    @ParameterizedTest(name = "page 5, no derogation: until {0}, Saturday open {1}, closed three weeks {2}: {3} points")
    @CsvSource({
        "20:00, true, false, 800", "18:00, true, false, 740", "16:00, true, false, 650", "15:00, true, false, 0",
        "20:00, false, false, 680", "18:00, false, false, 620", "16:00, false, false, 530", "15:00, false, false, 0",
        "20:00, true, true, 780", "18:00, true, true, 720", "16:00, true, true, 630", "15:00, true, true, 0",
        "20:00, false, true, 660", "18:00, false, true, 600", "16:00, false, true, 510", "15:00, false, true, 0"
    })
    void hoursLosePointsAsTheTreeOfPage5Says(String fin, boolean samedi, boolean conges, String attendu) {
        assertThat(points(horaires(fin, samedi, conges), A1_HORAIRES)).isEqualByComparingTo(attendu);
    }

    @ParameterizedTest(name = "page 5, derogation: until {0}, Saturday open {1}, closed three weeks {2}: {3} points")
    @CsvSource({
        "20:00, true, false, 800", "15:00, true, false, 800", "18:00, false, false, 680",
        "15:00, false, false, 680", "16:00, true, true, 780", "09:00, false, true, 660"
    })
    void aDerogationTakesTheAmplitudeAway(String fin, boolean samedi, boolean conges, String attendu) {
        assertThat(points(horaires(fin, samedi, conges).champ(ChampStructure.DEROGATION_PDSA, true), A1_HORAIRES))
                .isEqualByComparingTo(attendu);
    }

    @Test
    void thirteenAssociatesAnd4000PatientsThatReachEverythingGet13900PointsAnd97300Euros() {
        Bilan bilan = bilan(Activites.complete(2025));
        assertThat(bilan.pointsTotal()).isEqualByComparingTo("13900");
        assertThat(bilan.remuneration().montant()).isEqualByComparingTo("97300");
        assertThat(bilan.remuneration().avanceTheorique()).isEqualByComparingTo("35700");
        assertThat(bilan.prerequisAtteints()).isTrue();
        assertThat(bilan.resultats()).allMatch(Resultat::atteint);
    }

    @Test
    void whoReachesEverythingHasTheMaximumOfEachIndicator() {
        assertThat(bilan(Activites.complete(2025)).resultats())
                .allSatisfy(resultat -> assertThat(resultat.detail().points().total())
                        .as(resultat.detail().code().code())
                        .isEqualByComparingTo(resultat.detail().maximum()));
    }

    private static Activites structure(int patients) {
        return Activites.sousContrat(2025).patientele(patients);
    }

    private static Activites horaires(String fin, boolean samedi, boolean conges) {
        Activites horaires =
                structure(4000).champ(ChampStructure.SOINS_NON_PROGRAMMES, true).semaine(SITE, "08:00", fin);
        if (samedi) {
            horaires.plage(SITE, Jour.SAMEDI, "08:00", "12:00");
        }
        if (conges) {
            horaires.fermeture(SITE, LocalDate.of(2025, 8, 4), LocalDate.of(2025, 8, 24), true);
        }
        return horaires;
    }
}
