package fr.msp.aci.classeur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.Fusions.Fusion;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of merged cells the first one counts, whatever the others still hold. */
class CellulesFusionneesTest {

    @TempDir
    Path dossier;

    @Test
    void whatLiesUnderAMergeOfAnXlsxIsSetAside() throws Exception {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("RCP")
                .ligne("a1", "b1", "c1", "d1")
                .ligne("a2", "b2", "c2", "d2")
                .ligne("a3", "b3")
                .apres("<mergeCells count=\"2\"><mergeCell ref=\"B1:C2\"/><mergeCell ref=\"A2:A3\"/></mergeCells>");

        List<Ligne> lignes = lignes(classeur.ecrire(dossier.resolve("classeur.xlsx")));

        assertThat(lignes)
                .extracting(Lecture::textes)
                .containsExactly(List.of("a1", "b1", "d1"), List.of("a2", "d2"), List.of("b3"));
        assertThat(lignes.get(1).fusionneeAvec(1)).contains("B1");
        assertThat(lignes.get(1).fusionneeAvec(0)).isEmpty();
        assertThat(lignes.get(2).fusionneeAvec(0)).contains("A2");
        assertThat(lignes.get(1).dessous())
                .extracting(
                        cellule -> cellule.lettres() + " " + cellule.contenu().affiche())
                .containsExactly("B b2", "C c2");
    }

    @Test
    void aRowWhollyUnderAMergeShowsNothing() throws Exception {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("RCP");
        Path fichier = classeur.partie("xl/worksheets/sheet1.xml", prefixe()).ecrire(dossier.resolve("classeur.xlsx"));

        assertThat(lignes(fichier)).extracting(Lecture::textes).containsExactly(List.of("titre"), List.of());
    }

    private static String prefixe() {
        return "<x:worksheet xmlns:x=\"" + ClasseurDeTest.TRANSITIONNEL + "\"><x:sheetData>"
                + "<x:row r=\"1\"><x:c r=\"A1\" t=\"str\"><x:v>titre</x:v></x:c></x:row>"
                + "<x:row r=\"2\"><x:c r=\"A2\" t=\"str\"><x:v>reste</x:v></x:c></x:row>"
                + "</x:sheetData><x:mergeCells><x:mergeCell ref='$A$1:$A$2'/></x:mergeCells></x:worksheet>";
    }

    @Test
    void whatLiesUnderAMergeOfAnXlsIsSetAside() throws Exception {
        Path fichier = dossier.resolve("classeur.xls");
        try (HSSFWorkbook classeur = new HSSFWorkbook();
                OutputStream sortie = Files.newOutputStream(fichier)) {
            Sheet feuille = classeur.createSheet("RCP");
            feuille.createRow(0).createCell(0).setCellValue("a1");
            feuille.getRow(0).createCell(1).setCellValue("b1");
            feuille.createRow(1).createCell(1).setCellValue("b2");
            feuille.getRow(1).createCell(2).setCellValue("c2");
            feuille.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
            classeur.write(sortie);
        }

        assertThat(lignes(fichier)).extracting(Lecture::textes).containsExactly(List.of("a1"), List.of("c2"));
    }

    @Test
    void aTextThatLooksLikeAMergeIsNone() throws Exception {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("RCP").ligne("mergeCell ref=\"A1:B1\"", "b1");

        assertThat(lignes(classeur.ecrire(dossier.resolve("classeur.xlsx"))))
                .extracting(Lecture::textes)
                .containsExactly(List.of("mergeCell ref=\"A1:B1\"", "b1"));
    }

    @Test
    void everyMergeIsFoundWhereverTheBufferIsCut() throws Exception {
        for (int avance = 65_400; avance < 65_560; avance++) {
            String xml = "x".repeat(avance)
                    + IntStream.rangeClosed(1, 40)
                            .mapToObj(i -> "<mergeCell ref=\"A" + i + ":B" + i + "\"/>")
                            .collect(Collectors.joining());
            Fusions fusions = FusionsXlsx.de(new ByteArrayInputStream(xml.getBytes(StandardCharsets.US_ASCII)));
            for (int i = 1; i <= 40; i++) {
                Ligne ligne = fusions.separer(i, false, List.of(cellule(0), cellule(1), cellule(2)), List.of());
                assertThat(ligne.cellules()).as("shift %d, row %d", avance, i).hasSize(2);
            }
        }
    }

    @Test
    void mergesWithoutNumberOrSenseCostNothing() {
        Fusions fusions = new Fusions();
        fusions.ajouter(new Fusion(1, 3, 0, 2));
        fusions.ajouter(new Fusion(2, 2, 1, 5));
        fusions.ajouter(new Fusion(5, 4, 0, 0));
        for (int i = 0; i < 300_000; i++) {
            fusions.ajouter(new Fusion(6, 1_048_576, 0, 16_383));
        }

        assertThat(colonnes(fusions, 1)).containsExactly(0, 3, 4, 5);
        assertThat(colonnes(fusions, 2)).containsExactly(3, 4, 5);
        assertThat(colonnes(fusions, 4)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(colonnes(fusions, 6)).containsExactly(0);
        assertThat(colonnes(fusions, 7)).isEmpty();
    }

    private static List<Integer> colonnes(Fusions fusions, int ligne) {
        List<Cellule> cellules =
                IntStream.range(0, 6).mapToObj(CellulesFusionneesTest::cellule).toList();
        return fusions.separer(ligne, false, cellules, List.of()).cellules().stream()
                .map(Cellule::colonne)
                .toList();
    }

    private static Cellule cellule(int colonne) {
        return new Cellule(colonne, new Contenu.Texte("x"));
    }

    private static List<Ligne> lignes(Path fichier) throws Exception {
        try (Classeur classeur = Classeur.ouvrir(fichier, Limites.parDefaut())) {
            return Lecture.toutes(classeur, 0);
        }
    }
}
