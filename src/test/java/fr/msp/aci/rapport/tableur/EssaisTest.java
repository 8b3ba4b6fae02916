package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.TypeParcours;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** What a coordinator tries in the workbook gives what the engine would give had the facts been so. */
class EssaisTest {

    /** 60 cases asked for, 12 studied; seven protocols; four trainees. */
    private static Activites structure() {
        return Activites.complete(2025)
                .base(600, 300, 300)
                .sans(Feuille.PROTOCOLES)
                .protocoles(7);
    }

    private static Tableur ouvrir(Activites activites) {
        return Tableur.ouvrir(Chiffrage.classeur(activites));
    }

    @Test
    void twoMoreCasesMoveThePointsOfConcertation() {
        Tableur tableur = ouvrir(structure());

        tableur.taper("dossiers", 14).recalculer();

        Activites mieux = structure().sans(Feuille.RCP).reunions(5, 2).rcp(LocalDate.of(2025, 9, 9), 4);
        tableur.dit("14 cases", Chiffrage.bilan(mieux));
        assertThat(tableur.nombre("taux_dossiers")).as("14/1200 truncated").isEqualByComparingTo("1.16");
    }

    @Test
    void aMeetingAddedInItsSheetCounts() {
        Tableur tableur = ouvrir(structure());
        XSSFSheet reunions = tableur.feuille("RCP");

        reunions.getRow(9).getCell(0).setCellValue(LocalDate.of(2025, 11, 3));
        reunions.getRow(9).getCell(5).setCellValue(3);

        tableur.recalculer()
                .dit("a seventh meeting", Chiffrage.bilan(structure().rcp(LocalDate.of(2025, 11, 3), 3)));
        assertThat(tableur.nombre("reunions")).isEqualByComparingTo("7");

        reunions.getRow(9).getCell(6).removeFormula();
        reunions.getRow(9).getCell(6).setCellValue("non");

        tableur.recalculer().dit("set apart by hand", Chiffrage.bilan(structure()));
    }

    @Test
    void aContractInTheYearLeavesTheMeetingsBeforeItOut() {
        Activites annee = structure()
                .sans(Feuille.RCP)
                .reunions(12, 1)
                .rcp(LocalDate.of(2025, 6, 1), 4)
                // The detail of a day is its count, even when the contract begins after it.
                .rcp(LocalDate.of(2025, 6, 2), 1)
                .dossier(LocalDate.of(2025, 6, 2), "D1", SituationDossier.ALD)
                .dossier(LocalDate.of(2025, 6, 2), "D2", SituationDossier.ALD);
        Tableur tableur = ouvrir(annee.effet(LocalDate.of(2025, 10, 1)));
        for (LocalDate jour : List.of(
                LocalDate.of(2025, 6, 1),
                LocalDate.of(2025, 6, 2),
                LocalDate.of(2025, 6, 3),
                LocalDate.of(2024, 5, 1))) {
            tableur.taper("date_effet", serie(jour)).recalculer();

            tableur.dit("from " + jour, Chiffrage.bilan(annee.effet(jour)));
        }
    }

    @Test
    void withoutAContractThatRunsThereAreTheoreticalPointsAndNoEuros() {
        Activites avance =
                structure().champ(ChampStructure.AVANCE_PERCUE, 30_000).effet(LocalDate.of(2025, 7, 1));
        Tableur tableur = ouvrir(avance);

        tableur.taper("date_effet", serie(LocalDate.of(2026, 1, 1))).recalculer();

        tableur.dit("from next year", Chiffrage.bilan(avance.effet(LocalDate.of(2026, 1, 1))));

        tableur.effacer("date_effet").recalculer();

        tableur.dit("no contract", Chiffrage.bilan(avance.sans(ChampStructure.DATE_EFFET)));
        assertThat(tableur.nombre("remuneration")).isEqualByComparingTo("0");
        assertThat(tableur.nombre("avance_theorique")).isEqualByComparingTo("0");
        assertThat(tableur.texte("solde")).isEqualTo("non connu");
        assertThat(tableur.feuille("Synthèse").getRow(10).getCell(0).getStringCellValue())
                .startsWith("✘ Aucun contrat ACI ne court dans l’exercice");
    }

