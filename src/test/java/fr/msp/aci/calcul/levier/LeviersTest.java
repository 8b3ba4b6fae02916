package fr.msp.aci.calcul.levier;

import static fr.msp.aci.activite.Activites.complete;
import static fr.msp.aci.activite.ThemeProtocole.HORS_LISTE;
import static fr.msp.aci.calcul.levier.Simuler.leviers;
import static fr.msp.aci.calcul.levier.Simuler.phrases;
import static fr.msp.aci.regle.CodeIndicateur.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each indicator offers next, as the coordinator reads it; 4 000 patients, everything else reached. */
class LeviersTest {

    private static final LocalDate FIN = LocalDate.of(2025, 12, 31);

    /** 260 patients in ALD or of 75 and over, 6 meetings of one case. */
    private static Activites sixDossiersSur260() {
        return complete(2025).base(130, 65, 65).sans(Feuille.RCP).reunions(6, 1);
    }

    @Test
    void twoCasesMoreOutOf260BringWhatTheTruncatedRateGives() {
        assertThat(phrases(sixDossiersSur260(), A2_CONCERTATION))
                .contains("2 dossiers de plus en RCP : + 154,00 points, 1 078,00 €");
    }

    @Test
    void ofATeamNeverToldNobodyIsToBeRecruitedYetWhatNeedsNoTeamIsOffered() {
        assertThat(leviers(complete(2025).sans(Feuille.PROFESSIONNELS).sans(Feuille.RCP)))
                .noneMatch(levier -> levier.apres().aRecu(Feuille.PROFESSIONNELS))
                .anyMatch(levier -> levier.code() == A2_CONCERTATION);
        assertThat(leviers(complete(2025).sans(Feuille.PROFESSIONNELS).recue(Feuille.PROFESSIONNELS), A1_DIVERSITE))
                .as("an empty sheet says that there is nobody")
                .isNotEmpty();
    }

    @Test
    void theCasesUpToTheRateAskedForAreOfferedToo() {
        assertThat(phrases(sixDossiersSur260(), A2_CONCERTATION))
                .containsExactly(
                        "7 dossiers de plus en RCP, pour atteindre le taux demandé : + 540,00 points, 3 780,00 €",
                        "2 dossiers de plus en RCP : + 154,00 points, 1 078,00 €");
    }

    @Test
    void theLastCasesAreOfferedOnce() {
        assertThat(phrases(complete(2025).base(130, 65, 65).sans(Feuille.RCP).reunions(6, 2), A2_CONCERTATION))
                .containsExactly("1 dossier de plus en RCP : + 78,00 points, 546,00 €");
    }

    @Test
    void oneCaseTooManyInABigListBringsNothingSoMoreAreAsked() {
        Activites grande = complete(2025).base(12_000, 0, 0).sans(Feuille.RCP).reunions(6, 20);
        assertThat(phrases(grande, A2_CONCERTATION))
                .contains("120 dossiers de plus en RCP : + 200,00 points, 1 400,00 €");
    }

    @Test
    void theMeetingsMissingAreCountedWithTheCasesAlreadyStudied() {
        assertThat(phrases(complete(2025).sans(Feuille.RCP).reunions(4, 2), A2_CONCERTATION))
                .containsExactly("2 réunions de concertation de plus, sans autre dossier que ceux déjà étudiés :"
                        + " + 800,00 points, 5 600,00 €");
    }

    @Test
    void aMeetingAlreadyDeclaredForLaterBringsItsOwnCases() {
        Activites inscrite = complete(2025)
                .sans(Feuille.RCP)
                .rcp(LocalDate.of(2025, 3, 4), 1)
                .rcp(LocalDate.of(2025, 3, 11), 1)
                .rcp(LocalDate.of(2025, 3, 18), 1)
                .rcp(LocalDate.of(2025, 3, 25), 1)
                .rcp(LocalDate.of(2025, 12, 9), 4);
        assertThat(enMai(inscrite))
                .containsExactly("2 réunions de concertation de plus, dont 1 déjà inscrite (09/12/2025) avec 4 dossiers"
                        + " inscrits, sans autre dossier que ceux déjà étudiés ou inscrits :"
                        + " + 800,00 points, 5 600,00 €");
        Activites detaillee = inscrite.dossier(LocalDate.of(2025, 12, 9), "A", SituationDossier.ALD)
                .dossier(LocalDate.of(2025, 12, 9), "B", SituationDossier.AUTRE);
        assertThat(enMai(detaillee))
                .as("where its cases are detailed, those of them that count")
                .containsExactly("2 réunions de concertation de plus, dont 1 déjà inscrite (09/12/2025) avec 1 dossier"
                        + " inscrit, sans autre dossier que ceux déjà étudiés ou inscrits :"
                        + " + 500,00 points, 3 500,00 €");
    }

