package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The sheets of an OpenDocument spreadsheet, before any of their rows is kept. */
final class InventaireOds {

    private InventaireOds() {}

    /** What its styles say, unless it is encrypted. */
    static StylesOds styles(PartiesZip parties) throws ClasseurRefuse, IOException {
        if (estChiffre(parties)) {
            throw new ClasseurRefuse(Motif.CHIFFRE);
        }
        return StylesOds.lire(parties);
    }

    static List<FeuilleLue> de(PartiesZip parties, StylesOds styles) throws ClasseurRefuse, IOException {
        List<FeuilleLue> feuilles = new ArrayList<>();
        try (FluxOds flux = FluxOds.ouvrir(parties)) {
            while (flux.allerALaFeuilleSuivante()) {
                String nom = Xml.attribut(flux.lecteur(), "name");
                String style = Xml.attribut(flux.lecteur(), "style-name");
                feuilles.add(new FeuilleLue(
                        feuilles.size(),
                        nom == null ? "" : nom,
                        style != null && styles.masques().contains(style)));
            }
        }
        return List.copyOf(feuilles);
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
