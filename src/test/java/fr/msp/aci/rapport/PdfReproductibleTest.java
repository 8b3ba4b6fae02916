package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PdfReproductibleTest {

    @Test
    void theSameBilanGivesTheSamePdfWhateverTheThread() throws Exception {
        BilanPdf pdf = new BilanPdf();
        byte[] premier = pdf.ecrire(UnRapport.petit());
        ExecutorService fils = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> autres = IntStream.range(0, 4)
                    .mapToObj(i -> fils.submit(() -> new BilanPdf().ecrire(UnRapport.petit())))
                    .toList();
            for (Future<byte[]> autre : autres) {
                assertThat(autre.get()).isEqualTo(premier);
            }
        } finally {
            fils.shutdownNow();
        }
    }

    @Test
    void anotherBilanIsAnotherDocument() throws Exception {
        assertThat(identifiant(new BilanPdf().ecrire(UnRapport.petit())))
                .isNotEqualTo(identifiant(new BilanPdf().ecrire(UnRapport.vide())));
    }

    @Test
    void itIsDatedOfTheDayItsFiguresAreOf() throws Exception {
        Rapport rapport = UnRapport.petit();

        try (PDDocument pdf = Loader.loadPDF(new BilanPdf().ecrire(rapport))) {
            String jour = rapport.bilan().dateReference().toString();
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString(jour + "T00:00:00Z");
            assertThat(xmp).contains("<xmp:CreateDate>" + jour + "T00:00:00Z</xmp:CreateDate>");
        }
    }

    private static String identifiant(byte[] octets) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(octets)) {
            COSArray identifiants = pdf.getDocument().getTrailer().getCOSArray(COSName.ID);
            return HexFormat.of().formatHex(((COSString) identifiants.getObject(0)).getBytes());
        }
    }
}
