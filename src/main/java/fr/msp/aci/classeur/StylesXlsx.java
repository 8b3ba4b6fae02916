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
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Of all the styles, the one thing that changes what a number means: shown as a date, a percentage or plainly. */
final class StylesXlsx {

    private static final int LONGUEUR_DE_FORMAT = 255;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Contenu.Format> parStyle = new ArrayList<>();

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
                            parStyle.add(format(entier(Xml.attribut(lecteur, "numFmtId"))));
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
        // Excel allows no longer ones; they would only feed the recogniser's regular expressions.
        if (code != null && code.length() <= LONGUEUR_DE_FORMAT) {
            formats.putIfAbsent(entier(Xml.attribut(lecteur, "numFmtId")), code);
        }
    }

    private Contenu.Format format(int numero) {
        String code = formats.getOrDefault(numero, BuiltinFormats.getBuiltinFormat(numero));
        if (code == null) {
            return Contenu.Format.NOMBRE;
        }
        if (DateUtil.isADateFormat(numero, code)) {
            return Contenu.Format.DATE;
        }
        return code.contains("%") ? Contenu.Format.POURCENTAGE : Contenu.Format.NOMBRE;
    }

    private static int entier(String texte) {
        try {
            return texte == null ? 0 : Integer.parseInt(texte.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** How the cells of a style show a number; plainly for a style that is not declared. */
    Contenu.Format format(String style) {
        int rang = entier(style);
        return rang >= 0 && rang < parStyle.size() ? parStyle.get(rang) : Contenu.Format.NOMBRE;
    }
}
