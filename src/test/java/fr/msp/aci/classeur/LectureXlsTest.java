package fr.msp.aci.classeur;

import static fr.msp.aci.classeur.Lecture.contenu;
import static fr.msp.aci.classeur.Lecture.textes;
import static fr.msp.aci.classeur.Lecture.toutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads in a workbook of Excel 97–2003 is what comes out. */
class LectureXlsTest {

    @TempDir
    Path dossier;

    @Test
    void textNumbersDatesAndBooleansComeOutAsTyped() throws Exception {
        List<Ligne> lignes = lire(classeur -> {
            Row ligne = classeur.createSheet("Feuille").createRow(2);
            ligne.createCell(0).setCellValue("été");
            ligne.createCell(2).setCellValue(0.1 + 0.2);
            ligne.createCell(3).setCellValue(true);
            CellStyle date = classeur.createCellStyle();
            date.setDataFormat(classeur.createDataFormat().getFormat("dd/mm/yyyy"));
            ligne.createCell(4).setCellValue(LocalDate.of(2025, 3, 14));
            ligne.getCell(4).setCellStyle(date);
        });

        assertThat(lignes).extracting(Ligne::numero).containsExactly(3);
        assertThat(lignes.get(0).cellules()).extracting(Cellule::lettres).containsExactly("A", "C", "D", "E");
        assertThat(textes(lignes.get(0))).containsExactly("été", "0,3", "VRAI", "14/03/2025");
    }

