package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.A1_MISSIONS_SP;
import static fr.msp.aci.regle.CodeIndicateur.A1_USAGERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.ThemeMission;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A1-MISSIONS-SP and A1-USAGERS, guide p. 15–17. */
class MissionsEtUsagersTest {

    @Test
    void eachMissionBrings350PointsAndTheThirdNone() {
        Activites missions = structure().mission(ThemeMission.TUBERCULOSE);
        assertThat(points(missions, A1_MISSIONS_SP)).isEqualByComparingTo("350");
        assertThat(points(missions.mission(ThemeMission.PERINATALE), A1_MISSIONS_SP))
                .isEqualByComparingTo("700");
        assertThat(points(missions.mission(ThemeMission.PERSONNES_AGEES), A1_MISSIONS_SP))
                .isEqualByComparingTo("700");
    }

    @Test
    void twoMissionsOfOneThemeOrTwoOfTheRegionalProjectCountOnce() {
        for (ThemeMission theme : new ThemeMission[] {ThemeMission.TUBERCULOSE, ThemeMission.PRS}) {
            Resultat resultat = resultat(structure().mission(theme).mission(theme), A1_MISSIONS_SP);
            assertThat(resultat.detail().points().total()).isEqualByComparingTo("350");
            assertThat(resultat.detail().avertissements()).anyMatch(texte -> texte.contains("même thème"));
        }
    }

    @Test
    void anotherMissionIsAskedForUntilThereAreTwo() {
        Activites une = structure().mission(ThemeMission.TUBERCULOSE);
        assertThat(Calcul.actions(resultat(une, A1_MISSIONS_SP)))
                .containsExactly("Si une autre mission de santé publique est menée, sur un thème différent, déclarez-la"
                        + " dans la feuille Missions SP ; sinon, menez-en une.");
        assertThat(Calcul.actions(resultat(une.mission(ThemeMission.PRS), A1_MISSIONS_SP)))
                .isEmpty();
    }

    @Test
    void theThemesOfTheExerciseAreNamedOrSaidToBeNone() {
        assertThat(premiereEtape(structure().mission(ThemeMission.TUBERCULOSE)))
                .isEqualTo("Thèmes différents des missions menées dans l’exercice : "
                        + ThemeMission.TUBERCULOSE.libelle());
        LocalDate avant = LocalDate.of(2024, 1, 1);
        assertThat(premiereEtape(
                        structure().mission(ThemeMission.TUBERCULOSE, avant, Optional.of(avant.plusMonths(1)))))
                .isEqualTo("Thèmes différents des missions menées dans l’exercice : aucun");
    }

    @Test
    void aMissionCountsFromOneDayInTheExercise() {
        LocalDate premier = LocalDate.of(2025, 1, 1);
        Activites jusquAuPremier =
                structure().mission(ThemeMission.TUBERCULOSE, LocalDate.of(2023, 1, 1), Optional.of(premier));
        assertThat(points(jusquAuPremier, A1_MISSIONS_SP)).isEqualByComparingTo("350");
        Activites laVeille = structure()
                .mission(ThemeMission.TUBERCULOSE, LocalDate.of(2023, 1, 1), Optional.of(premier.minusDays(1)));
        assertThat(resultat(laVeille, A1_MISSIONS_SP)).isInstanceOf(Resultat.NonAtteint.class);
        Activites sansFin = structure().mission(ThemeMission.PRS, LocalDate.of(2021, 1, 1), Optional.empty());
        assertThat(points(sansFin, A1_MISSIONS_SP)).isEqualByComparingTo("350");
    }

    @Test
    void anIpaBringsHerBonusOnlyWithTwoMissions() {
        Activites une = structure().ipa().mission(ThemeMission.TUBERCULOSE);
        assertThat(points(une, A1_MISSIONS_SP)).isEqualByComparingTo("350");
        Resultat deux = resultat(une.mission(ThemeMission.PRS), A1_MISSIONS_SP);
        assertThat(deux.detail().points().fixes()).isEqualByComparingTo("200");
        assertThat(deux.detail().points().variables()).isEqualByComparingTo("700");
    }

    @Test
    void withoutTheListOfPatientsTheMissionsCannotBeCounted() {
        Resultat resultat = resultat(Activites.sousContrat(2025).mission(ThemeMission.PRS), A1_MISSIONS_SP);
        assertThat(resultat).isInstanceOf(Resultat.DonneesManquantes.class);
        assertThat(Calcul.actions(resultat)).anyMatch(action -> action.contains("« Patientèle médecin traitant »"));
    }

