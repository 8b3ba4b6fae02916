package fr.msp.aci.rapport.tableur;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet shows and prints: A4, all its columns on one page, its header kept in sight and on every page. */
final class MiseEnPage {

    private MiseEnPage() {}

    static void portrait(XSSFSheet feuille, int lignesFigees) {
        appliquer(feuille, false, lignesFigees);
    }

    static void paysage(XSSFSheet feuille, int lignesFigees) {
        appliquer(feuille, true, lignesFigees);
    }

    /** Widths in characters, from the first column on. */
    static void largeurs(XSSFSheet feuille, int... caracteres) {
        for (int colonne = 0; colonne < caracteres.length; colonne++) {
            feuille.setColumnWidth(colonne, caracteres[colonne] * 256);
        }
    }

    /** Guards the formulas against a slip of the hand; there is no password to lift it. */
    static void proteger(XSSFSheet feuille) {
        feuille.enableLocking();
        feuille.lockFormatColumns(false);
        feuille.lockFormatRows(false);
        feuille.lockSelectLockedCells(false);
    }

    private static void appliquer(XSSFSheet feuille, boolean paysage, int lignesFigees) {
        feuille.setDisplayGridlines(false);
        feuille.setFitToPage(true);
        PrintSetup page = feuille.getPrintSetup();
        page.setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.setLandscape(paysage);
        page.setFitWidth((short) 1);
        page.setFitHeight((short) 0);
        feuille.setMargin(PageMargin.LEFT, 0.5);
        feuille.setMargin(PageMargin.RIGHT, 0.5);
        feuille.setHorizontallyCenter(true);
        if (lignesFigees > 0) {
            feuille.createFreezePane(0, lignesFigees);
            feuille.setRepeatingRows(new CellRangeAddress(lignesFigees - 1, lignesFigees - 1, -1, -1));
        }
        feuille.getFooter().setLeft("&A");
        feuille.getFooter().setRight("&P / &N");
    }
}
