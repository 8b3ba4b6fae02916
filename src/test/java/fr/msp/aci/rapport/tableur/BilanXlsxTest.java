package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Decompte;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Remuneration;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Parametre;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** The workbook as it is handed out: its sheets, its cells, its bytes, and what stops it. */
class BilanXlsxTest {

    private static final Rapport COMPLET =
            Chiffrage.rapport(Activites.complete(2025).activite());
    private static final Tableur TABLEUR = Tableur.ouvrir(Chiffrage.classeur(COMPLET));

    @Test
    void theSheetsGoFromTheSynthesisToTheFacts() {
        assertThat(noms(TABLEUR))
                .containsExactly(
                        "Synthèse",
                        "Saisie",
                        "Indicateurs",
                        "Rémunération",
                        "Barème",
                        "Horaires",
                        "Équipe",
                        "Vacations",
                        "RCP",
                        "Protocoles",
                        "Missions",
                        "Stages",
                        "Parcours",
                        "Listes");
    }

    @Test
    void theSynthesisShowsTheFiguresBesideThoseOfTheBilan() {
        XSSFSheet synthese = TABLEUR.feuille("Synthèse");

        assertThat(ligne(synthese, "Ensemble"))
                .containsExactly("Ensemble", "13900.0", "13900.0", "100\u00a0% " + "█".repeat(16), "13900.0", "0.0");
        assertThat(ligne(synthese, "Rémunération due"))
                .containsExactly("Rémunération due", "97300.0", "97300.0", "0.0");
        assertThat(ligne(synthese, "Solde")).startsWith("Solde", "non connu");
        assertThat(textes(synthese))
                .contains("✔ Tous les prérequis sont atteints : la rémunération de l’exercice est ouverte.");
    }

    @Test
    void whatAStructureCouldReachIsUnknownWithoutItsPatientsAndSaidSo() {
        XSSFSheet synthese = Tableur.ouvrir(
                        Chiffrage.classeur(Activites.complete(2025).sans(ChampStructure.PATIENTELE)))
                .feuille("Synthèse");

        assertThat(ligne(synthese, "Ensemble")).startsWith("Ensemble", "9400.0", "non connu");
        assertThat(textes(synthese)).anyMatch(texte -> texte.contains("Donnée manquante"));
    }

    @Test
    void theSameBilanGivesTheSameBytes() {
        assertThat(Chiffrage.classeur(COMPLET)).isEqualTo(Chiffrage.classeur(COMPLET));
    }

    @Test
    void aWorkbookIsTheSameWhateverWasWrittenBeforeIt() {
        BilanXlsx ecrivain = Chiffrage.ecrivain();
        List<Rapport> suite = Stream.of(
                        Activites.complete(2025),
                        Activites.vide(2025),
                        Activites.complete(2024).semaine("Annexe inventée", "09:00", "12:00"),
                        Activites.sousContrat(2025).reunions(3, 2),
                        Activites.complete(2025).sans(ChampStructure.DATE_EFFET),
                        Activites.complete(2025).reunions(40, 5))
                .map(activites -> Chiffrage.rapport(activites.activite()))
                .toList();

        assertThat(Stream.concat(suite.stream(), suite.stream()))
                .allSatisfy(rapport -> assertThat(ecrivain.ecrire(rapport)).isEqualTo(Chiffrage.classeur(rapport)));
    }

