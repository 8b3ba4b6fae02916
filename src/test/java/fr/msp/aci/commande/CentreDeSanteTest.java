package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A centre de santé has salariés and no associates: whoever reads its bilan finds the word of its own list of people. */
class CentreDeSanteTest {

    private static final Path CANAL = Path.of("input-samples/cds-du-canal-2025.xlsx");
    private static final Pattern ASSOCIE = Pattern.compile("(?i)associés?\\b", Pattern.UNICODE_CHARACTER_CLASS);

    /** Of many structures, or of the kinds of structure themselves. */
    private static final Pattern AILLEURS = Pattern.compile(
            "regionale\\..*|restes\\.note|aide\\.associes|hypothese\\.cds|avertissement\\.cds-associes");

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        Files.createDirectories(terminal.maison.inbox());
    }

    @Test
    void noFileOfItsBilanSpeaksOfAssociates() throws IOException {
        Files.copy(CANAL, terminal.maison.inbox().resolve("canal.xlsx"));
        String vide = UnTerminal.finess(1).get(0);
        centreSansPersonne(vide).ecrire(terminal.maison.inbox().resolve("vide.xlsx"));

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).as(retour.sortie() + retour.erreurs()).isZero();
        for (String finess : new String[] {"990007007", vide}) {
            Path dossier = terminal.maison.reports().resolve("2025").resolve(finess);
            String debut = "bilan-" + finess + "-2025.";
            assertSansAssocie(Files.readString(dossier.resolve(debut + "html")));
            assertSansAssocie(sansDonnees(Files.readString(dossier.resolve(debut + "json"))));
            assertSansAssocie(pdf(dossier.resolve(debut + "pdf")));
            assertSansAssocie(tableur(dossier.resolve(debut + "xlsx")));
            assertSansAssocie(lisezMoi(dossier.resolve("dossier-cpam-" + finess + "-2025.zip")));
        }
        String page = Files.readString(terminal.maison.reports().resolve("2025/990007007/bilan-990007007-2025.html"));
        assertThat(page.replace('\u00A0', ' '))
                .contains(
                        "Salariés à la date de référence</h3>",
                        "« salarié » est lu partout où le guide écrit « associé »");
    }

    @Test
    void noAnswerOfASimulationDoes() throws IOException {
        Path vide = terminal.dossier.resolve("vide.xlsx");
        centreSansPersonne(UnTerminal.FINESS).ecrire(vide);

        assertSansAssocie(
                terminal.taper("simulate", CANAL.toAbsolutePath().toString()).sortie());
        assertThat(terminal.taper("simulate", vide.toString()).sortie())
                .contains("ce que valent les salariés")
                .doesNotContainPattern(ASSOCIE);
        assertThat(terminal.taper("simulate", vide.toString(), "--set", "associes=-9")
                        .erreurs())
                .contains("9 salariés ne peuvent pas partir");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calcul", "levier", "rapport", "tableur"})
    void everySentenceOfABilanAboutAssociatesIsSaidForItToo(String fichier) throws IOException {
        Map<String, String> textes = textes(fichier);

        assertThat(textes.entrySet().stream()
                        .filter(texte -> ASSOCIE.matcher(texte.getValue()).find())
                        .map(Map.Entry::getKey)
                        .filter(cle -> !AILLEURS.matcher(cle).matches()))
                .isNotEmpty()
                .allSatisfy(cle ->
                        assertThat(textes.get(cle + ".cds")).as(cle).isNotNull().doesNotContainPattern(ASSOCIE));
    }

    /** The guide's own word, in quotation marks, apart. */
    private static void assertSansAssocie(String texte) {
        String cite = "«[\\s\u00A0\u202F]*associé[\\s\u00A0\u202F]*»";
        assertThat(texte.replaceAll(cite, "")).isNotEmpty().doesNotContainPattern(ASSOCIE);
    }

    private static ClasseurDeTest centreSansPersonne(String finess) {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", finess)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "Centre de santé du Quai")
                .ligne("Type", "CDS")
                .ligne("Toutes sollicitations SAS", "oui")
                .ligne("Date d'effet du contrat ACI", "01/01/2022");
        classeur.feuille("SIP")
                .ligne("Logiciel", "Niveau", "Date d'acquisition")
                .ligne("Sillage", "standard", "02/11/2021");
        return classeur;
    }

    /** The sentences: the facts are the workbook's own words, and may well say the status of somebody. */
    private static String sansDonnees(String json) {
        return json.replaceFirst("(?s)\"donnees\" *:.*", "");
    }

    private static String pdf(Path fichier) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(fichier))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** All sheets but that of the grid, which names its parameters as the guide does. */
    private static String tableur(Path fichier) throws IOException {
        StringBuilder textes = new StringBuilder();
        try (XSSFWorkbook classeur = new XSSFWorkbook(Files.newInputStream(fichier))) {
            classeur.forEach(feuille -> feuille.forEach(ligne -> {
                for (Cell cellule : ligne) {
                    if (cellule.getCellType() == CellType.STRING
                            && !feuille.getSheetName().equals("Barème")) {
                        textes.append(cellule.getStringCellValue()).append('\n');
                    }
                }
            }));
        }
        return textes.toString();
    }

    private static String lisezMoi(Path fichier) throws IOException {
        try (ZipFile zip = new ZipFile(fichier.toFile(), StandardCharsets.UTF_8)) {
            return new String(zip.getInputStream(zip.getEntry("LISEZ-MOI.txt")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> textes(String fichier) throws IOException {
        Properties textes = new Properties();
        try (var lu = Files.newBufferedReader(Path.of("src/main/resources/messages/" + fichier + ".properties"))) {
            textes.load(lu);
        }
        return textes.stringPropertyNames().stream().collect(Collectors.toMap(cle -> cle, textes::getProperty));
    }
}
