package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.calcul.Bilan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** What is changed in the sheets of facts, emptied or pasted counts as it would in the facts themselves. */
class EssaisDesFaitsTest {

    private static final int PREMIERE = 3;
    private static final int PROFESSION = 2;
    private static final int ASSOCIE = 6;
    private static final int ASALEE = 8;
    private static final int VACATAIRE = 9;
    private static final int SAS = 10;

    /** Cells that hold a number of people or things, nothing when it is nought. */
    private static final List<String> NOMBRES = List.of(
            "associes",
            "professions_medicales",
            "professions_paramedicales",
            "jours_de_vacation",
            "medecins_cstm",
            "themes_de_mission",
            "medecins",
            "medecins_sas",
            "coordinateurs",
            "protocoles",
            "reunions",
            "dossiers",
            "stagiaires",
            "protocoles_nationaux");

    private static Tableur ouvrir(Activites activites) {
        return Tableur.ouvrir(Chiffrage.classeur(activites));
    }

    @Test
    void aNumberEmptiedOrPastedAsATextCountsForNothing() {
        Tableur tableur = ouvrir(Activites.complete(2025));
        NOMBRES.forEach(nom -> tableur.taper(nom, 0));
        BigDecimal points = tableur.recalculer().nombre("points_total");

        NOMBRES.forEach(tableur::effacer);
        assertThat(tableur.recalculer().nombre("points_total")).isEqualByComparingTo(points);

        for (String texte : List.of("5 000", "non")) {
            NOMBRES.forEach(nom -> tableur.taper(nom, texte));
            assertThat(tableur.recalculer().nombre("points_total")).as(texte).isEqualByComparingTo(points);
        }
    }

    @Test
    void anAssociateWhoLeavesTakesTheirProfessionAndTheirCallsAlong() {
        Activites tous = Activites.complete(2025).medecin(Statut.ASSOCIE, false).medecin(Statut.ASSOCIE, false);
        Tableur tableur = ouvrir(tous);
        XSSFSheet equipe = tableur.feuille("Équipe");

        associe(equipe, Profession.PHARMACIEN).getCell(ASSOCIE).setCellValue("non");
        XSSFRow medecin = associe(equipe, Profession.MEDECIN_GENERALISTE);
        assertThat(medecin.getCell(SAS).getStringCellValue()).isEqualTo("oui");
        medecin.getCell(ASSOCIE).setCellValue("non");
        tableur.recalculer();

        assertThat(tableur.nombre("associes")).isEqualByComparingTo("13");
        assertThat(tableur.nombre("professions_medicales")).isEqualByComparingTo("0");
        assertThat(tableur.nombre("points_a1_diversite")).isEqualByComparingTo("300");
        assertThat(tableur.nombre("medecins")).isEqualByComparingTo("7");
        assertThat(tableur.nombre("medecins_sas")).isEqualByComparingTo("5");
        assertThat(tableur.nombre("points_a1_sas")).isEqualByComparingTo("100");
    }

    @Test
    void whoIsAddedToTheTeamCountsWhereTheirProfessionDoes() {
        Activites trois = Activites.complete(2025).sans(Feuille.PROFESSIONNELS);
        trois.professionnel(Profession.ORTHOPHONISTE, Statut.ASSOCIE)
                .professionnel(Profession.DIETETICIEN, Statut.ASSOCIE);
        Tableur tableur = ouvrir(trois);
        XSSFSheet equipe = tableur.feuille("Équipe");

        XSSFRow asalee = equipe.getRow(PREMIERE + 2);
        asalee.getCell(PROFESSION).setCellValue(Profession.INFIRMIER.libelle());
        asalee.getCell(ASALEE).setCellValue("oui");
        XSSFRow vacataire = equipe.getRow(PREMIERE + 3);
        vacataire.getCell(PROFESSION).setCellValue(Profession.MEDECIN_GENERALISTE.libelle());
        vacataire.getCell(VACATAIRE).setCellValue("oui");
        tableur.recalculer();
        assertThat(tableur.nombre("points_a1_sas")).isEqualByComparingTo("0");
        vacataire.getCell(SAS).setCellValue("oui");
        tableur.recalculer();

        Activites avec = Activites.complete(2025)
                .sans(Feuille.PROFESSIONNELS)
                .sans(Feuille.PNC)
                .professionnel(Profession.ORTHOPHONISTE, Statut.ASSOCIE)
                .professionnel(Profession.DIETETICIEN, Statut.ASSOCIE)
                .professionnel(Profession.INFIRMIER, Statut.ASALEE)
                .medecinCstm();
        Bilan bilan = Chiffrage.bilan(avec.champ(ChampStructure.ZONE_SOUS_DENSE, "false"));
        tableur.taper("zone_sous_dense", "non").recalculer().dit("an ASALEE nurse and a vacataire", bilan);
        assertThat(tableur.nombre("points_a1_diversite")).isEqualByComparingTo("300");
        assertThat(tableur.nombre("points_a1_sas")).isEqualByComparingTo("200");
    }

