package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Of all the styles, what changes what a cell means: its number shown as a date, a percentage or plainly, and its text
 * struck through.
 */
final class StylesXlsx {

    private final Map<Integer, FormatDeNombre> formats = new HashMap<>();
    private final List<FormatDeNombre> parStyle = new ArrayList<>();
    private final BitSet policesBarrees = new BitSet();
    private final BitSet stylesBarres = new BitSet();

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
        int polices = -1;
        boolean desPolices = false;
        while (lecteur.hasNext()) {
            int evenement = lecteur.next();
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                switch (lecteur.getLocalName()) {
                    case "numFmt" -> declarer(lecteur);
                    case "cellXfs" -> desCellules = true;
                    case "fonts" -> desPolices = true;
                    case "font" -> polices += desPolices ? 1 : 0;
                    case "strike" -> {
                        if (desPolices) {
                            policesBarrees.set(polices, estActif(lecteur));
                        }
                    }
                    case "xf" -> {
                        if (desCellules) {
                            style(lecteur);
                        }
                    }
                    default -> {
                        // Fills and borders do not change a value.
                    }
                }
            } else if (evenement == XMLStreamConstants.END_ELEMENT) {
                desCellules &= !lecteur.getLocalName().equals("cellXfs");
                desPolices &= !lecteur.getLocalName().equals("fonts");
            }
        }
    }

    private void style(XMLStreamReader lecteur) {
        int numero = entier(Xml.attribut(lecteur, "numFmtId"));
        int police = entier(Xml.attribut(lecteur, "fontId"));
        stylesBarres.set(parStyle.size(), police >= 0 && policesBarrees.get(police));
        parStyle.add(FormatDeNombre.de(numero, Optional.ofNullable(formats.get(numero))));
    }

    private static boolean estActif(XMLStreamReader lecteur) {
        String valeur = Xml.attribut(lecteur, "val");
        return valeur == null || Xml.vrai(valeur);
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

    /** Whether the cells of a style are struck through. */
    boolean estBarre(String style) {
        if (stylesBarres.isEmpty()) {
            return false;
        }
        int rang = entier(style);
        return rang >= 0 && stylesBarres.get(rang);
    }

    /** How the cells of a style show a number; plainly for a style that is not declared. */
    FormatDeNombre format(String style) {
        int rang = entier(style);
        return rang >= 0 && rang < parStyle.size() ? parStyle.get(rang) : FormatDeNombre.SIMPLE;
    }
}
