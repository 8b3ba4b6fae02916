package fr.msp.aci.classeur;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * What an OpenDocument spreadsheet says, before its sheets, that changes what they mean.
 *
 * @param masques styles of sheets that are not displayed
 * @param barres styles of cells that are struck through
 * @param depuis1904 whether its days are counted from 1904
 */
record StylesOds(Set<String> masques, Set<String> barres, boolean depuis1904) {

    private static final String ORIGINE_1904 = "1904-01-01";

    StylesOds {
        masques = Set.copyOf(masques);
        barres = Set.copyOf(barres);
    }

    static StylesOds lire(PartiesZip parties) throws ClasseurRefuse, IOException {
        Set<String> masques = new HashSet<>();
        Set<String> barres = new HashSet<>();
        boolean depuis1904 = false;
        try (FluxOds flux = FluxOds.ouvrir(parties)) {
            String style = "";
            for (int e = flux.avancer(); e != XMLStreamConstants.END_DOCUMENT; e = flux.avancer()) {
                if (e == XMLStreamConstants.START_ELEMENT) {
                    XMLStreamReader lecteur = flux.lecteur();
                    switch (lecteur.getLocalName()) {
                        case "style" -> style = String.valueOf(Xml.attribut(lecteur, "name"));
                        case "table-properties" -> {
                            if ("false".equals(Xml.attribut(lecteur, "display"))) {
                                masques.add(style);
                            }
                        }
                        case "text-properties" -> {
                            if (estUnTrait(Xml.attribut(lecteur, "text-line-through-style"))) {
                                barres.add(style);
                            }
                        }
                        case "null-date" -> depuis1904 = ORIGINE_1904.equals(Xml.attribut(lecteur, "date-value"));
                        case "table" -> {
                            return new StylesOds(masques, barres, depuis1904);
                        }
                        default -> {
                            // Fonts, page layouts and the like say nothing of the sheets.
                        }
                    }
                }
            }
        }
        return new StylesOds(masques, barres, depuis1904);
    }

    private static boolean estUnTrait(String trait) {
        return trait != null && !trait.equals("none");
    }
}