    @Test
    void nothingInTheFileTellsWhenItWasWritten() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Chiffrage.classeur(COMPLET)))) {
            for (ZipEntry partie = zip.getNextEntry(); partie != null; partie = zip.getNextEntry()) {
                assertThat(partie.getTimeLocal()).as(partie.getName()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0, 2));
            }
        }
        assertThat(TABLEUR.classeur().getProperties().getCoreProperties().getModified())
                .isEqualTo("2025-12-31T00:00:00Z");
    }

    @Test
    void everyNumberOfTheGridIsANamedCellWithItsSource() {
        for (Parametre parametre : Parametre.values()) {
            XSSFCell valeur = TABLEUR.cellule("bareme_" + parametre.name().toLowerCase(Locale.ROOT));
            assertThat(valeur.getNumericCellValue())
                    .as(parametre.name())
                    .isEqualTo(Chiffrage.bareme(COMPLET.activite())
                            .valeurAu(parametre, LocalDate.of(2025, 12, 31))
                            .valeur()
                            .doubleValue());
            assertThat(valeur.getRow().getCell(5).getStringCellValue())
                    .as(parametre.name())
                    .isNotBlank();
        }
    }

    /** Readers that go row by row believe it, and would see the first cell alone. */
    @Test
    void eachSheetSaysHowFarItsCellsReach() {
        for (Sheet feuille : TABLEUR.classeur()) {
            CellRangeAddress dite = CellRangeAddress.valueOf(
                    ((XSSFSheet) feuille).getCTWorksheet().getDimension().getRef());
            int colonnes = 0;
            for (Row ligne : feuille) {
                colonnes = Math.max(colonnes, ligne.getLastCellNum());
            }
            assertThat(dite.getLastRow()).as(feuille.getSheetName()).isEqualTo(feuille.getLastRowNum());
            assertThat(dite.getLastColumn()).as(feuille.getSheetName()).isEqualTo(colonnes - 1);
        }
    }

    @Test
    void aSoftwareThatNobodyHasCoversNoDay() {
        Tableur sans =
                Tableur.ouvrir(Chiffrage.classeur(Activites.complete(2025).sans(Feuille.SIP)));

        for (String nom : List.of("jours_si_standard", "part_si_standard", "jours_si_avance", "part_si_avance")) {
            assertThat(valeur(sans.cellule(nom))).as(nom).isEqualTo("");
        }
        assertThat(valeur(TABLEUR.cellule("jours_si_standard"))).isEqualTo(365.0);
    }

    @Test
    void aPathwayStandsWithTheNumbersOfPatientsThatTheGuideWants() {
        ParcoursEngage ligne = new ParcoursEngage(
                2,
                TypeParcours.INSUFFISANCE_CARDIAQUE,
                LocalDate.of(2023, 1, 9),
                Optional.of(64),
                Optional.of(11),
                Optional.of(9),
                Optional.empty());
        Sheet feuille = Tableur.ouvrir(Chiffrage.classeur(
                        Activites.complete(2025).sans(Feuille.PARCOURS).ligne(n -> ligne)))
                .feuille("Parcours");
        assertThat(feuille.getRow(3).getCell(0).getStringCellValue()).isEqualTo("insuffisance cardiaque");
        assertThat(List.of(2, 3, 4))
                .extracting(colonne -> feuille.getRow(3).getCell(colonne).getNumericCellValue())
                .containsExactly(64.0, 11.0, 9.0);
    }

    @Test
    void onlyWhatMayBeTypedIsUnlocked() {
        assertThat(TABLEUR.feuille("Saisie").getProtect()).isTrue();
        assertThat(TABLEUR.cellule("patientele").getCellStyle().getLocked()).isFalse();
        assertThat(TABLEUR.cellule("dossiers").getCellStyle().getLocked()).isFalse();
        assertThat(TABLEUR.cellule("taux_dossiers").getCellStyle().getLocked()).isTrue();
        assertThat(TABLEUR.cellule("points_a1_horaires").getCellStyle().getLocked())
                .isTrue();
        assertThat(TABLEUR.feuille("RCP").getProtect()).isFalse();
    }

    @Test
    void valuesShowAsWhatTheyAre() {
        assertThat(TABLEUR.cellule("remuneration").getCellStyle().getDataFormatString())
                .contains("€");
        assertThat(TABLEUR.cellule("date_effet").getCellStyle().getDataFormatString())
                .isEqualTo("dd/mm/yyyy");
        assertThat(TABLEUR.cellule("taux_dossiers").getCellStyle().getDataFormatString())
                .contains("%");
        assertThat(TABLEUR.cellule("part_contrat").getCellStyle().getDataFormatString())
                .isEqualTo("0.00%");
    }

    @Test
    void everySheetPrintsOnA4PagesWithItsHeaderRepeated() {
        for (Sheet feuille : TABLEUR.classeur()) {
            assertThat(feuille.getPrintSetup().getPaperSize())
                    .as(feuille.getSheetName())
                    .isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(feuille.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(feuille.getPrintSetup().getFitHeight()).isZero();
            if (!feuille.getSheetName().equals("Synthèse")) {
                assertThat(feuille.getPaneInformation().isFreezePane()).isTrue();
                assertThat(feuille.getRepeatingRows().getFirstRow()).isEqualTo(2);
            }
        }
    }

    @Test
    void aWrongKindOfValueIsRefusedWhileTyping() {
        assertThat(TABLEUR.feuille("Saisie").getDataValidations())
                .hasSizeGreaterThan(30)
                .allSatisfy(controle -> assertThat(controle.getErrorBoxText()).isNotBlank());
    }

    @Test
    void whatMayBeChangedIsSaidInWordsAndNotByItsColourAlone() {
        for (Row ligne : TABLEUR.feuille("Saisie")) {
            if (ligne.getCell(1) != null && ligne.getRowNum() > 2) {
                boolean ouverte = !ligne.getCell(1).getCellStyle().getLocked();
                assertThat(ligne.getCell(2).getStringCellValue())
                        .as(ligne.getCell(0).getStringCellValue())
                        .isIn(ouverte ? List.of("À modifier", "Compté") : List.of("Calculé"));
            }
        }
        assertThat(TABLEUR.cellule("reunions").getRow().getCell(2).getStringCellValue())
                .isEqualTo("Compté");
        assertThat(textes(TABLEUR.feuille("RCP")))
                .contains("Date · à modifier", "Thème", "Comptée · formule, modifiable");
        assertThat(textes(TABLEUR.feuille("Horaires"))).contains("Site · à modifier", "Points du site");
    }

    @Test
    void whoComesToACellThatMayBeChangedIsToldWhatToType() {
        for (String feuille : List.of("Saisie", "Horaires")) {
            assertThat(TABLEUR.feuille(feuille).getDataValidations()).allSatisfy(controle -> {
                assertThat(controle.getShowPromptBox()).isTrue();
                assertThat(controle.getPromptBoxTitle()).isIn("À modifier", "Compté");
                assertThat(controle.getPromptBoxText()).isNotBlank().hasSizeLessThan(256);
            });
        }
        assertThat(TABLEUR.feuille("RCP").getDataValidations())
                .filteredOn(DataValidation::getShowPromptBox)
                .extracting(DataValidation::getPromptBoxTitle)
                .contains("À modifier", "Compté");
    }

    @Test
    void withoutAContractThereIsTheActivityAndNoPoints() {
        Tableur simple =
                Tableur.ouvrir(Chiffrage.classeur(Activites.complete(2025).sans(ChampStructure.DATE_EFFET)));

        assertThat(noms(simple))
                .containsExactly(
                        "Synthèse", "Équipe", "Vacations", "RCP", "Protocoles", "Missions", "Stages", "Parcours");
        assertThat(textes(simple.feuille("Synthèse")))
                .anySatisfy(texte -> assertThat(texte).startsWith("Aucune date d’effet du contrat ACI"))
                .noneSatisfy(texte -> assertThat(texte).containsIgnoringCase("points par axe"));
        assertThat(ligne(simple.feuille("Synthèse"), "Dossiers étudiés en réunion"))
                .containsExactly("Dossiers étudiés en réunion", "12.0");
    }

    @Test
    void aContractToComeSaysSo() {
        Tableur simple =
                Tableur.ouvrir(Chiffrage.classeur(Activites.complete(2025).effet(LocalDate.of(2026, 1, 1))));

        assertThat(textes(simple.feuille("Synthèse")))
                .anySatisfy(texte -> assertThat(texte).startsWith("Le contrat ACI prend effet après cet exercice"));
    }

    @Test
    void anIndicatorWhoseFormulaDisagreesStopsTheWorkbook() {
        Bilan bilan = COMPLET.bilan();
        List<Resultat> resultats = new ArrayList<>(bilan.resultats());
        resultats.set(10, unCentieme(resultats.get(10).detail()));

        assertThatThrownBy(() -> Chiffrage.classeur(
                        Chiffrage.rapport(COMPLET.activite(), avec(bilan, resultats, bilan.remuneration()))))
                .isInstanceOfSatisfying(FiguresDivergentes.class, erreur -> assertThat(erreur.figure())
                        .isEqualTo("A2-CONCERTATION"))
                .hasMessageContaining("1000.00 by its formulas, 1000.01 by the engine")
                .hasMessageContaining("494900012 2025");
    }

    @Test
    void anAmountThatDisagreesStopsTheWorkbook() {
        Bilan bilan = COMPLET.bilan();
        Remuneration euros = bilan.remuneration();
        Remuneration fausse = new Remuneration(
                euros.base(),
                euros.tauxMajoration(),
                euros.montant(),
                euros.avanceTheorique().add(new BigDecimal("0.01")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());

        assertThatThrownBy(() -> Chiffrage.classeur(
                        Chiffrage.rapport(COMPLET.activite(), avec(bilan, bilan.resultats(), fausse))))
                .isInstanceOfSatisfying(FiguresDivergentes.class, erreur -> assertThat(erreur.figure())
                        .isEqualTo("avance_theorique"));
    }

    @Test
    void aBilanOfAnotherGridIsNotWritten() {
        Bilan bilan = COMPLET.bilan();
        Bilan autre = new Bilan(
                bilan.finess(),
                bilan.exercice(),
                bilan.regime(),
                bilan.dateReference(),
                bilan.bareme(),
                "0".repeat(64),
                bilan.resultats(),
                bilan.prerequisManquants(),
                bilan.pointsTotal(),
                bilan.remuneration(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThatThrownBy(() -> Chiffrage.classeur(Chiffrage.rapport(COMPLET.activite(), autre)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another grid");
    }

    private static Resultat unCentieme(Detail detail) {
        return new Resultat.Atteint(new Detail(
                detail.code(),
                detail.titre(),
                detail.demande(),
                detail.nature(),
                detail.reference(),
                new Decompte(
                        detail.points().fixes(), detail.points().variables().add(new BigDecimal("0.01"))),
                detail.maximum(),
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static Bilan avec(Bilan bilan, List<Resultat> resultats, Remuneration euros) {
        return new Bilan(
                bilan.finess(),
                bilan.exercice(),
                bilan.regime(),
                bilan.dateReference(),
                bilan.bareme(),
                bilan.baremeEmpreinte(),
                resultats,
                bilan.prerequisManquants(),
                bilan.pointsTotal(),
                euros,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> noms(Tableur tableur) {
        List<String> noms = new ArrayList<>();
        tableur.classeur().forEach(feuille -> noms.add(feuille.getSheetName()));
        return noms;
    }

    private static List<String> textes(XSSFSheet feuille) {
        List<String> textes = new ArrayList<>();
        feuille.forEach(ligne -> ligne.forEach(cellule -> {
            if (valeur((XSSFCell) cellule) instanceof String texte) {
                textes.add(texte);
            }
        }));
        return textes;
    }

    /** What a row shows, from its label on, blank cells left out. */
    private static List<String> ligne(XSSFSheet feuille, String libelle) {
        List<String> valeurs = new ArrayList<>();
        feuille.forEach(ligne -> {
            if (ligne.getCell(0) != null && libelle.equals(valeur((XSSFCell) ligne.getCell(0)))) {
                ligne.forEach(cellule -> {
                    String valeur = String.valueOf(valeur((XSSFCell) cellule));
                    if (!valeur.isEmpty()) {
                        valeurs.add(valeur);
                    }
                });
            }
        });
        return valeurs;
    }

    private static Object valeur(XSSFCell cellule) {
        CellType type = cellule.getCellType() == CellType.FORMULA
                ? cellule.getCachedFormulaResultType()
                : cellule.getCellType();
        return type == CellType.NUMERIC ? (Object) cellule.getNumericCellValue() : cellule.getStringCellValue();
    }
}
