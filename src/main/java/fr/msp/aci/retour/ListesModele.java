package fr.msp.aci.retour;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The values of the drop-down lists, on a hidden sheet: a list written inside a cell's rule may neither pass 255
 * characters nor hold a comma, and the guide's do both.
 */
final class ListesModele {

    static final String NOM = "Listes";

    private final XSSFWorkbook classeur;
    private final Map<List<String>, String> plages = new HashMap<>();

    ListesModele(XSSFWorkbook classeur) {
        this.classeur = classeur;
    }

    /** Address of these values, written once however many columns offer them. */
    String plage(List<String> valeurs) {
        return plages.computeIfAbsent(valeurs, this::ecrire);
    }

    private String ecrire(List<String> valeurs) {
        XSSFSheet feuille = feuille();
        int colonne = plages.size();
        for (int i = 0; i < valeurs.size(); i++) {
            Row ligne = feuille.getRow(i) == null ? feuille.createRow(i) : feuille.getRow(i);
            ligne.createCell(colonne).setCellValue(valeurs.get(i));
        }
        String lettre = CellReference.convertNumToColString(colonne);
        return "%s!$%s$1:$%s$%d".formatted(NOM, lettre, lettre, valeurs.size());
    }

    private XSSFSheet feuille() {
        XSSFSheet feuille = classeur.getSheet(NOM);
        return feuille == null ? classeur.createSheet(NOM) : feuille;
    }

    /** Puts the sheet last and out of sight, once every list is known. */
    void cacher() {
        classeur.setSheetOrder(NOM, classeur.getNumberOfSheets() - 1);
        classeur.setSheetHidden(classeur.getSheetIndex(NOM), true);
        feuille().enableLocking();
    }
}
