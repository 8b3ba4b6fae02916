package fr.msp.aci.classeur;

import com.ctc.wstx.api.WstxInputProperties;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ServiceLoader;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of a workbook without ever following what it points at. */
final class Xml {

    private static final int PROFONDEUR = 64;
    private static final int ATTRIBUTS = 256;
    private static final int LONGUEUR_D_ATTRIBUT = 65_536;
    private static final int TAMPON = 16_384;

    /** Looked for once: a workbook has many parts, each of which is read with a factory of its own. */
    private static final ServiceLoader.Provider<XMLInputFactory> WOODSTOX = woodstox();

    private final XMLInputFactory fabrique;

    Xml() {
        fabrique = WOODSTOX.get();
        fabrique.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabrique.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        fabrique.setProperty(XMLInputFactory.IS_COALESCING, false);
        fabrique.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, PROFONDEUR);
        fabrique.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTS);
        fabrique.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGUEUR_D_ATTRIBUT);
        fabrique.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, TAMPON);
    }

    /** Named, because the limits below are its own and another parser on the class path would not know them. */
    private static ServiceLoader.Provider<XMLInputFactory> woodstox() {
        return ServiceLoader.load(XMLInputFactory.class, Xml.class.getClassLoader()).stream()
                .filter(offre -> offre.type().getName().equals("com.ctc.wstx.stax.WstxInputFactory"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Woodstox is not on the class path"));
    }

    /** A reader that stands on the root element of the part. */
    XMLStreamReader ouvrir(InputStream flux) throws XMLStreamException, ClasseurRefuse {
        XMLStreamReader lecteur = fabrique.createXMLStreamReader(flux);
        while (lecteur.getEventType() != XMLStreamConstants.START_ELEMENT) {
            if (lecteur.next() == XMLStreamConstants.DTD) {
                throw new ClasseurRefuse(Motif.DTD);
            }
        }
        return lecteur;
    }

    /** The value of an attribute by its local name, whatever its namespace; null when there is none. */
    static String attribut(XMLStreamReader lecteur, String nom) {
        for (int i = 0; i < lecteur.getAttributeCount(); i++) {
            if (lecteur.getAttributeLocalName(i).equals(nom)) {
                return lecteur.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an attribute says yes, as XML Schema writes it. */
    static boolean vrai(String valeur) {
        return "1".equals(valeur) || "true".equals(valeur);
    }

    /**
     * What a failure below a part means: a limit, a damaged file, or a defect of the machine.
     *
     * @throws IOException when it is the machine
     */
    static ClasseurRefuse refus(Exception echec) throws IOException {
        for (Throwable cause = echec; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimiteDepassee limite) {
                return limite.refus();
            }
            if (cause instanceof ClasseurRefuse refus) {
                return refus;
            }
            if (cause instanceof IOException io && !deContenu(io)) {
                throw io;
            }
        }
        return new ClasseurRefuse(Motif.ABIME, echec);
    }

    /** A reader that does not close: its stream is closed besides, so only the disk can be at fault. */
    static IOException fermeture(XMLStreamException echec) {
        return new IOException(echec);
    }

    /** Failures of these kinds come from the bytes of the file, not from the disk. */
    private static boolean deContenu(IOException io) {
        return io instanceof ZipException
                || io instanceof EOFException
                || io instanceof java.io.CharConversionException
                || io instanceof java.io.UnsupportedEncodingException;
    }
}
