package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Bilan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The JSON of a bilan within its PDF, as PDF/A-3 (ISO 19005-3) wants a file within a file: figures, facts and the
 * checksums of the workbooks go wherever the pages go.
 */
final class PieceJointe {

    private static final String TYPE_JSON = "application/json";

    private static final COSName LIENS = COSName.getPDFName("AF");
    private static final COSName LIEN = COSName.getPDFName("AFRelationship");

    private static final Pattern NOM_DE_JSON = Pattern.compile("bilan-[0-9][0-9AB][0-9]{7}-[0-9]{4}\\.json");

    private PieceJointe() {}

    /** The name the JSON of a bilan bears, in the PDF and beside it. */
    static String nomDuJson(Bilan bilan) {
        return "bilan-" + bilan.finess() + "-" + bilan.exercice() + ".json";
    }

    /** The pages with the JSON of the bilan in them. */
    static byte[] joindre(byte[] pages, Rapport rapport, byte[] json) {
        try (PDDocument document = Loader.loadPDF(pages)) {
            joindre(document, rapport, json);
            PdfReproductible.fixer(document, rapport.bilan().dateReference(), json);
            ByteArrayOutputStream octets = new ByteArrayOutputStream(pages.length);
            document.save(octets);
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the JSON cannot be put into the PDF", e);
        }
    }

    private static void joindre(PDDocument document, Rapport rapport, byte[] json) throws IOException {
        Bilan bilan = rapport.bilan();
        PDComplexFileSpecification piece = new PDComplexFileSpecification();
        piece.setFile(nomDuJson(bilan));
        piece.setFileUnicode(nomDuJson(bilan));
        piece.setFileDescription(Textes.de("piece.jointe"));
        piece.getCOSObject().setName(LIEN, "Data");
        PDEmbeddedFile contenu = contenu(document, rapport, json);
        piece.setEmbeddedFile(contenu);
        piece.setEmbeddedFileUnicode(contenu);

        PDEmbeddedFilesNameTreeNode pieces = new PDEmbeddedFilesNameTreeNode();
        pieces.setNames(Map.of(nomDuJson(bilan), piece));
        PDDocumentNameDictionary noms = new PDDocumentNameDictionary(document.getDocumentCatalog());
        noms.setEmbeddedFiles(pieces);
        document.getDocumentCatalog().setNames(noms);
        document.getDocumentCatalog().getCOSObject().setItem(LIENS, new COSArray(List.of(piece.getCOSObject())));
    }

    private static PDEmbeddedFile contenu(PDDocument document, Rapport rapport, byte[] json) throws IOException {
        PDEmbeddedFile contenu = new PDEmbeddedFile(document, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
        contenu.setSubtype(TYPE_JSON);
        contenu.setSize(json.length);
        // The day the figures are of: the hour of rendering says nothing about them.
        contenu.setModDate(
                GregorianCalendar.from(rapport.bilan().dateReference().atStartOfDay(ZoneOffset.UTC)));
        return contenu;
    }

    /**
     * The JSON in a PDF of anyone's, or nothing.
     *
     * @throws BilanIllisible when the PDF cannot be read, or holds several
     */
    static Optional<byte[]> extraire(byte[] pdf) {
        return PdfRecu.regarder(pdf, PieceJointe::extraire);
    }

    private static Optional<byte[]> extraire(PDDocument document) throws IOException {
        PDDocumentNameDictionary noms = document.getDocumentCatalog().getNames();
        if (noms == null || noms.getEmbeddedFiles() == null) {
            return Optional.empty();
        }
        List<PDComplexFileSpecification> bilans = new ArrayList<>();
        chercher(noms.getEmbeddedFiles(), bilans, Collections.newSetFromMap(new IdentityHashMap<>()));
        if (bilans.size() > 1) {
            throw new BilanIllisible("several bilans in one PDF", null);
        }
        return bilans.isEmpty() ? Optional.empty() : Optional.of(deplier(bilans.get(0)));
    }

    /** Whoever saves the PDF again may spread the names over a tree, whose branches may lead back to it. */
    private static void chercher(
            PDNameTreeNode<PDComplexFileSpecification> noeud,
            List<PDComplexFileSpecification> bilans,
            Set<COSDictionary> vus)
            throws IOException {
        if (!vus.add(noeud.getCOSObject())) {
            return;
        }
        if (noeud.getNames() != null) {
            noeud.getNames().forEach((nom, piece) -> {
                if (NOM_DE_JSON.matcher(nom).matches()) {
                    bilans.add(piece);
                }
            });
        }
        if (noeud.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> enfant : noeud.getKids()) {
                chercher(enfant, bilans, vus);
            }
        }
    }

    /** Inflated here and within limits: PDFBox would inflate without any. */
    private static byte[] deplier(PDComplexFileSpecification piece) throws IOException {
        PDEmbeddedFile contenu = piece.getEmbeddedFile();
        if (contenu == null) {
            throw new BilanIllisible("an empty place where the JSON was", null);
        }
        List<COSName> filtres = contenu.getFilters();
        if (!filtres.isEmpty() && !filtres.equals(List.of(COSName.FLATE_DECODE))) {
            throw new BilanIllisible("the JSON is packed in a way this program does not write", null);
        }
        try (InputStream brut = contenu.getCOSObject().createRawInputStream()) {
            return Remise.lire(filtres.isEmpty() ? brut : new InflaterInputStream(brut));
        }
    }
}