    @Test
    void aFormulaCountsByTheValueItLastGave() throws Exception {
        List<Ligne> lignes = lire(classeur -> {
            Row ligne = classeur.createSheet("Feuille").createRow(0);
            ligne.createCell(0).setCellFormula("40+2");
            ligne.createCell(1).setCellFormula("\"ab\"&\"c\"");
            ligne.createCell(2).setCellFormula("1/0");
            ligne.createCell(3).setCellFormula("1=1");
            classeur.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(textes(lignes.get(0))).containsExactly("42", "abc", "#DIV/0!", "VRAI");
        assertThat(lignes.get(0).cellules().get(2).contenu()).isInstanceOf(Contenu.Erreur.class);
    }

    @Test
    void hiddenSheetsAndRowsAreReadAndKnownAsSuch() throws Exception {
        Path fichier = ecrire(classeur -> {
            classeur.createSheet("Une").createRow(0).createCell(0).setCellValue("1");
            classeur.createSheet("Deux").createRow(0).createCell(0).setCellValue("2");
            classeur.getSheetAt(1).getRow(0).setZeroHeight(true);
            classeur.setSheetVisibility(1, SheetVisibility.HIDDEN);
        });

        try (Classeur classeur = Classeur.ouvrir(fichier, Limites.parDefaut())) {
            assertThat(classeur.feuilles())
                    .containsExactly(new FeuilleLue(0, "Une", false), new FeuilleLue(1, "Deux", true));
            assertThat(toutes(classeur, 0).get(0).masquee()).isFalse();
            assertThat(toutes(classeur, 1).get(0).masquee()).isTrue();
        }
    }

    @Test
    void aDayIsTheSameInTheSystemOfTheMacintosh() throws Exception {
        List<Ligne> lignes = lire(classeur -> {
            classeur.getInternalWorkbook().getRecords().stream()
                    .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                    .map(org.apache.poi.hssf.record.DateWindow1904Record.class::cast)
                    .forEach(fenetre -> fenetre.setWindowing((short) 1));
            Row ligne = classeur.createSheet("Feuille").createRow(0);
            CellStyle date = classeur.createCellStyle();
            date.setDataFormat((short) 14);
            ligne.createCell(0).setCellValue(44_268);
            ligne.getCell(0).setCellStyle(date);
            ligne.createCell(1).setCellValue(44_268);
        });

        List<Cellule> cellules = lignes.get(0).cellules();
        assertThat(((Contenu.Nombre) cellules.get(0).contenu()).moment()).contains(LocalDateTime.of(2025, 3, 14, 0, 0));
        assertThat(((Contenu.Nombre) cellules.get(1).contenu()).momentSiDate())
                .as("the day a number without format would show")
                .contains(LocalDateTime.of(2025, 3, 14, 0, 0));
    }

    @Test
    void aPasswordIsNamed() throws Exception {
        Path fichier;
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            fichier = ecrire(classeur -> classeur.createSheet("Feuille"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThatThrownBy(() -> Classeur.ouvrir(fichier, Limites.parDefaut()))
                .isInstanceOfSatisfying(
                        ClasseurRefuse.class, refus -> assertThat(refus.motif()).isEqualTo(Motif.CHIFFRE));
    }

    @Test
    void aDamagedFileIsNamedAsSuch() throws Exception {
        Path fichier = ecrire(classeur -> {
            for (int i = 0; i < 50; i++) {
                classeur.createSheet("Feuille" + i).createRow(0).createCell(0).setCellValue("x" + i);
            }
        });
        byte[] octets = Files.readAllBytes(fichier);
        java.util.Arrays.fill(octets, 600, 4_000, (byte) 0x5A);
        Files.write(fichier, octets);

        assertThatThrownBy(() -> Classeur.ouvrir(fichier, Limites.parDefaut()))
                .isInstanceOfSatisfying(
                        ClasseurRefuse.class, refus -> assertThat(refus.motif()).isEqualTo(Motif.ABIME));
    }

    @Test
    void eachLimitStopsTheReadingOfAnOldWorkbookToo() throws Exception {
        Path fichier = ecrire(classeur -> {
            classeur.createSheet("A").createRow(0).createCell(0).setCellValue("un texte un peu long");
            classeur.getSheet("A").createRow(1).createCell(0).setCellValue(2);
            classeur.createSheet("B").createRow(0).createCell(0).setCellValue(3);
        });

        assertThat(motif(fichier, limites(1, 9, 9, 99))).isEqualTo(Motif.FEUILLES);
        assertThat(motif(fichier, limites(9, 2, 9, 99))).isEqualTo(Motif.LIGNES);
        assertThat(motif(fichier, limites(9, 9, 2, 99))).isEqualTo(Motif.CELLULES);
        assertThat(motif(fichier, limites(9, 9, 9, 10))).isEqualTo(Motif.LONGUEUR_DE_TEXTE);
    }

    @Test
    void anOldWorkbookOfMoreThanSixteenMegabytesIsRefusedBeforeItIsRead() throws Exception {
        Path fichier = ecrire(classeur -> {
            classeur.createSheet("A");
            classeur.addPicture(new byte[17 << 20], HSSFWorkbook.PICTURE_TYPE_PNG);
        });

        assertThat(motif(fichier, Limites.parDefaut())).isEqualTo(Motif.OCTETS);
    }

    @Test
    void theCellsKeptOfAnOldWorkbookFitInTheMemoryWhateverTheLimit() {
        assertThat(Limites.parDefaut()
                        .avecAuPlus(ClasseurXls.CELLULES_MAXIMALES)
                        .cellules())
                .isEqualTo(1_000_000);
        assertThat(limites(9, 9, 2, 99)
                        .avecAuPlus(ClasseurXls.CELLULES_MAXIMALES)
                        .cellules())
                .isEqualTo(2);
    }

    private static Limites limites(int feuilles, int lignes, int cellules, int longueur) {
        return new Limites(
                1 << 20, 1 << 20, feuilles, lignes, 5_000, cellules, 99, 999, longueur, Duration.ofMinutes(1));
    }

    private static Motif motif(Path fichier, Limites limites) {
        Throwable refus = catchThrowable(() -> Classeur.ouvrir(fichier, limites));
        assertThat(refus).isInstanceOf(ClasseurRefuse.class);
        return ((ClasseurRefuse) refus).motif();
    }

    @Test
    void theWorkbookSavedByLibreOfficeReadsLikeTheOneItWasMadeFrom() throws Exception {
        List<List<String>> xls = contenu(Path.of("src/test/resources/golden/libreoffice/msp-02.xls"));

        assertThat(xls).hasSizeGreaterThan(60);
        assertThat(xls).isEqualTo(contenu(Path.of("src/test/resources/golden/workbooks/msp-02.xlsx")));
    }

    @Test
    void aCellStruckThroughIsKnown() throws Exception {
        List<Ligne> lignes = lire(classeur -> {
            var ligne = classeur.createSheet("RCP").createRow(0);
            for (int i = 0; i < 8; i++) {
                var police = classeur.createFont();
                police.setStrikeout(i == 3 || i == 6);
                var style = classeur.createCellStyle();
                style.setFont(police);
                ligne.createCell(i).setCellValue(i);
                ligne.getCell(i).setCellStyle(style);
            }
        });

        assertThat(lignes.get(0).cellules())
                .filteredOn(Cellule::barree)
                .extracting(Cellule::colonne)
                .containsExactly(3, 6);
    }

    private List<Ligne> lire(Consumer<HSSFWorkbook> remplir) throws Exception {
        try (Classeur classeur = Classeur.ouvrir(ecrire(remplir), Limites.parDefaut())) {
            return toutes(classeur, 0);
        }
    }

    private Path ecrire(Consumer<HSSFWorkbook> remplir) throws IOException {
        Path fichier = dossier.resolve("classeur.xls");
        try (HSSFWorkbook classeur = new HSSFWorkbook();
                OutputStream sortie = Files.newOutputStream(fichier)) {
            remplir.accept(classeur);
            classeur.write(sortie);
        }
        return fichier;
    }
}
