package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.MotsFrancais;
import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.classeur.FeuilleDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check --lang en}: the same findings as in French, and not a sentence of French among them. */
class CheckEnAnglaisTest {

    private static final Path PLEIN_DE_FAUTES = Path.of("input-samples/bois-joli-2025.xlsx");
    private static final String NIR = "1850578006084";
    private static final Pattern CODE = Pattern.compile("\\[[A-Z_]+]");

    @TempDir
    Path dossier;

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir() {
        terminal = new UnTerminal(dossier);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWorkbookFullOfMistakesIsToldInEnglishOnly(boolean deLExemple) throws IOException {
        Path classeur = deLExemple ? exemple() : plusMauvaisEncore();

        Retour francais = terminal.taper("check", classeur.toString());
        Retour anglais = terminal.taper("check", "--lang", "en", classeur.toString());

        assertThat(anglais.code()).isEqualTo(francais.code()).isEqualTo(1);
        assertThat(MotsFrancais.dans(anglais.sortie())).isEmpty();
        assertThat(codes(anglais)).isEqualTo(codes(francais));
        assertThat(lieux(anglais)).isEqualTo(lieux(francais));
    }

    @Test
    void whatIsPutTogetherFromSmallWordsIsEnglishToo() throws IOException {
        String sortie = terminal.taper("check", "--lang=en", plusMauvaisEncore().toString())
                .sortie()
                .replaceAll("\\s+", " ");

        assertThat(sortie)
                .startsWith("pire.xlsx: workbook refused FINESS 494900012, year 2025 ")
                .contains("in their required columns (“Date”, “Dossiers examinés”)")
                .contains("while a row counts for a meeting")
                .contains("rows are hidden; they were read like the others: rows 6 and 7, 9 to 11.")
                .contains("At least one of these columns must be filled in: RPPS or Nom.")
                .contains("“lundi au vendredi” says several days")
                .contains("delete the row: no indicator counts it.")
                .contains("“Sheet 1 •• •• •• ••• •••”")
                .contains("Value not in the expected form: 20 more in this sheet.")
                .contains("and 70 others (“Date”)")
                .contains("of which at least: Nom, Prénom, Profession, Début, Fin.");
    }

    @Test
    void evidenceThatIsMissingIsToldInEnglishAndRefusesNothing() throws IOException {
        Path bon = terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3, 4);

        Retour anglais = terminal.taper("check", "--lang", "en", bon.toString());

        assertThat(anglais.code()).isZero();
        assertThat(anglais.sortie()).startsWith("bon.xlsx: workbook accepted\n").contains("2 files were not received.");
        assertThat(MotsFrancais.dans(anglais.sortie())).isEmpty();
    }

    @Test
    void aFileThatIsNoWorkbookIsToldInEnglish() throws IOException {
        Path texte = Files.writeString(dossier.resolve("rcp.xlsx"), "Date;Dossiers\n14/03/2025;5\n");

        Retour anglais = terminal.taper("check", "--lang", "en", texte.toString());

        assertThat(anglais.code()).isEqualTo(1);
        assertThat(anglais.sortie())
                .contains("Error          whole workbook\n")
                .contains("The file is a text (.csv), without sheets.");
        assertThat(MotsFrancais.dans(anglais.sortie())).isEmpty();
    }

    @Test
    void theAnnotatedCopySpeaksEnglishOverSheetsThatKeepTheirNames() throws IOException {
        Retour anglais = terminal.taper(
                "check", "--lang", "en", "--annotate", "copies", exemple().toString());

        assertThat(anglais.code()).isEqualTo(1);
        assertThat(anglais.sortie()).contains("Annotated copy: ");
        try (Workbook copie =
                WorkbookFactory.create(dossier.resolve("copies/exemple.xlsx").toFile())) {
            Sheet liste = copie.getSheetAt(0);
            assertThat(liste.getSheetName()).isEqualTo("À corriger");
            assertThat(copie.getSheet("RCP")).isNotNull();
            assertThat(dit(liste)).isNotEmpty().allSatisfy(dit -> assertThat(MotsFrancais.dans(dit))
                    .as(dit)
                    .isEmpty());
            assertThat(commentaires(copie)).hasSizeGreaterThan(20).allSatisfy(dit -> assertThat(dit)
                    .matches("(?s)(Error|Warning): .+\nTo mend it: .+")
                    .satisfies(texte -> assertThat(MotsFrancais.dans(texte)).isEmpty()));
        }
    }

