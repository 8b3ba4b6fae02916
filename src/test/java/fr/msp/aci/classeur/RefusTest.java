package fr.msp.aci.classeur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.msp.aci.classeur.FeuilleDeTest.Brute;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusTest {

    private static final Limites LARGES = Limites.parDefaut();

    @TempDir
    Path dossier;

    @ParameterizedTest
    @CsvSource({
        "<html><body><table><tr><td>1</td></tr></table></body></html>,FORMAT_HTML",
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><table/></html>,FORMAT_HTML",
        "Nom;Prénom;RPPS,FORMAT_CSV",
        "{\"doc_id\":\"1\"},FORMAT_GOOGLE",
        "%PDF-1.7 etc,FORMAT_PDF",
        "<?xml version='1.0'?><Workbook/>,FORMAT_AUTRE"
    })
    void aFileThatIsNoWorkbookIsNamedForWhatItIs(String contenu, Motif attendu) throws Exception {
        assertThat(motif(contenu.getBytes(StandardCharsets.UTF_8))).isEqualTo(attendu);
    }

    @Test
    void anEmptyFileIsSaidEmpty() throws Exception {
        assertThat(motif(new byte[0])).isEqualTo(Motif.VIDE);
    }

    @Test
    void aFileCutShortIsSaidCutShort() throws Exception {
        byte[] entier = petit().octets();
        assertThat(motif(Arrays.copyOf(entier, entier.length / 2))).isEqualTo(Motif.TRONQUE);
        assertThat(motif(Arrays.copyOf(entier, entier.length - 3))).isEqualTo(Motif.TRONQUE);
    }

    @Test
    void otherFormatsUnderTheNameOfAnXlsxAreRefused() throws Exception {
        try (HSSFWorkbook xls = new HSSFWorkbook();
                ByteArrayOutputStream octets = new ByteArrayOutputStream()) {
            xls.createSheet("RCP");
            xls.write(octets);
            assertThat(motif(octets.toByteArray())).isEqualTo(Motif.NOM_TROMPEUR);
        }
        assertThat(motif(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                .isEqualTo(Motif.NOM_TROMPEUR);
    }

    @Test
    void aWorkbookOfExcel95IsSaidTooOld() throws Exception {
        byte[] biff4 = {0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00, 0x00, 0x00};
        Path fichier = Files.write(dossier.resolve("ancien.xls"), biff4);
        assertThat(refus(fichier, LARGES).motif()).isEqualTo(Motif.FORMAT_XLS_ANCIEN);
    }

    @Test
    void aPasswordIsSaid() throws Exception {
        try (POIFSFileSystem systeme = new POIFSFileSystem();
                ByteArrayOutputStream octets = new ByteArrayOutputStream()) {
            Encryptor chiffreur = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            chiffreur.confirmPassword("secret");
            try (var flux = chiffreur.getDataStream(systeme)) {
                flux.write(petit().octets());
            }
            systeme.writeFilesystem(octets);
            assertThat(motif(octets.toByteArray())).isEqualTo(Motif.CHIFFRE);
        }
    }

    @Test
    void otherZippedDocumentsAreToldApart() throws Exception {
        assertThat(motif(zip("mimetype", "application/vnd.oasis.opendocument.text")))
                .isEqualTo(Motif.FORMAT_AUTRE);
        assertThat(motif(zip("xl/workbook.bin", "x"))).isEqualTo(Motif.FORMAT_XLSB);
        assertThat(motif(zip("[Content_Types].xml", "<a/>", "word/document.xml", "<a/>")))
                .isEqualTo(Motif.FORMAT_AUTRE);
    }

    @Test
    void anArchiveIsToldApartFromWhatItHolds() throws Exception {
        assertThat(motif(zip("lisez-moi.txt", "bonjour"))).isEqualTo(Motif.FORMAT_ZIP);
        assertThat(motif(zip("Index/Document.iwa", "bonjour"))).isEqualTo(Motif.FORMAT_NUMBERS);
        assertThat(motif(zip("janvier/rcp.xlsx", "octets", "janvier/stages.xlsx", "octets")))
                .isEqualTo(Motif.FORMAT_ZIP);
        assertThat(motif(zip("xl/workbook.xml", "<workbook/>"))).isEqualTo(Motif.FORMAT_AUTRE);
    }

    @Test
    void aWorkbookThatMayHoldMacrosAndOneThatMayNotEachHaveTheirName() throws Exception {
        byte[] sans;
        byte[] avec;
        try (XSSFWorkbook classeur = new XSSFWorkbook();
                ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
                ByteArrayOutputStream xlsm = new ByteArrayOutputStream()) {
            classeur.createSheet("RCP");
            classeur.write(xlsx);
            sans = xlsx.toByteArray();
            classeur.setWorkbookType(XSSFWorkbookType.XLSM);
            classeur.write(xlsm);
            avec = xlsm.toByteArray();
        }

        assertThat(refus(Files.write(dossier.resolve("a.xlsm"), sans), LARGES).motif())
                .isEqualTo(Motif.NOM_TROMPEUR);
        assertThat(refus(Files.write(dossier.resolve("a.xlsx"), avec), LARGES).motif())
                .isEqualTo(Motif.NOM_TROMPEUR);
        try (Classeur lu = Classeur.ouvrir(Files.write(dossier.resolve("b.xlsm"), avec), LARGES)) {
            assertThat(lu.feuilles()).hasSize(1);
        }
        try (Classeur lu = Classeur.ouvrir(Files.write(dossier.resolve("b.xlsx"), sans), LARGES)) {
            assertThat(lu.feuilles()).hasSize(1);
        }
    }

    @Test
    void aWorkbookUnderAMisleadingNameIsRefused() throws Exception {
        Path fichier = petit().ecrire(dossier.resolve("classeur.xls"));
        assertThat(refus(fichier, LARGES).motif()).isEqualTo(Motif.NOM_TROMPEUR);
    }

    @Test
    void macrosAreNoReasonToRefuse() throws Exception {
        Path fichier = petit().partie("xl/vbaProject.bin", "x").ecrire(dossier.resolve("CLASSEUR.XLSM"));
        assertThat(catchThrowable(() -> toutLire(fichier, LARGES))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"})
    void aDocumentTypeIsRefusedWhereverItStandsAndNothingOfItIsRead(String partie) throws Exception {
        Path secret = Files.writeString(dossier.resolve("secret.txt"), "secret");
        String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><x>&e;</x>";
        assertThat(motif(petit().partie(partie, xml).octets())).isEqualTo(Motif.DTD);
    }

    @Test
    void damagedPartsAreSaidDamaged() throws Exception {
        assertThat(motif(petit().partie("xl/workbook.xml", "<workbook><sheets>").octets()))
                .isEqualTo(Motif.ABIME);
        assertThat(motif(petit().partie("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c")
                        .octets()))
                .isEqualTo(Motif.ABIME);
        assertThat(motif(zip("[Content_Types].xml", "<Types/>"))).isEqualTo(Motif.ABIME);
    }

    @ParameterizedTest
    @CsvSource({
        "<row r='x'/>",
        "<row r='0'/>",
        "<row r='2000000'/>",
        "<row r='3'/><row r='3'/>",
        "<row r='1'><c r='ZZZZ1'><v>1</v></c></row>",
        "<row r='1'><c r='A1' t='s'><v>9</v></c></row>",
        "<row r='1'><c r='A1' t='s'><v>x</v></c></row>",
        "<row r='1'><c r='A1'><v>&inconnue;</v></c></row>"
    })
    void rowsNoProgramWritesAreSaidDamaged(String lignes) throws Exception {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("RCP").brut(lignes);
        assertThat(motif(classeur.octets())).isEqualTo(Motif.ABIME);
    }

    @Test
    void oneChangedByteInsideASheetIsNoticed() throws Exception {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        Path fichier = petit().ecrire(dossier.resolve("classeur.xlsx"));
        try (var source = new java.util.zip.ZipFile(fichier.toFile());
                ZipOutputStream zip = new ZipOutputStream(octets)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (ZipEntry entree : java.util.Collections.list(source.entries())) {
                byte[] contenu = source.getInputStream(entree).readAllBytes();
                java.util.zip.CRC32 somme = new java.util.zip.CRC32();
                somme.update(contenu);
                ZipEntry copie = new ZipEntry(entree.getName());
                copie.setSize(contenu.length);
                copie.setCrc(somme.getValue());
                zip.putNextEntry(copie);
                zip.write(contenu);
            }
        }
        String texte = octets.toString(StandardCharsets.ISO_8859_1).replace("contenu", "c0ntenu");
        assertThat(motif(texte.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Motif.ABIME);
    }

    @Test
    void eachLimitStopsTheReadingAndSaysWhichOne() throws Exception {
        ClasseurDeTest classeur = new ClasseurDeTest().textesPartages("<t>un</t>", "<t>deux</t>");
        classeur.feuille("A").ligne("texte un peu long", "b").ligne("c", "d");
        classeur.feuille("B").ligne("e");
        Path fichier = classeur.ecrire(dossier.resolve("classeur.xlsx"));

        assertThat(refus(fichier, limites(100, 1 << 20, 9, 9, 9, 9, 99)).motif())
                .isEqualTo(Motif.OCTETS);
        assertThat(refus(fichier, limites(1 << 20, 500, 9, 9, 9, 9, 99)).motif())
                .isEqualTo(Motif.DECOMPRESSION);
        assertThat(refus(fichier, limites(1 << 20, 1 << 20, 1, 9, 9, 9, 99)).motif())
                .isEqualTo(Motif.FEUILLES);
        assertThat(refus(fichier, limites(1 << 20, 1 << 20, 9, 2, 9, 9, 99)).motif())
                .isEqualTo(Motif.LIGNES);
        assertThat(refus(fichier, limites(1 << 20, 1 << 20, 9, 9, 4, 9, 99)).motif())
                .isEqualTo(Motif.CELLULES);
        assertThat(refus(fichier, limites(1 << 20, 1 << 20, 9, 9, 9, 1, 99)).motif())
                .isEqualTo(Motif.TEXTES);
        ClasseurRefuse refus = refus(fichier, limites(1 << 20, 1 << 20, 9, 9, 9, 9, 10));
        assertThat(refus.motif()).isEqualTo(Motif.LONGUEUR_DE_TEXTE);
        assertThat(refus.limite()).contains(10L);
    }

    @Test
    void aZipBombIsStoppedLongBeforeItIsInflated() throws Exception {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (String nom : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
                zip.putNextEntry(new ZipEntry(nom));
                byte[] blanc = new byte[1 << 20];
                Arrays.fill(blanc, (byte) ' ');
                for (int i = 0; i < 200; i++) {
                    zip.write(blanc);
                }
            }
        }
        Path fichier = Files.write(dossier.resolve("bombe.xlsx"), octets.toByteArray());

        assertThat(refus(fichier, limites(1 << 20, 10 << 20, 9, 9, 9, 9, 99)).motif())
                .isEqualTo(Motif.DECOMPRESSION);
    }

    @Test
    void oneEndlessTextIsStoppedAtTheLimitOfACell() throws Exception {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("A").ligne(new Brute(" t=\"str\"><v>" + "x".repeat(200_000) + "</v>"));
        assertThat(motif(classeur.octets())).isEqualTo(Motif.LONGUEUR_DE_TEXTE);
    }

    @Test
    void readingStopsWhenItsTimeIsOver() throws Exception {
        AtomicLong horloge = new AtomicLong();
        Compteurs compteurs = new Compteurs(LARGES, horloge::get);
        compteurs.octets(10);
        horloge.addAndGet(LARGES.duree().plusSeconds(1).toNanos());

        assertThat(catchThrowable(() -> compteurs.octets(10)))
                .isInstanceOfSatisfying(
                        LimiteDepassee.class, l -> assertThat(l.refus().motif()).isEqualTo(Motif.DUREE));
    }

    @Test
    void readingStopsAmongRowsGivenAgainOfWhichNoByteIsRead() throws Exception {
        AtomicLong horloge = new AtomicLong();
        Compteurs compteurs = new Compteurs(LARGES, horloge::get);
        compteurs.ligne(1);
        horloge.addAndGet(LARGES.duree().plusSeconds(1).toNanos());

        for (ThrowingCallable suite : List.<ThrowingCallable>of(() -> compteurs.ligne(1), compteurs::temps)) {
            assertThat(catchThrowable(suite))
                    .isInstanceOfSatisfying(ClasseurRefuse.class, refus -> assertThat(refus.motif())
                            .isEqualTo(Motif.DUREE));
        }
    }

    private static Limites limites(
            long octets, long gonfles, int feuilles, int lignes, int cellules, int textes, int longueur) {
        return new Limites(
                octets, gonfles, feuilles, lignes, 5_000, cellules, textes, 1_000, longueur, Duration.ofMinutes(1));
    }

    private static ClasseurDeTest petit() {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("RCP").ligne("contenu", 1);
        return classeur;
    }

    private Motif motif(byte[] octets) throws Exception {
        return refus(Files.write(dossier.resolve("fichier.xlsx"), octets), LARGES)
                .motif();
    }

    private static ClasseurRefuse refus(Path fichier, Limites limites) {
        Throwable refus = catchThrowable(() -> toutLire(fichier, limites));
        assertThat(refus).isInstanceOf(ClasseurRefuse.class);
        return (ClasseurRefuse) refus;
    }

    private static void toutLire(Path fichier, Limites limites) throws Exception {
        try (Classeur classeur = Classeur.ouvrir(fichier, limites)) {
            for (FeuilleLue feuille : classeur.feuilles()) {
                try (Lignes lignes = classeur.lignes(feuille)) {
                    while (lignes.suivante().isPresent()) {
                        // Reading it is enough.
                    }
                }
            }
        }
    }

    private static byte[] zip(String... nomsEtContenus) throws Exception {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (int i = 0; i < nomsEtContenus.length; i += 2) {
                zip.putNextEntry(new ZipEntry(nomsEtContenus[i]));
                zip.write(nomsEtContenus[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return octets.toByteArray();
    }
}
