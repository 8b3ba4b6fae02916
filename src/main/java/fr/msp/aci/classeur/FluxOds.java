package fr.msp.aci.classeur;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The part of an OpenDocument spreadsheet that holds its sheets, and which of them it stands in. */
final class FluxOds implements Closeable {

    static final String CONTENU = "content.xml";
    private static final String TABLEUR = "spreadsheet";
    private static final String FEUILLE = "table";

    private final InputStream octets;
    private final XMLStreamReader lecteur;
    private int profondeur = 1;
    private int profondeurDesFeuilles = -1;
    private int rang = -1;

    private FluxOds(InputStream octets, XMLStreamReader lecteur) {
        this.octets = octets;
        this.lecteur = lecteur;
    }

    static FluxOds ouvrir(PartiesZip parties) throws ClasseurRefuse, IOException {
        InputStream octets = parties.lire(CONTENU).orElseThrow(() -> new ClasseurRefuse(Motif.ABIME));
        try {
            return new FluxOds(octets, new Xml().ouvrir(octets));
        } catch (XMLStreamException | RuntimeException e) {
            octets.close();
            throw Xml.refus(e);
        }
    }

    XMLStreamReader lecteur() {
        return lecteur;
    }

    /** Whether the sheet of that rank is still to come. */
    boolean estAvant(int autre) {
        return rang < autre;
    }

    /** Moves to the start of the sheet of that rank. */
    void entrerDans(int voulu) throws ClasseurRefuse, IOException {
        while (rang < voulu) {
            if (!allerALaFeuilleSuivante()) {
                throw new ClasseurRefuse(Motif.ABIME);
            }
        }
    }

    /** Moves to the start of the next sheet; false past the last one. */
    boolean allerALaFeuilleSuivante() throws ClasseurRefuse, IOException {
        while (avancer() != XMLStreamConstants.END_DOCUMENT) {
            if (lecteur.isStartElement()) {
                String nom = lecteur.getLocalName();
                if (nom.equals(TABLEUR) && profondeurDesFeuilles < 0) {
                    profondeurDesFeuilles = profondeur + 1;
                } else if (nom.equals(FEUILLE) && profondeur == profondeurDesFeuilles) {
                    rang++;
                    return true;
                }
            }
        }
        return false;
    }

    /** Hears the texts that stand in no sheet: help messages, defined names. */
    void autourDesFeuilles(Consumer<String> lecteur) throws ClasseurRefuse, IOException {
        TextesXml.Parcours parcours = new TextesXml.Parcours(lecteur);
        for (int e = avancer(); e != XMLStreamConstants.END_DOCUMENT; e = avancer()) {
            boolean debut = e == XMLStreamConstants.START_ELEMENT;
            if (debut && this.lecteur.getLocalName().equals(TABLEUR) && profondeurDesFeuilles < 0) {
                profondeurDesFeuilles = profondeur + 1;
            }
            if (debut && this.lecteur.getLocalName().equals(FEUILLE) && profondeur == profondeurDesFeuilles) {
                passer(texte -> {
                    // The sheets were read row by row.
                });
            } else {
                parcours.evenement(this.lecteur, e);
            }
        }
    }

    /** The next event; the end of the current sheet brings one level up. */
    int avancer() throws ClasseurRefuse, IOException {
        try {
            int evenement = lecteur.hasNext() ? lecteur.next() : XMLStreamConstants.END_DOCUMENT;
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                profondeur++;
            } else if (evenement == XMLStreamConstants.END_ELEMENT) {
                profondeur--;
            }
            return evenement;
        } catch (XMLStreamException | RuntimeException e) {
            throw Xml.refus(e);
        }
    }

    /** Whether the stream has left the sheet it entered last. */
    boolean horsDeLaFeuille() {
        return profondeur < profondeurDesFeuilles;
    }

    /** Passes over an element, of which the texts alone are heard; the stream stands on its start. */
    void passer(Consumer<String> lecteur) throws ClasseurRefuse, IOException {
        TextesXml.Parcours parcours = new TextesXml.Parcours(lecteur);
        int dehors = profondeur - 1;
        int evenement = XMLStreamConstants.START_ELEMENT;
        while (profondeur > dehors) {
            parcours.evenement(this.lecteur, evenement);
            evenement = avancer();
            if (evenement == XMLStreamConstants.END_DOCUMENT) {
                throw new ClasseurRefuse(Motif.ABIME);
            }
        }
        parcours.evenement(this.lecteur, evenement);
    }

    @Override
    public void close() throws IOException {
        octets.close();
    }
}
