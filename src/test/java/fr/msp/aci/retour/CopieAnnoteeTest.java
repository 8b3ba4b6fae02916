package fr.msp.aci.retour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.classeur.OdsDeTest;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook a coordinator gets back: everything still there, what is wrong shown on the spot. */
class CopieAnnoteeTest {

    private static final String NIR = "1 85 05 78 006 084 91";

    @TempDir
    Path dossier;

    @Test
    void aBadCellIsColouredFramedAndSaysWhatToDo() throws IOException {
        Workbook copie = annoter(classeur(new XSSFWorkbook()), List.of(erreur("RCP", 2, "B", "douze")));

        Cell cellule = copie.getSheet("RCP").getRow(1).getCell(1);
        assertThat(cellule.getStringCellValue()).isEqualTo("douze");
        assertThat(cellule.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        assertThat(cellule.getCellStyle().getBorderTop().getCode()).isPositive();
        assertThat(cellule.getCellComment().getString().getString())
                .contains("Erreur", "ce n’est pas un nombre", "tapez un nombre");
    }

    @Test
    void aCellUnderAMergeIsMarkedOnTheCellThatShows() throws IOException {
        Workbook original = classeur(new XSSFWorkbook());
        original.getSheet("RCP").addMergedRegion(CellRangeAddress.valueOf("B2:B4"));

        Workbook copie = annoter(original, List.of(erreur("RCP", 3, "B", ""), erreur("RCP", 4, "B", "")));

        Cell visible = copie.getSheet("RCP").getRow(1).getCell(1);
        assertThat(visible.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        assertThat(visible.getCellComment().getString().getString()).contains("ce n’est pas un nombre");
        assertThat(copie.getSheet("RCP").getCellComments()).hasSize(1);
    }

    @Test
    void theOldFormatIsAnnotatedToo() throws IOException {
        Workbook copie = annoter(classeur(new HSSFWorkbook()), List.of(erreur("RCP", 2, "B", "douze")));

        assertThat(copie).isInstanceOf(HSSFWorkbook.class);
        assertThat(copie.getSheet("RCP").getRow(1).getCell(1).getCellComment()).isNotNull();
        assertThat(copie.getSheetName(0)).isEqualTo("À corriger");
    }

    @Test
    void theFirstSheetListsWhatToMendErrorsFirstWithALinkToTheCell() throws IOException {
        Constat avertissement = constat(CodeConstat.INCOHERENCE, Optional.of("RCP"), 3, "A", "peu");

        Workbook copie = annoter(
                classeur(new XSSFWorkbook()),
                List.of(avertissement, erreur("RCP", 2, "B", "douze"), erreur("RCP", 4, "B", "douze")));

        Sheet liste = copie.getSheetAt(0);
        assertThat(liste.getSheetName()).isEqualTo("À corriger");
        assertThat(copie.getActiveSheetIndex()).isZero();
        Row premiere = liste.getRow(4);
        assertThat(premiere.getCell(0).getStringCellValue()).isEqualTo("Erreur");
        assertThat(premiere.getCell(1).getStringCellValue()).contains("B2", "B4");
        assertThat(premiere.getCell(1).getHyperlink().getAddress()).isEqualTo("'RCP'!B2");
        assertThat(premiere.getCell(0).getCellStyle().getFillForegroundColor())
                .as("the colour of the cells with an error")
                .isEqualTo(copie.getSheet("RCP")
                        .getRow(1)
                        .getCell(1)
                        .getCellStyle()
                        .getFillForegroundColor());
        assertThat(premiere.getHeightInPoints()).isGreaterThanOrEqualTo(15);
        assertThat(liste.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Avertissement");
        assertThat(liste.getLastRowNum()).isEqualTo(5);
    }

    @Test
    void theListPrintsOnA4InLettersThatCanBeReadWithItsHeaderOnEveryPage() throws IOException {
        Sheet liste = annoter(classeur(new XSSFWorkbook()), List.of(erreur("RCP", 2, "B", "douze")))
                .getSheetAt(0);

        assertThat(liste.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(liste.getPrintSetup().getLandscape()).isTrue();
        assertThat(liste.getRepeatingRows().formatAsString()).isEqualTo("4:4");
        int caracteres = IntStream.range(0, 6).map(liste::getColumnWidth).sum() / 256;
        assertThat(caracteres)
                .as("at 11 points the page holds about 140 characters, so that these make 8 points")
                .isLessThan(180);
    }

    @Test
    void aSheetNameWithAnApostropheIsStillReachedByItsLink() throws IOException {
        Workbook original = new XSSFWorkbook();
        original.createSheet("L'équipe").createRow(0).createCell(0).setCellValue("x");

        Workbook copie = annoter(original, List.of(erreur("L'équipe", 1, "A", "x")));

        assertThat(copie.getSheetAt(0).getRow(4).getCell(1).getHyperlink().getAddress())
                .isEqualTo("'L''équipe'!A1");
    }

    @Test
    void formulasStylesAndOtherSheetsStayAsTheyWere() throws IOException {
        Workbook original = classeur(new XSSFWorkbook());
        Cell formule = original.getSheet("RCP").createRow(9).createCell(0);
        formule.setCellFormula("SUM(B2:B4)");
        original.createSheet("Notes").createRow(0).createCell(0).setCellValue("à garder");
        short format = original.createDataFormat().getFormat("dd/mm/yyyy");
        original.getSheet("RCP").getRow(1).getCell(1).setCellStyle(original.createCellStyle());
        original.getSheet("RCP").getRow(1).getCell(1).getCellStyle().setDataFormat(format);

        Workbook copie = annoter(original, List.of(erreur("RCP", 2, "B", "douze")));

        assertThat(copie.getSheet("RCP").getRow(9).getCell(0).getCellFormula()).isEqualTo("SUM(B2:B4)");
        assertThat(copie.getSheet("Notes").getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("à garder");
        assertThat(copie.getSheet("RCP").getRow(1).getCell(1).getCellStyle().getDataFormatString())
                .isEqualTo("dd/mm/yyyy");
    }

    @Test
    void anAbsentCellIsMadeToCarryItsComment() throws IOException {
        Workbook copie = annoter(classeur(new XSSFWorkbook()), List.of(erreur("RCP", 40, "D", "")));

        assertThat(copie.getSheet("RCP").getRow(39).getCell(3).getCellComment()).isNotNull();
    }

    @Test
    void theCommentOfTheCoordinatorIsKeptBelowOurs() throws IOException {
        Workbook original = classeur(new XSSFWorkbook());
        Sheet feuille = original.getSheet("RCP");
        var commentaire = feuille.createDrawingPatriarch()
                .createCellComment(original.getCreationHelper().createClientAnchor());
        commentaire.setString(original.getCreationHelper().createRichTextString("vu avec l’équipe"));
        feuille.getRow(1).getCell(1).setCellComment(commentaire);

        Workbook copie = annoter(original, List.of(erreur("RCP", 2, "B", "douze")));

        assertThat(copie.getSheet("RCP")
                        .getRow(1)
                        .getCell(1)
                        .getCellComment()
                        .getString()
                        .getString())
                .contains("ce n’est pas un nombre", "vu avec l’équipe");
    }

    @Test
    void aCopyCorrectedAndDroppedAgainLosesTheMarksOfWhatWasMended() throws IOException {
        Path premiere = enregistrer(annoter(classeur(new XSSFWorkbook()), List.of(erreur("RCP", 2, "B", "douze"))));
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();

        CopieAnnotee.ecrire(premiere, List.of(erreur("RCP", 3, "A", "hier")), sortie);

        Workbook seconde = WorkbookFactory.create(new ByteArrayInputStream(sortie.toByteArray()));
        assertThat(seconde.getNumberOfSheets()).isEqualTo(2);
        Cell corrigee = seconde.getSheet("RCP").getRow(1).getCell(1);
        assertThat(corrigee.getCellComment()).isNull();
        assertThat(corrigee.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
        assertThat(seconde.getSheet("RCP").getRow(2).getCell(0).getCellComment())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheCoordinatorHadOnACellComesBackOnceItIsMended(boolean ancien) throws IOException {
        Workbook original = classeur(ancien ? new HSSFWorkbook() : new XSSFWorkbook());
        Cell cellule = original.getSheet("RCP").getRow(1).getCell(1);
        String long1 = "Vu avec l’équipe.\n\n" + "À confirmer avec le secrétariat. ".repeat(100);
        commenter(cellule, "Secrétariat", long1);
        commenter(original.getSheet("RCP").getRow(2).createCell(1), "", "sans auteur");
        CellStyle vert = original.createCellStyle();
        vert.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        vert.setFillForegroundColor(IndexedColors.BRIGHT_GREEN.getIndex());
        vert.setBorderBottom(BorderStyle.DOUBLE);
        cellule.setCellStyle(vert);

        List<Constat> deux = List.of(erreur("RCP", 2, "B", "douze"), erreur("RCP", 3, "B", "dix"));
        Workbook encoreFausse = annoter(annoter(original, deux), deux);
        assertThat(commentaire(encoreFausse, 1))
                .containsOnlyOnce("ce n’est pas un nombre")
                .endsWith(long1);
        assertThat(encoreFausse
                        .getSheet("RCP")
                        .getRow(1)
                        .getCell(1)
                        .getCellStyle()
                        .getBorderBottom())
                .isEqualTo(BorderStyle.THICK);
        assertThat(encoreFausse.getSheetAt(0).isColumnHidden(7)).isTrue();

        Workbook corrigee = annoter(encoreFausse, List.of(erreur("RCP", 3, "A", "hier")));

        assertThat(commentaire(corrigee, 1)).isEqualTo(long1);
        assertThat(commentaire(corrigee, 2)).isEqualTo("sans auteur");
        Cell rendue = corrigee.getSheet("RCP").getRow(1).getCell(1);
        assertThat(rendue.getCellComment().getAuthor()).isEqualTo("Secrétariat");
        assertThat(rendue.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.BRIGHT_GREEN.getIndex());
        assertThat(rendue.getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.DOUBLE);
        assertThat(rendue.getCellStyle().getBorderTop()).isEqualTo(BorderStyle.NONE);
    }

    @Test
    void aCommentOnTheNextCellDoesNotKeepTheCopyFromBeingMade() throws IOException {
        Workbook original = classeur(new XSSFWorkbook());
        commenter(original.getSheet("RCP").getRow(2).createCell(1), "Secrétariat", "à relire");

        Workbook copie = annoter(original, List.of(erreur("RCP", 3, "A", "hier")));

        assertThat(copie.getSheet("RCP").getRow(2).getCell(0).getCellComment()).isNotNull();
        assertThat(commentaire(copie, 2)).isEqualTo("à relire");
    }

    @Test
    void theMarksOfACopySavedByAProgramThatForgetsAuthorsAreKnownAgain() throws IOException {
        Workbook original = classeur(new XSSFWorkbook());
        commenter(original.getSheet("RCP").getRow(1).getCell(1), "Secrétariat", "à relire");
        Workbook copie = annoter(original, List.of(erreur("RCP", 2, "B", "douze"), erreur("RCP", 3, "A", "hier")));
        copie.getSheet("RCP").getRow(1).getCell(1).getCellComment().setAuthor(" ");
        copie.getSheet("RCP").getRow(2).getCell(0).getCellComment().setAuthor(" ");

        Workbook corrigee = annoter(copie, List.of(erreur("RCP", 1, "A", "Date")));

        assertThat(commentaire(corrigee, 1)).isEqualTo("à relire");
        assertThat(corrigee.getSheet("RCP").getRow(2).getCell(0).getCellComment())
                .isNull();
    }

    @Test
    void aColourTheCoordinatorGaveAMarkedCellStays() throws IOException {
        Workbook copie = annoter(classeur(new XSSFWorkbook()), List.of(erreur("RCP", 2, "B", "douze")));
        CellStyle vert = copie.createCellStyle();
        vert.cloneStyleFrom(copie.getSheet("RCP").getRow(1).getCell(1).getCellStyle());
        vert.setFillForegroundColor(IndexedColors.BRIGHT_GREEN.getIndex());
        copie.getSheet("RCP").getRow(1).getCell(1).setCellStyle(vert);

        Cell rendue = annoter(copie, List.of(erreur("RCP", 3, "A", "hier")))
                .getSheet("RCP")
                .getRow(1)
                .getCell(1);

        assertThat(rendue.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.BRIGHT_GREEN.getIndex());
        assertThat(rendue.getCellStyle().getBorderTop()).isEqualTo(BorderStyle.NONE);
    }

    @Test
    void aWorkbookOfLibreOfficeComesBackAsAnExcelFileThatTellsTheSameFacts() throws IOException {
        Path original = Path.of("src/test/resources/golden/libreoffice/msp-01.ods");
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();

        assertThat(CopieAnnotee.ecrire(original, List.of(erreur("RCP", 2, "B", "douze")), sortie))
                .isEmpty();

        Path copie = Files.write(dossier.resolve("rendu.xlsx"), sortie.toByteArray());
        Controleur controleur = new Controleur(Limites.parDefaut(), exercice -> true, LocalDate.of(2026, 3, 1));
        Controle.Accepte relu = (Controle.Accepte) controleur.controler(copie);
        Controle.Accepte lu = (Controle.Accepte) controleur.controler(original);
        assertThat(relu.feuilles().values().stream().map(FaitsFeuille::faits))
                .containsExactlyElementsOf(
                        lu.feuilles().values().stream().map(FaitsFeuille::faits).toList());
        assertThat(relu.constats()).isEqualTo(lu.constats());
        try (Workbook rendu = WorkbookFactory.create(new ByteArrayInputStream(sortie.toByteArray()))) {
            assertThat(rendu.getSheetName(0)).isEqualTo("À corriger");
            assertThat(rendu.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .contains("copie de votre classeur .ods");
            assertThat(rendu.getSheet("RCP")
                            .getRow(1)
                            .getCell(1)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("ce n’est pas un nombre");
        }
    }

    @Test
    void whatCountsOfTheLooksOfAWorkbookOfLibreOfficeIsKept() throws IOException {
        Path original = new OdsDeTest()
                .feuille(
                        "RCP",
                        OdsDeTest.ligne(
                                        "<table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\">"
                                                + "<text:p>=A1</text:p></table:table-cell><table:covered-table-cell/>",
                                        OdsDeTest.cellule("date", "date-value", "2025-03-04"))
                                + "<table:table-row table:visibility=\"collapse\">"
                                + OdsDeTest.cellule("time", "time-value", "PT08H30M00S")
                                + OdsDeTest.cellule("percentage", "value", "0.25")
                                + "<table:table-cell table:style-name=\"barree\" office:value-type=\"float\""
                                + " office:value=\"12.5\"><text:p>12,5</text:p></table:table-cell></table:table-row>")
                .feuilleMasquee("Listes", OdsDeTest.ligne(OdsDeTest.cellule("boolean", "boolean-value", "true")))
                .ecrire(dossier.resolve("classeur.ods"));
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();

        assertThat(CopieAnnotee.ecrire(original, List.of(erreur("RCP", 2, "B", "0,25")), sortie))
                .isEmpty();

        Workbook copie = WorkbookFactory.create(new ByteArrayInputStream(sortie.toByteArray()));
        Sheet rcp = copie.getSheet("RCP");
        DataFormatter affichage = new DataFormatter(Locale.FRANCE);
        assertThat(rcp.getRow(0).getCell(0).getStringCellValue()).isEqualTo("=A1");
        assertThat(rcp.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:B1"));
        assertThat(affichage.formatCellValue(rcp.getRow(0).getCell(2))).isEqualTo("04/03/2025");
        assertThat(rcp.getRow(1).getZeroHeight()).isTrue();
        assertThat(affichage.formatCellValue(rcp.getRow(1).getCell(0))).isEqualTo("08:30");
        assertThat(rcp.getRow(1).getCell(1).getCellStyle().getDataFormatString())
                .isEqualTo("0.##%");
        assertThat(copie.getFontAt(rcp.getRow(1).getCell(2).getCellStyle().getFontIndex())
                        .getStrikeout())
                .isTrue();
        assertThat(copie.isSheetHidden(copie.getSheetIndex("Listes"))).isTrue();
    }

    @Test
    void aPatientsNumberIsNowhereInTheCopyOfAWorkbookOfLibreOffice() throws IOException {
        String lignes = OdsDeTest.ligne(OdsDeTest.texte("Date"), OdsDeTest.texte("Dossiers"))
                + OdsDeTest.ligne(OdsDeTest.texte("4 mars"), OdsDeTest.texte("2"), OdsDeTest.texte(NIR));
        Path original = new OdsDeTest().feuille("RCP", lignes).ecrire(dossier.resolve("classeur.ods"));
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();

        assertThat(CopieAnnotee.ecrire(original, List.of(personnelle("C")), sortie))
                .isEmpty();

        assertThat(toutLeTexte(sortie.toByteArray())).doesNotContain(NIR).contains("1 •• •• •• ••• •••");
        sortie.reset();
        assertThat(CopieAnnotee.ecrire(original, List.of(), sortie))
                .contains(CopieAnnotee.Empechement.DONNEE_PERSONNELLE);
    }

    private static void commenter(Cell cellule, String auteur, String texte) {
        var aide = cellule.getSheet().getWorkbook().getCreationHelper();
        var commentaire = cellule.getSheet().createDrawingPatriarch().createCellComment(aide.createClientAnchor());
        commentaire.setAuthor(auteur);
        commentaire.setString(aide.createRichTextString(texte));
        cellule.setCellComment(commentaire);
    }

    private static String commentaire(Workbook classeur, int ligne) {
        return classeur.getSheet("RCP")
                .getRow(ligne)
                .getCell(1)
                .getCellComment()
                .getString()
                .getString();
    }

    @Test
    void aPatientsNumberIsNowhereInTheCopy() throws IOException {
        Workbook original = classeur(new XSSFWorkbook());
        original.getSheet("RCP").getRow(1).createCell(2).setCellValue(NIR);
        Constat constat = personnelle("C");
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();

        assertThat(CopieAnnotee.ecrire(enregistrer(original), List.of(constat), sortie))
                .isEmpty();

        assertThat(toutLeTexte(sortie.toByteArray())).doesNotContain(NIR).doesNotContain("006 084");
        Workbook copie = WorkbookFactory.create(new ByteArrayInputStream(sortie.toByteArray()));
        assertThat(copie.getSheet("RCP").getRow(1).getCell(2).getStringCellValue())
                .isEqualTo("1 •• •• •• ••• •••");
    }

    @Test
    void aPatientsNumberTypedAsANumberIsNowhereInTheCopy() throws IOException {
        Workbook original = classeur(new XSSFWorkbook());
        original.getSheet("RCP").getRow(1).createCell(2).setCellValue(1_850_578_006_084d);
        original.getSheet("RCP").getRow(1).createCell(3).setCellValue(185_057_800_608_491d);
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();

        assertThat(CopieAnnotee.ecrire(enregistrer(original), List.of(personnelle("C"), personnelle("D")), sortie))
                .isEmpty();

        assertThat(toutLeTexte(sortie.toByteArray())).doesNotContain("850578006084", "85057800608491");
    }

    @ParameterizedTest
    @EnumSource
    void aPatientsNumberThatStaysAnywhereElseLeavesTheListAlone(Cachette cachette) throws IOException {
        XSSFWorkbook original = new XSSFWorkbook();
        classeur(original);
        original.getSheet("RCP").getRow(1).createCell(2).setCellValue(NIR);
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        assertThat(CopieAnnotee.ecrire(enregistrer(original), List.of(personnelle("C")), sortie))
                .isEmpty();
        sortie.reset();
        cachette.cacher.accept(original);

        assertThat(CopieAnnotee.ecrire(enregistrer(original), List.of(personnelle("C")), sortie))
                .contains(CopieAnnotee.Empechement.DONNEE_PERSONNELLE);

        assertThat(sortie.size()).isZero();
    }

    /** Places of a workbook that no finding names and no one thinks of. */
    enum Cachette {
        COMMENTAIRE(classeur -> {
            var feuille = classeur.getSheet("RCP");
            var commentaire = feuille.createDrawingPatriarch()
                    .createCellComment(classeur.getCreationHelper().createClientAnchor());
            commentaire.setString("voir " + NIR);
            feuille.getRow(2).getCell(0).setCellComment(commentaire);
        }),
        EN_TETE(classeur -> classeur.getSheet("RCP").getHeader().setCenter("Suivi " + NIR)),
        NOM_DEFINI(classeur -> {
            var nom = classeur.createName();
            nom.setNameName("patient");
            nom.setRefersToFormula("\"" + NIR + "\"");
        }),
        NOM_DE_FEUILLE(classeur -> classeur.createSheet("Dossier " + NIR)),
        PROPRIETE(classeur -> classeur.getProperties().getCoreProperties().setTitle(NIR)),
        FORMULE(classeur -> classeur.getSheet("RCP").createRow(7).createCell(0).setCellFormula("LEN(\"" + NIR + "\")")),
        AUTRE_CELLULE(classeur ->
                classeur.createSheet("Brouillon").createRow(0).createCell(0).setCellValue("et " + NIR)),
        LIEN(classeur -> {
            var lien = classeur.getCreationHelper().createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.FILE);
            lien.setAddress("dossier-" + NIR.replace(" ", "") + ".pdf");
            classeur.getSheet("RCP").getRow(2).getCell(0).setHyperlink(lien);
        }),
        FORME(classeur -> classeur.getSheet("RCP")
                .createDrawingPatriarch()
                .createTextbox(new org.apache.poi.xssf.usermodel.XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3))
                .setText("voir " + NIR));

        private final Consumer<XSSFWorkbook> cacher;

        Cachette(Consumer<XSSFWorkbook> cacher) {
            this.cacher = cacher;
        }
    }

    private static Constat personnelle(String colonne) {
        return new Constat(
                CodeConstat.DONNEE_PERSONNELLE,
                Optional.of("RCP"),
                Optional.of(2),
                Optional.of(colonne),
                Optional.empty(),
                "1 •• •• •• ••• •••",
                "un numéro de sécurité sociale",
                "effacez-le");
    }

    @Test
    void aPatientsNumberOutsideACellLeavesTheListAlone() throws IOException {
        Constat constat = new Constat(
                CodeConstat.DONNEE_PERSONNELLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "1 •• •• •• ••• •••",
                "un numéro de sécurité sociale",
                "renommez la feuille");

        assertThat(CopieAnnotee.ecrire(
                        enregistrer(classeur(new XSSFWorkbook())), List.of(constat), OutputStream.nullOutputStream()))
                .contains(CopieAnnotee.Empechement.DONNEE_PERSONNELLE);
    }

    @Test
    void aValueThatLooksLikeAFormulaStaysText() throws IOException {
        Workbook copie =
                annoter(classeur(new XSSFWorkbook()), List.of(erreur("RCP", 2, "B", "=HYPERLINK(\"http://x\")")));

        Cell valeur = copie.getSheetAt(0).getRow(4).getCell(2);
        assertThat(valeur.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
        assertThat(valeur.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void whatIsNoWorkbookGetsTheListAlone() throws IOException {
        Path fichier = Files.writeString(dossier.resolve("faux.xlsx"), "<html>bonjour</html>");

        assertThat(CopieAnnotee.ecrire(
                        fichier, List.of(erreur("RCP", 2, "B", "douze")), OutputStream.nullOutputStream()))
                .contains(CopieAnnotee.Empechement.FORMAT);
    }

    @Test
    void aWorkbookAboveTheStatedSizeGetsTheListAlone() throws IOException {
        Workbook original = classeur(new XSSFWorkbook());
        Sheet feuille = original.createSheet("Notes");
        String longue = "abcdefghij".repeat(3_000);
        for (int i = 0; i < 300; i++) {
            feuille.createRow(i).createCell(0).setCellValue(i + longue);
        }

        assertThat(CopieAnnotee.ecrire(
                        enregistrer(original),
                        List.of(erreur("RCP", 2, "B", "douze")),
                        OutputStream.nullOutputStream()))
                .contains(CopieAnnotee.Empechement.TAILLE);
    }

    @Test
    void aPhotographOfNineMebibytesDoesNotKeepTheCopyFromBeingMade() throws IOException {
        Workbook copie = annoter(avecUnePhoto(9), List.of(erreur("RCP", 2, "B", "douze")));

        assertThat(copie.getSheet("RCP").getRow(1).getCell(1).getCellComment()).isNotNull();
        assertThat(copie.getAllPictures()).singleElement().satisfies(photo -> assertThat(photo.getData())
                .hasSize(9 << 20));
    }

    @Test
    void moreThanSixteenMebibytesOfPhotographsGetTheListAlone() throws IOException {
        assertThat(CopieAnnotee.ecrire(
                        enregistrer(avecUnePhoto(17)),
                        List.of(erreur("RCP", 2, "B", "douze")),
                        OutputStream.nullOutputStream()))
                .contains(CopieAnnotee.Empechement.TAILLE);
    }

    private static Workbook avecUnePhoto(int mebioctets) {
        Workbook original = classeur(new XSSFWorkbook());
        byte[] photo = new byte[mebioctets << 20];
        new Random(1).nextBytes(photo);
        int rang = original.addPicture(photo, Workbook.PICTURE_TYPE_JPEG);
        ClientAnchor place = original.getCreationHelper().createClientAnchor();
        original.getSheet("RCP").createDrawingPatriarch().createPicture(place, rang);
        return original;
    }

    @Test
    void aPartThatIsDamagedThoughNothingReadsItGetsTheListAlone() throws IOException {
        Path fichier = enregistrer(classeur(new XSSFWorkbook()));
        long debut;
        try (ZipFile zip = ZipFile.builder().setPath(fichier).get()) {
            debut = zip.getEntry("docProps/app.xml").getDataOffset();
        }
        byte[] octets = Files.readAllBytes(fichier);
        // A block said to be stored whose two lengths contradict each other.
        octets[(int) debut] = 0;
        Files.write(fichier, octets);

        assertThat(CopieAnnotee.ecrire(
                        fichier, List.of(erreur("RCP", 2, "B", "douze")), OutputStream.nullOutputStream()))
                .contains(CopieAnnotee.Empechement.FORMAT);
    }

    private Workbook annoter(Workbook original, List<Constat> constats) throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        assertThat(CopieAnnotee.ecrire(enregistrer(original), constats, sortie)).isEmpty();
        return WorkbookFactory.create(new ByteArrayInputStream(sortie.toByteArray()));
    }

    private Path enregistrer(Workbook classeur) throws IOException {
        Path fichier = Files.createTempFile(dossier, "classeur", ".xlsx");
        try (OutputStream sortie = Files.newOutputStream(fichier)) {
            classeur.write(sortie);
        }
        return fichier;
    }

    private static Workbook classeur(Workbook classeur) {
        Sheet feuille = classeur.createSheet("RCP");
        feuille.createRow(0).createCell(0).setCellValue("Date");
        feuille.getRow(0).createCell(1).setCellValue("Dossiers examinés");
        feuille.createRow(1).createCell(1).setCellValue("douze");
        feuille.createRow(2).createCell(0).setCellValue("hier");
        return classeur;
    }

    private static Constat erreur(String feuille, int ligne, String colonne, String valeur) {
        return constat(CodeConstat.TYPE_INVALIDE, Optional.of(feuille), ligne, colonne, valeur);
    }

    private static Constat constat(
            CodeConstat code, Optional<String> feuille, int ligne, String colonne, String valeur) {
        return new Constat(
                code,
                feuille,
                Optional.of(ligne),
                Optional.of(colonne),
                Optional.of("Dossiers examinés"),
                valeur,
                "ce n’est pas un nombre",
                "tapez un nombre");
    }

    private static String toutLeTexte(byte[] classeur) throws IOException {
        StringBuilder texte = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(classeur))) {
            for (ZipEntry entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                texte.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texte.toString();
    }
}
