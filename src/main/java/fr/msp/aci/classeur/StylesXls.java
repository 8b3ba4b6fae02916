package fr.msp.aci.classeur;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.CellValueRecordInterface;

/** How the cells of an Excel 97–2003 workbook show their numbers; each format is read once. */
final class StylesXls {

    private final FormatTrackingHSSFListener formats;
    private final Map<Integer, FormatDeNombre> parNumero = new HashMap<>();

    /**
     * @param formats gathers the styles and the formats, which all stand before the cells
     */
    StylesXls(FormatTrackingHSSFListener formats) {
        this.formats = formats;
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
