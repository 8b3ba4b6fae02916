package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.rapport.Remise.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bilan is taken out of whatever file it comes in, and nothing of a file can harm who opens it. */
class RemiseTest {

    private static final String NOM = "bilan-494900012-2025";
    private static final byte[] JSON = BilanJson.ecrire(UnRapport.petit());
    private static byte[] pdf;

    @TempDir
    private Path dossier;

    @BeforeAll
    static void render() {
        pdf = new BilanPdf().ecrire(UnRapport.petit());
    }

    @Test
    void theFormatShowsFromTheContentNotFromTheName() throws IOException {
        assertThat(ouvrir("x.pdf", JSON).format()).isEqualTo(Format.JSON);
        assertThat(ouvrir("x.json", pdf).format()).isEqualTo(Format.PDF);
        assertThat(ouvrir("x", zip(Map.of(NOM + ".json", JSON))).format()).isEqualTo(Format.ZIP);
    }

    @Test
    void theJsonComesOutOfThePdfAsItWentIn() throws IOException {
        Remise remise = ouvrir("x.pdf", pdf);

        assertThat(remise.json()).isEqualTo(JSON);
        assertThat(remise.jsonDuPdf())
                .hasValueSatisfying(joint -> assertThat(joint).isEqualTo(JSON));
        assertThat(remise.pdf()).hasValueSatisfying(entier -> assertThat(entier).isEqualTo(pdf));
    }

    @Test
    void aTreeOfNamesWhoseBranchesLeadBackToItIsWalkedOnce() throws IOException {
        ByteArrayOutputStream rond = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDEmbeddedFilesNameTreeNode racine =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles();
            PDEmbeddedFilesNameTreeNode feuille = new PDEmbeddedFilesNameTreeNode();
            feuille.setNames(racine.getNames());
            COSArray branches = new COSArray();
            for (int i = 0; i < 30; i++) {
                branches.add(racine.getCOSObject());
            }
            branches.add(feuille.getCOSObject());
            racine.getCOSObject().removeItem(COSName.NAMES);
            racine.getCOSObject().setItem(COSName.KIDS, branches);
            document.save(rond);
        }

