package fr.msp.aci.rapport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Takes out of a PDF what the hour and chance put into it, so that the same bilan gives the same bytes whenever and by
 * whatever thread it is rendered: its dates become the day its figures are of, its identifier comes from its JSON, the
 * tags of its fonts are counted and not drawn.
 */
final class PdfReproductible {

    private static final Pattern DATE_XMP =
            Pattern.compile("(<xmp:(CreateDate|ModifyDate|MetadataDate)>)[^<]*(</xmp:\\2>)");
    private static final Pattern POLICE = Pattern.compile("([A-Z]{6})\\+(.+)");
    private static final int OCTETS_D_IDENTIFIANT = 16;
    private static final int LETTRES = 26;

    private final PDDocument pdf;
    private final LocalDate jour;

    private PdfReproductible(PDDocument pdf, LocalDate jour) {
        this.pdf = pdf;
        this.jour = jour;
    }

    /**
     * Fixes a document that is about to be saved.
     *
     * @param jour the day its figures are of
     * @param json the JSON it carries
     * @throws IOException when its metadata cannot be read
     */
    static void fixer(PDDocument pdf, LocalDate jour, byte[] json) throws IOException {
        PdfReproductible fixe = new PdfReproductible(pdf, jour);
        fixe.dates();
        fixe.polices();
        fixe.identifiant(json);
    }

    /** The same of a document that carries nothing: it is known by its pages. */
    static byte[] fixer(byte[] octets, LocalDate jour) {
        try (PDDocument pdf = Loader.loadPDF(octets)) {
            ByteArrayOutputStream pages = new ByteArrayOutputStream();
            for (PDPage page : pdf.getPages()) {
                // Folded as they are: the same pages fold the same, and it is a tenth to digest.
                for (Iterator<PDStream> flux = page.getContentStreams(); flux.hasNext(); ) {
                    try (InputStream contenu = flux.next().getCOSObject().createRawInputStream()) {
                        contenu.transferTo(pages);
                    }
                }
            }
            fixer(pdf, jour, pages.toByteArray());
            ByteArrayOutputStream fixes = new ByteArrayOutputStream(octets.length);
            pdf.save(fixes);
            return fixes.toByteArray();
        } catch (IOException impossible) {
            // Everything is in memory.
            throw new UncheckedIOException(impossible);
        }
    }

    private void dates() throws IOException {
        GregorianCalendar date = GregorianCalendar.from(jour.atStartOfDay(ZoneOffset.UTC));
        pdf.getDocumentInformation().setCreationDate(date);
        pdf.getDocumentInformation().setModificationDate(date);
        for (COSObject metadonnees : objets(COSName.METADATA)) {
            if (metadonnees.getObject() instanceof COSStream flux) {
                dater(flux);
            }
        }
    }

    private void dater(COSStream flux) throws IOException {
        String xmp;
        try (InputStream lu = flux.createInputStream()) {
            xmp = new String(lu.readAllBytes(), StandardCharsets.UTF_8);
        }
        String date = jour + "T00:00:00Z";
        try (OutputStream ecrit = flux.createOutputStream()) {
            ecrit.write(DATE_XMP.matcher(xmp).replaceAll("$1" + date + "$3").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A tag says that a font is a part of its family, one tag a part; which letters does not matter. */
    private void polices() {
        Map<String, String> etiquettes = new HashMap<>();
        for (COSName type : List.of(COSName.FONT, COSName.FONT_DESC)) {
            for (COSObject objet : objets(type)) {
                if (objet.getObject() instanceof COSDictionary police) {
                    renommer(police, COSName.BASE_FONT, etiquettes);
                    renommer(police, COSName.FONT_NAME, etiquettes);
                }
            }
        }
    }

    private static void renommer(COSDictionary police, COSName champ, Map<String, String> etiquettes) {
        String nom = police.getNameAsString(champ);
        Matcher parties = POLICE.matcher(nom == null ? "" : nom);
        if (parties.matches()) {
            String etiquette = etiquettes.computeIfAbsent(parties.group(1), tiree -> etiquette(etiquettes.size()));
            police.setName(champ, etiquette + "+" + parties.group(2));
        }
    }

    private static String etiquette(int rang) {
        StringBuilder lettres = new StringBuilder("AAAAAA");
        for (int place = lettres.length() - 1, reste = rang; reste > 0; place--, reste /= LETTRES) {
            lettres.setCharAt(place, (char) ('A' + reste % LETTRES));
        }
        return lettres.toString();
    }

    private void identifiant(byte[] json) {
        byte[] condense = HexFormat.of().parseHex(Condense.de(json).substring(0, 2 * OCTETS_D_IDENTIFIANT));
        COSArray identifiant = new COSArray(List.of(new COSString(condense), new COSString(condense)));
        identifiant.setDirect(true);
        pdf.getDocument().getTrailer().setItem(COSName.ID, identifiant);
    }

    private List<COSObject> objets(COSName type) {
        COSDocument document = pdf.getDocument();
        return document.getObjectsByType(type).stream()
                .sorted(Comparator.comparing(COSObject::getKey))
                .toList();
    }
}
