package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.classeur.FeuilleDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed into a workbook stays a text in all that a run writes: it never acts, hides, nor leads elsewhere. */
class TextesHostilesTest {

    private static final List<String> HOSTILES = List.of(
            "=HYPERLINK(\"http://mechant.example\",\"clic\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "<script>alert('x')</script>",
            "\"><img src=x onerror=alert(1)>",
            "&lt;b&gt; & <b>gras</b>",
            "<style isBold=\"true\" forecolor=\"#FF0000\" size=\"40\">rouge</style>",
            "<a href=\"http://mechant.example\">lien</a>",
            "_x001B_[31mrouge_x0007_",
            "../../../../tmp/evade",
            "..\\..\\evade",
            "\u202Egnidart\u202C \u2066isole\u2069",
            "zero\u200Bwidth\uFEFF\u2060",
            "nul_x0000_nul",
            "demi_xD800_paire",
            "$F{x} ${user.home} {0} %s %n",
            "javascript:alert(1)",
            "'; drop table bilan; --",
            "x".repeat(1_990));

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        Files.createDirectories(terminal.maison.inbox());
    }

    @Test
    void inTheFilesOfABilanTheyAreTexts() throws IOException {
        for (int i = 0; i < 3; i++) {
            String finess = UnTerminal.finess(3).get(i);
            hostile(finess, HOSTILES.get(List.of(0, 5, 8).get(i)))
                    .ecrire(terminal.maison.inbox().resolve("hostile-" + i + ".xlsx"));
        }

        Retour retour = terminal.taper("nightly", "--verbose");

        assertThat(retour.code()).as(retour.sortie() + retour.erreurs()).isZero();
        assertInerte(retour.sortie() + retour.erreurs());
        for (String finess : UnTerminal.finess(3)) {
            Path dossier = terminal.maison.reports().resolve("2025").resolve(finess);
            String debut = "bilan-" + finess + "-2025.";
            assertPageInerte(Files.readString(dossier.resolve(debut + "html")));
            assertPdfInerte(dossier.resolve(debut + "pdf"));
            assertTableurInerte(dossier.resolve(debut + "xlsx"));
            assertJson(dossier.resolve(debut + "json"));
            assertEnvoiInerte(dossier.resolve("dossier-cpam-" + finess + "-2025.zip"));
        }
        assertPageInerte(Files.readString(terminal.maison.index()));
        assertThat(journal()).doesNotContain("\u001B", "<script", "mechant");
    }

    @Test
    void inWhatIsGivenBackWithARefusalTheyAreTexts() throws IOException {
        ClasseurDeTest classeur = hostile(UnTerminal.FINESS, "=1+1");
        FeuilleDeTest usagers = classeur.feuille("Usagers").ligne("Action", "Niveau", "Date", "=cmd|' /C calc'!A0");
        HOSTILES.forEach(texte -> usagers.ligne(texte, texte, texte));
        usagers.ligne("y".repeat(20_000), "z".repeat(20_000), "../".repeat(6_000));
        classeur.feuille("=cmd&<b>").ligne("inconnue");
        classeur.partie("[Content_Types].xml", types(10));
        classeur.ecrire(terminal.maison.inbox().resolve("refuse.xlsx"));

        Retour retour = terminal.taper("nightly", "--verbose");

        assertThat(retour.code()).isEqualTo(1);
        assertInerte(retour.sortie() + retour.erreurs());
        for (Path fichier : fichiers(terminal.maison.rejected())) {
            String nom = fichier.getFileName().toString();
            if (nom.endsWith(".html")) {
                assertPageInerte(Files.readString(fichier));
            } else if (nom.endsWith(".csv")) {
                assertCsvInerte(Files.readString(fichier));
            } else if (nom.contains("a-corriger")) {
                assertTableurInerte(fichier);
            }
        }
        assertThat(fichiers(terminal.maison.rejected())).hasSize(4);
        assertThat(journal()).doesNotContain("mechant", "calc", "\u001B");
        assertInerte(terminal.taper(
                        "check",
                        fichiers(terminal.maison.rejected()).stream()
                                .filter(fichier -> fichier.toString().endsWith("-refuse.xlsx"))
                                .findFirst()
                                .orElseThrow()
                                .toString())
                .sortie());
    }

    private static ClasseurDeTest hostile(String finess, String raisonSociale) {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", finess)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", raisonSociale)
                .ligne("Commune", raisonSociale)
                .ligne("Région", raisonSociale)
                .ligne("CPAM", raisonSociale)
                .ligne("Date d'effet du contrat ACI", "01/01/2020")
                .ligne("Patientèle médecin traitant", 4000);
        FeuilleDeTest rcp =
                classeur.feuille("RCP").ligne("Date", "Thème", "Animateur", "Dossiers examinés", "Justificatif");
        FeuilleDeTest equipe =
                classeur.feuille("Professionnels").ligne("Nom", "Prénom", "Profession", "Spécialité", "Statut");
        FeuilleDeTest protocoles = classeur.feuille("Protocoles")
                .ligne("Intitulé", "Thème", "Date de validation", "Professions impliquées", "Justificatif");
        FeuilleDeTest missions = classeur.feuille("Missions SP")
                .ligne("Mission", "Thème", "Début", "Public visé", "Partenaires", "Justificatif");
        FeuilleDeTest externes = classeur.feuille("Coordination externe").ligne("Procédure", "Destinataires", "Date");
        FeuilleDeTest coordination = classeur.feuille("Coordination").ligne("Nom", "Fonction", "Justificatif");
        for (String texte : HOSTILES) {
            String piece =
                    texte.substring(0, Math.min(100, texte.length())).replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|.]", "")
                            + ".pdf";
            rcp.ligne("01/03/2025", texte, texte, 3, piece);
            equipe.ligne(texte, texte, "infirmier", texte, "associé");
            protocoles.ligne(texte, "hors liste", "01/02/2025", texte, piece);
            missions.ligne(texte, "PRS", "01/02/2025", texte, texte, piece);
            externes.ligne(texte, texte, "01/02/2025");
            coordination.ligne(texte, texte, piece);
        }
        return classeur;
    }

    /** What Excel writes in each workbook, and annotating asks for. */
    private static String types(int feuilles) {
        String debut = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder types =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + debut + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + debut + "styles+xml\"/>");
        for (int i = 1; i <= feuilles; i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + debut
                    + "worksheet+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    /** No character that a terminal obeys, none that reorders or hides what stands beside it. */
    private static void assertInerte(String texte) {
        assertThat(texte.codePoints()
                        .filter(point -> point != '\n' && Character.getType(point) == Character.CONTROL
                                || point >= 0x202A && point <= 0x202E
                                || point >= 0x2066 && point <= 0x2069
                                || point == 0x200B
                                || point == 0xFEFF)
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    private static void assertPageInerte(String page) {
        String sansStyle = page.replaceFirst("(?s)<style>.*?</style>", "");
        assertInerte(sansStyle.replace("\t", " "));
        assertThat(sansStyle)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<img src=x")
                .doesNotContainIgnoringCase("<b>gras")
                .doesNotContain("<style")
                .doesNotContainIgnoringCase("href=\"javascript")
                .doesNotContainIgnoringCase("href=\"http")
                .doesNotContainPattern("(href|src|action)=\"[^\"]*(evade|mechant|alert)");
    }

    private static void assertCsvInerte(String csv) {
        assertThat(csv.lines().skip(1)).isNotEmpty().allSatisfy(ligne -> {
            for (String champ : ligne.substring(1).split("\";\"")) {
                assertThat(champ).doesNotMatch("(?s)^\\s*[=+@-].*");
            }
        });
        assertInerte(csv.substring(1).replace("\r", ""));
    }

    private static void assertTableurInerte(Path fichier) throws IOException {
        try (XSSFWorkbook classeur = new XSSFWorkbook(Files.newInputStream(fichier))) {
            classeur.forEach(feuille -> feuille.forEach(ligne -> ligne.forEach(cellule -> assertInerte(cellule))));
            assertThat(classeur.getAllNames())
                    .noneMatch(nom -> nom.getRefersToFormula().contains("["));
        }
        try (ZipFile zip = new ZipFile(fichier.toFile())) {
            assertThat(zip.stream().map(Object::toString)).noneMatch(nom -> nom.contains("..") || nom.contains("vba"));
        }
    }

    private static void assertInerte(Cell cellule) {
        if (cellule.getCellType() == CellType.FORMULA) {
            assertThat(cellule.getCellFormula()).doesNotContain("cmd", "HYPERLINK(\"http", "/C calc");
        }
        if (cellule.getHyperlink() != null) {
            assertThat(cellule.getHyperlink().getAddress()).doesNotContain("http", "javascript");
        }
    }

    private static void assertPdfInerte(Path fichier) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(fichier))) {
            String texte = new PDFTextStripper().getText(pdf);
            assertThat(texte).contains("script>alert").contains("rouge</style>");
            assertThat(texte).doesNotContain("\u202E", "\u2066", "\u001B", "\u0000");
            List<COSDictionary> dictionnaires = new ArrayList<>();
            for (var cle : pdf.getDocument().getXrefTable().keySet()) {
                if (pdf.getDocument().getObjectFromPool(cle).getObject() instanceof COSDictionary dictionnaire) {
                    dictionnaires.add(dictionnaire);
                }
            }
            assertThat(dictionnaires)
                    .isNotEmpty()
                    .noneMatch(dictionnaire -> dictionnaire.containsKey(COSName.JS)
                            || dictionnaire.containsKey(COSName.AA)
                            || dictionnaire.containsKey(COSName.URI));
        }
    }

    private static void assertJson(Path fichier) throws IOException {
        JsonNode bilan = JsonMapper.shared().readTree(Files.readAllBytes(fichier));
        assertThat(bilan.get("indicateurs").size()).isEqualTo(19);
    }

    private static void assertEnvoiInerte(Path fichier) throws IOException {
        try (ZipFile zip = new ZipFile(fichier.toFile(), StandardCharsets.UTF_8)) {
            assertThat(zip.stream().map(Object::toString))
                    .isNotEmpty()
                    .noneMatch(nom -> nom.contains("..") || nom.startsWith("/") || nom.contains("\\"));
            assertInerte(
                    new String(zip.getInputStream(zip.getEntry("LISEZ-MOI.txt")).readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\r", "")
                            .replace("\uFEFF", ""));
        }
    }

    private String journal() throws IOException {
        return Files.readString(terminal.maison.logs().resolve("aci-bilan.log"));
    }

    private static List<Path> fichiers(Path dossier) throws IOException {
        try (Stream<Path> contenu = Files.walk(dossier)) {
            return contenu.filter(Files::isRegularFile).toList();
        }
    }
}
