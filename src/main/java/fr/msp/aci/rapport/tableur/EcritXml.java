package fr.msp.aci.rapport.tableur;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A piece of XML in UTF-8, written by the JDK's own StAX. */
final class EcritXml {

    private static final XMLOutputFactory FABRIQUE = XMLOutputFactory.newDefaultFactory();

    private EcritXml() {}

    /** What writes it. */
    @FunctionalInterface
    interface Contenu {
        void ecrire(XMLStreamWriter xml) throws XMLStreamException;
    }

    static byte[] de(Contenu contenu) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        // Given the stream itself, it would write byte by byte.
        try (Writer texte = new BufferedWriter(new OutputStreamWriter(octets, StandardCharsets.UTF_8))) {
            XMLStreamWriter xml = FABRIQUE.createXMLStreamWriter(texte);
            contenu.ecrire(xml);
            xml.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (XMLStreamException impossible) {
            // Everything is in memory, and no text holds what XML cannot.
            throw new IllegalStateException(impossible);
        }
        return octets.toByteArray();
    }
}