    @Test
    void withoutTheListOfPatientsTwoMissionsBringWhatAnIpaAddsToThem() {
        Resultat resultat = resultat(
                Activites.sousContrat(2025).ipa().mission(ThemeMission.PRS).mission(ThemeMission.COUVERTURE_VACCINALE),
                A1_MISSIONS_SP);
        assertThat(resultat.atteint()).isTrue();
        assertThat(resultat.detail().points().fixes()).isEqualByComparingTo("200");
        assertThat(resultat.detail().points().variables()).isZero();
        assertThat(Calcul.actions(resultat)).anyMatch(action -> action.contains("« Patientèle médecin traitant »"));
    }

    @Test
    void missingEvidenceIsSaidAndNeverChangesPoints() {
        MissionSp avec = new MissionSp(
                2,
                "Mission",
                ThemeMission.PRS,
                LocalDate.of(2025, 2, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Bilan mission.pdf"));
        Resultat absente = resultat(structure().ligne(n -> avec), A1_MISSIONS_SP);
        Resultat recue = resultat(structure().ligne(n -> avec).pieces("bilan MISSION.pdf"), A1_MISSIONS_SP);
        Resultat muette = resultat(structure().mission(ThemeMission.PRS), A1_MISSIONS_SP);
        assertThat(absente.detail().justificatifs()).singleElement().matches(piece -> !piece.present());
        assertThat(absente.detail().avertissements())
                .containsExactly("Justificatifs nommés et non reçus : Bilan mission.pdf.");
        assertThat(recue.detail().justificatifs()).singleElement().matches(piece -> piece.present());
        assertThat(recue.detail().avertissements()).isEmpty();
        assertThat(muette.detail().avertissements())
                .singleElement()
                .asString()
                .contains("feuille Missions SP, ligne 2");
        assertThat(absente.detail().points())
                .isEqualTo(recue.detail().points())
                .isEqualTo(muette.detail().points());
    }

    @Test
    void level2OfUsersCountsOnlyWithLevel1() {
        Resultat seul = resultat(structure().usagers(NiveauUsagers.NIVEAU_2), A1_USAGERS);
        assertThat(seul).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(points(structure().usagers(NiveauUsagers.NIVEAU_1), A1_USAGERS))
                .isEqualByComparingTo("200");
        assertThat(points(structure().usagers(NiveauUsagers.NIVEAU_2).usagers(NiveauUsagers.NIVEAU_1), A1_USAGERS))
                .isEqualByComparingTo("500");
    }

    @Test
    void aLevelOfUsersThatIsDoneIsNotAskedFor() {
        String premier = "Si une action de niveau 1 (consulter, informer ou sensibiliser les usagers) a déjà été menée,"
                + " déclarez-la dans la feuille Usagers ; sinon, menez-en une.";
        String second =
                "Si une action de niveau 2 (construire ou décider avec les usagers) a déjà été menée, déclarez-la"
                        + " dans la feuille Usagers ; sinon, menez-en une.";
        String seul = "Le niveau 2 ne compte qu’avec le niveau 1.";
        Resultat aucun = resultat(structure(), A1_USAGERS);
        assertThat(Calcul.actions(aucun)).containsExactly(premier, second);
        assertThat(aucun.detail().avertissements()).doesNotContain(seul);
        Activites deux = structure().usagers(NiveauUsagers.NIVEAU_2);
        assertThat(Calcul.actions(resultat(deux, A1_USAGERS))).containsExactly(premier);
        assertThat(resultat(deux, A1_USAGERS).detail().avertissements()).contains(seul);
        assertThat(Calcul.actions(resultat(structure().usagers(NiveauUsagers.NIVEAU_1), A1_USAGERS)))
                .containsExactly(second);
    }

    @Test
    void anActionOfAnotherYearDoesNotCount() {
        Activites avant = structure().usagers(NiveauUsagers.NIVEAU_1, LocalDate.of(2024, 12, 31));
        Resultat resultat = resultat(avant, A1_USAGERS);
        assertThat(resultat).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(resultat.detail().avertissements()).anyMatch(texte -> texte.contains("d’une autre année"));
    }

    @Test
    void level1NeedsNoListOfPatientsAndLevel2AsksForIt() {
        Activites sans = Activites.sousContrat(2025).usagers(NiveauUsagers.NIVEAU_1);
        assertThat(points(sans, A1_USAGERS)).isEqualByComparingTo("200");
        Resultat deux = resultat(sans.usagers(NiveauUsagers.NIVEAU_2), A1_USAGERS);
        assertThat(deux.detail().points().total()).isEqualByComparingTo("200");
        assertThat(Calcul.actions(deux)).anyMatch(action -> action.contains("« Patientèle médecin traitant »"));
    }

    private static String premiereEtape(Activites activites) {
        return resultat(activites, A1_MISSIONS_SP).detail().etapes().get(0).libelle();
    }

    private static Activites structure() {
        return Activites.sousContrat(2025).patientele(4000);
    }
}