    @Test
    void meetingsAllDeclaredAlreadyAreSaidSoWithOrWithoutCases() {
        Activites cinq = complete(2025).sans(Feuille.RCP);
        for (int jour = 3; jour <= 7; jour++) {
            cinq.rcp(LocalDate.of(2025, 3, jour), 1);
        }
        Activites sansDossier = cinq.rcp(LocalDate.of(2025, 12, 9), 0);
        assertThat(enMai(sansDossier))
                .containsExactly("Une réunion de concertation de plus, déjà inscrite (09/12/2025), sans autre dossier"
                        + " que ceux déjà étudiés : + 500,00 points, 3 500,00 €");
        assertThat(enMai(sansDossier.rcp(LocalDate.of(2025, 12, 2), 4)))
                .containsExactly("Une réunion de concertation de plus, déjà inscrite (02/12/2025) avec 4 dossiers"
                        + " inscrits, sans autre dossier que ceux déjà étudiés ou inscrits :"
                        + " + 900,00 points, 6 300,00 €");
    }

    private static List<String> enMai(Activites activites) {
        return Leviers.pour(activites.activite(), Simuler.BAREME, LocalDate.of(2025, 5, 31)).stream()
                .filter(levier -> levier.code() == A2_CONCERTATION)
                .map(levier -> Simuler.lisible(levier.phrase()))
                .toList();
    }

    @Test
    void aMeetingMoreIsNotOnADayWhoseCasesAreTakenDownOneByOne() {
        Activites detaillee = complete(2025).sans(Feuille.RCP).reunions(4, 0);
        for (int jour = 30; jour <= 31; jour++) {
            LocalDate date = LocalDate.of(2025, 12, jour);
            detaillee.rcp(date, 1).dossier(date, "D" + jour, SituationDossier.AUTRE);
        }
        Activites cinq =
                complete(2025).sans(Feuille.RCP).reunions(4, 0).rcp(FIN, 1).dossier(FIN, "D", SituationDossier.AUTRE);
        assertThat(phrases(cinq, A2_CONCERTATION))
                .containsExactly("Une réunion de concertation de plus, avec 1 dossier étudié en tout"
                        + " : + 100,00 points, 700,00 €");
        assertThat(phrases(detaillee, A2_CONCERTATION))
                .containsExactly("1 dossier de plus en RCP : + 100,00 points, 700,00 €");
    }

    @Test
    void meetingsWithoutAnyCaseAskForOne() {
        assertThat(phrases(complete(2025).sans(Feuille.RCP), A2_CONCERTATION))
                .containsExactly("6 réunions de concertation (aucune n’est comptée), avec 1 dossier étudié en tout"
                        + " : + 100,00 points, 700,00 €");
        assertThat(phrases(complete(2025).sans(Feuille.RCP).reunions(6, 0), A2_CONCERTATION))
                .containsExactly("1 dossier de plus en RCP : + 100,00 points, 700,00 €");
    }

    @Test
    void theRateOfAFirstYearIsReachedDespiteTheTruncation() {
        // 184 days: the rate asked for is 2.5205… %, so 2.52 % is not enough.
        Activites juillet = complete(2025)
                .base(5000, 0, 0)
                .effet(LocalDate.of(2025, 7, 1))
                .sans(Feuille.RCP)
                .rcp(LocalDate.of(2025, 7, 15), 20)
                .rcp(LocalDate.of(2025, 9, 15), 20)
                .rcp(LocalDate.of(2025, 10, 15), 20)
                .rcp(LocalDate.of(2025, 11, 15), 20);
        assertThat(leviers(juillet, A2_CONCERTATION)).first().satisfies(levier -> {
            // 80 cases and 47 more: 2.54 %; 126 would be 2.52 %.
            assertThat(levier.action()).startsWith("47 dossiers de plus");
            assertThat(Simuler.points(levier.apres(), A2_CONCERTATION))
                    .isEqualByComparingTo(Simuler.bilan(levier.apres())
                            .resultats()
                            .get(A2_CONCERTATION.ordinal())
                            .detail()
                            .maximum());
        });
    }

