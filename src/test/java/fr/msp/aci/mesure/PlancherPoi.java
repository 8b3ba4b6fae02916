package fr.msp.aci.mesure;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the sheets of a bilan cost POI alone: the same cells, styles, names and formulas written, none computed. */
final class PlancherPoi implements Closeable {

    private final XSSFWorkbook modele;

    PlancherPoi(Path fichier) throws IOException {
        try (InputStream octets = Files.newInputStream(fichier)) {
            modele = new XSSFWorkbook(octets);
        }
    }

    void ecrire() throws IOException {
        try (XSSFWorkbook copie = new XSSFWorkbook()) {
            copie.setCellFormulaValidation(false);
            Map<Short, XSSFCellStyle> styles = new HashMap<>();
            for (Sheet feuille : modele) {
                copier(feuille, copie.createSheet(feuille.getSheetName()), styles);
            }
            for (Name nom : modele.getAllNames()) {
                if (nom.getSheetIndex() < 0) {
                    Name copiee = copie.createName();
                    copiee.setNameName(nom.getNameName());
                    copiee.setRefersToFormula(nom.getRefersToFormula());
                }
            }
            copie.write(new ByteArrayOutputStream());
        }
    }

    private static void copier(Sheet source, XSSFSheet cible, Map<Short, XSSFCellStyle> styles) {
        for (Row ligne : source) {
            Row copiee = cible.createRow(ligne.getRowNum());
            copiee.setHeight(ligne.getHeight());
            for (Cell cellule : ligne) {
                Cell copie = copiee.createCell(cellule.getColumnIndex());
                copie.setCellStyle(styles.computeIfAbsent(cellule.getCellStyle().getIndex(), numero -> {
                    XSSFCellStyle style = cible.getWorkbook().createCellStyle();
                    style.cloneStyleFrom(cellule.getCellStyle());
                    return style;
                }));
                copier((XSSFCell) cellule, copie);
            }
        }
    }

    private static void copier(XSSFCell source, Cell cible) {
        if (source.getCellType() == CellType.FORMULA) {
            cible.setCellFormula(source.getCellFormula());
        } else if (source.getCellType() == CellType.NUMERIC) {
            cible.setCellValue(source.getNumericCellValue());
        } else if (source.getCellType() == CellType.STRING) {
            cible.setCellValue(source.getStringCellValue());
        }
    }

    @Override
    public void close() throws IOException {
        modele.close();
    }
}