    @Test
    void aSoftwareYetToBeBoughtShutsTheGate() {
        Tableur tableur = ouvrir(structure());

        tableur.taper("date_si_standard", serie(LocalDate.of(2026, 1, 15)))
                .taper("date_si_avance", serie(LocalDate.of(2026, 1, 15)))
                .recalculer();

        Activites aVenir = structure().sans(Feuille.SIP).logiciel(NiveauLogiciel.AVANCE, LocalDate.of(2026, 1, 15));
        tableur.dit("bought next year", Chiffrage.bilan(aVenir));
        assertThat(tableur.texte("porte")).isEqualTo("fermée");
        assertThat(tableur.nombre("remuneration")).isEqualByComparingTo("0");
    }

    /** A workbook that divides keeps fifteen digits. */
    @Test
    void threeTimesFiveSixthsOfADayAreTwoDaysAndAHalf() {
        Activites cinqSixiemes = structure().sans(Feuille.PROFESSIONNELS);
        for (int rang = 0; rang < 3; rang++) {
            cinqSixiemes.vacataire(Profession.SAGE_FEMME, "0.833333333333333");
        }

        Tableur tableur = ouvrir(cinqSixiemes);

        tableur.dit("5/6 thrice", Chiffrage.bilan(cinqSixiemes));
        assertThat(tableur.nombre("points_a1_second_recours")).isEqualByComparingTo("600");
    }

    @Test
    void anEighthProtocolCountsAndANinthDoesNot() {
        Tableur tableur = ouvrir(structure());

        tableur.taper("protocoles", 8)
                .recalculer()
                .dit("8", Chiffrage.bilan(Activites.complete(2025).base(600, 300, 300)));
        tableur.taper("protocoles", 9).recalculer();

        assertThat(tableur.nombre("points_a2_protocoles")).isEqualByComparingTo("800");
    }

    @Test
    void morePatientsMoveEveryVariablePart() {
        Tableur tableur = ouvrir(structure());

        tableur.taper("patientele", 9_137).recalculer();

        tableur.dit("9 137 patients", Chiffrage.bilan(structure().patientele(9_137)));
    }

    @Test
    void withoutAListOfPatientsWhatFollowsItIsWorthNothing() {
        Tableur tableur = ouvrir(structure());

        tableur.effacer("patientele").recalculer();

        tableur.dit("unknown list", Chiffrage.bilan(structure().sans(ChampStructure.PATIENTELE)));

        tableur.taper("presence_ipa", "oui").recalculer();

        tableur.dit(
                "unknown list, with an IPA", Chiffrage.bilan(structure().ipa().sans(ChampStructure.PATIENTELE)));
    }

    @Test
    void associatesBeyondTheThresholdBringLess() {
        Tableur tableur = ouvrir(structure());

        tableur.taper("associes", 19).recalculer();

        tableur.dit(
                "19 associates",
                Chiffrage.bilan(structure().professionnels(6, Profession.ORTHOPHONISTE, Statut.ASSOCIE)));
    }

    @Test
    void anIpaBringsPointsToThreeIndicators() {
        Tableur tableur = ouvrir(structure());

        tableur.taper("presence_ipa", "oui").recalculer();

        tableur.dit("an IPA", Chiffrage.bilan(structure().ipa()));
    }

    @Test
    void aContractInTheYearReducesEverythingByItsDays() {
        Activites automne = structure().sans(Feuille.RCP);
        for (int jour = 1; jour <= 4; jour++) {
            automne.rcp(LocalDate.of(2025, 10, jour), 3);
        }
        Tableur tableur = ouvrir(automne);

        tableur.taper("date_effet", serie(LocalDate.of(2025, 7, 1))).recalculer();

        Activites signee = automne.effet(LocalDate.of(2025, 7, 1));
        tableur.dit("from 1 July", Chiffrage.bilan(signee));
        assertThat(tableur.nombre("reunions_demandees"))
                .as("6 × 184/365, rounded up")
                .isEqualByComparingTo("4");
    }

    @Test
    void aSoftwareBoughtAfterTheContractReducesItsOwnPointsOnly() {
        Tableur tableur = ouvrir(structure().effet(LocalDate.of(2025, 3, 1)));

        tableur.taper("date_si_standard", serie(LocalDate.of(2025, 9, 15)))
                .taper("date_si_avance", serie(LocalDate.of(2025, 9, 15)))
                .recalculer();

        tableur.dit(
                "bought in September",
                Chiffrage.bilan(structure()
                        .effet(LocalDate.of(2025, 3, 1))
                        .sans(Feuille.SIP)
                        .logiciel(NiveauLogiciel.AVANCE, LocalDate.of(2025, 9, 15))));
    }