    @Test
    void anAnnotatedCopyInEnglishIsCheckedAgainAsIfItWereTheWorkbook() throws IOException {
        Path exemple = exemple();
        terminal.taper("check", "--lang", "en", "--annotate", "copies", exemple.toString());
        Path copie = dossier.resolve("copies/exemple.xlsx");

        Retour encore = terminal.taper("check", copie.toString());

        assertThat(codes(encore))
                .isSubsetOf(codes(terminal.taper("check", exemple.toString())))
                .contains("[TYPE_INVALIDE]");
        assertThat(encore.sortie()).doesNotContain("À corriger");
    }

    private Path exemple() throws IOException {
        return Files.copy(PLEIN_DE_FAUTES, dossier.resolve("exemple.xlsx"));
    }

    /** What the sample has not: merges, hidden rows, columns of which one is enough, more mistakes than are told. */
    private Path plusMauvaisEncore() {
        ClasseurDeTest classeur = UnTerminal.classeur(UnTerminal.FINESS);
        FeuilleDeTest rcp = classeur.feuille("RCP")
                .ligne("Date", "Dossiers examinés", "Participants")
                .ligne("04/03/2025", 3, 5)
                .ligne(null, null, 6)
                .ligne(null, null, 7)
                .ligne("total annuel", 12, 2);
        for (int jour = 6; jour <= 11; jour++) {
            Object[] reunion = {"%02d/05/2025".formatted(jour), jour, 4};
            rcp = jour == 8 ? rcp.ligne(reunion) : rcp.ligneMasquee(reunion);
        }
        rcp.apres("<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/></mergeCells>");
        classeur.feuille("RCP (2)").ligne("Date", "Dossiers examinés").ligne("04/03/2025", 3);
        classeur.feuille("Usage SIP")
                .ligne("Mois", "RPPS", "Nom", "Dossiers consultés", "Dossiers alimentés")
                .ligne("03/2025", null, null, 4, 5)
                .ligne("un mois", null, "GENTIANE", "peu", 5);
        classeur.feuille("Horaires")
                .ligne("Site", "Jour", "Ouverture", "Fermeture")
                .ligne("Ici", "lundi au vendredi", "08:00", "20:00");
        classeur.feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut")
                .ligne("GENTIANE", "Paule", "psychologue", "associé");
        classeur.feuille("Stages").ligne("BRUGNON", 5).ligne("ORME", 6);
        classeur.feuille("Suivi de " + NIR).ligne("vu le " + NIR);
        FeuilleDeTest usagers = classeur.feuille("Usagers").ligne("Action", "Niveau", "Date");
        for (int i = 0; i < 120; i++) {
            usagers.ligne("Questionnaire " + i, 1, "99/99/2025").sauter(1);
        }
        return classeur.ecrire(dossier.resolve("pire.xlsx"));
    }

    private static List<String> codes(Retour retour) {
        return CODE.matcher(retour.sortie()).results().map(MatchResult::group).toList();
    }

    /** Cells that are told, whatever the words around them. */
    private static TreeSet<String> lieux(Retour retour) {
        TreeSet<String> lieux = new TreeSet<>();
        Pattern.compile("\\b[A-Z]{1,2}\\d{1,3}\\b")
                .matcher(retour.sortie())
                .results()
                .forEach(lieu -> lieux.add(lieu.group()));
        return lieux;
    }

    /** What the list says, but for the values as typed. */
    private static List<String> dit(Sheet liste) {
        DataFormatter texte = new DataFormatter();
        List<String> dit = new ArrayList<>();
        for (Row ligne : liste) {
            for (Cell cellule : ligne) {
                if (cellule.getColumnIndex() != 2 || ligne.getRowNum() <= 3) {
                    dit.add(texte.formatCellValue(cellule));
                }
            }
        }
        return dit;
    }

    private static List<String> commentaires(Workbook copie) {
        List<String> dits = new ArrayList<>();
        for (Sheet feuille : copie) {
            for (Comment commentaire : feuille.getCellComments().values()) {
                dits.add(commentaire.getString().getString());
            }
        }
        return dits;
    }
}
