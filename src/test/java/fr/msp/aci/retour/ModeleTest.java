package fr.msp.aci.retour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Choix;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Colonne;
import fr.msp.aci.controle.Schema;
import fr.msp.aci.controle.SchemaFeuille;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModeleTest {

    private static final Exercice EXERCICE = new Exercice(2025);

    private XSSFWorkbook modele;

    @BeforeEach
    void open() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        Modele.ecrire(EXERCICE, octets);
        modele = new XSSFWorkbook(new ByteArrayInputStream(octets.toByteArray()));
    }

    @AfterEach
    void close() throws IOException {
        modele.close();
    }

    @Test
    void theHelpComesFirstThenEverySheetInOrderAndTheListsAreHidden() {
        List<String> noms = new ArrayList<>();
        modele.forEach(feuille -> noms.add(feuille.getSheetName()));
        List<String> attendus = Stream.of(
                        Stream.of("Lisez-moi"),
                        Arrays.stream(Feuille.values()).map(Choix::libelle),
                        Stream.of("Listes"))
                .flatMap(nom -> nom)
                .toList();

        assertThat(noms).isEqualTo(attendus);
        assertThat(modele.isSheetHidden(noms.size() - 1)).isTrue();
        assertThat(noms.subList(0, noms.size() - 1)).noneMatch(nom -> modele.isSheetHidden(noms.indexOf(nom)));
        assertThat(modele.getActiveSheetIndex()).isZero();
    }

    @Test
    void theHelpSaysWhatToFillInWhatHappensThenAndThatNoPatientIsNamed() {
        String texte = texte(modele.getSheet("Lisez-moi"));

        assertThat(texte)
                .contains("exercice 2025")
                .contains("Ce qu’il faut remplir")
                .contains("Ce qui se passe ensuite")
                .contains("Où trouver de l’aide")
                .contains("Aucune donnée de patient", "un nom suivi d’un âge")
                .contains("dans un dossier nommé FINESS-EXERCICE, par exemple 990003006-2025.")
                .contains("Version du modèle");
        for (Feuille feuille : Feuille.values()) {
            assertThat(texte).contains(feuille.libelle());
        }
    }

    @Test
    void everyColumnHasItsHeaderAndItsHelp() {
        for (SchemaFeuille declaree : tableaux()) {
            XSSFSheet feuille = modele.getSheet(declaree.nom());
            List<String> entetes = new ArrayList<>();
            feuille.getRow(1).forEach(cellule -> entetes.add(cellule.getStringCellValue()));
            assertThat(entetes)
                    .containsExactlyElementsOf(declaree.colonnes().stream()
                            .map(colonne -> colonne.entete() + (colonne.estObligatoire() ? " *" : ""))
                            .toList());
            assertThat(feuille.getDataValidations())
                    .hasSameSizeAs(declaree.colonnes())
                    .allSatisfy(regle -> assertThat(regle.getPromptBoxText()).isNotBlank());
        }
    }

    @Test
    void everySheetShowsAnExampleInGreyThatCannotBeTypedOver() {
        for (SchemaFeuille declaree : tableaux()) {
            XSSFSheet feuille = modele.getSheet(declaree.nom());
            List<String> montres = new ArrayList<>();
            for (Cell cellule : feuille.getRow(2)) {
                montres.add(cellule.getStringCellValue());
                assertThat(cellule.getCellStyle().getLocked()).isTrue();
                assertThat(modele.getFontAt(cellule.getCellStyle().getFontIndex())
                                .getItalic())
                        .isTrue();
            }
            List<String> attendus = new ArrayList<>(declaree.exemples(EXERCICE));
            attendus.set(0, "Exemple → " + attendus.get(0));
            assertThat(montres).isEqualTo(attendus);
            assertThat(feuille.getDataValidations()).allSatisfy(regle -> assertThat(
                            regle.getRegions().getCellRangeAddress(0).getFirstRow())
                    .isEqualTo(3));
        }
    }

    @Test
    void theHelpOfACellIsThatOfTheCatalogueOfFindings() {
        Catalogue catalogue = new Catalogue();
        for (SchemaFeuille declaree : Schema.declare().feuilles()) {
            List<XSSFDataValidation> regles = modele.getSheet(declaree.nom()).getDataValidations();
            for (int i = 0; i < regles.size(); i++) {
                Colonne<?> colonne = declaree.colonnes().get(i);
                assertThat(regles.get(i).getErrorBoxText()).isEqualTo(catalogue.remede(colonne.type()));
                assertThat(regles.get(i).getPromptBoxText()).startsWith(declaree.aide(colonne));
            }
        }
    }

    @Test
    void everyFieldOfTheStructureIsThereAndOnlyTheYearIsFilledIn() {
        XSSFSheet feuille = modele.getSheet("Structure");
        SchemaFeuille declaree = Schema.declare().pour(Feuille.STRUCTURE);

        for (int i = 0; i < declaree.colonnes().size(); i++) {
            Colonne<?> champ = declaree.colonnes().get(i);
            Row ligne = feuille.getRow(2 + i);
            assertThat(ligne.getCell(0).getStringCellValue()).startsWith(champ.entete());
            assertThat(new DataFormatter().formatCellValue(ligne.getCell(1)))
                    .isEqualTo(champ.entete().equals("Exercice") ? "2025" : "");
            assertThat(ligne.getCell(2).getStringCellValue())
                    .isEqualTo(declaree.exemples(EXERCICE).get(i));
        }
        assertThat(feuille.getDataValidations()).hasSameSizeAs(declaree.colonnes());
    }

    @Test
    void theYearOfAWorkbookOpenedYearsLaterIsAtMostTheOneAfterThatDay() {
        XSSFDataValidation regle =
                modele.getSheet("Structure").getDataValidations().get(1);

        assertThat(regle.getValidationConstraint().getFormula1()).isEqualTo("2017");
        assertThat(regle.getValidationConstraint().getFormula2()).isEqualTo("YEAR(TODAY())+1");
        assertThat(regle.getErrorBoxText())
                .contains("entre 2017 et l’an prochain")
                .doesNotContain("100");
    }

    @Test
    void theDropDownListsOfferEveryValueOfTheGuide() {
        for (SchemaFeuille declaree : Schema.declare().feuilles()) {
            List<XSSFDataValidation> regles = modele.getSheet(declaree.nom()).getDataValidations();
            for (int i = 0; i < declaree.colonnes().size(); i++) {
                List<String> attendues = declaree.colonnes().get(i).type().valeurs();
                if (!attendues.isEmpty()) {
                    assertThat(liste(regles.get(i)))
                            .as(declaree + " " + declaree.colonnes().get(i))
                            .isEqualTo(attendues);
                    assertThat(regles.get(i).getSuppressDropDownArrow()).isTrue();
                }
            }
        }
    }

    @Test
    void noHelpIsCutByTheLimitsOfExcel() {
        for (SchemaFeuille declaree : Schema.declare().feuilles()) {
            assertThat(modele.getSheet(declaree.nom()).getDataValidations()).allSatisfy(regle -> {
                assertThat(regle.getPromptBoxText())
                        .hasSizeLessThanOrEqualTo(255)
                        .doesNotEndWith("…");
                assertThat(regle.getPromptBoxTitle()).hasSizeLessThanOrEqualTo(32);
                assertThat(regle.getErrorBoxText())
                        .hasSizeLessThanOrEqualTo(255)
                        .doesNotEndWith("…");
            });
        }
    }

    @Test
    void headersAreProtectedWithoutPasswordAndCellsToFillInAreNot() {
        for (SchemaFeuille declaree : tableaux()) {
            XSSFSheet feuille = modele.getSheet(declaree.nom());
            assertThat(feuille.isSheetLocked()).isTrue();
            assertThat(feuille.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(feuille.getCTWorksheet().getSheetProtection().isSetHashValue())
                    .isFalse();
            for (Cell entete : feuille.getRow(1)) {
                assertThat(entete.getCellStyle().getLocked()).isTrue();
            }
            for (int colonne = 0; colonne < declaree.colonnes().size() + 3; colonne++) {
                assertThat(feuille.getColumnStyle(colonne).getLocked()).isFalse();
            }
        }
    }

    @Test
    void leadingZerosAreKeptBecauseNumbersOfRegistersAreText() {
        XSSFSheet feuille = modele.getSheet("Professionnels");
        List<String> entetes = Schema.declare().pour(Feuille.PROFESSIONNELS).colonnes().stream()
                .map(Colonne::entete)
                .toList();

        for (String numero : List.of("RPPS", "N° AM")) {
            assertThat(feuille.getColumnStyle(entetes.indexOf(numero)).getDataFormatString())
                    .isEqualTo("@");
        }
    }

    @Test
    void everySheetPrintsOnTheWidthOfOnePageWithItsHeaderOnEveryPage() {
        for (SchemaFeuille declaree : tableaux()) {
            XSSFSheet feuille = modele.getSheet(declaree.nom());
            assertThat(feuille.getPrintSetup().getLandscape()).isTrue();
            assertThat(feuille.getFitToPage()).isTrue();
            assertThat(feuille.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(feuille.getRepeatingRows().formatAsString()).isEqualTo("1:2");
            assertThat(feuille.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 2);
        }
    }

    private static List<SchemaFeuille> tableaux() {
        return Schema.declare().feuilles().stream()
                .filter(declaree -> declaree.disposition() == SchemaFeuille.Disposition.TABLEAU)
                .toList();
    }

    private List<String> liste(XSSFDataValidation regle) {
        AreaReference plage =
                new AreaReference(regle.getValidationConstraint().getFormula1(), modele.getSpreadsheetVersion());
        return Arrays.stream(plage.getAllReferencedCells())
                .map((CellReference adresse) -> modele.getSheet(adresse.getSheetName())
                        .getRow(adresse.getRow())
                        .getCell(adresse.getCol()))
                .map(Cell::getStringCellValue)
                .toList();
    }

    private static String texte(XSSFSheet feuille) {
        StringBuilder texte = new StringBuilder();
        for (Row ligne : feuille) {
            for (Cell cellule : ligne) {
                assertThat(cellule.getCellType()).isEqualTo(CellType.STRING);
                texte.append(cellule.getStringCellValue()).append('\n');
            }
        }
        return texte.toString();
    }
}
