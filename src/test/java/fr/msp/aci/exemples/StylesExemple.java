package fr.msp.aci.exemples;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** The few styles of a sample, each made once. */
final class StylesExemple {

    private final CellStyle titre;
    private final CellStyle entete;
    private final CellStyle jour;
    private final CellStyle heure;

    StylesExemple(Workbook classeur) {
        Font gras = classeur.createFont();
        gras.setBold(true);
        titre = classeur.createCellStyle();
        titre.setFont(gras);
        entete = classeur.createCellStyle();
        entete.setFont(gras);
        entete.setWrapText(true);
        entete.setFillForegroundColor(IndexedColors.LIGHT_CORNFLOWER_BLUE.getIndex());
        entete.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        jour = classeur.createCellStyle();
        jour.setDataFormat(classeur.createDataFormat().getFormat("dd/mm/yyyy"));
        heure = classeur.createCellStyle();
        heure.setDataFormat(classeur.createDataFormat().getFormat("hh:mm"));
    }

    CellStyle titre() {
        return titre;
    }

    CellStyle entete() {
        return entete;
    }

    CellStyle jour() {
        return jour;
    }

    CellStyle heure() {
        return heure;
    }
}
