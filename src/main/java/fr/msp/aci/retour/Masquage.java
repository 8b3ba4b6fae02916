package fr.msp.aci.retour;

import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Takes patients' data out of the copy: out of the cells, and out of the table of strings that Excel keeps beside. */
final class Masquage {

    private final XSSFWorkbook classeur;

    Masquage(XSSFWorkbook classeur) {
        this.classeur = classeur;
    }

    /** Whether all that was found could be taken out; when not, no copy may be made. */
    boolean masquer(List<Constat> constats) {
        Set<String> retires = new HashSet<>();
        for (Constat constat : constats) {
            if (constat.code() == CodeConstat.DONNEE_PERSONNELLE && !masquer(constat, retires)) {
                return false;
            }
        }
        SharedStringsTable chaines = classeur.getSharedStringSource();
        for (RichTextString chaine : chaines.getSharedStringItems()) {
            if (retires.contains(chaine.getString())) {
                ((XSSFRichTextString) chaine).setString("•");
            }
        }
        return true;
    }

    private boolean masquer(Constat constat, Set<String> retires) {
        if (constat.feuille().isEmpty() || constat.cellule().isEmpty()) {
            return false;
        }
        XSSFSheet feuille = classeur.getSheet(constat.feuille().get());
        CellReference adresse = new CellReference(constat.cellule().get());
        Row ligne = feuille == null ? null : feuille.getRow(adresse.getRow());
        Cell cellule = ligne == null ? null : ligne.getCell(adresse.getCol());
        if (cellule == null) {
            return false;
        }
        if (cellule.getCellType() == CellType.STRING) {
            retires.add(cellule.getStringCellValue());
        }
        cellule.removeHyperlink();
        if (cellule.getCellComment() != null) {
            cellule.removeCellComment();
        }
        cellule.setBlank();
        cellule.setCellValue(constat.valeurLue());
        return true;
    }
}
