package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Every text of a part of a workbook that is long enough to say something, whatever the part is for: the runs of one
 * paragraph put together, and the values of attributes. A part that is not clean XML is handed over as it is.
 */
public final class TextesXml {

    /** Elements that only dress a stretch of a text: it goes on across them. */
    private static final Set<String> HABILLAGE = Set.of("t", "r", "rPr", "span", "a", "s");

    /** Shorter texts say nothing of anyone: no number by which a person is known is shorter. */
    static final int LONGUEUR_PARLANTE = 13;

    private static final int MORCEAU = 1 << 16;
    /** Stretches of a part handed over raw overlap, so that nothing is cut in two. */
    private static final int CHEVAUCHEMENT = 128;

    private TextesXml() {}

    /** Opens a part again from its start. */
    @FunctionalInterface
    public interface Source {
        /**
         * The bytes of the part.
         *
         * @throws IOException when they cannot be read
         */
        InputStream ouvrir() throws IOException;
    }

    /**
     * Hands over each text of a part.
     *
     * @throws ClasseurRefuse when the part passes a limit, declares a document type or cannot be unpacked
     * @throws IOException when the disk fails
     */
    public static void parcourir(Source partie, Consumer<String> lecteur) throws ClasseurRefuse, IOException {
        try (InputStream flux = partie.ouvrir()) {
            new Parcours(lecteur).mener(new Xml().ouvrir(flux));
        } catch (XMLStreamException | IOException | RuntimeException e) {
            ClasseurRefuse refus = Xml.refus(e);
            if (refus.motif() != Motif.ABIME) {
                throw refus;
            }
            telQuel(partie, lecteur);
        }
    }

    private static void telQuel(Source partie, Consumer<String> lecteur) throws ClasseurRefuse, IOException {
        byte[] morceau = new byte[MORCEAU];
        int gardes = 0;
        try (InputStream flux = partie.ouvrir()) {
            int lus = flux.readNBytes(morceau, 0, MORCEAU);
            while (lus > 0) {
                int total = gardes + lus;
                lecteur.accept(new String(morceau, 0, total, StandardCharsets.UTF_8));
                gardes = Math.min(CHEVAUCHEMENT, total);
                System.arraycopy(morceau, total - gardes, morceau, 0, gardes);
                lus = flux.readNBytes(morceau, gardes, MORCEAU - gardes);
            }
        } catch (IOException e) {
            throw Xml.refus(e);
        }
    }

    /** One pass over the events of a part. */
    static final class Parcours {

        private final Consumer<String> lecteur;
        private final StringBuilder texte = new StringBuilder();

        Parcours(Consumer<String> lecteur) {
            this.lecteur = lecteur;
        }

        /** Goes on to the end of the document. */
        void mener(XMLStreamReader xml) throws XMLStreamException {
            attributs(xml);
            while (xml.hasNext()) {
                evenement(xml, xml.next());
            }
            rendre();
        }

        /** The event on which the reader stands. */
        void evenement(XMLStreamReader xml, int evenement) {
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                couper(xml.getLocalName());
                attributs(xml);
            } else if (evenement == XMLStreamConstants.END_ELEMENT) {
                couper(xml.getLocalName());
            } else if (xml.isCharacters() && texte.length() < MORCEAU) {
                texte.append(xml.getText());
            }
        }

        private void couper(String element) {
            if (!HABILLAGE.contains(element)) {
                rendre();
            }
        }

        private void rendre() {
            if (texte.length() >= LONGUEUR_PARLANTE) {
                lecteur.accept(texte.toString());
            }
            texte.setLength(0);
        }

        private void attributs(XMLStreamReader xml) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeValue(i).length() >= LONGUEUR_PARLANTE) {
                    lecteur.accept(xml.getAttributeValue(i));
                }
            }
        }
    }
}
