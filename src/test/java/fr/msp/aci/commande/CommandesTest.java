package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CommandesTest {

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) {
        terminal = new UnTerminal(dossier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nightly",
                "watch",
                "worker",
                "check",
                "bilan",
                "simulate",
                "synthese",
                "template",
                "grid",
                "history",
                "verify",
                "purge",
                "demo"
            })
    void everyCommandHasItsHelpInFrenchAndInEnglish(String commande) {
        Retour francais = terminal.taperTelQuel(commande, "--help");
        Retour anglais = terminal.taperTelQuel(commande, "--help", "--lang=en");

        assertThat(francais.code()).isZero();
        assertThat(francais.sortie()).contains("Usage : aci-bilan " + commande).contains("Montre cette aide.");
        assertThat(anglais.sortie()).contains("Usage: aci-bilan " + commande).contains("Shows this help.");
        assertThat(anglais.sortie().lines().findFirst())
                .isNotEqualTo(francais.sortie().lines().findFirst());
        assertThat(francais.sortie().lines()).allMatch(CommandesTest::estBienCoupee);
        assertThat(terminal.dossier).isEmptyDirectory();
    }

    /** Whoever has the jar alone has no page of ours beside it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"nightly", "watch", "worker", "bilan", "verify", "history", "simulate", "synthese", "purge"})
    void helpNamesTheSettingsThatACommandObeysAndSendsToNoFileOfTheProject(String commande) {
        for (String langue : List.of("fr", "en")) {
            assertThat(terminal.taperTelQuel(commande, "--help", "--lang", langue)
                            .sortie())
                    .containsPattern("ACI_BASE_|nightly --help")
                    .doesNotContain("src/docs", "exploitation.md");
        }
        assertThat(terminal.taperTelQuel("nightly", "--help").sortie())
                .contains("ACI_FILS", "ACI_SIGNATURE_CLE", "ACI_COURRIEL", "ACI_METRIQUES", "ACI_BASE_ADRESSE");
    }

    @Test
    void aDemonstrationInAnotherHomeIsRefusedForItWouldNotBeThere() {
        assertThat(terminal.taperTelQuel("demo", "--home", "maison").erreurs())
                .contains("demo travaille toujours dans target/demo", "retirez --home");
    }

    @Test
    void theListOfCommandsBreaksNoWord() {
        assertThat(terminal.taperTelQuel("--help").sortie().lines()).allMatch(CommandesTest::estBienCoupee);
    }

    /** No line ends with an elided word, nor starts with what belongs to the word before. */
    private static boolean estBienCoupee(String ligne) {
        return !ligne.endsWith("’") && !ligne.matches("\\s*[/»?!;:].*");
    }

    @Test
    void theVersionIsTheOneTheBilansPrint() {
        assertThat(terminal.taperTelQuel("--version").sortie()).matches("aci-bilan \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "check", "verify", "worker", "demo"})
    void everyCommandTellsTheVersion(String commande) {
        Retour retour = terminal.taperTelQuel(commande, "--version");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie()).matches("aci-bilan \\d+\\.\\d+\\.\\d+.*\\R");
        assertThat(terminal.dossier).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang EN", "--lang en", "--lang=EN", "--lang En"})
    void englishIsEnglishHoweverItIsTyped(String langue) {
        assertThat(terminal.taperTelQuel((langue + " grid --exercice 2019").split(" "))
                        .erreurs())
                .contains("No grid is known");
    }

    @Test
    void anEmptyHomeIsRefusedAndTheWorkingDirectoryIsLeftAlone() {
        for (String commande : new String[] {"nightly", "history", "watch"}) {
            Retour retour = terminal.taperTelQuel(commande, "--home=");

            assertThat(retour.code()).isEqualTo(2);
            assertThat(retour.erreurs()).contains("L’option --home est vide");
        }
        assertThat(terminal.dossier).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "nightly --home a --home b, --home",
        "bilan --finess 494900012 --exercice 2025 --exercice 2024, --exercice",
        "nightly --quiet --quiet, --quiet"
    })
    void anOptionGivenTwiceIsNamed(String ligne, String option) {
        Retour retour = terminal.taperTelQuel(ligne.split(" "));

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).contains("L’option " + option + " est donnée plusieurs fois");
        assertThat(terminal.dossier).isEmptyDirectory();
    }

    @Test
    void whereNoAccentCanBeReadTheHintIsGivenWithANameThatHasOne() {
        terminal.sansAccentsDansLesNoms();

        // What the system cannot read, Java here refuses only for a zero byte.
        Retour fichier = terminal.taperTelQuel("check", "pr\u00E9miers\0.xlsx");
        Retour maison = terminal.taperTelQuel("grid", "--home=\u00E9\u00E0\0");
        Retour autre = terminal.taperTelQuel("check", "premiers\0.xlsx");
        terminal.avecLaVariable("ACI_HOME", "\u00E9\u00E0\0");
        Retour variable = terminal.taperTelQuel("grid");

        for (Retour retour : new Retour[] {fichier, maison, variable}) {
            assertThat(retour.code()).isEqualTo(2);
            assertThat(retour.erreurs()).contains("LC_ALL=C.UTF-8");
        }
        assertThat(autre.code()).isEqualTo(2);
        assertThat(autre.erreurs()).doesNotContain("LC_ALL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "verify", "simulate"})
    void aFolderIsNotAnAbsentFile(String commande) throws IOException {
        Files.createDirectory(terminal.dossier.resolve("classeurs"));

        Retour retour = terminal.taperTelQuel(commande, "classeurs");

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).contains("classeurs est un dossier : donnez un fichier.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "verify", "simulate"})
    void aFileOutOfReachIsNotAnAbsentOne(String commande) throws IOException {
        Path classeur = vierge("prive/classeur.xlsx");
        Files.setPosixFilePermissions(classeur.getParent(), Set.of());
        assumeFalse(Files.exists(classeur), "root goes everywhere");

        Retour retour = terminal.taperTelQuel(commande, classeur.toString());

        Files.setPosixFilePermissions(classeur.getParent(), PosixFilePermissions.fromString("rwx------"));
        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs()).contains("ne peut pas être lu ou écrit, faute de droits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "history",
                "history --events",
                "purge --before 2025",
                "purge --before 2025 --yes",
                "simulate --finess 494900012 --exercice 2025",
                "bilan --finess 494900012 --exercice 2025",
                "synthese --exercice 2025",
                "verify bilan.json"
            })
    void aHomeThatIsNotThereIsSaidNotToBeAndNotMade(String ligne) throws IOException {
        Path bilan = Files.writeString(terminal.dossier.resolve("bilan.json"), "{}");
        for (String faute : new String[] {"maisom", "bilan.json"}) {
            Retour retour = terminal.taperTelQuel((ligne + " --home " + faute).split(" "));

            assertThat(retour.code()).isEqualTo(2);
            assertThat(retour.erreurs())
                    .contains("Il n’y a pas de dossier de travail d’aci-bilan dans " + terminal.dossier.resolve(faute));
            assertThat(retour.sortie()).isEmpty();
        }
        assertThat(terminal.dossier).isDirectoryNotContaining(contenu -> !contenu.equals(bilan));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(cles(Locale.ENGLISH))).isEqualTo(new TreeSet<>(cles(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nightl",
                "nightly --hom x",
                "nightly x",
                "bilan",
                "bilan --finess 494900012",
                "bilan --finess 494900012 --exercice bientôt",
                "bilan --finess 494900013 --exercice 2025",
                "bilan --finess 494900012 --exercice 2016",
                "bilan --finess 494900012 --exercice 2025 --format docx",
                "check",
                "check absent.xlsx",
                "simulate",
                "simulate absent.xlsx",
                "simulate --finess 494900012",
                "simulate --finess 494900012 --exercice 2025",
                "synthese",
                "synthese --exercice 2016",
                "synthese --exercice 2025",
                "template",
                "grid --exercice 2019",
                "history --finess 123",
                "verify",
                "verify absent.pdf",
                "nightly --lang de",
                "demo",
                "demo --home maison",
                "nightly --home a;b"
            })
    void aWrongCommandIsExplainedAndEndsWith2(String ligne) {
        Retour retour = terminal.taperTelQuel(ligne.isEmpty() ? new String[0] : ligne.split(" "));

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).isNotBlank().doesNotContain("Exception");
        assertThat(retour.sortie()).isEmpty();
        assertThat(terminal.dossier).isEmptyDirectory();
    }

    @Test
    void aHomeThatCannotBeMadeIsNamedAndNoJournalIsPromised() throws IOException {
        Path fichier = Files.writeString(terminal.dossier.resolve("occupe"), "un fichier");

        Retour retour = terminal.taperTelQuel("nightly", "--home", fichier + "/maison");

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs())
                .contains("Le dossier de travail " + fichier + "/maison n’existe pas et ne peut pas être créé.")
                .doesNotContain("logs")
                .doesNotContain("métriques");
    }

    @Test
    void aHomeThatIsAFileIsSaidToBeOne() throws IOException {
        Path fichier = Files.writeString(terminal.dossier.resolve("occupe"), "un fichier");

        Retour retour = terminal.taperTelQuel("nightly", "--home", fichier.toString());

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs())
                .contains(fichier + " est un fichier, pas un dossier de travail")
                .doesNotContain("n’existe pas");
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Path fichier = Files.writeString(terminal.dossier.resolve("occupe"), "un fichier");

        Retour retour = terminal.taperTelQuel("template", "--exercice", "2025", "-o", fichier + "/classeur.xlsx");

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs()).startsWith("Échec : " + fichier);
    }

    @Test
    void theHomeIsTheOptionElseTheEnvironmentElseBeside() {
        terminal.avecLaVariable("ACI_HOME", terminal.dossier.resolve("ailleurs").toString());
        terminal.taper("nightly");
        assertThat(terminal.maison.racine()).exists();
        assertThat(terminal.dossier.resolve("ailleurs")).doesNotExist();

        terminal.taperTelQuel("nightly");
        assertThat(terminal.dossier.resolve("ailleurs/inbox")).exists();

        terminal.avecLaVariable("ACI_HOME", "");
        terminal.taperTelQuel("nightly");
        assertThat(terminal.dossier.resolve("aci-home/inbox")).exists();
    }

    @Test
    void checkTellsWhatIsWrongAndStoresNothing() throws IOException {
        Path faux = terminal.deposerFaux("faux.xlsx");
        Path bon = terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3);

        Retour deux = terminal.taper("check", faux.toString(), bon.toString());
        assertThat(deux.code()).isEqualTo(1);
        assertThat(deux.sortie()).contains("faux.xlsx").contains("CLE_INVALIDE").contains("bon.xlsx");
        assertThat(terminal.taper("check", bon.toString()).code()).isZero();
        assertThat(terminal.maison.db()).doesNotExist();
        assertThat(UnTerminal.fichiers(terminal.maison.inbox())).containsExactly("bon.xlsx", "faux.xlsx");
    }

    @Test
    void aWorkbookThatIsNotThereDoesNotKeepTheOthersFromBeingChecked() throws IOException {
        Path bon = terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3);
        Path faux = terminal.deposerFaux("faux.xlsx");

        Retour retour = terminal.taper("check", "absent.xlsx", bon.toString(), faux.toString());

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).isEqualTo("Il n’y a pas de fichier absent.xlsx.\n");
        assertThat(retour.sortie()).contains("bon.xlsx").contains("faux.xlsx").contains("CLE_INVALIDE");
    }

    @Test
    void anOptionGivenBeforeAndAfterTheCommandSaysOneThingOnly() {
        Retour deux = terminal.taperTelQuel("--home", "une", "history", "--home", "autre");
        assertThat(deux.code()).isEqualTo(2);
        assertThat(deux.erreurs()).contains("L’option --home est donnée plusieurs fois");
        assertThat(terminal.taperTelQuel("--lang", "en", "grid", "--lang", "fr").code())
                .isEqualTo(2);

        String maison = terminal.maison.racine().toString();
        assertThat(terminal.taperTelQuel("--quiet", "--home", maison, "nightly", "--quiet", "--home", maison)
                        .code())
                .isZero();
    }

    @Test
    void twoWorkbooksOfOneNameAreTwoAnnotatedCopies() throws IOException {
        Path janvier = vierge("janvier/RCP.xlsx");
        Path fevrier = vierge("fevrier/rcp.xlsx");

        Retour retour = terminal.taper("check", "--annotate", "copies", janvier.toString(), fevrier.toString());

        assertThat(retour.code()).isEqualTo(1);
        assertThat(UnTerminal.fichiers(terminal.dossier.resolve("copies"))).containsExactly("RCP.xlsx", "rcp-2.xlsx");
        assertThat(retour.sortie()).contains("rcp-2.xlsx").contains(fevrier.toString());
    }

    @Test
    void anAnnotatedCopyReplacesNoneOfTheWorkbooksGiven() throws IOException {
        Path janvier = vierge("janvier/rcp.xlsx");
        Path fevrier = vierge("fevrier/rcp.xlsx");
        byte[] octets = Files.readAllBytes(fevrier);

        Retour retour = terminal.taper("check", "--annotate", "fevrier", janvier.toString(), fevrier.toString());

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).contains("remplacerait l’original");
        assertThat(Files.readAllBytes(fevrier)).isEqualTo(octets);
    }

    private Path vierge(String nom) throws IOException {
        Path classeur = terminal.dossier.resolve(nom);
        Files.createDirectories(classeur.getParent());
        assertThat(terminal.taper("template", "--exercice", "2025", "-o", nom).code())
                .isZero();
        return classeur;
    }

    @Test
    void checkLooksForTheEvidenceBesideTheWorkbook() throws IOException {
        Path bon = terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3, 4);
        Path piece = bon.resolveSibling("bon/CR-0.pdf");
        Files.createDirectories(piece.getParent());
        Files.writeString(piece, "compte rendu inventé");

        assertThat(terminal.taper("check", bon.toString()).sortie())
                .contains("JUSTIFICATIF_ABSENT")
                .contains("cr-1.pdf")
                .doesNotContain("cr-0.pdf");
    }

    @Test
    void aBlankWorkbookIsWrittenOnceAndNeverOverWhatSomeoneFilledIn() throws IOException {
        assertThat(terminal.taper("template", "--exercice", "2025", "-o", "modele.xlsx")
                        .code())
                .isZero();
        Path modele = terminal.dossier.resolve("modele.xlsx");
        byte[] octets = Files.readAllBytes(modele);
        assertThat(octets).startsWith('P', 'K');

        Retour encore = terminal.taper("template", "--exercice", "2025", "-o", "modele.xlsx");
        assertThat(encore.code()).isEqualTo(2);
        assertThat(encore.erreurs()).contains("modele.xlsx");
        assertThat(Files.readAllBytes(modele)).isEqualTo(octets);
        assertThat(terminal.maison.racine()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classeur.ods", "classeur.xls", "classeur.xlsm", "classeur"})
    void aBlankWorkbookIsNotWrittenUnderANameThatWouldHaveItRefused(String nom) {
        Retour retour = terminal.taper("template", "--exercice", "2025", "-o", nom);

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).contains(nom).contains(".xlsx");
        assertThat(terminal.dossier.resolve(nom)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2050})
    void aBlankWorkbookIsNotWrittenForAYearThatWouldHaveItRefused(int annee) {
        Retour retour = terminal.taper("template", "--exercice", Integer.toString(annee), "-o", "classeur.xlsx");

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).contains(Integer.toString(annee)).contains("2022, 2023, 2024, 2025");
        assertThat(terminal.dossier.resolve("classeur.xlsx")).doesNotExist();
    }

    @Test
    void theGridIsPrintedWithItsReferences() {
        Retour grille = terminal.taper("grid", "--exercice", "2025");

        assertThat(grille.code()).isZero();
        assertThat(grille.sortie())
                .contains("avenant-1")
                .contains("A1-HORAIRES")
                .contains("guide p. ");
        assertThat(terminal.maison.racine()).doesNotExist();
    }

    @Test
    void theSchemaOfTheBilansIsPrintedAsItStandsInTheJar() {
        Retour schema = terminal.taper("grid", "--schema");

        assertThat(schema.code()).isZero();
        assertThat(JsonMapper.shared().readTree(schema.sortie()).get("$id").asString())
                .isEqualTo("urn:aci-bilan:bilan:1");
        assertThat(terminal.maison.racine()).doesNotExist();
    }

    @Test
    void thePageAndTheDossierForTheCpamCanBeAskedForAlone() throws IOException {
        terminal.deposer("a.xlsx", UnTerminal.FINESS, 3);
        terminal.taper("nightly");
        Path dossier = terminal.maison.reports().resolve("2025/494900012");
        Files.writeString(dossier.resolve("bilan-494900012-2025.html"), "abîmée");
        Files.writeString(dossier.resolve("dossier-cpam-494900012-2025.zip"), "abîmé");

        Retour retour = terminal.taper("bilan", "--finess", "494900012", "--exercice", "2025", "--format", "zip,html");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie()).contains("bilan-494900012-2025.html", "dossier-cpam-494900012-2025.zip");
        assertThat(dossier.resolve("bilan-494900012-2025.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(dossier.resolve("dossier-cpam-494900012-2025.zip"))
                .binaryContent()
                .startsWith('P', 'K');
        assertThat(terminal.maison.index())
                .content()
                .contains("href=\"2025/494900012/dossier-cpam-494900012-2025.zip\"");
    }

    @Test
    void historyOfAHomeThatHasNoneSaysSo() throws IOException {
        Files.createDirectories(terminal.maison.inbox());

        assertThat(terminal.taper("history").sortie()).isEqualTo("Rien n’a encore été reçu.\n");
        assertThat(terminal.maison.db()).doesNotExist();

        terminal.taper("nightly");
        assertThat(terminal.taper("history", "--finess", UnTerminal.FINESS).sortie())
                .isEqualTo("Rien n’a été reçu de la structure " + UnTerminal.FINESS + ".\n");
    }

    @Test
    void historyShowsEachWorkbookAndTheBilanThatRestsOnIt() throws IOException {
        terminal.deposer("a.xlsx", UnTerminal.FINESS, 3);
        terminal.taper("nightly");
        terminal.deposer("b.xlsx", UnTerminal.FINESS, 3, 4);
        terminal.deposer("c.xlsx", "494900020", 3);
        terminal.deposerFaux("faux.xlsx");
        terminal.taper("nightly");

        assertThat(terminal.taper("history").sortie().lines())
                .hasSize(4)
                .anyMatch(ligne -> ligne.matches("20/01/2026 20:00:00  accepté  [0-9a-f]{16}  .*a\\.xlsx  -"))
                .anyMatch(ligne -> ligne.endsWith("b.xlsx  bilan-494900012-2025"))
                .anyMatch(ligne -> ligne.endsWith("c.xlsx  bilan-494900020-2025"))
                .anyMatch(ligne -> ligne.contains("refusé") && ligne.endsWith("faux.xlsx  -"));
        assertThat(terminal.taper("history", "--finess", "494900020").sortie().lines())
                .hasSize(1);
    }

    @Test
    void aBilanAskedForByHandIsWrittenAgain() throws IOException {
        terminal.deposer("a.xlsx", UnTerminal.FINESS, 3);
        terminal.taper("nightly");
        Path pdf = terminal.maison.reports().resolve("2025/494900012/bilan-494900012-2025.pdf");
        Path json = pdf.resolveSibling("bilan-494900012-2025.json");
        byte[] avant = Files.readAllBytes(json);
        Files.writeString(json, "abîmé");

        Retour retour = terminal.taper("bilan", "--finess", "494900012", "--exercice", "2025", "--format", "json");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie()).contains(json.toString()).doesNotContain(pdf.toString());
        assertThat(Files.readAllBytes(json)).isEqualTo(avant);
        assertThat(terminal.taper("nightly").sortie()).contains("recalculés : 0");
    }

    @Test
    void aBilanOfAStructureThatWasNeverReceivedIsAWrongCommand() {
        terminal.taper("nightly");

        Retour retour = terminal.taper("bilan", "--finess", "494900012", "--exercice", "2025");
        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).contains("494900012");
    }

    private static Set<String> cles(Locale langue) {
        return ResourceBundle.getBundle(
                        "messages.commande",
                        langue,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }
}
