package fr.msp.aci.rapport.tableur;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;

/** How a sheet shows and prints: A4, all its columns on one page, its header kept in sight and on every page. */
final class MiseEnPage {

    private MiseEnPage() {}

    static void portrait(Feuille feuille, int lignesFigees) {
        appliquer(feuille, false, lignesFigees);
    }

    static void paysage(Feuille feuille, int lignesFigees) {
        appliquer(feuille, true, lignesFigees);
    }

    /** Widths in characters, from the first column on. */
    static void largeurs(Feuille feuille, int... caracteres) {
        for (int colonne = 0; colonne < caracteres.length; colonne++) {
            feuille.elargir(colonne, caracteres[colonne]);
        }
    }

    /** Guards the formulas against a slip of the hand; there is no password to lift it. */
    static void proteger(Feuille feuille) {
        feuille.page().enableLocking();
        feuille.page().lockFormatColumns(false);
        feuille.page().lockFormatRows(false);
        feuille.page().lockSelectLockedCells(false);
    }

    private static void appliquer(Feuille feuille, boolean paysage, int lignesFigees) {
        feuille.page().setDisplayGridlines(false);
        feuille.page().setFitToPage(true);
        PrintSetup page = feuille.page().getPrintSetup();
        page.setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.setLandscape(paysage);
        page.setFitWidth((short) 1);
        page.setFitHeight((short) 0);
        feuille.page().setMargin(PageMargin.LEFT, 0.5);
        feuille.page().setMargin(PageMargin.RIGHT, 0.5);
        feuille.page().setHorizontallyCenter(true);
        if (lignesFigees > 0) {
            feuille.page().createFreezePane(0, lignesFigees);
            feuille.page().setRepeatingRows(new CellRangeAddress(lignesFigees - 1, lignesFigees - 1, -1, -1));
        }
        feuille.page().getFooter().setLeft("&A");
        feuille.page().getFooter().setRight("&P / &N");
    }
}
