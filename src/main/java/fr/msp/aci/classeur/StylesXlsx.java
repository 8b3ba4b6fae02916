package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Of all the styles, the one thing that changes what a number means: shown as a date, a percentage or plainly. */
final class StylesXlsx {

    private final Map<Integer, FormatDeNombre> formats = new HashMap<>();
    private final List<FormatDeNombre> parStyle = new ArrayList<>();

    private StylesXlsx() {}

    static StylesXlsx lire(Optional<String> partie, PartiesZip parties, Xml xml)
            throws IOException, XMLStreamException, ClasseurRefuse {
        StylesXlsx styles = new StylesXlsx();
        Optional<InputStream> flux = partie.isEmpty() ? Optional.empty() : parties.lire(partie.get());
        if (flux.isPresent()) {
            try (InputStream ouvert = flux.get()) {
                styles.parcourir(xml.ouvrir(ouvert));
            }
        }
        return styles;
    }

    private void parcourir(XMLStreamReader lecteur) throws XMLStreamException {
        boolean desCellules = false;
        while (lecteur.hasNext()) {
            int evenement = lecteur.next();
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                switch (lecteur.getLocalName()) {
                    case "numFmt" -> declarer(lecteur);
                    case "cellXfs" -> desCellules = true;
                    case "xf" -> {
                        if (desCellules) {
                            int numero = entier(Xml.attribut(lecteur, "numFmtId"));
                            parStyle.add(FormatDeNombre.de(numero, Optional.ofNullable(formats.get(numero))));
                        }
                    }
                    default -> {
                        // Fonts, fills and borders do not change a value.
                    }
                }
            } else if (evenement == XMLStreamConstants.END_ELEMENT
                    && lecteur.getLocalName().equals("cellXfs")) {
                desCellules = false;
            }
        }
    }

    private void declarer(XMLStreamReader lecteur) {
        String code = Xml.attribut(lecteur, "formatCode");
        if (code != null) {
            formats.putIfAbsent(entier(Xml.attribut(lecteur, "numFmtId")), FormatDeNombre.de(code));
        }
    }

    private static int entier(String texte) {
        try {
            return texte == null ? 0 : Integer.parseInt(texte.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** How the cells of a style show a number; plainly for a style that is not declared. */
    FormatDeNombre format(String style) {
        int rang = entier(style);
        return rang >= 0 && rang < parStyle.size() ? parStyle.get(rang) : FormatDeNombre.SIMPLE;
    }
}
