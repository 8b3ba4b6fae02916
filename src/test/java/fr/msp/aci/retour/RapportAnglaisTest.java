package fr.msp.aci.retour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.MotsFrancais;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Severite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a terminal and the annotated copy in English; all else stays French. */
class RapportAnglaisTest {

    /** Pages, CSV, blank workbooks, and what a run says of the evidence: never written in English. */
    private static final Pattern EN_FRANCAIS_SEULEMENT = Pattern.compile(
            "^(suite|section|champ|csv|pieces|modele|lisezmoi)\\.|^(sommaire|pied|annotation\\.feuille)$");

    private static final Pattern TROU = Pattern.compile("\\{\\d");

    private final Properties francais = lire("retour.properties");
    private final Properties anglais = lire("retour_en.properties");

    @TempDir
    Path dossier;

    @Test
    void everythingThatCheckPrintsIsSaidInBothLanguages() {
        Set<String> attendues = francais.stringPropertyNames().stream()
                .filter(cle -> !EN_FRANCAIS_SEULEMENT.matcher(cle).find())
                .collect(Collectors.toSet());

        assertThat(new TreeSet<>(anglais.stringPropertyNames())).isEqualTo(new TreeSet<>(attendues));
    }

    @Test
    void noEnglishTextIsFrenchNorToldLess() {
        Set<String> semblables = Set.of("annotation.code");
        assertThat(anglais.stringPropertyNames()).allSatisfy(cle -> {
            String texte = anglais.getProperty(cle);
            assertThat(trous(texte)).as(cle).isEqualTo(trous(francais.getProperty(cle)));
            assertThat(texte).as(cle).doesNotContain("'");
            assertThat(MotsFrancais.dans(texte)).as(cle).isEmpty();
            assertThat(texte.equals(francais.getProperty(cle))).as(cle).isEqualTo(semblables.contains(cle));
        });
    }

    @Test
    void theReportIsInEnglishFromItsTitleToItsLastLine() {
        String rapport = texte(
                constat(CodeConstat.TYPE_INVALIDE, 7, "B", "hier"),
                constat(CodeConstat.INCOHERENCE, 8, "B", "peu"),
                constat(CodeConstat.COLONNE_IGNOREE, 1, "F", "Notes"));

        assertThat(rapport)
                .startsWith("rcp.xlsx: workbook refused\nFINESS 494900012, year 2025\n1 error, 1 warning, 1 note\n\n")
                .contains("Error          sheet “RCP”, cell B7 (“Date”)\n               Value read: “hier”\n")
                .contains("Warning        sheet “RCP”, cell B8")
                .contains("Note           sheet “RCP”, cell F1")
                .contains("To mend it: Correct “hier” in B7");
        assertThat(MotsFrancais.dans(rapport.replaceAll("\\[\\w+]", ""))).isEmpty();
    }

    @Test
    void theSameFindingInManyCellsIsToldOnceWhateverTheLanguage() {
        String rapport = texte(IntStream.range(0, 40)
                .mapToObj(i -> constat(CodeConstat.DATE_HORS_EXERCICE, 2 + 2 * i, "B", "x" + i))
                .toArray(Constat[]::new));

        assertThat(rapport.replaceAll("\\s+", " "))
                .containsOnlyOnce("[DATE_HORS_EXERCICE]")
                .contains("40 cells: B2, B4", "and 10 others (“Date”)")
                .contains("Values read: “x0”, “x1”")
                .contains("The other values read are in the same case.")
                .contains("Do the same at the other places given.");
    }

    @Test
    void rowsThatRepeatOthersAreToldOnceWhateverTheLanguage() {
        String rapport = texte(repetee(3, 2), repetee(4, 2), repetee(9, 8));

        assertThat(rapport.replaceAll("\\s+", " "))
                .containsOnlyOnce("[LIGNE_EN_DOUBLE]")
                .contains("3 rows: 3, 4, 9")
                .contains("The other rows given likewise repeat a row above them.");
    }