    /** The engine counts that person by the later row alone; the workbook is written all the same. */
    @Test
    void someoneWhoIsAnAssociateAndANurseOfAsaleeCountsOnce() {
        Activites deux = Activites.complete(2025)
                .sans(Feuille.PROFESSIONNELS)
                .ligne(n -> personne(n, Profession.ORTHOPHONISTE, Statut.ASSOCIE, 2019))
                .ligne(n -> personne(n, Profession.INFIRMIER, Statut.ASALEE, 2021));

        Tableur tableur = ouvrir(deux);

        tableur.recalculer().dit("both", Chiffrage.bilan(deux));
        assertThat(tableur.nombre("professions_paramedicales")).isEqualByComparingTo("1");
    }

    private static Professionnel personne(int ligne, Profession profession, Statut statut, int annee) {
        return new Professionnel(
                ligne,
                "INVENTÉE",
                "Alix",
                Optional.empty(),
                Optional.empty(),
                profession,
                Optional.empty(),
                statut,
                Optional.empty(),
                Optional.of(LocalDate.of(annee, 1, 1)),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    @Test
    void twoMissionsBroughtToOneThemeCountOnceUnderEitherApostrophe() {
        Activites deux = Activites.complete(2025)
                .sans(Feuille.MISSIONS_SP)
                .mission(ThemeMission.OBESITE_ENFANT)
                .mission(ThemeMission.TUBERCULOSE);
        Activites une = Activites.complete(2025).sans(Feuille.MISSIONS_SP).mission(ThemeMission.OBESITE_ENFANT);
        for (String theme : List.of("surpoids et obésité chez l'enfant", "surpoids et obésité chez l’enfant")) {
            for (int rang : List.of(0, 1)) {
                Tableur tableur = ouvrir(deux);
                XSSFSheet missions = tableur.feuille("Missions");
                missions.getRow(PREMIERE + rang).getCell(1).setCellValue(theme);
                missions.getRow(PREMIERE + 1 - rang).getCell(1).setCellValue("surpoids et obésité chez l’enfant");

                tableur.recalculer().dit(theme + " on row " + rang, Chiffrage.bilan(une));
            }
        }
    }

    @Test
    void aMissionCountsByItsThemeAndItsDays() {
        Tableur tableur = ouvrir(Activites.complete(2025).sans(Feuille.MISSIONS_SP));
        XSSFRow mission = tableur.feuille("Missions").getRow(PREMIERE);
        mission.getCell(1).setCellValue("un thème à nous");
        mission.getCell(2).setCellValue(LocalDate.of(2024, 5, 1));
        assertThat(missionsComptees(tableur)).as("no theme of the list").isZero();

        mission.getCell(1).setCellValue(ThemeMission.PRS.libelle());
        assertThat(missionsComptees(tableur)).isEqualTo(1);

        mission.getCell(3).setCellValue(LocalDate.of(2024, 12, 31));
        assertThat(missionsComptees(tableur)).as("ended before the year").isZero();

        mission.getCell(3).setCellValue(LocalDate.of(2025, 1, 1));
        assertThat(missionsComptees(tableur)).isEqualTo(1);

        mission.getCell(2).setCellValue(LocalDate.of(2026, 1, 1));
        assertThat(missionsComptees(tableur)).as("to come").isZero();
    }

    private static int missionsComptees(Tableur tableur) {
        return tableur.recalculer().nombre("themes_de_mission").intValueExact();
    }

    @Test
    void theDayOfASoftwareAvanceAloneMovesBothIndicators() {
        Activites structure = Activites.complete(2025).champ(ChampStructure.AVANCE_PERCUE, 30_000);
        Tableur tableur = ouvrir(structure);

        tableur.taper("date_si_avance", serie(LocalDate.of(2025, 10, 1))).recalculer();

        Activites octobre = structure.sans(Feuille.SIP).logiciel(NiveauLogiciel.AVANCE, LocalDate.of(2025, 10, 1));
        tableur.dit("since October", Chiffrage.bilan(octobre));

        tableur.effacer("date_si_avance").recalculer();

        tableur.dit("without a software", Chiffrage.bilan(structure.sans(Feuille.SIP)));
        assertThat(tableur.texte("porte")).isEqualTo("fermée");
    }

    @Test
    void theFirstSheetTellsTheContractThatTheInputsSay() {
        Tableur tableur = ouvrir(Activites.complete(2025));
        assertThat(contrat(tableur)).isEqualTo("Contrat ACI depuis le 01/01/2019");

        tableur.taper("date_effet", serie(LocalDate.of(2025, 7, 1))).recalculer();
        assertThat(contrat(tableur)).isEqualTo("Contrat ACI depuis le 01/07/2025");

        tableur.taper("date_effet", serie(LocalDate.of(2026, 7, 1))).recalculer();
        assertThat(contrat(tableur)).isEqualTo("Contrat ACI à partir du 01/07/2026");

        tableur.effacer("date_effet").recalculer();
        assertThat(contrat(tableur)).isEqualTo("Contrat ACI aucun à ce jour");
    }

    private static String contrat(Tableur tableur) {
        XSSFRow ligne = tableur.feuille("Synthèse").getRow(7);
        XSSFCell jour = ligne.getCell(1);
        String dit = jour.getCachedFormulaResultType() == CellType.NUMERIC
                ? DateTimeFormatter.ofPattern("dd/MM/uuuu")
                        .format(DateUtil.getLocalDateTime(jour.getNumericCellValue()))
                : jour.getStringCellValue();
        return ligne.getCell(0).getStringCellValue() + " " + dit;
    }

    @Test
    void aVacataireAddedWithTheirDaysAloneComesAllTheYear() {
        Tableur tableur = ouvrir(Activites.complete(2025).sans(Feuille.PROFESSIONNELS));

        tableur.feuille("Vacations").getRow(PREMIERE).getCell(2).setCellValue(0.5);
        tableur.recalculer();

        assertThat(tableur.nombre("points_a1_second_recours")).isEqualByComparingTo("300");
    }

    @Test
    void halfADayLessADayOfTheYearIsNotShownAsHalfADay() {
        Tableur tableur = ouvrir(Activites.complete(2025)
                .sans(Feuille.PROFESSIONNELS)
                .vacataire(Profession.SAGE_FEMME, "0.5", Optional.of(LocalDate.of(2025, 1, 2)), Optional.empty()));

        assertThat(tableur.nombre("points_a1_second_recours")).isEqualByComparingTo("0");
        for (XSSFCell cellule : List.of(
                tableur.cellule("jours_de_vacation"),
                tableur.feuille("Vacations").getRow(PREMIERE).getCell(5))) {
            assertThat(new DataFormatter(Locale.FRANCE)
                            .formatRawCellContents(
                                    cellule.getNumericCellValue(),
                                    0,
                                    cellule.getCellStyle().getDataFormatString()))
                    .isEqualTo("0,49863");
        }
    }

    @Test
    void whatIsTypedKeepsToTheBoundsOfTheWorkbooksHandedIn() {
        Tableur tableur = ouvrir(Activites.complete(2025));

        assertThat(bornes(tableur, "patientele")).isEqualTo("0 à 1000000");
        assertThat(bornes(tableur, "ald_75")).isEqualTo("0 à 1000000");
        assertThat(bornes(tableur, "taux_notifie")).isEqualTo("0 à 100");
        assertThat(bornes(tableur, "taux_national_ame")).isEqualTo("0 à 100");
        assertThat(bornes(tableur, "avance_percue")).isEqualTo("0 à 10000000");
        assertThat(bornes(tableur, "date_effet")).isEqualTo("18264 à 73415");
        assertThat(listes(tableur.feuille("Missions"))).contains("liste_themes");
        assertThat(listes(tableur.feuille("Équipe"))).contains("liste_professions");
    }

    private static String bornes(Tableur tableur, String nom) {
        XSSFCell cellule = tableur.cellule(nom);
        return cellule.getSheet().getDataValidations().stream()
                .filter(controle ->
                        controle.getRegions().getCellRangeAddresses()[0].isInRange(cellule))
                .map(DataValidation::getValidationConstraint)
                .map(contrainte -> contrainte.getFormula1() + " à " + contrainte.getFormula2())
                .collect(Collectors.joining());
    }

    private static List<String> listes(XSSFSheet feuille) {
        return feuille.getDataValidations().stream()
                .map(controle ->
                        String.valueOf(controle.getValidationConstraint().getFormula1()))
                .toList();
    }

    @Test
    void aRateTypedWithItsSignIsDoubted() {
        Tableur tableur = ouvrir(Activites.complete(2025));
        assertThat(tableur.cellule("taux_notifie").getCellStyle().getDataFormatString())
                .doesNotContain("%");
        Map<String, Double> centiemes =
                Map.of("taux_notifie", 0.125, "taux_national_c2s", 0.1, "taux_national_ame", 0.006);
        centiemes.forEach(tableur::taper);
        tableur.recalculer();
        assertThat(centiemes.keySet())
                .allSatisfy(nom -> assertThat(note(tableur, nom)).startsWith("⚠ Un taux si bas ?"));

        tableur.taper("taux_notifie", 12.5).taper("taux_national_c2s", 10).taper("taux_national_ame", 0.6);
        tableur.recalculer();
        assertThat(centiemes.keySet())
                .allSatisfy(nom -> assertThat(note(tableur, nom)).doesNotContain("⚠"));
    }

    @Test
    void casesWithoutAnyPatientWhomTheyCouldConcernAreDoubted() {
        Tableur tableur = ouvrir(Activites.complete(2025));
        assertThat(note(tableur, "base_ald")).startsWith("0 tant que");

        tableur.taper("ald_moins_75", 0)
                .taper("hors_ald_75", 0)
                .taper("ald_75", 0)
                .recalculer();

        assertThat(note(tableur, "base_ald")).startsWith("⚠ Des dossiers sont comptés");
    }

    private static String note(Tableur tableur, String nom) {
        return tableur.cellule(nom).getRow().getCell(3).getStringCellValue();
    }

    @Test
    void withoutPointsOnlyWhatTheFirstSheetCountsIsToBeChanged() {
        Tableur tableur = ouvrir(Activites.complete(2025).sans(ChampStructure.DATE_EFFET));

        assertThat(jaunes(tableur.feuille("Équipe"))).containsExactly("Associé · à modifier");
        assertThat(jaunes(tableur.feuille("Vacations"))).isEmpty();
        assertThat(jaunes(tableur.feuille("Missions"))).containsExactly("Comptée · à modifier");
        assertThat(jaunes(tableur.feuille("RCP"))).containsExactly("Dossiers · à modifier", "Comptée · à modifier");
    }

    /** Headers of the columns one may change. */
    private static List<String> jaunes(XSSFSheet feuille) {
        return IntStream.range(0, feuille.getRow(PREMIERE).getLastCellNum())
                .filter(colonne -> !feuille.getRow(PREMIERE)
                        .getCell(colonne)
                        .getCellStyle()
                        .getLocked())
                .mapToObj(colonne -> feuille.getRow(2).getCell(colonne).getStringCellValue())
                .toList();
    }

    private static XSSFRow associe(XSSFSheet equipe, Profession profession) {
        for (int rang = PREMIERE; ; rang++) {
            XSSFRow ligne = equipe.getRow(rang);
            if (ligne.getCell(PROFESSION).getStringCellValue().equals(profession.libelle())
                    && ligne.getCell(ASSOCIE).getStringCellValue().equals("oui")) {
                return ligne;
            }
        }
    }

    private static double serie(LocalDate jour) {
        return DateUtil.getExcelDate(jour);
    }
}
