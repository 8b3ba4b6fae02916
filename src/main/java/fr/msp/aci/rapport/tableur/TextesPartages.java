package fr.msp.aci.rapport.tableur;

import fr.msp.aci.rapport.tableur.EcritXml.Contenu;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of a workbook, each once and numbered: its part {@code sharedStrings}. POI would make a piece of XML of each,
 * and find it again by that.
 */
final class TextesPartages {

    private static final String ESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** What spreadsheets read as one character by its number: the text itself must stand there instead. */
    private static final Pattern NUMERO_DE_CARACTERE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Map<String, Integer> numeros = new LinkedHashMap<>();

    private TextesPartages() {}

    /** Those of these cells; what a formula comes to stands with it. */
    static TextesPartages de(Stream<Cellule> cellules) {
        TextesPartages textes = new TextesPartages();
        cellules.filter(cellule -> cellule.formule().isEmpty())
                .flatMap(cellule -> cellule.texte().stream())
                .forEach(texte -> textes.numeros.putIfAbsent(texte, textes.numeros.size()));
        return textes;
    }

    /** By what a cell names its text. */
    int numero(String texte) {
        return numeros.get(texte);
    }

    /** The part whole. */
    Contenu xml() {
        return xml -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("sst");
            xml.writeDefaultNamespace(ESPACE);
            for (String texte : numeros.keySet()) {
                xml.writeStartElement("si");
                xml.writeStartElement("t");
                xml.writeCharacters(NUMERO_DE_CARACTERE.matcher(texte).replaceAll("_x005F_"));
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndDocument();
        };
    }
}
