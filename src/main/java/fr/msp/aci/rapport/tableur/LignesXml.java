package fr.msp.aci.rapport.tableur;

import fr.msp.aci.rapport.tableur.EcritXml.Contenu;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.ss.util.CellReference;

/**
 * The rows of a sheet as a workbook holds them: its element {@code sheetData}. Texts stand in the table of the whole
 * workbook, cells hold their numbers: texts in the cells themselves are read by all, but changed by few.
 */
final class LignesXml {

    /** Fifteen figures, as many as a spreadsheet keeps. */
    private static final long CHIFFRES_SURS = 1_000_000_000_000_000L;

    private final XMLStreamWriter xml;
    private final TextesPartages textes;
    /** The letters of its columns: a large sheet asks for them at each of a hundred thousand cells. */
    private final List<String> lettres = new ArrayList<>();

    private LignesXml(XMLStreamWriter xml, TextesPartages textes) {
        this.xml = xml;
        this.textes = textes;
    }

    /**
     * The element.
     *
     * @param textes those of the workbook
     */
    static Contenu de(Feuille feuille, TextesPartages textes) {
        return xml -> new LignesXml(xml, textes).ecrire(feuille);
    }

    private void ecrire(Feuille feuille) throws XMLStreamException {
        xml.writeStartElement("sheetData");
        for (int rang : feuille.rangs().toList()) {
            String numero = String.valueOf(rang + 1);
            xml.writeStartElement("row");
            xml.writeAttribute("r", numero);
            if (feuille.hauteur(rang).isPresent()) {
                xml.writeAttribute("ht", String.valueOf(feuille.hauteur(rang).get()));
                xml.writeAttribute("customHeight", "1");
            }
            for (Cellule cellule : feuille.cellules(rang).toList()) {
                ecrire(cellule, numero);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void ecrire(Cellule cellule, String ligne) throws XMLStreamException {
        xml.writeStartElement("c");
        xml.writeAttribute("r", lettres(cellule.getColumnIndex()) + ligne);
        xml.writeAttribute("s", String.valueOf(cellule.style()));
        if (cellule.formule().isPresent()) {
            formule(cellule, cellule.formule().get());
        } else if (cellule.texte().isPresent()) {
            xml.writeAttribute("t", "s");
            element("v", String.valueOf(textes.numero(cellule.texte().get())));
        } else if (cellule.nombre().isPresent()) {
            element("v", nombre(cellule.getNumericCellValue()));
        }
        xml.writeEndElement();
    }

    private void formule(Cellule cellule, String formule) throws XMLStreamException {
        if (cellule.texte().isPresent()) {
            xml.writeAttribute("t", "str");
        }
        element("f", formule);
        element("v", cellule.texte().orElseGet(() -> nombre(cellule.getNumericCellValue())));
    }

    private String lettres(int colonne) {
        while (lettres.size() <= colonne) {
            lettres.add(CellReference.convertNumToColString(lettres.size()));
        }
        return lettres.get(colonne);
    }

    /** Without decimals where it has none, as spreadsheets write it: nearly all are whole. */
    private static String nombre(double nombre) {
        long entier = (long) nombre;
        return entier == nombre && Math.abs(entier) < CHIFFRES_SURS ? String.valueOf(entier) : String.valueOf(nombre);
    }

    private void element(String nom, String texte) throws XMLStreamException {
        xml.writeStartElement(nom);
        xml.writeCharacters(texte);
        xml.writeEndElement();
    }
}
