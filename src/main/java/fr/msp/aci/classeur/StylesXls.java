package fr.msp.aci.classeur;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.Record;

/** How the cells of an Excel 97–2003 workbook show their numbers, each format read once, and which are struck through. */
final class StylesXls {

    private final FormatTrackingHSSFListener formats;
    private final Map<Integer, FormatDeNombre> parNumero = new HashMap<>();
    private final List<FontRecord> polices = new ArrayList<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();

    /**
     * @param formats gathers the styles and the formats, which all stand before the cells
     */
    StylesXls(FormatTrackingHSSFListener formats) {
        this.formats = formats;
    }

    /** Keeps what the styles are made of; they all stand before the cells. */
    void traiter(Record enregistrement) {
        if (enregistrement instanceof FontRecord police) {
            polices.add(police);
        } else if (enregistrement instanceof ExtendedFormatRecord style) {
            styles.add(style);
        }
    }

    boolean estBarree(CellValueRecordInterface cellule) {
        int style = cellule.getXFIndex();
        if (style < 0 || style >= styles.size()) {
            return false;
        }
        int numero = styles.get(style).getFontIndex();
        // No file has a font of number 4: those behind are numbered one more than their place.
        int police = numero < 4 ? numero : numero - 1;
        return police >= 0 && police < polices.size() && polices.get(police).isStruckout();
    }

    FormatDeNombre de(CellValueRecordInterface cellule) {
        int numero = formats.getFormatIndex(cellule);
        FormatDeNombre connu = parNumero.get(numero);
        if (connu == null) {
            connu = numero < 0
                    ? FormatDeNombre.SIMPLE
                    : FormatDeNombre.de(
                            numero,
                            Optional.ofNullable(formats.getFormatString(numero)).map(FormatDeNombre::de));
            parNumero.put(numero, connu);
        }
        return connu;
    }
}
