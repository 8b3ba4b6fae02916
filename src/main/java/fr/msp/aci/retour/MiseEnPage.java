package fr.msp.aci.retour;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet prints: A4, all its columns on one page, its header on every page. */
final class MiseEnPage {

    private MiseEnPage() {}

    static void paysage(XSSFSheet feuille, int premiereLigneRepetee, int derniereLigneRepetee) {
        appliquer(feuille, true, premiereLigneRepetee, derniereLigneRepetee);
    }

    static void portrait(XSSFSheet feuille, int premiereLigneRepetee, int derniereLigneRepetee) {
        appliquer(feuille, false, premiereLigneRepetee, derniereLigneRepetee);
    }

    private static void appliquer(
            XSSFSheet feuille, boolean paysage, int premiereLigneRepetee, int derniereLigneRepetee) {
        feuille.setFitToPage(true);
        PrintSetup page = feuille.getPrintSetup();
        page.setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.setLandscape(paysage);
        page.setFitWidth((short) 1);
        page.setFitHeight((short) 0);
        feuille.setMargin(PageMargin.LEFT, 0.4);
        feuille.setMargin(PageMargin.RIGHT, 0.4);
        feuille.setRepeatingRows(new CellRangeAddress(premiereLigneRepetee, derniereLigneRepetee, -1, -1));
        feuille.getFooter().setLeft("&A");
        feuille.getFooter().setRight("&P / &N");
    }
}
