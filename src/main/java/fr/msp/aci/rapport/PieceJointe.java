package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Bilan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The JSON of a bilan within its PDF, as PDF/A-3 (ISO 19005-3) wants a file within a file: figures, facts and the
 * checksums of the workbooks go wherever the pages go.
 */
final class PieceJointe {

    static final String TYPE_JSON = "application/json";

    private static final COSName LIENS = COSName.getPDFName("AF");
    private static final COSName LIEN = COSName.getPDFName("AFRelationship");

    private PieceJointe() {}

    /** The name the JSON of a bilan bears, in the PDF and beside it. */
    static String nomDuJson(Bilan bilan) {
        return "bilan-" + bilan.finess() + "-" + bilan.exercice() + ".json";
    }

    /** The pages with the JSON of the bilan in them. */
    static byte[] joindre(byte[] pages, Rapport rapport) {
        try (PDDocument document = Loader.loadPDF(pages)) {
            joindre(document, rapport);
            ByteArrayOutputStream octets = new ByteArrayOutputStream(pages.length);
            document.save(octets);
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the JSON cannot be put into the PDF", e);
        }
    }

    private static void joindre(PDDocument document, Rapport rapport) throws IOException {
        Bilan bilan = rapport.bilan();
        PDComplexFileSpecification piece = new PDComplexFileSpecification();
        piece.setFile(nomDuJson(bilan));
        piece.setFileUnicode(nomDuJson(bilan));
        piece.setFileDescription(Textes.de("piece.jointe"));
        piece.getCOSObject().setName(LIEN, "Data");
        PDEmbeddedFile contenu = contenu(document, rapport);
        piece.setEmbeddedFile(contenu);
        piece.setEmbeddedFileUnicode(contenu);

        PDEmbeddedFilesNameTreeNode pieces = new PDEmbeddedFilesNameTreeNode();
        pieces.setNames(Map.of(nomDuJson(bilan), piece));
        PDDocumentNameDictionary noms = new PDDocumentNameDictionary(document.getDocumentCatalog());
        noms.setEmbeddedFiles(pieces);
        document.getDocumentCatalog().setNames(noms);
        document.getDocumentCatalog().getCOSObject().setItem(LIENS, new COSArray(List.of(piece.getCOSObject())));
    }

    private static PDEmbeddedFile contenu(PDDocument document, Rapport rapport) throws IOException {
        byte[] json = BilanJson.ecrire(rapport);
        PDEmbeddedFile contenu = new PDEmbeddedFile(document, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
        contenu.setSubtype(TYPE_JSON);
        contenu.setSize(json.length);
        // The day the figures are of: the hour of rendering says nothing about them.
        contenu.setModDate(
                GregorianCalendar.from(rapport.bilan().dateReference().atStartOfDay(ZoneOffset.UTC)));
        return contenu;
    }
}