    @Test
    void filesThatAreMissingAreToldTogether() {
        assertThat(texte(
                                constat(CodeConstat.JUSTIFICATIF_ABSENT, 2, "H", "a.pdf"),
                                constat(CodeConstat.JUSTIFICATIF_ABSENT, 3, "H", "b.pdf"))
                        .replaceAll("\\s+", " "))
                .contains("2 files were not received.")
                .contains("Values read: “a.pdf”, “b.pdf”");
    }

    @Test
    void aWorkbookWithoutFindingsIsSaidToBe() {
        assertThat(texte())
                .isEqualTo("rcp.xlsx: workbook accepted\nFINESS 494900012, year 2025\n"
                        + "No finding: everything was read.\n");
    }

    @Test
    void theAnnotatedCopyIsInEnglishUnderTheNameByWhichItIsKnownAgain() throws IOException {
        Path original = dossier.resolve("rcp.xlsx");
        try (Workbook classeur = new XSSFWorkbook();
                OutputStream sortie = Files.newOutputStream(original)) {
            classeur.createSheet("RCP").createRow(6).createCell(1).setCellValue("hier");
            classeur.write(sortie);
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();

        assertThat(CopieAnnotee.ecrire(
                        original, List.of(constat(CodeConstat.TYPE_INVALIDE, 7, "B", "hier")), Locale.ENGLISH, octets))
                .isEmpty();

        try (Workbook copie = WorkbookFactory.create(new ByteArrayInputStream(octets.toByteArray()))) {
            Sheet liste = copie.getSheetAt(0);
            assertThat(liste.getSheetName()).isEqualTo("À corriger");
            assertThat(textes(liste.getRow(0))).containsExactly("What to mend in this workbook");
            assertThat(textes(liste.getRow(3)))
                    .containsExactly("Severity", "Where", "Value read", "What is wrong", "How to mend it", "Code");
            assertThat(textes(liste.getRow(4))).startsWith("Error", "sheet “RCP”, cell B7 (“Date”)", "hier");
            assertThat(copie.getSheet("RCP")
                            .getRow(6)
                            .getCell(1)
                            .getCellComment()
                            .getString()
                            .getString())
                    .startsWith(
                            "Error: “hier” is not a date.\nTo mend it: Correct “hier” in B7 of sheet “RCP”.\n\n———");
        }
    }

    private static List<String> textes(Row ligne) {
        return IntStream.range(0, ligne.getLastCellNum())
                .mapToObj(ligne::getCell)
                .map(Cell::getStringCellValue)
                .toList();
    }

    private static String texte(Constat... constats) {
        boolean refuse = Stream.of(constats).anyMatch(constat -> constat.severite() == Severite.ERREUR);
        String empreinte = "0".repeat(64);
        Finess finess = new Finess("494900012");
        Exercice exercice = new Exercice(2025);
        Controle controle = refuse
                ? new Controle.Refuse(empreinte, Optional.of(finess), Optional.of(exercice), List.of(constats))
                : new Controle.Accepte(empreinte, finess, exercice, Map.of(), Map.of(), Set.of(), List.of(constats));
        return RapportDeRefus.texte("rcp.xlsx", controle, Locale.ENGLISH);
    }

    private static Constat constat(CodeConstat code, int ligne, String colonne, String valeur) {
        return new Constat(
                code,
                Optional.of("RCP"),
                Optional.of(ligne),
                Optional.of(colonne),
                Optional.of("Date"),
                valeur,
                "“" + valeur + "” is not a date.",
                "Correct “hier” in " + colonne + ligne + " of sheet “RCP”.");
    }

    private static Constat repetee(int ligne, int premiere) {
        return new Constat(
                CodeConstat.LIGNE_EN_DOUBLE,
                Optional.of("RCP"),
                Optional.of(ligne),
                Optional.empty(),
                Optional.empty(),
                "",
                "This row is identical to row " + premiere + ".",
                "If it is a repetition, delete it on row " + ligne + " of sheet “RCP”; otherwise, nothing to do.");
    }

    private static Set<String> trous(String texte) {
        return TROU.matcher(texte).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties lire(String nom) {
        Properties textes = new Properties();
        try (Reader source = new InputStreamReader(
                RapportAnglaisTest.class.getResourceAsStream("/messages/" + nom), StandardCharsets.UTF_8)) {
            textes.load(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return textes;
    }
}