    @Test
    void aMissedPrerequisShutsTheGate() {
        Tableur tableur = ouvrir(structure());

        tableur.taper("plan_de_crise", "non").recalculer();

        tableur.dit("no plan", Chiffrage.bilan(structure().sans(Feuille.CRISE_SANITAIRE)));
        assertThat(tableur.feuille("Synthèse").getRow(10).getCell(0).getStringCellValue())
                .startsWith("✘ Aucune rémunération")
                .endsWith("· Réponse aux crises sanitaires graves");
    }

    @Test
    void theActionsOfADeclaredCrisisArePaid() {
        Tableur tableur = ouvrir(structure());

        tableur.taper("crise_declaree", "oui").taper("actions_de_crise", "oui").recalculer();

        tableur.dit(
                "a crisis",
                Chiffrage.bilan(structure()
                        .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1))
                        .crise(ElementCrise.ACTIONS, LocalDate.of(2025, 3, 2))));
    }

    @Test
    void theHoursOfASiteMoveItsPoints() {
        Tableur tableur = ouvrir(structure());

        tableur.taper("site_1_amplitude", 11.75).taper("site_1_samedi", "non").taper("site_1_conges", 21);
        tableur.recalculer();

        tableur.dit(
                "shorter hours",
                Chiffrage.bilan(structure()
                        .sans(Feuille.HORAIRES)
                        .semaine("Site principal", "08:00", "19:45")
                        .fermeture("Site principal", LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 21), true)));
        assertThat(tableur.nombre("points_a1_horaires")).isEqualByComparingTo("600");
    }

    @Test
    void aSiteAddedWithWorseHoursCounts() {
        Tableur tableur = ouvrir(structure());
        XSSFSheet horaires = tableur.feuille("Horaires");

        horaires.getRow(4).getCell(1).setCellValue(9);
        horaires.getRow(4).getCell(3).setCellValue("oui");
        tableur.recalculer();

        assertThat(tableur.nombre("points_a1_horaires")).isEqualByComparingTo("650");
    }

    @Test
    void everyYesOrNoAndCountOfAxisOneFollowsTheEngine() {
        Tableur tableur = ouvrir(structure());

        tableur.taper("professions_medicales", 0)
                .taper("jours_de_vacation", 2.49)
                .taper("zone_sous_dense", "non")
                .taper("themes_de_mission", 1)
                .taper("usagers_niveau_2", "non")
                .taper("medecins", 7)
                .taper("medecins_sas", 4)
                .recalculer();

        assertThat(tableur.nombre("points_a1_diversite")).isEqualByComparingTo("300");
        assertThat(tableur.nombre("points_a1_second_recours")).isEqualByComparingTo("300");
        assertThat(tableur.nombre("points_a1_cstm")).isEqualByComparingTo("0");
        assertThat(tableur.nombre("points_a1_missions_sp")).isEqualByComparingTo("350");
        assertThat(tableur.nombre("points_a1_usagers")).isEqualByComparingTo("200");
        assertThat(tableur.nombre("points_a1_sas")).isEqualByComparingTo("100");
        assertThat(tableur.nombre("points_a2_surpoids"))
                .as("one mission, on another theme")
                .isEqualByComparingTo("0");
    }

    @Test
    void theOnlyMissionMakesThePathwayWhenItIsOnItsTheme() {
        Activites seule = structure().sans(Feuille.MISSIONS_SP).mission(ThemeMission.OBESITE_ENFANT);

        Tableur tableur = ouvrir(seule);

        tableur.dit("one mission on overweight", Chiffrage.bilan(seule));
        assertThat(tableur.nombre("points_a2_surpoids")).isEqualByComparingTo("100");
    }

    @Test
    void aHigherLevelOfQualityNeedsThoseBelowIt() {
        Activites sansDeux = structure().sans(Feuille.QUALITE).qualite(NiveauQualite.NIVEAU_1, NiveauQualite.NIVEAU_3);
        Tableur tableur = ouvrir(sansDeux);
        assertThat(tableur.nombre("points_a2_qualite")).isEqualByComparingTo("100");

        tableur.taper("qualite_niveau_2", "oui").recalculer();

        tableur.dit("level 2 done", Chiffrage.bilan(sansDeux.qualite(NiveauQualite.NIVEAU_2)));
    }

    @Test
    void everyCountOfAxisTwoFollowsTheEngine() {
        Tableur tableur = ouvrir(structure());

        tableur.taper("stagiaires", 3)
                .taper("procedure_externe", "non")
                .taper("protocoles_nationaux", 4)
                .taper("parcours_ic", "non")
                .taper("coordinateurs", 0)
                .recalculer();

        assertThat(tableur.nombre("points_a2_formation")).isEqualByComparingTo("675");
        assertThat(tableur.nombre("points_a2_coord_externe")).isEqualByComparingTo("0");
        assertThat(tableur.nombre("points_a2_pnc")).isEqualByComparingTo("400");
        assertThat(tableur.nombre("points_a2_ic")).isEqualByComparingTo("0");
        assertThat(tableur.nombre("points_a2_coordination")).isEqualByComparingTo("0");
        assertThat(tableur.texte("porte")).isEqualTo("fermée");
    }

    @Test
    void theMajorationFollowsThePatientsAndIsCapped() {
        Tableur tableur = ouvrir(structure().champ(ChampStructure.AVANCE_PERCUE, "35700.5"));

        tableur.taper("patients_c2s", 612)
                .taper("taux_national_c2s", 11.3)
                .taper("patients_ame", 37)
                .taper("taux_national_ame", 0.4)
                .recalculer();
        Activites precaire = structure()
                .champ(ChampStructure.AVANCE_PERCUE, "35700.5")
                .champ(ChampStructure.PATIENTS_C2S, 612)
                .champ(ChampStructure.TAUX_NATIONAL_C2S, "11.3")
                .champ(ChampStructure.PATIENTS_AME, 37)
                .champ(ChampStructure.TAUX_NATIONAL_AME, "0.4");
        tableur.dit("majoration", Chiffrage.bilan(precaire));

        tableur.taper("patients_c2s", 3_000).recalculer();
        tableur.dit("capped", Chiffrage.bilan(precaire.champ(ChampStructure.PATIENTS_C2S, 3_000)));

        tableur.taper("taux_notifie", 3.75).recalculer();
        tableur.dit("notified", Chiffrage.bilan(precaire.champ(ChampStructure.TAUX_NOTIFIE, "3.75")));
    }

    @Test
    void aNewStructureIsPaidItsFloor() {
        LocalDate effet = LocalDate.of(2025, 2, 1);
        Activites petite = Activites.complete(2025)
                .patientele(0)
                .sans(Feuille.PROFESSIONNELS)
                .sans(Feuille.PROTOCOLES)
                .sans(Feuille.STAGES)
                .sans(Feuille.PNC)
                .sans(Feuille.USAGERS)
                .sans(Feuille.QUALITE)
                .effet(effet);
        Tableur tableur = ouvrir(petite);
        assertThat(tableur.texte("nouvelle_structure")).isEqualTo("non");

        tableur.taper("date_projet", serie(LocalDate.of(2024, 2, 2))).recalculer();

        tableur.dit(
                "new structure",
                Chiffrage.bilan(petite.champ(ChampStructure.DATE_PROJET_SANTE, LocalDate.of(2024, 2, 2))));
        assertThat(tableur.texte("nouvelle_structure")).isEqualTo("oui");
        assertThat(tableur.nombre("remuneration")).as("20 000 × 334/365").isEqualByComparingTo("18301.37");
    }

    @Test
    void vacationsOfAPartOfTheYearWeighTheirShare() {
        Activites partiels = structure()
                .vacataire(Profession.SAGE_FEMME, "1", Optional.of(LocalDate.of(2025, 7, 1)), Optional.empty())
                .usagers(NiveauUsagers.NIVEAU_1)
                .parcours(TypeParcours.SURPOIDS_ENFANT);

        Tableur tableur = ouvrir(partiels);

        tableur.dit("part of the year", Chiffrage.bilan(partiels));
        assertThat(tableur.nombre("jours_de_vacation")).as("2.5 + 184/365").isEqualByComparingTo("3.00");
    }

    private static double serie(LocalDate jour) {
        return DateUtil.getExcelDate(jour);
    }
}
