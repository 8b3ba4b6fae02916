package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The sheets of an OpenDocument spreadsheet, before any of their rows is kept. */
final class InventaireOds {

    private InventaireOds() {}

    static List<FeuilleLue> de(PartiesZip parties) throws ClasseurRefuse, IOException {
        if (estChiffre(parties)) {
            throw new ClasseurRefuse(Motif.CHIFFRE);
        }
        Set<String> stylesMasques = stylesMasques(parties);
        List<FeuilleLue> feuilles = new ArrayList<>();
        try (FluxOds flux = FluxOds.ouvrir(parties)) {
            while (flux.allerALaFeuilleSuivante()) {
                String nom = Xml.attribut(flux.lecteur(), "name");
                String style = Xml.attribut(flux.lecteur(), "style-name");
                feuilles.add(new FeuilleLue(
                        feuilles.size(), nom == null ? "" : nom, style != null && stylesMasques.contains(style)));
            }
        }
        return List.copyOf(feuilles);
    }

    /** A hidden sheet is one whose style is not displayed. */
    private static Set<String> stylesMasques(PartiesZip parties) throws ClasseurRefuse, IOException {
        Set<String> masques = new HashSet<>();
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
                        case "body" -> {
                            return masques;
                        }
                        default -> {
                            // Fonts, page layouts and the like say nothing of the sheets.
                        }
                    }
                }
            }
        }
        return masques;
    }

    private static boolean estChiffre(PartiesZip parties) throws ClasseurRefuse, IOException {
        InputStream octets = parties.lire("META-INF/manifest.xml").orElse(null);
        if (octets == null) {
            return false;
        }
        try (octets) {
            XMLStreamReader lecteur = new Xml().ouvrir(octets);
            while (lecteur.hasNext()) {
                if (lecteur.next() == XMLStreamConstants.START_ELEMENT
                        && lecteur.getLocalName().equals("encryption-data")) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw Xml.refus(e);
        }
    }
}
