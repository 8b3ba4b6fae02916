package fr.msp.aci.rapport.tableur;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A piece of XML written to a text, by the JDK's own StAX. */
final class EcritXml {

    private static final XMLOutputFactory FABRIQUE = XMLOutputFactory.newDefaultFactory();

    private EcritXml() {}

    /** What writes it. */
    @FunctionalInterface
    interface Contenu {
        void ecrire(XMLStreamWriter xml) throws XMLStreamException;
    }

    static String de(Contenu contenu) {
        StringWriter texte = new StringWriter();
        try {
            XMLStreamWriter xml = FABRIQUE.createXMLStreamWriter(texte);
            contenu.ecrire(xml);
            xml.close();
        } catch (XMLStreamException impossible) {
            // Everything is in memory, and no text holds what XML cannot.
            throw new IllegalStateException(impossible);
        }
        return texte.toString();
    }
}
