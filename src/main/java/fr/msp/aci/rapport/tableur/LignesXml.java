package fr.msp.aci.rapport.tableur;

import fr.msp.aci.rapport.tableur.EcritXml.Contenu;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The rows of a sheet as a workbook holds them: its element {@code sheetData}. Texts stand in the table of the whole
 * workbook, cells hold their numbers: texts in the cells themselves are read by all, but changed by few.
 */
final class LignesXml {

    private final XMLStreamWriter xml;
    private final TextesPartages textes;

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
            xml.writeStartElement("row");
            xml.writeAttribute("r", String.valueOf(rang + 1));
            if (feuille.hauteur(rang).isPresent()) {
                xml.writeAttribute("ht", String.valueOf(feuille.hauteur(rang).get()));
                xml.writeAttribute("customHeight", "1");
            }
            for (Cellule cellule : feuille.cellules(rang).toList()) {
                ecrire(cellule);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void ecrire(Cellule cellule) throws XMLStreamException {
        xml.writeStartElement("c");
        xml.writeAttribute("r", cellule.adresse());
        xml.writeAttribute("s", String.valueOf(cellule.style()));
        if (cellule.formule().isPresent()) {
            formule(cellule, cellule.formule().get());
        } else if (cellule.texte().isPresent()) {
            xml.writeAttribute("t", "s");
            element("v", String.valueOf(textes.numero(cellule.texte().get())));
        } else if (cellule.nombre().isPresent()) {
            element("v", String.valueOf(cellule.nombre().get()));
        }
        xml.writeEndElement();
    }

    private void formule(Cellule cellule, String formule) throws XMLStreamException {
        if (cellule.texte().isPresent()) {
            xml.writeAttribute("t", "str");
        }
        element("f", formule);
        element("v", cellule.texte().orElseGet(() -> String.valueOf(cellule.getNumericCellValue())));
    }

    private void element(String nom, String texte) throws XMLStreamException {
        xml.writeStartElement(nom);
        xml.writeCharacters(texte);
        xml.writeEndElement();
    }
}
