package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.resultat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bilan as a whole: order, regimes, running exercises, cautions. */
class BilanTest {

    @Test
    void theIndicatorsAreAlwaysAllThereInTheOrderOfTheGuide() {
        assertThat(bilan(Activites.vide(2025)).resultats())
                .extracting(resultat -> resultat.detail().code())
                .containsExactly(CodeIndicateur.values());
    }

    @Test
    void ofAnEmptyStructureNothingIsReachedAndNothingFails() {
        Bilan bilan = bilan(Activites.vide(2025));
        assertThat(bilan.pointsTotal()).isEqualByComparingTo("0");
        assertThat(bilan.resultats()).noneMatch(Resultat::atteint);
        assertThat(bilan.resultats())
                .allMatch(resultat -> !resultat.detail().manques().isEmpty());
    }

    @Test
    void withoutAContractPointsAreThoseOfAFullYearAndAmountsAreZero() {
        Bilan bilan = bilan(Activites.complete(2025).sans(ChampStructure.DATE_EFFET));
        assertThat(bilan.regime()).isEqualTo(Regime.SANS_CONTRAT);
        assertThat(bilan.pointsTotal()).isEqualByComparingTo("13900");
        assertThat(bilan.remuneration().montant()).isEqualByComparingTo("0");
        assertThat(bilan.remuneration().avanceTheorique()).isEqualByComparingTo("0");
        assertThat(bilan.avertissements()).noneMatch(texte -> texte.contains("points"));
    }

    @Test
    void aContractThatStartsOnTheFirstDayOfTheNextYearIsToCome() {
        Bilan aVenir = bilan(Activites.complete(2025).effet(LocalDate.of(2026, 1, 1)));
        assertThat(aVenir.regime()).isEqualTo(Regime.CONTRAT_A_VENIR);
        assertThat(aVenir.pointsTotal()).isEqualByComparingTo("13900");
        assertThat(aVenir.remuneration().base()).isEqualByComparingTo("0");
        assertThat(bilan(Activites.complete(2025).effet(LocalDate.of(2025, 12, 31)))
                        .regime())
                .isEqualTo(Regime.CONTRAT);
    }

    @Test
    void theReferenceDateIsTheLastDayOfTheExerciseOrTodayWhenEarlier() {
        Exercice exercice = new Exercice(2025);
        assertThat(Calculateur.dateDeReference(exercice, LocalDate.of(2025, 12, 30)))
                .isEqualTo("2025-12-30");
        assertThat(Calculateur.dateDeReference(exercice, LocalDate.of(2025, 12, 31)))
                .isEqualTo("2025-12-31");
        assertThat(Calculateur.dateDeReference(exercice, LocalDate.of(2026, 3, 1)))
                .isEqualTo("2025-12-31");
        assertThat(bilan(Activites.complete(2025), LocalDate.of(2027, 1, 1)).dateReference())
                .isEqualTo("2025-12-31");
    }

    @Test
    void aRunningExerciseIsProvisional() {
        Bilan enMars = bilan(Activites.complete(2025), LocalDate.of(2025, 3, 31));
        assertThat(enMars.avertissements())
                .contains("Bilan provisoire, arrêté au 31/03/2025 : les faits datés après ce jour ne comptent pas.");
        assertThat(bilan(Activites.complete(2025)).avertissements()).noneMatch(texte -> texte.contains("provisoire"));
    }

    @Test
    void anExerciseNotYetBegunCountsStandingFactsAndWhoComesOnItsFirstDayAndUsesItsOwnGrid() {
        Bilan avant = bilan(Activites.complete(2023), LocalDate.of(2022, 6, 1));
        assertThat(Calcul.resultat(avant, CodeIndicateur.A2_PROTOCOLES).atteint())
                .isTrue();
        assertThat(Calcul.resultat(avant, CodeIndicateur.A1_MISSIONS_SP).atteint())
                .isFalse();
        assertThat(Calcul.resultat(avant, CodeIndicateur.A1_SECOND_RECOURS).atteint())
                .isTrue();
        assertThat(Calcul.resultat(avant, CodeIndicateur.A1_CRISE)
                        .detail()
                        .nature()
                        .name())
                .isEqualTo("PREREQUIS");
    }

    @Test
    void from2026TheGridIsToBeConfirmed() {
        String attendu = "Barème avenant 1, à confirmer pour cet exercice (2026).";
        assertThat(bilan(Activites.complete(2026)).avertissements()).contains(attendu);
        assertThat(bilan(Activites.complete(2025)).avertissements()).noneMatch(texte -> texte.contains("à confirmer"));
    }