    @Test
    void casesAreAddedToTheDetailOfAMeetingWhenEveryMeetingHasOne() {
        Activites detaillee = complete(2025).sans(Feuille.RCP).reunions(6, 1);
        for (int mois = 1; mois <= 6; mois++) {
            detaillee.dossier(LocalDate.of(2025, mois, 15), "D" + mois, SituationDossier.ALD);
        }
        assertThat(phrases(detaillee, A2_CONCERTATION))
                .contains("2 dossiers de plus en RCP : + 200,00 points, 1 400,00 €");
    }

    @Test
    void theNextAmplitudeTheSaturdayAndTheHolidaysAreThreeSteps() {
        Activites etroite = complete(2025)
                .sans(Feuille.HORAIRES)
                .semaine("Site principal", "09:00", "18:30")
                .fermeture("Site principal", LocalDate.of(2025, 8, 4), LocalDate.of(2025, 8, 17), true);
        assertThat(phrases(etroite, A1_HORAIRES))
                .containsExactly(
                        "Ouverture le samedi matin : + 120,00 points, 840,00 €",
                        "Amplitude portée à 10 heures chaque jour du lundi au vendredi : + 90,00 points, 630,00 €",
                        "14 jours de fermeture de moins pendant les congés scolaires (déjà passés à la date du calcul, sauf erreur dans la feuille Fermetures)"
                                + " : + 20,00 points, 140,00 €");
    }

    @Test
    void onlyTheSiteThatHoldsTheOthersBackIsNamed() {
        Activites deuxSites = complete(2025).semaine("Annexe", "08:00", "16:00");
        assertThat(phrases(deuxSites, A1_HORAIRES))
                .containsExactly(
                        "Ouverture le samedi matin (site « Annexe ») : + 120,00 points, 840,00 €",
                        "Amplitude portée à 10 heures chaque jour du lundi au vendredi (site « Annexe »)"
                                + " : + 90,00 points, 630,00 €");
    }

    @Test
    void ofMoreSitesThanAnyStructureHasNoChangeIsLookedFor() {
        Activites tropDeSites = complete(2025).sans(Feuille.HORAIRES);
        for (int i = 1; i <= 31; i++) {
            tropDeSites = tropDeSites.semaine("Site " + i, "08:00", "16:00");
        }

        assertThat(phrases(tropDeSites, A1_HORAIRES)).isEmpty();
    }

    @Test
    void withADerogationAClosedWeekdayMayOpenForAShortTime() {
        Activites ferme = complete(2025).sans(Feuille.HORAIRES).champ(ChampStructure.DEROGATION_PDSA, true);
        for (Jour jour : List.of(Jour.LUNDI, Jour.MARDI, Jour.JEUDI, Jour.VENDREDI, Jour.SAMEDI)) {
            ferme.plage("Site", jour, "08:00", "20:00");
        }
        assertThat(phrases(ferme, A1_HORAIRES)).singleElement().satisfies(phrase -> assertThat(phrase.toString())
                .contains("Ouverture aussi les jours suivants, même courte (dérogation PDSA) : mercredi", "800")
                .doesNotContain("8 heures"));
    }

    @Test
    void withADerogationAWeekWithoutAnyHoursMayOpenForAShortTime() {
        Activites ferme = complete(2025).sans(Feuille.HORAIRES).champ(ChampStructure.DEROGATION_PDSA, true);

        assertThat(leviers(ferme, A1_HORAIRES))
                .extracting(Levier::action)
                .containsExactly("Ouverture chaque jour du lundi au vendredi, même courte (dérogation PDSA)");
    }

    @Test
    void theUnscheduledCareIsThatOfTheStructureAndNamesNoSite() {
        Activites deuxSites =
                complete(2025).champ(ChampStructure.SOINS_NON_PROGRAMMES, false).semaine("Annexe", "08:00", "20:00");

        assertThat(leviers(deuxSites, A1_HORAIRES))
                .extracting(Levier::action)
                .containsExactly("Organisation des soins non programmés chaque jour ouvré");
    }

