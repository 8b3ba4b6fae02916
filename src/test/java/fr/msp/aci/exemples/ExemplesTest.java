package fr.msp.aci.exemples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ExemplesTest {

    private static final Path DOSSIER = Path.of("input-samples");

    @Test
    void theCommittedSamplesAreThoseTheFactsMake() throws IOException {
        Map<String, byte[]> produits = Exemples.produire();

        assertThat(fichiersDuDossier()).isEqualTo(new TreeSet<>(produits.keySet()));
        for (Map.Entry<String, byte[]> produit : produits.entrySet()) {
            byte[] enregistre = Files.readAllBytes(DOSSIER.resolve(produit.getKey()));
            if (produit.getKey().endsWith(".xlsx")) {
                assertThat(contenu(enregistre)).as(produit.getKey()).isEqualTo(contenu(produit.getValue()));
            } else {
                assertThat(enregistre).as(produit.getKey()).isEqualTo(produit.getValue());
            }
        }
    }

    @Test
    void theSameFactsGiveTheSameBytes() throws IOException {
        Map<String, byte[]> premiers = Exemples.produire();
        Map<String, byte[]> seconds = Exemples.produire();

        premiers.forEach((nom, octets) -> assertThat(octets).as(nom).isEqualTo(seconds.get(nom)));
    }

    @Test
    void everyWorkbookOpensInASpreadsheet() throws IOException {
        for (Exemple exemple : Exemples.lire()) {
            for (Exemple.Fichier fichier : exemple.fichiers()) {
                byte[] octets = Files.readAllBytes(DOSSIER.resolve(fichier.nom()));
                try (XSSFWorkbook classeur = new XSSFWorkbook(new ByteArrayInputStream(octets))) {
                    assertThat(classeur.getNumberOfSheets())
                            .isEqualTo(fichier.feuilles().size());
                }
            }
        }
    }

    @Test
    void everyPieceOfEvidenceIsAPdfThatSaysItIsInvented() throws IOException {
        try (Stream<Path> pieces = Files.list(DOSSIER.resolve("val-clair-2025"))) {
            for (Path piece : pieces.toList()) {
                byte[] octets = Files.readAllBytes(piece);
                try (PDDocument pdf = Loader.loadPDF(octets)) {
                    assertThat(pdf.getNumberOfPages()).isOne();
                }
                assertThat(new String(octets, Charset.forName("windows-1252")))
                        .contains("(Maison de santé du Val-Clair)")
                        .contains("entièrement inventé");
            }
        }
    }

    private static TreeSet<String> fichiersDuDossier() throws IOException {
        try (Stream<Path> fichiers = Files.walk(DOSSIER)) {
            return fichiers.filter(Files::isRegularFile)
                    .map(fichier -> DOSSIER.relativize(fichier).toString().replace('\\', '/'))
                    .filter(nom -> !nom.equals("README.md") && !nom.equals("attendu.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, String> contenu(byte[] zip) throws IOException {
        return ZipFige.entrees(zip).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entree -> new String(entree.getValue(), StandardCharsets.UTF_8)));
    }
}
