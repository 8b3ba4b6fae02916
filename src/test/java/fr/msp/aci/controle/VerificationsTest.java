package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.classeur.FeuilleDeTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sheets of one workbook say of one another. */
class VerificationsTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 3, 14);

    @TempDir
    Path dossier;

    private Classeurs classeurs;

    @BeforeEach
    void neuf() {
        classeurs = Classeurs.de(dossier);
    }

    @Test
    void casesDetailedAsManyAsAnnouncedAreNotSaid() {
        rcp(JOUR, 2);
        dossiers(JOUR, "A", JOUR, "B");

        assertThat(classeurs.codes()).isEmpty();
    }

    @Test
    void twoMeetingsOfOneDayShareTheirCases() {
        classeurs
                .feuille("RCP")
                .ligne("Date", "Thème", "Dossiers examinés")
                .ligne(JOUR, "a", 1)
                .ligne(JOUR, "b", 1);
        dossiers(JOUR, "A", JOUR, "B");

        assertThat(classeurs.codes()).isEmpty();
    }

    @Test
    void aCaseDetailedUnderTwoThemesIsOneCase() {
        rcp(JOUR, 2);
        dossiers(JOUR, "D-1", JOUR, "d 1", JOUR, "D-2");

        assertThat(classeurs.codes()).doesNotContain(CodeConstat.INCOHERENCE);
    }

    @Test
    void aMistypedNameAmongTheUsersIsToldWhoWasProbablyMeant() {
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut")
                .ligne("Colibri", "Jeanne", "infirmier", "associé");
        classeurs
                .feuille("Usage SIP")
                .ligne("Mois", "Nom")
                .ligne("03/2025", "COLIBRI")
                .ligne("03/2025", "jeanne colibri")
                .ligne("03/2025", "Colibir Jeanne")
                .ligne("04/2025", "Colibir Jeanne")
                .ligne("03/2025", "Secrétariat");

        Constat constat = classeurs.seul(CodeConstat.REFERENCE_INCONNUE);

        assertThat(constat.cellule()).contains("B4");
        assertThat(constat.message()).contains("« Colibir Jeanne »").contains("Est-ce « Colibri Jeanne » ?");
        assertThat(constat.correction()).contains("écrivez « Colibri Jeanne »");
    }

    @Test
    void anUnknownMissionIsHeldAgainstTheFirstOfThemHoweverManyAreDeclared() {
        FeuilleDeTest missions = classeurs.feuille("Missions SP").ligne("Mission", "Thème", "Début");
        for (int i = 1; i <= 1_000; i++) {
            missions.ligne("Mission " + i, "PRS", JOUR);
        }
        classeurs.feuille("Actions SP").ligne("Mission", "Date").ligne("Vaccins", JOUR);

        String message = classeurs.seul(CodeConstat.REFERENCE_INCONNUE).message();

        assertThat(message).contains("Mission 1, Mission 2,").endsWith("Mission 20 et 980 autres.");
    }

    @Test
    void anUnknownSiteIsHeldAgainstAllThoseThereAre() {
        FeuilleDeTest horaires = classeurs.feuille("Horaires").ligne("Site", "Jour", "Ouverture", "Fermeture");
        for (int i = 1; i <= 21; i++) {
            horaires.ligne("Site " + i, "lundi", "08:00", "12:00");
        }
        classeurs
                .feuille("Fermetures")
                .ligne("Site", "Du", "Au", "Congés scolaires")
                .ligne("Bourg", JOUR, JOUR, "non");

        assertThat(classeurs.seul(CodeConstat.REFERENCE_INCONNUE).message()).endsWith("Site 20, Site 21.");
    }

    @Test
    void aShopOutsideTheWallsIsNotAskedForItsHours() {
        classeurs
                .feuille("Horaires")
                .ligne("Site", "Jour", "Ouverture", "Fermeture")
                .ligne("Bourg", "lundi", "08:00", "12:00");
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut", "Site")
                .ligne("MARTIN", "Zoé", "pharmacien", "associé", "Pharmacie de la place");

        assertThat(classeurs.seul(CodeConstat.REFERENCE_INCONNUE).correction())
                .contains("une officine ou un cabinet hors de la structure, videz la cellule")
                .doesNotContain("ajoutez-y");
    }

    @Test
    void anActionOfAStructureParticipativeOutsideTheYearIsSaidNotToCount() {
        classeurs
                .feuille("SECPa actions")
                .ligne("Mission", "Action", "Date")
                .ligne("soutien psychologique", "Groupe de parole", JOUR)
                .ligne("soutien psychologique", "Groupe de parole", JOUR.minusYears(6));

        Constat constat = classeurs.seul(CodeConstat.INCOHERENCE);

        assertThat(constat.cellule()).contains("C3");
        assertThat(constat.message()).contains("14/03/2019").contains("ne sera pas comptée");
        assertThat(classeurs.controler()).isInstanceOf(Controle.Accepte.class);
    }

    @Test
    void aClosureOfDaysOffOnlyIsSaidAtItsRowAndAWeekOfClosingIsNot() {
        FeuilleDeTest horaires = classeurs.feuille("Horaires").ligne("Site", "Jour", "Ouverture", "Fermeture");
        for (String jour : List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi")) {
            horaires.ligne("Centre", jour, "08:00", "20:00");
        }
        classeurs
                .feuille("Fermetures")
                .ligne("Site", "Du", "Au", "Congés scolaires")
                .ligne("Centre", LocalDate.of(2025, 1, 5), LocalDate.of(2025, 1, 5), "non")
                .ligne("Centre", LocalDate.of(2025, 4, 20), LocalDate.of(2025, 4, 21), "non")
                .ligne("Centre", LocalDate.of(2025, 5, 29), LocalDate.of(2025, 5, 29), "non")
                .ligne("Centre", LocalDate.of(2025, 9, 8), LocalDate.of(2025, 9, 14), "non")
                .ligne("Centre", LocalDate.of(2025, 6, 3), LocalDate.of(2025, 6, 3), "non");

        List<Constat> constats = classeurs.controler().constats().stream()
                .filter(constat -> constat.code() == CodeConstat.INCOHERENCE)
                .toList();

        assertThat(constats).extracting(constat -> constat.cellule().orElse("")).containsExactly("B2", "B3", "B4");
        assertThat(constats).allSatisfy(constat -> assertThat(constat.correction())
                .contains("supprimez cette ligne", "rémunération de l’année est perdue"));
        assertThat(classeurs.controler()).isInstanceOf(Controle.Accepte.class);
    }

    @Test
    void aClosureWithoutADayInTheYearIsSaidNotToCountAndOneThatRunsOverIsNot() {
        classeurs
                .feuille("Fermetures")
                .ligne("Site", "Du", "Au", "Congés scolaires")
                .ligne("Centre", JOUR.minusYears(1), JOUR.minusYears(1), "non")
                .ligne("Centre", LocalDate.of(2024, 12, 23), LocalDate.of(2025, 1, 3), "oui")
                .ligne("Centre", JOUR.plusYears(1), JOUR.plusYears(1), "non");

        List<Constat> constats = classeurs.controler().constats().stream()
                .filter(constat -> constat.code() == CodeConstat.INCOHERENCE)
                .toList();

        assertThat(constats).extracting(constat -> constat.cellule().orElse("")).containsExactly("C2", "B4");
        assertThat(constats).allSatisfy(constat -> assertThat(constat.message()).contains("aucun jour", "2025"));
        assertThat(classeurs.controler()).isInstanceOf(Controle.Accepte.class);
    }

    @Test
    void casesOfADayWithoutMeetingAreSaidOnce() {
        rcp(JOUR, 1);
        dossiers(JOUR, "A", JOUR.plusDays(1), "B", JOUR.plusDays(1), "C");

        Constat constat = classeurs.seul(CodeConstat.REFERENCE_INCONNUE);

        assertThat(constat.cellule()).contains("A3");
        assertThat(constat.message()).contains("15/03/2025");
    }

    @Test
    void casesWithoutAnyPatientWhoCouldBeConcernedAreAnError() {
        classeurs = Classeurs.avecChamps(
                dossier,
                "Patientèle ALD moins de 75 ans",
                0,
                "Patientèle 75 ans et plus hors ALD",
                0,
                "Patientèle 75 ans et plus en ALD",
                0);
        rcp(JOUR, 2);

        assertThat(classeurs.seul(CodeConstat.VALEUR_HORS_BORNES).cellule()).contains("B5");
    }

    @Test
    void aUserOfTheSystemWhoIsNotOfTheTeamIsSaidOnce() {
        professionnels("Imaginaire;Anne;10000010016;MG;associé");
        classeurs
                .feuille("Usage SIP")
                .ligne("Mois", "RPPS")
                .ligne("01/2025", "10000010016")
                .ligne("01/2025", "10000010024")
                .ligne("02/2025", "10000010024");

        Constat constat = classeurs.seul(CodeConstat.REFERENCE_INCONNUE);

        assertThat(constat.cellule()).contains("B3");
        assertThat(constat.message()).contains("10000010024");
    }

    @Test
    void withoutTheTeamInTheWorkbookItsUsersAreNotQuestioned() {
        classeurs.feuille("Usage SIP").ligne("Mois", "RPPS").ligne("01/2025", "10000010024");

        assertThat(classeurs.codes()).isEmpty();
    }

    @Test
    void aTeamWithAnErrorIsNotComparedWithAnything() {
        professionnels("Imaginaire;Anne;10000010017;MG;associé");
        classeurs.feuille("Usage SIP").ligne("Mois", "RPPS").ligne("01/2025", "10000010024");

        assertThat(classeurs.codes()).containsExactly(CodeConstat.CLE_INVALIDE);
    }

    @Test
    void aProfessionalOfASiteWithoutHoursIsSaid() {
        horaires("Centre");
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut", "Site")
                .ligne("Imaginaire", "Anne", "MG", "associé", "CENTRE ")
                .ligne("Imaginaire", "Luc", "IDE", "associé", "Annexe");

        assertThat(classeurs.seul(CodeConstat.REFERENCE_INCONNUE).cellule()).contains("E3");
    }

    @Test
    void aStructureOnOneSiteWithTheHoursOfTwoIsSaid() {
        classeurs = Classeurs.avecChamps(dossier, "Sites", "mono-site");
        horaires("Centre", "Annexe");

        Constat constat = classeurs.seul(CodeConstat.INCOHERENCE);

        assertThat(constat.cellule()).contains("B5");
        assertThat(constat.message()).contains("Centre, Annexe");
    }

    @Test
    void openingsThatOverlapAreSaidAndALunchBreakIsNot() {
        classeurs
                .feuille("Horaires")
                .ligne("Site", "Jour", "Ouverture", "Fermeture")
                .ligne("Centre", "lundi", "8h", "12h")
                .ligne("Centre", "lundi", "14h", "20h")
                .ligne("Centre", "mardi", "8h", "13h")
                .ligne("Centre", "mardi", "12h", "20h");

        Constat constat = classeurs.seul(CodeConstat.INCOHERENCE);

        assertThat(constat.cellule()).contains("C5");
        assertThat(constat.message()).contains("mardi").contains("ligne 4");
    }

    @Test
    void anActionOfAnUndeclaredMissionIsSaid() {
        classeurs.feuille("Missions SP").ligne("Mission", "Thème", "Début").ligne("Bien vieillir", "PRS", JOUR);
        classeurs
                .feuille("Actions SP")
                .ligne("Mission", "Date")
                .ligne("bien  vieillir", JOUR)
                .ligne("Vaccins", JOUR);

        Constat constat = classeurs.seul(CodeConstat.REFERENCE_INCONNUE);

        assertThat(constat.cellule()).contains("A3");
        assertThat(constat.message()).contains("Bien vieillir");
    }

    @Test
    void oneTraineeInTwoPlacesIsSaidAndTwoPlacementsInARowAreNot() {
        classeurs
                .feuille("Stages")
                .ligne("Nom", "Prénom", "Profession", "Début", "Fin")
                .ligne("Imaginaire", "Zoé", "IDE", JOUR, JOUR.plusDays(10))
                .ligne("IMAGINAIRE", "zoe", "IDE", JOUR.plusDays(10), JOUR.plusDays(20))
                .ligne("Imaginaire", "Zoé", "IDE", JOUR.plusDays(21), JOUR.plusDays(30));

        Constat constat = classeurs.seul(CodeConstat.INCOHERENCE);

        assertThat(constat.cellule()).contains("D3");
        assertThat(constat.message()).contains("ligne 2");
    }

    @Test
    void aTraineeOfAnotherTradeIsReadAndSaidNotToCount() {
        classeurs
                .feuille("Stages")
                .ligne("Nom", "Prénom", "Profession", "Début", "Fin")
                .ligne("Imaginaire", "Zoé", "préparateur en pharmacie", JOUR, JOUR);

        assertThat(classeurs.seul(CodeConstat.REFERENCE_INCONNUE).message()).contains("ne sera pas compté");
    }

    @ParameterizedTest
    @CsvSource({"8000, 2, false", "8001, 2, true", "8001, 3, false", "40000, 5, true", "8001, 0, false"})
    void moreThanFourThousandPatientsForADoctorIsSaid(int patients, int medecins, boolean dit) {
        classeurs = Classeurs.avecChamps(dossier, "Patientèle médecin traitant", patients);
        FeuilleDeTest equipe = classeurs.feuille("Professionnels").ligne("Nom", "Prénom", "Profession", "Statut");
        equipe.ligne("Colibri", "Jeanne", "infirmier", "associé");
        for (int i = 0; i < medecins; i++) {
            equipe.ligne("Mésange" + "e".repeat(i), "Paul", "médecin généraliste", "associé");
        }

        assertThat(classeurs.controler().constats())
                .filteredOn(constat -> constat.message().contains("par médecin"))
                .hasSize(dit ? 1 : 0)
                .allSatisfy(constat -> assertThat(constat.champ()).contains("Patientèle médecin traitant"));
    }

    @ParameterizedTest
    @CsvSource({
        "MSP, associé, 31/12/2025, false",
        "MSP, associé, 30/12/2025, true",
        "MSP, associé, , false",
        "MSP, collaborateur, , false",
        "MSP, salarié, , true",
        "CDS, salarié, , false"
    })
    void patientsWithoutAnAssociateDoctorAtTheEndOfTheYearAreSaid(
            String type, String statut, String sortie, boolean dit) {
        classeurs = Classeurs.avecChamps(dossier, "Type", type, "Patientèle médecin traitant", 4000);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut", "Sortie")
                .ligne("Mésange", "Paul", "médecin généraliste", statut, sortie == null ? "" : sortie);

        assertThat(classeurs.controler().constats())
                .filteredOn(constat -> constat.code() == CodeConstat.INCOHERENCE)
                .hasSize(dit ? 1 : 0)
                .allSatisfy(constat ->
                        assertThat(constat.message()).contains("4000 patients", "aucun médecin associé", "31/12/2025"));
    }

    @Test
    void onePersonUnderTwoRppsIsAskedAbout() {
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "RPPS", "Profession", "Statut")
                .ligne("Colibri", "Jeanne", "10000020015", "infirmier", "associé")
                .ligne("COLIBRI", "Jeanne", "10000020023", "infirmier", "associé")
                .ligne("Colibri", "Jeanne", "10000020031", "pharmacien", "associé")
                .ligne("Colibri", "Jean", "10000020049", "infirmier", "associé");

        Constat constat = classeurs.seul(CodeConstat.INCOHERENCE);

        assertThat(constat.cellule()).contains("C3");
        assertThat(constat.message()).contains("Jeanne COLIBRI est aussi à la ligne 2", "deux personnes sont comptées");
    }

    @Test
    void moreOldOrIllPatientsThanPatientsIsSaid() {
        classeurs = Classeurs.avecChamps(
                dossier,
                "Patientèle médecin traitant",
                1000,
                "Patientèle ALD moins de 75 ans",
                600,
                "Patientèle 75 ans et plus hors ALD",
                300,
                "Patientèle 75 ans et plus en ALD",
                200,
                "Patients C2S",
                1001);

        List<Constat> constats = classeurs.controler().constats();

        assertThat(constats).extracting(constat -> constat.cellule().orElse("")).containsExactly("B6", "B9");
        assertThat(constats.get(0).message()).contains("1100").contains("1000");
    }

    @Test
    void moreDoctorsInTheSasThanDoctorsIsSaid() {
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut", "SAS", "CSTM")
                .ligne("Imaginaire", "Anne", "MG", "associé", "oui", "non")
                .ligne("Imaginaire", "Luc", "IDE", "associé", "oui", "oui");

        assertThat(classeurs.controler().constats())
                .extracting(constat -> constat.cellule().orElse(""))
                .containsExactly("E3", "F3");
    }

    @Test
    void onePersonOnTwoRowsIsSaidUnlessSheLeftAndCameBack() {
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut", "Entrée", "Sortie")
                .ligne("Imaginaire", "Anne", "MG", "associé", null, JOUR)
                .ligne("Imaginaire", "Anne", "MG", "salarié", JOUR.plusDays(1), null)
                .ligne("Imaginaire", "Anne", "MG", "salarié", JOUR.plusDays(9), null);

        Constat constat = classeurs.seul(CodeConstat.INCOHERENCE);

        assertThat(constat.ligne()).contains(4);
        assertThat(constat.message()).contains("ligne 3");
    }

    @Test
    void onePersonWhoseNumberIsOnOneRowOnlyIsSaidToo() {
        professionnels(
                "Imaginaire;Anne;10000010016;MG;associé",
                "Imaginaire;Anne;;MG;associé",
                "Imaginaire;Luc;;IDE;associé",
                "IMAGINAIRE;luc;10000010024;IDE;associé",
                "Imaginaire-Fictif;Luc;10000010024;IDE;associé");

        assertThat(classeurs.controler().constats())
                .filteredOn(constat -> constat.code() == CodeConstat.INCOHERENCE)
                .extracting(constat -> constat.cellule().orElse(""))
                .containsExactly("A3", "A5", "A6");
    }

    @Test
    void twoPeopleOfOneNameTwoNumbersAndTwoProfessionsAreTwo() {
        professionnels("Imaginaire;Anne;10000010016;MG;associé", "Imaginaire;Anne;10000010024;IDE;associé");

        assertThat(classeurs.codes()).isEmpty();
    }

    @Test
    void vacationsAtTheSameTimeAreSaidToAddUpUnlessTheyAreTheSame() {
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut", "Site", "Jours par semaine")
                .ligne("Imaginaire", "Anne", "SF", "vacataire", "Tilleuls", 1)
                .ligne("IMAGINAIRE", "Anne", "SF", "vacataire", "Tilleuls", 1)
                .ligne("Fictive", "Luce", "SF", "vacataire", "Tilleuls", 1)
                .ligne("Fictive", "Luce", "SF", "vacataire", "Annexe", 1);

        assertThat(classeurs.controler().constats())
                .filteredOn(constat -> constat.code() == CodeConstat.INCOHERENCE)
                .extracting(Constat::message)
                .satisfiesExactly(
                        premier -> assertThat(premier).contains("ligne 2").contains("comptée une fois"),
                        second -> assertThat(second).contains("ligne 4").contains("seront additionnés"));
    }

    @Test
    void anActionWithoutAnyDeclaredMissionIsSaidWithoutAnEmptyList() {
        classeurs.feuille("Actions SP").ligne("Mission", "Date").ligne("Vaccins", JOUR);
        classeurs.feuille("Missions SP").ligne("Mission", "Thème", "Début").ligne("néant");

        assertThat(classeurs.seul(CodeConstat.REFERENCE_INCONNUE).message())
                .isEqualTo("La mission « Vaccins » n’est pas dans la feuille Missions SP, qui n’en déclare aucune.");
    }

    @Test
    void aRateTypedAsAFractionIsSaidForItIsHeldAsAPercentage() {
        classeurs = Classeurs.avecChamps(dossier, "Taux national C2S", 0.112, "Taux national AME", 0.5);

        Constat constat = classeurs.seul(CodeConstat.INCOHERENCE);

        assertThat(constat.message()).isEqualTo("« Taux national C2S » vaut 0,112 %, moins d’un pour cent.");
        assertThat(constat.correction())
                .isEqualTo("Si c’est 11,2 %, écrivez 11,2 en B5 de la feuille « Structure » ; sinon, rien à faire.");
    }

    @Test
    void aVacataireWithoutDaysIsSaidToCountForNothing() {
        professionnels("Imaginaire;Anne;10000010016;SF;vacataire");

        assertThat(classeurs.seul(CodeConstat.INCOHERENCE).message()).contains("ne compteront pas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "médecine générale",
                "MG",
                "Généraliste",
                "omnipraticien",
                "spécialiste en médecine générale",
                "Qualifiée en médecine générale",
                "01 - Médecine générale",
                "médecine générale (omnipraticien)"
            })
    void aSpecialistOfGeneralPracticeIsToldToCountAsAGeneralPractitioner(String specialite) {
        medecin("médecin spécialiste", specialite);

        Constat constat = classeurs.seul(CodeConstat.INCOHERENCE);

        assertThat(constat.cellule()).contains("C2");
        assertThat(constat.message()).contains(specialite).contains("compté comme tel partout");
        assertThat(constat.correction()).contains("Choisissez « médecin généraliste » en C2");
    }

    @ParameterizedTest
    @CsvSource({
        "médecin spécialiste, gériatrie",
        "médecin spécialiste, médecine interne",
        "médecin généraliste, médecine générale",
        "médecin généraliste,",
        "MG,",
        "Généralistes,",
        "médecin,",
        "médecin à expertise particulière, acupuncture"
    })
    void aDoctorWhoseProfessionAndSpecialtyAgreeIsNot(String profession, String specialite) {
        medecin(profession, specialite);

        assertThat(classeurs.codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "médecine générale",
                "Omnipraticien",
                "spécialiste en médecine générale",
                "Médecin spécialiste (médecine générale)",
                "docteur en médecine générale",
                "médecin traitant"
            })
    void aTitleOfGeneralPracticeTypedAsTheProfessionIsToldToBeReadAsAGeneralPractitioner(String titre) {
        medecin(titre, "");

        Constat constat = classeurs.seul(CodeConstat.TITRE_INTERPRETE);

        assertThat(constat.cellule()).contains("C2");
        assertThat(constat.message())
                .contains("« " + titre + " »", "« médecin généraliste »", "compté comme tel partout");
        assertThat(constat.correction()).contains("Choisissez « médecin généraliste » en C2");
        assertThat(classeurs.accepte(Professionnel.class))
                .extracting(Professionnel::profession)
                .containsExactly(Profession.MEDECIN_GENERALISTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cardiologie", "Pédiatre", "O.R.L.", "gynécologie médicale"})
    void aGeneralPractitionerOfAnotherSpecialtyIsToldThatItCountsForNothing(String specialite) {
        medecin("médecin", specialite);

        Constat constat = classeurs.seul(CodeConstat.INCOHERENCE);

        assertThat(constat.cellule()).contains("C2");
        assertThat(constat.message()).contains(specialite).contains("compté comme médecin généraliste");
        assertThat(constat.correction()).contains("Choisissez « médecin spécialiste » en C2");
    }

    @Test
    void aSpecialistOfNoSpecialtyIsToldThatTheListNamesIt() {
        medecin("médecin spécialiste", "");

        Constat constat = classeurs.seul(CodeConstat.INCOHERENCE);

        assertThat(constat.cellule()).contains("D2");
        assertThat(constat.message()).contains("sans spécialité");
    }

    private void medecin(String profession, String specialite) {
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Spécialité", "Statut")
                .ligne("Imaginaire", "Anne", profession, specialite, "associé");
    }

    @Test
    void moreNewPatientsThanPatientsIsSaid() {
        classeurs
                .feuille("Parcours")
                .ligne("Parcours", "Date d’engagement", "Patients", "Patients incidents")
                .ligne("Insuffisance cardiaque", JOUR, 5, 6);

        assertThat(classeurs.seul(CodeConstat.INCOHERENCE).cellule()).contains("D2");
    }

    @Test
    void aContractThatBeginsAfterTheYearIsSaid() {
        classeurs = Classeurs.avecChamps(dossier, "Date d’effet du contrat ACI", LocalDate.of(2026, 2, 1));

        assertThat(classeurs.seul(CodeConstat.INCOHERENCE).cellule()).contains("B5");
    }

    @Test
    void identicalRowsAreSaidOnceAndNotAgainForWhatFollows() {
        professionnels(
                "Durand;Anne;10000010016;MG;associé", "Durand;Anne;10000010016;MG;associé", "Durand;Anne;;MG;associé");
        classeurs
                .feuille("Stages")
                .ligne("Nom", "Prénom", "Profession", "Début", "Fin")
                .ligne("Imaginaire", "Luc", "infirmier", JOUR, JOUR.plusDays(9))
                .ligne("Imaginaire", "Luc", "infirmier", JOUR, JOUR.plusDays(9))
                .ligne("Imaginaire", "Luc", "infirmier", JOUR.plusDays(5), JOUR.plusDays(19));

        assertThat(classeurs.controler().constats())
                .extracting(constat -> constat.code() + " " + constat.ligne().orElse(0))
                .containsExactly("LIGNE_EN_DOUBLE 3", "INCOHERENCE 4", "LIGNE_EN_DOUBLE 3", "INCOHERENCE 4");
    }

    @Test
    void twoPeopleWithOneNumberAreNeverTakenForOneAndTheNumberIsNamedWhereItStands() {
        professionnels(
                "Durand;Anne;10000010016;médecin généraliste;associé",
                "Petit;Luc;10000010016;médecin généraliste;associé");

        Constat constat = classeurs.seul(CodeConstat.RPPS_EN_DOUBLE);

        assertThat(constat.cellule()).contains("C3");
        assertThat(constat.valeurLue()).isEqualTo("10000010016");
        assertThat(constat.message()).contains("à la ligne 2").contains("une autre personne : Anne Durand");
        assertThat(constat.correction())
                .contains("Corrigez le RPPS")
                .contains("la ligne 2")
                .doesNotContain("Gardez");
        assertThat(classeurs.codes()).doesNotContain(CodeConstat.INCOHERENCE);
        assertThat(classeurs.controler()).isInstanceOf(Controle.Refuse.class);
    }

    @Test
    void aCoupleOrAPairOfFirstNamesWithOneNumberIsTwoPeopleToo() {
        professionnels(
                "Martin;Paul;10000010016;MG;associé",
                "Martin;Paule;10000010016;MG;associé",
                "Petit;Paul;10000010016;MG;associé");

        assertThat(classeurs.codes()).containsOnly(CodeConstat.RPPS_EN_DOUBLE);
    }

    @Test
    void onePersonWhoseNameIsWrittenInTwoWaysIsStillOne() {
        professionnels(
                "Durand;Anne;10000010016;MG;associé",
                "ANNE;Durand-Petit;10000010016;MG;associé",
                "Durant;Anne;10000010016;MG;associé");

        assertThat(classeurs.codes()).containsOnly(CodeConstat.INCOHERENCE);
    }

    private void rcp(LocalDate jour, int dossiers) {
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(jour, dossiers);
    }

    private void dossiers(Object... joursEtReferences) {
        var feuille = classeurs.feuille("Dossiers RCP").ligne("Date RCP", "Dossier", "Situation");
        for (int i = 0; i < joursEtReferences.length; i += 2) {
            feuille.ligne(joursEtReferences[i], joursEtReferences[i + 1], "ALD");
        }
    }

    private void professionnels(String... lignes) {
        var feuille = classeurs.feuille("Professionnels").ligne("Nom", "Prénom", "RPPS", "Profession", "Statut");
        for (String ligne : lignes) {
            feuille.ligne((Object[]) ligne.split(";"));
        }
    }

    private void horaires(String... sites) {
        var feuille = classeurs.feuille("Horaires").ligne("Site", "Jour", "Ouverture", "Fermeture");
        for (String site : sites) {
            feuille.ligne(site, "lundi", "8h", "20h");
        }
    }
}