    @Test
    void theSameChangeOfSeveralSitesIsSaidOnce() {
        Activites deuxSites = complete(2025)
                .sans(Feuille.HORAIRES)
                .semaine("Bourg", "08:00", "20:00")
                .semaine("Hameau", "08:00", "20:00");
        assertThat(phrases(deuxSites, A1_HORAIRES))
                .containsExactly("Ouverture le samedi matin (sites « Bourg », « Hameau ») : + 120,00 points, 840,00 €");
    }

    @Test
    void everythingThatKeepsTheHoursAtZeroIsOneStep() {
        Activites fermee = complete(2025)
                .champ(ChampStructure.SOINS_NON_PROGRAMMES, false)
                .sans(Feuille.HORAIRES)
                .plage("Site principal", Jour.LUNDI, "08:00", "20:00")
                .plage("Site principal", Jour.MARDI, "08:00", "20:00")
                .plage("Site principal", Jour.JEUDI, "08:00", "20:00")
                .plage("Site principal", Jour.VENDREDI, "08:00", "15:00")
                .fermeture("Site principal", LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 25), true);
        List<Levier> leviers = leviers(fermee, A1_HORAIRES);
        assertThat(leviers).hasSize(1);
        assertThat(Simuler.lisible(leviers.get(0).action()))
                .isEqualTo("Organisation des soins non programmés chaque jour ouvré"
                        + " ; ouverture 8 heures par jour aussi les jours suivants : mercredi"
                        + " ; amplitude portée à 8 heures chaque jour du lundi au vendredi"
                        + " ; fermetures pendant les congés scolaires ramenées à 21 jours au plus"
                        + " (déjà passées à la date du calcul, sauf erreur dans la feuille Fermetures)");
        assertThat(leviers.get(0).points()).isEqualByComparingTo("510");
        assertThat(leviers.get(0).ouvreLaPorte()).isTrue();
    }

    @Test
    void aDayClosedTwiceIsOneOfHolidaysInTheCountOfDaysToGiveUp() {
        Activites fermee = complete(2025)
                .fermeture("Site principal", LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 20), false)
                .fermeture("Site principal", LocalDate.of(2025, 12, 15), LocalDate.of(2025, 12, 20), true);
        assertThat(Leviers.pour(fermee.activite(), Simuler.BAREME, LocalDate.of(2025, 12, 10)).stream()
                        .filter(levier -> levier.code() == A1_HORAIRES)
                        .map(Levier::action))
                .containsExactly("Fermetures hors congés scolaires ramenées à 7 jours au plus"
                        + " (10 jours déjà passés à la date du calcul, 4 annoncés pour la suite de l’exercice)");
    }

    @Test
    void thePreparationPlanComesBeforeTheActionsOfACrisis() {
        Activites sansPlan = complete(2025)
                .sans(Feuille.CRISE_SANITAIRE)
                .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1));
        assertThat(leviers(sansPlan, A1_CRISE))
                .extracting(Levier::action, Levier::ouvreLaPorte)
                .containsExactly(tuple("Plan de préparation aux crises sanitaires graves rédigé", true));
        Activites avecPlan = complete(2025).crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1));
        assertThat(phrases(avecPlan, A1_CRISE))
                .containsExactly("Actions menées pendant la crise déclarée, décrites dans la feuille Crise sanitaire"
                        + " : + 350,00 points, 2 450,00 €");
    }

    @Test
    void theProfessionsMissingForDiversityAreNamed() {
        Activites pauvre = complete(2025)
                .sans(Feuille.PROFESSIONNELS)
                .medecin(Statut.ASSOCIE, true)
                .professionnel(Profession.INFIRMIER, Statut.ASSOCIE);
        // Each associate also brings 200 points of the information system, and the physiotherapist two national
        // protocols.
        assertThat(phrases(pauvre, A1_DIVERSITE))
                .containsExactly(
                        "2 professions paramédicales de plus parmi les associés (par exemple"
                                + " masseur-kinésithérapeute, pédicure-podologue) : + 900,00 points, 6 300,00 €"
                                + " (dans le détail : A1-DIVERSITE + 300,00, A2-PNC + 200,00, A3-SI-STANDARD + 400,00)",
                        "Une profession médicale autre que la médecine générale parmi les associés (par exemple"
                                + " sage-femme ; un médecin qui ne participerait pas au SAS coûterait 100,00 points à"
                                + " A1-SAS) : + 500,00 points, 3 500,00 €"
                                + " (dans le détail : A1-DIVERSITE + 300,00, A3-SI-STANDARD + 200,00)");
    }

    @Test
    void theDaysOfVacationGoToTheNextThreshold() {
        Activites presque = complete(2025)
                .sans(Feuille.PROFESSIONNELS)
                .medecin(Statut.ASSOCIE, true)
                .vacataire(Profession.PHARMACIEN, "0.4");
        assertThat(phrases(presque, A1_SECOND_RECOURS))
                .containsExactly("0,25 jour par semaine de plus de vacations de second recours, en moyenne sur"
                        + " l’exercice (un médecin qui ne participerait pas au SAS coûterait 100,00 points à A1-SAS)"
                        + " : + 300,00 points, 2 100,00 €");
        presque.vacataire(Profession.PHARMACIEN, "0.1");
        assertThat(phrases(presque, A1_SECOND_RECOURS))
                .containsExactly("2 jours par semaine de plus de vacations de second recours, en moyenne sur"
                        + " l’exercice (un médecin qui ne participerait pas au SAS coûterait 100,00 points à A1-SAS)"
                        + " : + 300,00 points, 2 100,00 €");
    }

    @Test
    void aDoctorUnderACstmIsOfferedOnlyWhereTheZoneAllows() {
        Activites sans = complete(2025).sans(Feuille.PROFESSIONNELS).medecin(Statut.ASSOCIE, true);
        assertThat(phrases(sans, A1_CSTM))
                .containsExactly("Un médecin extérieur sous contrat de solidarité territoriale (CSTM), qui participe"
                        + " au SAS : + 200,00 points, 1 400,00 €");
        assertThat(leviers(sans.champ(ChampStructure.ZONE_SOUS_DENSE, false), A1_CSTM))
                .isEmpty();
        assertThat(leviers(sans.sans(ChampStructure.ZONE_SOUS_DENSE), A1_CSTM))
                .singleElement()
                .satisfies(levier -> assertThat(levier.action()).startsWith("Si la structure est en zone sous-dense"));
        assertThat(phrases(sans.medecinCstm(), A1_CSTM))
                .containsExactly("Si la structure est en zone sous-dense, l’indiquer dans la feuille Structure"
                        + " : + 200,00 points, 1 400,00 €");
    }

    @Test
    void aMissionOfAnotherThemeIsOffered() {
        Activites une = complete(2025)
                .sans(Feuille.PARCOURS)
                .sans(Feuille.MISSIONS_SP)
                .mission(ThemeMission.OBESITE_ENFANT)
                .mission(ThemeMission.OBESITE_ENFANT);
        assertThat(phrases(une, A1_MISSIONS_SP))
                .containsExactly("Une mission de santé publique de plus, sur un autre thème (par exemple :"
                        + " couverture vaccinale) : + 350,00 points, 2 450,00 €");
    }

    @Test
    void theNextLevelOfTheUsersIsOffered() {
        assertThat(phrases(complete(2025).sans(Feuille.USAGERS), A1_USAGERS))
                .singleElement()
                .asString()
                .startsWith("Une action de niveau 1")
                .endsWith(" : + 200,00 points, 1 400,00 €");
        assertThat(phrases(complete(2025).sans(Feuille.USAGERS).usagers(NiveauUsagers.NIVEAU_1), A1_USAGERS))
                .singleElement()
                .asString()
                .startsWith("Une action de niveau 2")
                .endsWith(" : + 300,00 points, 2 100,00 €");
    }

    @Test
    void levelOneOfTheUsersAlsoBringsTheLevelTwoThatWaitedForIt() {
        assertThat(phrases(complete(2025).sans(Feuille.USAGERS).usagers(NiveauUsagers.NIVEAU_2), A1_USAGERS))
                .singleElement()
                .asString()
                .startsWith("Une action de niveau 1")
                .endsWith(" : + 500,00 points, 3 500,00 €");
    }

    @Test
    void theDoctorsMissingFromTheSasAreCounted() {
        Activites cinq = complete(2025)
                .sans(Feuille.PROFESSIONNELS)
                .medecin(Statut.ASSOCIE, true)
                .medecin(Statut.ASSOCIE, false)
                .medecin(Statut.ASSOCIE, false)
                .medecin(Statut.ASSOCIE, false)
                .medecin(Statut.ASSOCIE, false);
        assertThat(phrases(cinq, A1_SAS))
                .containsExactly(
                        "Prise en charge de toutes les sollicitations du régulateur du SAS"
                                + " : + 200,00 points, 1 400,00 €",
                        "2 médecins de plus au service d’accès aux soins (SAS) : + 100,00 points, 700,00 €");
    }

    @Test
    void aSingleDoctorMissingFromTheSasIsAskedFor() {
        Activites deux = complete(2025)
                .sans(Feuille.PROFESSIONNELS)
                .medecin(Statut.ASSOCIE, true)
                .medecin(Statut.ASSOCIE, false);
        assertThat(phrases(deux, A1_SAS))
                .containsExactly(
                        "Prise en charge de toutes les sollicitations du régulateur du SAS"
                                + " : + 100,00 points, 700,00 €",
                        "Un médecin de plus au service d’accès aux soins (SAS) : + 100,00 points, 700,00 €");
    }

    @Test
    void theCoordinationOpensTheGate() {
        assertThat(phrases(complete(2025).sans(Feuille.COORDINATION), A2_COORDINATION))
                .containsExactly("Coordination confiée à une personne dont le temps est identifié"
                        + " : + 2 700,00 points, et tous les prérequis sont atteints : 97 300,00 €");
    }

    @Test
    void oneProtocolMoreIsOfferedUpToEight() {
        assertThat(phrases(complete(2025).sans(Feuille.PROTOCOLES).protocoles(7), A2_PROTOCOLES))
                .contains("Un protocole pluriprofessionnel de plus : + 100,00 points, 700,00 €");
        assertThat(phrases(complete(2025), A2_PROTOCOLES)).allMatch(phrase -> phrase.contains("(IPA)"));
    }

    @Test
    void askingTheMedicalServiceForItsOpinionIsOfferedForAProtocolOffTheListThatIsInForce() {
        Activites horsListe = complete(2025)
                .sans(Feuille.PROTOCOLES)
                .protocoles(6)
                .protocole("Plaies", HORS_LISTE, LocalDate.of(2023, 1, 9), Optional.empty(), false);
        assertThat(phrases(horsListe, A2_PROTOCOLES))
                .contains(
                        "Avis du service médical de la CPAM, à demander, sur le protocole hors liste « Plaies »,"
                                + " compté s’il est favorable : + 100,00 points, 700,00 €",
                        "Un protocole pluriprofessionnel de plus : + 100,00 points, 700,00 €");
        Activites expire = complete(2025)
                .sans(Feuille.PROTOCOLES)
                .protocoles(6)
                .protocole(
                        "Plaies", HORS_LISTE, LocalDate.of(2023, 1, 9), Optional.of(LocalDate.of(2024, 12, 31)), false);
        assertThat(phrases(expire, A2_PROTOCOLES)).noneMatch(phrase -> phrase.startsWith("Avis"));
    }

    @Test
    void traineesGoUpToTheNextLevel() {
        assertThat(phrases(complete(2025).sans(Feuille.STAGES), A2_FORMATION))
                .containsExactly(
                        "Accueil de 2 stagiaires de plus, qui se préparent à une profession de santé, avec convention et attestation"
                                + " : + 450,00 points, 3 150,00 €");
        assertThat(phrases(complete(2025).sans(Feuille.STAGES).stages(3), A2_FORMATION))
                .containsExactly(
                        "Accueil d’un stagiaire de plus, qui se prépare à une profession de santé, avec convention et attestation"
                                + " : + 225,00 points, 1 575,00 €");
    }

    @Test
    void theWrittenProcedureIsOffered() {
        assertThat(phrases(complete(2025).sans(Feuille.COORDINATION_EXTERNE), A2_COORD_EXTERNE))
                .containsExactly("Procédure écrite de transmission des données de santé avec l’extérieur"
                        + " : + 200,00 points, 1 400,00 €");
    }

    @Test
    void theNextLevelOfQualityIsOffered() {
        assertThat(phrases(
                        complete(2025).sans(Feuille.QUALITE).qualite(NiveauQualite.NIVEAU_1, NiveauQualite.NIVEAU_3),
                        A2_QUALITE))
                .containsExactly("Démarche qualité de niveau 2 : plan d’actions déployé : + 500,00 points, 3 500,00 €");
    }

    @Test
    void aNationalProtocolIsOfferedOnlyWithItsProfessions() {
        Activites sansKine = complete(2025)
                .sans(Feuille.PNC)
                .sans(Feuille.PROFESSIONNELS)
                .medecin(Statut.ASSOCIE, true)
                .professionnel(Profession.INFIRMIER, Statut.SALARIE);
        assertThat(phrases(sansKine, A2_PNC))
                .containsExactly("Protocole national de coopération 4 (odynophagie) déclaré à l’ARS"
                        + " : + 100,00 points, 700,00 €");
        assertThat(leviers(sansKine.pnc(ProtocoleNational.ODYNOPHAGIE, ProtocoleNational.ERUPTION_VESICULEUSE), A2_PNC))
                .isEmpty();
    }

    @Test
    void thePathwaysAreOffered() {
        assertThat(phrases(complete(2025).sans(Feuille.PARCOURS), A2_IC))
                .containsExactly("Engagement dans le parcours insuffisance cardiaque : + 100,00 points, 700,00 €");
        assertThat(phrases(complete(2025).sans(Feuille.PARCOURS), A2_SURPOIDS))
                .containsExactly(
                        "Engagement dans le parcours surpoids ou obésité de l’enfant : + 100,00 points, 700,00 €");
    }

    @Test
    void thePathwayOfOverweightChildrenComesWithItsMissionWhenThereIsNone() {
        Activites sans = complete(2025).sans(Feuille.PARCOURS).sans(Feuille.MISSIONS_SP);
        assertThat(phrases(sans, A2_SURPOIDS))
                .containsExactly("Engagement dans le parcours surpoids ou obésité de l’enfant, avec une mission de"
                        + " santé publique sur ce thème : + 450,00 points, 3 150,00 €"
                        + " (dans le détail : A1-MISSIONS-SP + 350,00, A2-SURPOIDS + 100,00)");
    }

    @Test
    void aMissionThatAlsoSavesThePathwayIsOfferedOnce() {
        Activites engagee =
                complete(2025).sans(Feuille.MISSIONS_SP).sans(Feuille.PARCOURS).parcours(TypeParcours.SURPOIDS_ENFANT);
        assertThat(leviers(engagee).stream()
                        .filter(levier -> levier.repartition().containsKey(A2_SURPOIDS)))
                .singleElement()
                .satisfies(levier -> {
                    assertThat(levier.code()).isEqualTo(A1_MISSIONS_SP);
                    assertThat(levier.repartition())
                            .containsEntry(A1_MISSIONS_SP, new BigDecimal("350.00"))
                            .containsEntry(A2_SURPOIDS, new BigDecimal("100.00"));
                });
    }

    @Test
    void aSoftwareBoughtOnTheLastDayBringsADayOfPointsAndOpensTheGate() {
        List<Levier> leviers = leviers(complete(2025).sans(Feuille.SIP), A3_SI_STANDARD);
        assertThat(leviers).singleElement().satisfies(levier -> {
            assertThat(levier.action())
                    .isEqualTo(
                            "Logiciel labellisé de niveau standard, compté ici pour un seul jour, davantage s’il a été"
                                    + " acquis plus tôt");
            assertThat(levier.points()).isEqualByComparingTo("8.49");
            assertThat(levier.ouvreLaPorte()).isTrue();
        });
    }

    @Test
    void theAdvancedSoftwareIsOfferedBesideTheStandardOne() {
        Activites standard =
                complete(2025).sans(Feuille.SIP).logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2020, 1, 1));
        assertThat(Leviers.pour(standard.activite(), Simuler.BAREME, LocalDate.of(2025, 7, 1)).stream()
                        .filter(levier -> levier.code() == A3_SI_AVANCE))
                .singleElement()
                .satisfies(levier -> {
                    assertThat(levier.action())
                            .isEqualTo(
                                    "Logiciel labellisé de niveau avancé acquis le 01/07/2025, moins s’il l’est après,"
                                            + " davantage s’il l’a été avant");
                    // 184 days out of 365.
                    assertThat(levier.points()).isEqualByComparingTo("50.41");
                });
    }

    @Test
    void anIpaIsOneStepThatCountsInSeveralIndicators() {
        assertThat(leviers(complete(2025))).singleElement().satisfies(levier -> {
            assertThat(levier.action())
                    .isEqualTo("Un infirmier en pratique avancée (IPA) dans l’équipe à la fin de l’exercice");
            assertThat(levier.repartition())
                    .containsOnly(
                            Map.entry(A1_MISSIONS_SP, new BigDecimal("200.00")),
                            Map.entry(A2_PROTOCOLES, new BigDecimal("320.00")),
                            Map.entry(A2_CONCERTATION, new BigDecimal("200.00")));
            assertThat(levier.points()).isEqualByComparingTo("720");
            assertThat(levier.euros()).isEqualByComparingTo("5040");
        });
        assertThat(leviers(complete(2025).ipa())).isEmpty();
    }

    @Test
    void theMostValuableStepComesFirst() {
        assertThat(leviers(complete(2025)
                        .sans(Feuille.STAGES)
                        .sans(Feuille.PARCOURS)
                        .sans(Feuille.USAGERS)))
                .extracting(Levier::euros)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .hasSizeGreaterThan(3);
    }

    @Test
    void eurosThatWaitForTheGateAreSaidSo() {
        Activites fermee = complete(2025)
                .sans(Feuille.COORDINATION)
                .sans(Feuille.CRISE_SANITAIRE)
                .sans(Feuille.STAGES);
        assertThat(leviers(fermee, A2_FORMATION)).singleElement().satisfies(levier -> {
            assertThat(levier.euros()).isEqualByComparingTo("0");
            assertThat(levier.eurosPorteOuverte()).isEqualByComparingTo("3150");
            assertThat(Simuler.lisible(levier.phrase()))
                    .endsWith(" : + 450,00 points, 3 150,00 € une fois tous les prérequis atteints (0,00 € d’ici là)");
        });
    }

    @Test
    void theMajorationIsInTheEurosOfAStep() {
        assertThat(phrases(
                        complete(2025)
                                .champ(ChampStructure.TAUX_NOTIFIE, "10")
                                .sans(Feuille.PROTOCOLES)
                                .protocoles(7),
                        A2_PROTOCOLES))
                .contains("Un protocole pluriprofessionnel de plus : + 100,00 points, 770,00 €");
    }

    @Test
    void withoutAContractAStepBringsPointsAndNoEuros() {
        assertThat(phrases(complete(2025).sans(ChampStructure.DATE_EFFET).sans(Feuille.STAGES), A2_FORMATION))
                .containsExactly(
                        "Accueil de 2 stagiaires de plus, qui se préparent à une profession de santé, avec convention et attestation"
                                + " : + 450,00 points, 0,00 €");
    }

    @Test
    void nothingIsPromisedOfAListOfPatientsNeverGiven() {
        Activites inconnue = complete(2025).sans(ChampStructure.PATIENTELE).sans(Feuille.COORDINATION_EXTERNE);
        assertThat(leviers(inconnue, A2_COORD_EXTERNE)).isEmpty();
    }

    @Test
    void followingTheStepsToTheEndReachesTheMaximumOfEveryIndicator() {
        Activites depart = Activites.quiDebute(2025);
        Set<CodeIndicateur> aides = EnumSet.noneOf(CodeIndicateur.class);
        var activite = depart.activite();
        List<Levier> leviers = Leviers.pour(activite, Simuler.BAREME, FIN);
        for (int pas = 0; !leviers.isEmpty() && pas < 100; pas++) {
            // The smallest step first: the longest way.
            Levier levier = leviers.get(leviers.size() - 1);
            aides.add(levier.code());
            activite = levier.apres();
            leviers = Leviers.pour(activite, Simuler.BAREME, FIN);
        }
        assertThat(aides).as("indicators that had a step").hasSize(19);
        assertThat(Simuler.bilan(activite).resultats())
                .allSatisfy(resultat -> assertThat(resultat.detail().points().total())
                        .as(resultat.detail().code().code())
                        .isEqualByComparingTo(resultat.detail().maximum())
                        .isPositive());
        assertThat(Simuler.bilan(activite).prerequisAtteints()).isTrue();
    }
}
