package fr.msp.aci.rapport.tableur;

import fr.msp.aci.rapport.TexteLisible;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook being written. Formulas are kept aside until every cell they may name is there: a sheet can be written
 * before those it refers to.
 */
final class Classeur implements Closeable {

    /** First day all spreadsheets agree on: some take 1900 for a leap year. */
    private static final LocalDate PREMIER_JOUR = LocalDate.of(1900, 3, 1);

    private static final int TEXTE_MAXIMAL = 1_000;
    /** Widths are in digits; a line of words holds about as many letters. */
    private static final double MARGE_DE_CESURE = 0.95;

    private static final double HAUTEUR_DE_LIGNE = 13;
    private static final String DEBUTS_DE_FORMULE = "=+-@|%＝＋－＠";

    private final XSSFWorkbook poi = new XSSFWorkbook();
    private final Styles styles = new Styles(poi);
    private final Map<XSSFCell, String> formules = new LinkedHashMap<>();
    private final Map<String, XSSFCell> reperes = new HashMap<>();

    XSSFWorkbook poi() {
        return poi;
    }

    XSSFSheet feuille(String cle) {
        XSSFSheet feuille = poi.createSheet(Textes.de("feuille." + cle));
        feuille.setDefaultRowHeightInPoints(16);
        return feuille;
    }

    XSSFCellStyle style(Allure allure, Forme forme) {
        return styles.de(allure, forme);
    }

    /** The row, made when it is not there yet. */
    static XSSFRow ligne(XSSFSheet feuille, int rang) {
        XSSFRow ligne = feuille.getRow(rang);
        return ligne == null ? feuille.createRow(rang) : ligne;
    }

    /** A text, always a text, whatever it begins with. */
    XSSFCell texte(XSSFSheet feuille, int rang, int colonne, String texte, Allure allure) {
        return texte(feuille, rang, colonne, texte, allure, Forme.TEXTE);
    }

    private XSSFCell texte(XSSFSheet feuille, int rang, int colonne, String texte, Allure allure, Forme forme) {
        XSSFCell cellule = ligne(feuille, rang).createCell(colonne);
        String lisible = TexteLisible.court(texte, TEXTE_MAXIMAL);
        boolean piege = !lisible.isEmpty() && DEBUTS_DE_FORMULE.indexOf(lisible.charAt(0)) >= 0;
        if (!lisible.isEmpty()) {
            cellule.setCellValue(lisible);
        }
        cellule.setCellStyle(piege ? styles.litteral(allure, forme) : styles.de(allure, forme));
        if (cellule.getCellStyle().getWrapText() && allure != Allure.NOTE) {
            etirer(cellule, lisible.length());
        }
        return cellule;
    }

    /** The title of a sheet and, below it, what the sheet is for, over so many columns. */
    void titrer(XSSFSheet feuille, String titre, String note, int colonnes) {
        texte(feuille, 0, 0, titre, Allure.TITRE);
        ligne(feuille, 0).setHeightInPoints(26);
        feuille.addMergedRegion(new CellRangeAddress(1, 1, 0, colonnes - 1));
        texte(feuille, 1, 0, note, Allure.NOTE);
        ligne(feuille, 1).setHeightInPoints(32);
    }

    /** A column header, over its values as they stand. */
    void entete(XSSFSheet feuille, int rang, int colonne, String texte, Forme forme) {
        texte(feuille, rang, colonne, texte, Allure.ENTETE, forme);
    }

    /** Makes a row high enough for a text that wraps: not every spreadsheet does it when it opens a workbook. */
    private static void etirer(XSSFCell cellule, int longueur) {
        double largeur = cellule.getSheet().getColumnWidth(cellule.getColumnIndex()) / 256.0;
        double lignes = Math.ceil(longueur * MARGE_DE_CESURE / largeur);
        float hauteur = (float) (HAUTEUR_DE_LIGNE * lignes + 4);
        if (hauteur > cellule.getRow().getHeightInPoints()) {
            cellule.getRow().setHeightInPoints(hauteur);
        }
    }

    /** A value of any kind the bilan has; an empty one leaves the cell blank. */
    XSSFCell valeur(XSSFSheet feuille, int rang, int colonne, Object valeur, Allure allure, Forme forme) {
        Object contenu = valeur instanceof Optional<?> peut ? peut.orElse(null) : valeur;
        if (contenu instanceof String texte) {
            return texte(feuille, rang, colonne, texte, allure, forme);
        }
        if (contenu instanceof Boolean oui) {
            return texte(feuille, rang, colonne, Textes.ouiNon(oui), allure, forme);
        }
        XSSFCell cellule = ligne(feuille, rang).createCell(colonne);
        cellule.setCellStyle(styles.de(allure, forme));
        if (contenu instanceof LocalDate jour) {
            cellule.setCellValue(jour.isBefore(PREMIER_JOUR) ? PREMIER_JOUR : jour);
        } else if (contenu instanceof BigDecimal nombre) {
            cellule.setCellValue(nombre.doubleValue());
        } else if (contenu instanceof Number nombre) {
            cellule.setCellValue(nombre.doubleValue());
        } else if (contenu != null) {
            throw new IllegalArgumentException("no cell for " + contenu.getClass());
        }
        return cellule;
    }

    /** A formula, in the English notation of workbooks. */
    XSSFCell formule(XSSFSheet feuille, int rang, int colonne, String formule, Allure allure, Forme forme) {
        XSSFCell cellule = ligne(feuille, rang).createCell(colonne);
        cellule.setCellStyle(styles.de(allure, forme));
        formules.put(cellule, formule);
        return cellule;
    }

    /** Gives a cell a name that formulas use. */
    void nommer(String nom, XSSFCell cellule) {
        reperer(nom, cellule);
        String ou = new CellReference(
                        cellule.getSheet().getSheetName(), cellule.getRowIndex(), cellule.getColumnIndex(), true, true)
                .formatAsString();
        declarer(nom, ou);
    }

    /** Gives the cells of a column a name that formulas use. */
    void nommer(String nom, XSSFSheet feuille, int colonne, int premiere, int derniere) {
        String page = feuille.getSheetName();
        AreaReference zone = new AreaReference(
                new CellReference(page, premiere, colonne, true, true),
                new CellReference(page, derniere, colonne, true, true),
                SpreadsheetVersion.EXCEL2007);
        declarer(nom, zone.formatAsString());
    }

    private void declarer(String nom, String ou) {
        Name declare = poi.createName();
        declare.setNameName(nom);
        declare.setRefersToFormula(ou);
    }

    /** Remembers a cell, to find it again when figures are compared. */
    void reperer(String repere, XSSFCell cellule) {
        if (reperes.put(repere, cellule) != null) {
            throw new IllegalStateException("two cells named " + repere);
        }
    }

    XSSFCell repere(String repere) {
        return Optional.ofNullable(reperes.get(repere)).orElseThrow();
    }

    /** Writes the formulas, all names being known. */
    void poserLesFormules() {
        // Each is parsed when it is computed, which always follows: not twice.
        poi.setCellFormulaValidation(false);
        formules.forEach((cellule, formule) -> cellule.setCellFormula(formule));
        formules.clear();
    }

    byte[] octets() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        poi.write(octets);
        return octets.toByteArray();
    }

    @Override
    public void close() throws IOException {
        poi.close();
    }
}
