package fr.msp.aci.rapport;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF of anyone's, opened to look at one thing in it. */
final class PdfRecu {

    private PdfRecu() {}

    /** Something to look at. */
    @FunctionalInterface
    interface Regard<T> {
        T porter(PDDocument document) throws IOException;
    }

    /**
     * What is seen there.
     *
     * @throws BilanIllisible when the PDF cannot be read
     */
    static <T> T regarder(byte[] pdf, Regard<T> regard) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return regard.porter(document);
        } catch (IOException | ClassCastException | IllegalArgumentException e) {
            throw new BilanIllisible("the PDF cannot be read", e);
        } catch (OutOfMemoryError | StackOverflowError epuisement) {
            // PDFBox has no limit to what it inflates or to how deep it goes; all of it is let go of with the document.
            throw new BilanIllisible("a PDF made to exhaust whoever reads it", epuisement);
        }
    }
}
