package fr.msp.aci.retour;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * The colours and frames that marked cells had of their own. They are kept in the copy itself, each on a cell of two
 * hidden columns beside the list of findings: spreadsheet programs number styles anew, and leave out those that no cell
 * has. Our comment names the one of its cell.
 */
final class StylesPropres {

    private static final String PREFIXE = "style ";

    private final int colonne;
    private final Map<String, CellStyle> connus = new HashMap<>();
    private final Map<Short, CellStyle> retenus = new LinkedHashMap<>();
    private final Map<Short, String> cles = new HashMap<>();

    /**
     * @param colonne first of the two columns
     */
    private StylesPropres(int colonne) {
        this.colonne = colonne;
    }

    /** Those that a copy given back earlier has kept; its list of findings may be absent. */
    static StylesPropres de(Sheet liste, int colonne) {
        StylesPropres styles = new StylesPropres(colonne);
        if (liste != null) {
            liste.forEach(styles::lire);
        }
        return styles;
    }

    private void lire(Row ligne) {
        Cell cle = ligne.getCell(colonne);
        Cell montre = ligne.getCell(colonne + 1);
        if (cle != null && cle.getCellType() == CellType.STRING && montre != null) {
            connus.put(cle.getStringCellValue(), montre.getCellStyle());
        }
    }

    /** What the cell had of its own when it was marked. */
    Optional<CellStyle> de(String cle) {
        return Optional.ofNullable(connus.get(cle));
    }

    /** Keeps a style; empty when it shows neither colour nor frame, so that there is nothing to give back. */
    Optional<String> retenir(CellStyle style) {
        if (estNu(style)) {
            return Optional.empty();
        }
        retenus.putIfAbsent(style.getIndex(), style);
        return Optional.of(cles.computeIfAbsent(style.getIndex(), indice -> PREFIXE + retenus.size()));
    }

    private static boolean estNu(CellStyle style) {
        return style.getFillPattern() == FillPatternType.NO_FILL
                && style.getBorderTop() == BorderStyle.NONE
                && style.getBorderBottom() == BorderStyle.NONE
                && style.getBorderLeft() == BorderStyle.NONE
                && style.getBorderRight() == BorderStyle.NONE;
    }

    /** Writes those kept this time into the list of findings. */
    void ecrire(Sheet liste) {
        int numero = 0;
        for (Map.Entry<Short, CellStyle> retenu : retenus.entrySet()) {
            Row ligne = liste.getRow(numero) == null ? liste.createRow(numero) : liste.getRow(numero);
            numero++;
            ligne.createCell(colonne).setCellValue(cles.get(retenu.getKey()));
            ligne.createCell(colonne + 1).setCellStyle(retenu.getValue());
        }
        if (numero > 0) {
            liste.setColumnHidden(colonne, true);
            liste.setColumnHidden(colonne + 1, true);
        }
    }
}
