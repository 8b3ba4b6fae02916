package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The PDF is an archive that carries its own figures and facts. */
class PdfArchiveTest {

    private static final BilanPdf PDF = new BilanPdf();

    static Stream<Rapport> everySample() throws IOException {
        Map<String, Rapport> exemples = RapportsDesExemples.tous();
        assertThat(exemples).hasSizeGreaterThanOrEqualTo(7);
        return exemples.values().stream();
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void theBilanOfEverySampleIsValidPdfA3(Rapport rapport) throws Exception {
        assertThat(fautes(PDF.ecrire(rapport))).isEmpty();
    }

    @Test
    void hugeEmptyHostileBilansAndThoseOfSeveralExercisesAreValidPdfA3Too() throws Exception {
        String hostile = "MSP 测试 \u202Egnirts\u0000 <b>\uD83D\uDE80</b> ✔ ≥ € \u202F";
        for (Rapport rapport : List.of(
                UnRapport.grand(),
                UnRapport.de(LesActivites.petite())
                        .anterieurSansContrat(2023)
                        .anterieur(2024, "3850.00", "4508.00", "3000.00", "79506.00", 0)
                        .rendu(),
                UnRapport.vide(),
                UnRapport.de(UneActivite.de(hostile).construite()).rendu())) {
            assertThat(fautes(PDF.ecrire(rapport))).isEmpty();
        }
    }

    @Test
    void theJudgeFindsFaultWithAPlainPdf() throws Exception {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream octets = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(octets);

            assertThat(fautes(octets.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void theJsonWithinIsTheJsonBesideToTheByte() throws IOException {
        Rapport rapport = UnRapport.grand();

        try (PDDocument document = Loader.loadPDF(PDF.ecrire(rapport))) {
            PDComplexFileSpecification piece = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("bilan-494900012-2025.json");
            assertThat(piece.getEmbeddedFile().toByteArray()).isEqualTo(BilanJson.ecrire(rapport));
            assertThat(piece.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
            assertThat(new String(piece.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .contains(UneActivite.CLASSEUR, "b2".repeat(32));
            assertThat(piece.getFileDescription()).contains("empreinte des classeurs");
            COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
            COSArray lies = catalogue.getCOSArray(COSName.getPDFName("AF"));
            assertThat(lies).hasSize(1);
            assertThat(((COSDictionary) lies.getObject(0)).getNameAsString("AFRelationship"))
                    .isEqualTo("Data");
        }
    }

    /** What the judge of archives finds wrong. */
    static List<String> fautes(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser lecteur =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_U);
                PDFAValidator juge = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_U, false)) {
            ValidationResult verdict = juge.validate(lecteur);
            List<String> fautes = verdict.getTestAssertions().stream()
                    .filter(essai -> essai.getStatus() == TestAssertion.Status.FAILED)
                    .map(essai -> essai.getRuleId().getClause() + " " + essai.getMessage())
                    .distinct()
                    .toList();
            assertThat(verdict.isCompliant()).isEqualTo(fautes.isEmpty());
            return fautes;
        }
    }
}