    @Test
    void anExerciseWithoutAGridIsRefused() {
        assertThatThrownBy(() -> bilan(Activites.complete(2021))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCautionStandsWithTheIndicatorItIsAboutAndNotTwice() {
        Bilan bilan = bilan(Activites.complete(2025));
        assertThat(resultat(bilan, CodeIndicateur.A2_FORMATION).detail().avertissements())
                .anyMatch(texte -> texte.startsWith("Justificatifs nommés"));
        assertThat(bilan.avertissements()).noneMatch(texte -> texte.contains("Justificatifs nommés"));
    }

    @Test
    void theSameFactsGiveTheSameBilan() {
        assertThat(bilan(Activites.complete(2025))).isEqualTo(bilan(Activites.complete(2025)));
    }

    @Test
    void eligibilityIsShownAndNeverChangesPoints() {
        Activites seul = Activites.sousContrat(2025)
                .champ(ChampStructure.REGION, "Pays de la Loire")
                .champ(ChampStructure.FORME_JURIDIQUE, "ASSOCIATION")
                .professionnels(2, Profession.MEDECIN_GENERALISTE, Statut.ASSOCIE);
        assertThat(bilan(seul).avertissements())
                .as("what is missed is told among the cautions")
                .anyMatch(texte -> texte.startsWith(
                        "Condition du contrat non remplie : Au moins 1 professionnel paramédical. Présents"));
        assertThat(bilan(seul).eligibilite())
                .extracting(Eligibilite::libelle, Eligibilite::etat)
                .containsExactly(
                        tuple("Au moins 3 médecins généralistes", Eligibilite.Etat.NON_REMPLIE),
                        tuple("Au moins 1 professionnel paramédical", Eligibilite.Etat.NON_REMPLIE),
                        tuple("SISA constituée dans les 6 mois de la signature", Eligibilite.Etat.NON_REMPLIE));
        assertThat(bilan(seul.champ(ChampStructure.REGION, "Bretagne"))
                        .eligibilite()
                        .get(0)
                        .etat())
                .isEqualTo(Eligibilite.Etat.REMPLIE);
    }

    @Test
    void doctorsOfAnotherSpecialityAreNotTheGeneralPractitionersOfTheContract() {
        Activites un = Activites.sousContrat(2025)
                .professionnel(Profession.MEDECIN_GENERALISTE, Statut.ASSOCIE)
                .professionnel(Profession.MEDECIN_SPECIALISTE, Statut.ASSOCIE)
                .professionnel(Profession.INFIRMIER, Statut.ASSOCIE);
        assertThat(etat(un, 0)).isEqualTo(Eligibilite.Etat.NON_REMPLIE);
        assertThat(etat(un, 1)).isEqualTo(Eligibilite.Etat.REMPLIE);
        assertThat(etat(un.professionnel(Profession.MEDECIN_GENERALISTE, Statut.SALARIE), 0))
                .isEqualTo(Eligibilite.Etat.REMPLIE);
    }

    @Test
    void withoutAContractAConditionOfTheContractIsNoCaution() {
        Activites sansParamedical =
                Activites.vide(2025).professionnels(2, Profession.MEDECIN_GENERALISTE, Statut.ASSOCIE);
        assertThat(etat(sansParamedical, 1)).isEqualTo(Eligibilite.Etat.NON_REMPLIE);
        assertThat(bilan(sansParamedical).avertissements())
                .noneMatch(texte -> texte.startsWith("Condition du contrat non remplie"));
    }

    @Test
    void aCentreDeSanteIsToldWhichOfItsRowsSayAssocie() {
        Activites cds = Activites.sousContrat(2025)
                .champ(ChampStructure.TYPE, "CDS")
                .professionnel(Profession.INFIRMIER, Statut.SALARIE);
        assertThat(bilan(cds).avertissements()).noneMatch(texte -> texte.contains("feuille Professionnels"));
        assertThat(bilan(cds.professionnel(Profession.SAGE_FEMME, Statut.ASSOCIE))
                        .avertissements())
                .filteredOn(texte -> texte.contains("feuille Professionnels"))
                .singleElement()
                .asString()
                .contains("ligne 3");
    }

    @Test
    void aSisaIsNotMissedBeforeItsSixMonthsAreOver() {
        Activites jeune = Activites.sousContrat(2025)
                .effet(LocalDate.of(2025, 8, 1))
                .champ(ChampStructure.FORME_JURIDIQUE, "ASSOCIATION");
        assertThat(sisa(bilan(jeune)))
                .isEqualTo(
                        "NON_VERIFIABLE, Forme juridique : association ; la SISA est à constituer au plus tard le 01/02/2026");
        assertThat(sisa(bilan(jeune.effet(LocalDate.of(2025, 6, 1)))))
                .isEqualTo("NON_REMPLIE, Forme juridique : association");
    }

    private static String sisa(Bilan bilan) {
        Eligibilite condition = bilan.eligibilite().get(2);
        return condition.etat() + ", " + condition.constat();
    }

    @Test
    void whatNoCellTellsCannotBeChecked() {
        assertThat(bilan(Activites.vide(2025)).eligibilite())
                .extracting(Eligibilite::etat)
                .containsOnly(Eligibilite.Etat.NON_VERIFIABLE);
        assertThat(bilan(Activites.vide(2025).champ(ChampStructure.TYPE, "CDS")).eligibilite())
                .anyMatch(condition -> condition.libelle().contains("accord national des centres de santé")
                        && condition.etat() == Eligibilite.Etat.NON_VERIFIABLE);
    }

    @Test
    void aParticipativeStructureShowsItsTwoConditions() {
        Activites secpa = Activites.vide(2025).champ(ChampStructure.SECPA, true);
        assertThat(bilan(secpa).eligibilite()).hasSize(5);
        assertThat(etat(secpa.champ(ChampStructure.FILE_ACTIVE, 999), 3)).isEqualTo(Eligibilite.Etat.NON_REMPLIE);
        assertThat(etat(secpa.champ(ChampStructure.FILE_ACTIVE, 1000), 3)).isEqualTo(Eligibilite.Etat.REMPLIE);
        assertThat(etat(secpa.champ(ChampStructure.TAUX_PAUVRETE, "15"), 4)).isEqualTo(Eligibilite.Etat.NON_REMPLIE);
        assertThat(etat(secpa.champ(ChampStructure.TAUX_PAUVRETE, "15.1"), 4)).isEqualTo(Eligibilite.Etat.REMPLIE);
        assertThat(etat(secpa.sans(ChampStructure.TAUX_PAUVRETE).champ(ChampStructure.QPV, true), 4))
                .isEqualTo(Eligibilite.Etat.REMPLIE);
    }

    @Test
    void onlyTheConditionsOfTheStatusAreSaidToBeSo() {
        Bilan bilan = bilan(Activites.vide(2025).champ(ChampStructure.SECPA, true));
        assertThat(bilan.eligibilite())
                .extracting(Eligibilite::objet)
                .containsExactly(
                        Eligibilite.Objet.CONTRAT,
                        Eligibilite.Objet.CONTRAT,
                        Eligibilite.Objet.CONTRAT,
                        Eligibilite.Objet.SECPA,
                        Eligibilite.Objet.SECPA);
    }

    @Test
    void withoutAContractAnUnknownPatientListSpeaksOfNoMoney() {
        assertThat(bilan(Activites.vide(2025)).avertissements())
                .contains("La patientèle médecin traitant est inconnue.")
                .noneMatch(texte -> texte.contains("rémunération"));
        assertThat(bilan(Activites.sousContrat(2025)).avertissements())
                .anyMatch(texte -> texte.contains("« Patientèle médecin traitant »") && texte.contains("l’avance"));
    }

    @ParameterizedTest
    @EnumSource(names = {"A1_MISSIONS_SP", "A2_CONCERTATION", "A2_COORD_EXTERNE", "A2_IC"})
    void whatCountsOnlyByTheListOfPatientsAsksForItOnceWhetherOrNotItIsMissed(CodeIndicateur code) {
        Activites declaree = Activites.complete(2025).sans(ChampStructure.PATIENTELE);
        assertThat(resultat(declaree, code)).isInstanceOf(Resultat.DonneesManquantes.class);
        assertThat(Calcul.actions(resultat(declaree, code)))
                .filteredOn(action -> action.contains("« Patientèle médecin traitant »"))
                .hasSize(1);
        Resultat manquee = resultat(bilan(declaree, LocalDate.of(2019, 12, 31)), code);
        assertThat(manquee).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(Calcul.actions(manquee))
                .filteredOn(action -> action.contains("« Patientèle médecin traitant »"))
                .hasSize(1);
    }

    @Test
    void anIpaRaisesTheMaximumOfThreeIndicators() {
        Bilan sans = bilan(Activites.complete(2025));
        Bilan avec = bilan(Activites.complete(2025).ipa().mission(ThemeMission.PRS));
        assertThat(avec.resultats())
                .filteredOn(resultat -> resultat.detail()
                                .maximum()
                                .compareTo(
                                        Calcul.resultat(sans, resultat.detail().code())
                                                .detail()
                                                .maximum())
                        > 0)
                .extracting(resultat -> resultat.detail().code())
                .containsExactly(
                        CodeIndicateur.A1_MISSIONS_SP, CodeIndicateur.A2_PROTOCOLES, CodeIndicateur.A2_CONCERTATION);
        assertThat(avec.pointsTotal()).isEqualByComparingTo("14620");
    }

    private static Eligibilite.Etat etat(Activites activites, int rang) {
        return bilan(activites).eligibilite().get(rang).etat();
    }
}