        assertThat(ouvrir("x.pdf", rond.toByteArray()).json()).isEqualTo(JSON);
    }

    @Test
    void aPdfSavedAgainByAnotherProgramStillGivesItsJson() throws IOException {
        ByteArrayOutputStream autre = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDEmbeddedFilesNameTreeNode racine =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles();
            PDEmbeddedFilesNameTreeNode feuille = new PDEmbeddedFilesNameTreeNode();
            feuille.setNames(racine.getNames());
            PDEmbeddedFilesNameTreeNode arbre = new PDEmbeddedFilesNameTreeNode();
            arbre.setKids(List.of(feuille));
            document.getDocumentCatalog().getNames().setEmbeddedFiles(arbre);
            document.save(autre);
        }

        assertThat(ouvrir("x.pdf", autre.toByteArray()).json()).isEqualTo(JSON);
    }

    @Test
    void theDossierGivesItsOneJsonAndItsOnePdf() throws IOException {
        Remise remise = ouvrir("d.zip", zip(Map.of(NOM + ".json", JSON, NOM + ".pdf", pdf, "cr.pdf", new byte[9])));

        assertThat(remise.json()).isEqualTo(JSON);
        assertThat(remise.pdf()).isPresent();
    }

    @Test
    void whereNoBilanIsNoneIsFound() throws IOException {
        ByteArrayOutputStream vide = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(vide);
        }
        for (byte[] octets : List.of(
                new byte[0],
                "bonjour".getBytes(StandardCharsets.UTF_8),
                "[1]".getBytes(StandardCharsets.UTF_8),
                vide.toByteArray(),
                zip(Map.of("a.txt", JSON)))) {
            assertThat(Remise.ouvrir(fichier("x", octets))).isEmpty();
        }
    }

    @Test
    void twoBilansInOneFileAreNotChosenBetween() {
        Path deux = fichier("d.zip", zip(Map.of(NOM + ".json", JSON, "bilan-990001000-2025.json", JSON)));
        Path deuxPieces = fichier("d.pdf", avecPiece("bilan-990001000-2025.json", JSON, COSName.FLATE_DECODE));

        assertThatThrownBy(() -> Remise.ouvrir(deux)).isInstanceOf(BilanIllisible.class);
        assertThatThrownBy(() -> Remise.ouvrir(deuxPieces)).isInstanceOf(BilanIllisible.class);
    }

    @Test
    void aBombIsNotInflatedToItsEnd() {
        byte[] bombe = new byte[200 << 20];
        Path enZip = fichier("b.zip", zip(Map.of(NOM + ".json", bombe)));
        Path enPdf = fichier("b.pdf", avecPiece(NOM + ".json", bombe, COSName.FLATE_DECODE));

        assertThat(enZip.toFile().length() + enPdf.toFile().length()).isLessThan(5 << 20);
        assertThatThrownBy(() -> Remise.ouvrir(enZip)).hasMessageContaining("larger than any bilan");
        assertThatThrownBy(() -> Remise.ouvrir(enPdf)).hasMessageContaining("larger than any bilan");
    }

    @Test
    void aPackingThisProgramNeverWritesIsRefused() {
        Path lzw = fichier("l.pdf", avecPiece(NOM + ".json", JSON, COSName.LZW_DECODE));

        assertThatThrownBy(() -> Remise.ouvrir(lzw)).isInstanceOf(BilanIllisible.class);
    }

    @Test
    void aLockedOrCutFileIsSaidUnreadableOrWithoutBilan() throws IOException {
        ByteArrayOutputStream ferme = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("maitre", "lecteur", new AccessPermission()));
            document.save(ferme);
        }
        Path verrouille = fichier("f.pdf", ferme.toByteArray());
        byte[] archive = zip(Map.of(NOM + ".json", JSON));
        Path coupe = fichier("c.zip", Arrays.copyOf(archive, archive.length / 2));

        assertThatThrownBy(() -> Remise.ouvrir(verrouille)).isInstanceOf(BilanIllisible.class);
        assertThatThrownBy(() -> Remise.ouvrir(coupe)).isInstanceOf(BilanIllisible.class);
    }

    private Remise ouvrir(String nom, byte[] octets) throws IOException {
        return Remise.ouvrir(fichier(nom, octets)).orElseThrow();
    }

    private Path fichier(String nom, byte[] octets) {
        try {
            return Files.write(dossier.resolve(nom), octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bilan with that file in the place of, or beside, its JSON. */
    private static byte[] avecPiece(String nom, byte[] octets, COSName filtre) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream sortie = new ByteArrayOutputStream()) {
            PDDocumentNameDictionary noms = document.getDocumentCatalog().getNames();
            Map<String, PDComplexFileSpecification> pieces =
                    new TreeMap<>(noms.getEmbeddedFiles().getNames());
            PDEmbeddedFile contenu = new PDEmbeddedFile(document, new ByteArrayInputStream(octets), filtre);
            PDComplexFileSpecification piece = new PDComplexFileSpecification();
            piece.setFile(nom);
            piece.setEmbeddedFile(contenu);
            pieces.put(nom, piece);
            PDEmbeddedFilesNameTreeNode arbre = new PDEmbeddedFilesNameTreeNode();
            arbre.setNames(pieces);
            noms.setEmbeddedFiles(arbre);
            document.save(sortie);
            return sortie.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> fichiers) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream sortie = new ZipOutputStream(octets)) {
            for (Map.Entry<String, byte[]> fichier : fichiers.entrySet()) {
                sortie.putNextEntry(new ZipEntry(fichier.getKey()));
                sortie.write(fichier.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }
}
