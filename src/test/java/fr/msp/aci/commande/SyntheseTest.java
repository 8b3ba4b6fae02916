package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The picture of many structures as a federation gets it. Twenty invented structures reach four prérequis and nothing
 * else; the n-th has 400 × n patients, hence 800 (hours) + 100 (crisis plan) + 1 000 + 1 700 × 400 n / 4 000
 * (coordination) + 500 (software, no associate) = 2 400 + 170 n points, at 7 € each. Odd ones are of Bretagne, even ones of
 * Pays de la Loire.
 */
class SyntheseTest {

    private static final List<String> NUMEROS = UnTerminal.finess(24);

    @TempDir
    private static Path vingt;

    private UnTerminal terminal;

    @BeforeAll
    static void twentyStructuresGoThroughANight() throws IOException {
        UnTerminal terminal = new UnTerminal(vingt);
        for (int n = 1; n <= 20; n++) {
            deposer(terminal, n, n % 2 == 1 ? "Bretagne" : "Pays de la Loire", 400 * n, "");
        }
        assertThat(terminal.taper("nightly").code()).isZero();
    }

    @BeforeEach
    void ouvrir(@TempDir Path dossier) {
        terminal = new UnTerminal(dossier);
    }

    @Test
    void twentyStructuresOfTwoRegionsAreDescribedByFiguresFoundByHand() throws IOException {
        terminal = new UnTerminal(vingt);

        assertThat(syntheses())
                .containsExactly(
                        "synthese-bretagne-2025.pdf",
                        "synthese-bretagne-2025.xlsx",
                        "synthese-pays-de-la-loire-2025.pdf",
                        "synthese-pays-de-la-loire-2025.xlsx",
                        "synthese-toutes-regions-2025.pdf",
                        "synthese-toutes-regions-2025.xlsx");
        // 2 400 + 170 n: mean and median n = 10.5; quartiles n = 1 + 19/4 = 5.75 and 1 + 3 × 19/4 = 15.25.
        assertThat(ligne("toutes-regions", "Synthèse", "Points"))
                .containsExactly("4185.00", "2570.00", "3377.50", "4185.00", "4992.50", "5800.00");
        assertThat(ligne("toutes-regions", "Synthèse", "Rémunération"))
                .containsExactly("29295.00", "17990.00", "23642.50", "29295.00", "34947.50", "40600.00");
        // 1, 3 … 19: mean and median 10; the quartiles of ten stand at ranks 3.25 and 7.75, n = 5.5 and 14.5.
        assertThat(ligne("bretagne", "Synthèse", "Points"))
                .containsExactly("4100.00", "2570.00", "3335.00", "4100.00", "4865.00", "5630.00");
        // After the axis: reached by, share, points, possible, left, in euros. Nobody has a trainee: 20 × 900 points.
        assertThat(ligne("toutes-regions", "Indicateurs", "A2-FORMATION"))
                .containsExactly("2.00", "0.00", "0.00", "0.00", "18000.00", "18000.00", "126000.00");
        assertThat(ligne("toutes-regions", "Indicateurs", "A2-COORDINATION"))
                .containsExactly("2.00", "20.00", "1.00", "55700.00", "55700.00", "0.00", "0.00");
        // Two missions at 350 × ratio, the sum of the ratios being 210 × 400 / 4 000 = 21.
        assertThat(ligne("toutes-regions", "Indicateurs", "A1-MISSIONS-SP"))
                .containsExactly("1.00", "0.00", "0.00", "0.00", "14700.00", "14700.00", "102900.00");
        assertThat(texte("toutes-regions"))
                .contains("Toutes les régions")
                .contains("Toutes les structures atteignent leurs prérequis")
                .contains("585 900,00 €")
                .contains("Formation de professionnels de santé Optionnel 0 % 0 sur 20 18 000,00 126 000,00 €");
    }

    @Test
    void aShutGateAndAStructureWithoutContractAreToldApart() throws IOException {
        deposer(20, "Bretagne", 2000, "");
        deposer(21, "Bretagne", 4000, "mercredi court");
        deposer(22, "Bretagne", 4000, "sans contrat");
        deposer(23, "Bretagne", 4000, "deux sites");

        terminal.taper("nightly");

        Map<String, List<String>> ensemble = feuille("bretagne", "Synthèse");
        assertThat(ensemble.get("Sous contrat ACI")).containsExactly("3.00");
        assertThat(ensemble.get("Sans contrat sur l’exercice (comptées à part)"))
                .containsExactly("1.00");
        assertThat(ensemble.get("Tous les prérequis atteints")).containsExactly("2.00");
        // One of three: 33.333 %, shown with one decimal.
        assertThat(ensemble.get("Part des multi-sites, quand le nombre de sites est connu"))
                .containsExactly("33.30");
        // Coordination, plan and software without the hours: 2 700 + 100 + 500.
        assertThat(ensemble.get("Perdu faute de prérequis, avant majoration")).containsExactly("23100.00");
        assertThat(texte("bretagne"))
                .contains("Il manque un prérequis à une structure")
                .contains("3 300,00 points théoriques, soit 23 100,00 €")
                .contains(
                        "Horaires d’ouverture et soins non programmés : ", "MSP inventée 21 FINESS 494991219 3 300,00")
                .contains("Sans contrat sur l’exercice une, comptée à part")
                .doesNotContain("MSP inventée 22");
        assertThat(feuille("bretagne", "Sans contrat")).containsKey(NUMEROS.get(22));
    }

    @Test
    void theSynthesesAreLinkedFromTheIndexTheWholeFirst() throws IOException {
        terminal = new UnTerminal(vingt);

        String index = Files.readString(terminal.maison.index());
        assertThat(index)
                .contains("href=\"2025/synthese-toutes-regions-2025.pdf\"")
                .contains("href=\"2025/synthese-bretagne-2025.xlsx\"")
                .contains("XLSX, synthèse de Bretagne, exercice 2025");
        assertThat(index.indexOf("synthese-toutes-regions")).isLessThan(index.indexOf("synthese-bretagne"));
        assertThat(terminal.maison.reports().resolve("2025/synthese-bretagne-2025.xlsx"))
                .exists();
    }

    @Test
    void aSingleStructureHasNoSynthesisButWhenAskedForWhichIsThenKeptUpToDate() throws IOException {
        deposer(1, "Bretagne", 4000, "");
        assertThat(terminal.taper("nightly").sortie()).doesNotContain("synthèse");
        assertThat(syntheses()).isEmpty();

        Retour retour = terminal.taper("synthese", "--exercice", "2025");

        assertThat(retour.code()).isZero();
        assertThat(espacesSimples(retour.sortie()))
                .contains("synthèse    Bretagne, 2025 : 1 structure, 1 sous contrat")
                .contains("en moyenne 4 100,00 points (médiane 4 100,00)", "tous les prérequis sont atteints")
                .contains(synthese("bretagne", "pdf").toString());
        assertThat(syntheses()).containsExactly("synthese-bretagne-2025.pdf", "synthese-bretagne-2025.xlsx");

        deposer(1, "Bretagne", 2000, "");
        terminal.taper("nightly");
        assertThat(ligne("bretagne", "Synthèse", "Points").get(0))
                .as("kept up to date from then on")
                .isEqualTo("3250.00");
    }

    @Test
    void figuresThatAMissingDatumLowersAreSaidOnTheScreenToBeALeast() throws IOException {
        deposer(20, "Bretagne", 4000, "sans équipe");

        assertThat(terminal.taper("nightly").sortie()).contains(" : au moins ");
        assertThat(terminal.taper("synthese", "--exercice", "2025").sortie())
                .contains(
                        "en moyenne au moins ", "à une structure il manque une donnée : ces chiffres sont un minimum");
    }

    @Test
    void aRegionIsTheSameHoweverItIsTypedAndItsNameCannotLeadAnywhere() throws IOException {
        deposer(1, "Île-de-France", 4000, "");
        deposer(2, "ile de france", 4000, "");
        deposer(3, "IDF", 4000, "");
        deposer(4, "../../../Tmp/<b>x", 4000, "");
        deposer(5, "..\\..\\tmp : <b>X", 4000, "");

        terminal.taper("nightly");

        assertThat(syntheses())
                .containsExactly(
                        "synthese-ile-de-france-2025.pdf",
                        "synthese-ile-de-france-2025.xlsx",
                        "synthese-tmp-b-x-2025.pdf",
                        "synthese-tmp-b-x-2025.xlsx",
                        "synthese-toutes-regions-2025.pdf",
                        "synthese-toutes-regions-2025.xlsx");
        assertThat(terminal.maison.index()).content().doesNotContain("<b>");
        assertThat(terminal.taper("synthese", "--exercice", "2025", "--region", "ÎLE DE FRANCE")
                        .sortie())
                .contains("3 structures")
                .doesNotContain("Toutes les régions");
    }

    @Test
    void whatCannotBeShownIsSaidWithoutMakingAHome() throws IOException {
        assertThat(terminal.taper("synthese", "--exercice", "2025").code()).isEqualTo(2);
        assertThat(terminal.maison.racine()).doesNotExist();

        Files.createDirectories(terminal.maison.inbox());
        Retour rien = terminal.taper("synthese", "--exercice", "2025");
        assertThat(rien.code()).isEqualTo(2);
        assertThat(rien.erreurs()).isEqualTo("Aucun bilan n’est calculé pour l’exercice 2025.\n");
        assertThat(terminal.maison.db()).doesNotExist();

        deposer(1, "Bretagne", 4000, "");
        terminal.taper("nightly");
        Retour autreAnnee = terminal.taper("synthese", "--exercice", "2024");
        assertThat(autreAnnee.code()).isEqualTo(2);
        Retour autreRegion = terminal.taper("synthese", "--exercice", "2025", "--region", "Corse");
        assertThat(autreRegion.code()).isEqualTo(2);
        assertThat(autreRegion.erreurs())
                .isEqualTo(
                        "Aucune structure de la région « Corse » pour l’exercice 2025. Régions connues : Bretagne.\n");
        assertThat(terminal.taper("synthese", "--exercice", "2025", "--region", "Corse", "--lang", "en")
                        .erreurs())
                .contains("Known regions: Bretagne.");
    }

    @Test
    void bilansThatAreNotUpToDateAreSaidToBeSo() throws IOException {
        terminal.ilEst("2025-11-20T19:00:00Z");
        deposer(1, "Bretagne", 4000, "");
        deposer(2, "Bretagne", 4000, "");
        terminal.taper("nightly");
        terminal.ilEst("2025-11-22T19:00:00Z");

        Retour retour = terminal.taper("synthese", "--exercice", "2025");

        assertThat(retour.code()).isZero();
        assertThat(retour.erreurs()).contains("2 bilans ne sont pas à jour").contains("nightly");
    }

    @Test
    void structuresAreNamedAndPeopleNever() throws IOException {
        for (int numero : List.of(1, 2)) {
            Files.createDirectories(terminal.maison.inbox());
            ClasseurDeTest classeur = classeur(numero, "Bretagne", 4000, "mercredi court sans équipe");
            classeur.feuille("Professionnels")
                    .ligne("Nom", "Prénom", "Profession", "Statut")
                    .ligne("Quidamus", "Zéphyrin", "infirmier", "associé");
            classeur.ecrire(terminal.maison.inbox().resolve("nomme-" + numero + ".xlsx"));
        }
        terminal.taper("nightly");

        String pdf = texte("bretagne");
        assertThat(pdf).contains("MSP inventée 1", NUMEROS.get(1), "Atteints, mais à vérifier aussi");
        assertThat(pdf + classeurEntier("bretagne"))
                .doesNotContainIgnoringCase("quidamus")
                .doesNotContainIgnoringCase("zéphyrin")
                .doesNotContainIgnoringCase("dupontel")
                .doesNotContain("Cabinet du docteur");
    }

    @Test
    void theSamplesGiveTheSynthesisOfTheirRegion() throws IOException {
        Files.createDirectories(terminal.maison.inbox());
        try (var exemples = Files.list(Path.of("input-samples"))) {
            for (Path exemple :
                    exemples.filter(f -> f.toString().endsWith(".xlsx")).toList()) {
                Files.copy(exemple, terminal.maison.inbox().resolve(exemple.getFileName()));
            }
        }
        terminal.taper("nightly");

        // The eight figures of input-samples/README.md, in order: 1 414.03, 7 954, 8 855, 9 320, 10 165, 13 900,
        // 15 362.80, 18 950.34. Quartiles at ranks 2.75 and 6.25.
        assertThat(ligne("region-d-exemple", "Synthèse", "Points"))
                .containsExactly("10740.15", "1414.03", "8629.75", "9742.50", "14265.70", "18950.34");
        assertThat(feuille("region-d-exemple", "Synthèse").get("Rémunération due"))
                .containsExactly("555346.63");
        assertThat(texte("region-d-exemple"))
                .contains("Deux-Rives-en-Essai · FINESS 990002008")
                .contains("55 678,00 €");
    }

    private void deposer(int numero, String region, int patients, String particularite) throws IOException {
        deposer(terminal, numero, region, patients, particularite);
    }

    private static void deposer(UnTerminal ou, int numero, String region, int patients, String particularite)
            throws IOException {
        Files.createDirectories(ou.maison.inbox());
        classeur(numero, region, patients, particularite)
                .ecrire(ou.maison.inbox().resolve("structure-" + numero + ".xlsx"));
    }

    private static ClasseurDeTest classeur(int numero, String region, int patients, String particularite) {
        ClasseurDeTest classeur = new ClasseurDeTest();
        var structure = classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", NUMEROS.get(numero))
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP inventée " + numero)
                .ligne("Région", region)
                .ligne("Patientèle médecin traitant", patients)
                .ligne("Soins non programmés organisés", "oui")
                .ligne("Charte d'engagement transmise", "oui");
        if (!particularite.equals("sans contrat")) {
            structure.ligne("Date d'effet du contrat ACI", "01/01/2020");
        }
        if (!particularite.endsWith("sans équipe")) {
            classeur.feuille("Professionnels")
                    .ligne("Nom", "Prénom", "Profession", "Statut")
                    .ligne("Dupontel", "Anne", "infirmier", "salarié");
        }
        var horaires = classeur.feuille("Horaires").ligne("Site", "Jour", "Ouverture", "Fermeture");
        for (String site :
                particularite.equals("deux sites") ? List.of("Nord", "Sud") : List.of("Cabinet du docteur")) {
            for (String jour : List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi")) {
                boolean court = jour.equals("mercredi") && particularite.startsWith("mercredi court");
                horaires.ligne(site, jour, "8h00", court ? "12h00" : "20h00");
            }
            horaires.ligne(site, "samedi", "8h00", "12h00");
        }
        classeur.feuille("Coordination")
                .ligne("Nom", "ETP", "Du", "Justificatif")
                .ligne("Dupontel", 0.5, "01/01/2020", particularite.isEmpty() ? "" : "contrat-dupontel.pdf");
        classeur.feuille("Crise sanitaire").ligne("Élément", "Date").ligne("plan de préparation", "15/01/2024");
        classeur.feuille("SIP")
                .ligne("Logiciel", "Niveau", "Date d'acquisition")
                .ligne("Logiciel inventé", "standard", "01/01/2020");
        return classeur;
    }

    private Path synthese(String region, String format) {
        return terminal.maison.reports().resolve("2025/synthese-" + region + "-2025." + format);
    }

    private List<String> syntheses() throws IOException {
        return UnTerminal.fichiers(terminal.maison.reports()).stream()
                .filter(fichier -> fichier.contains("synthese-"))
                .map(fichier -> fichier.substring("2025/".length()))
                .toList();
    }

    private String texte(String region) throws IOException {
        try (PDDocument document = Loader.loadPDF(synthese(region, "pdf").toFile())) {
            PDFTextStripper lecteur = new PDFTextStripper();
            lecteur.setSortByPosition(true);
            return espacesSimples(lecteur.getText(document)).replaceAll(" +", " ");
        }
    }

    private static String espacesSimples(String texte) {
        return texte.replaceAll("[\\u00A0\\u202F\\u2007]", " ");
    }

    private List<String> ligne(String region, String feuille, String titre) throws IOException {
        return feuille(region, feuille).get(titre);
    }

    /** The numbers of each row of a sheet, under its first text. */
    private Map<String, List<String>> feuille(String region, String nom) throws IOException {
        try (XSSFWorkbook classeur = new XSSFWorkbook(Files.newInputStream(synthese(region, "xlsx")))) {
            Map<String, List<String>> lignes = new TreeMap<>();
            for (Row ligne : classeur.getSheet(nom)) {
                if (ligne.getCell(0) != null && ligne.getCell(0).getCellType() == CellType.STRING) {
                    lignes.put(ligne.getCell(0).getStringCellValue(), nombres(ligne));
                }
            }
            return lignes;
        }
    }

    private static List<String> nombres(Row ligne) {
        return StreamSupport.stream(ligne.spliterator(), false)
                .filter(cellule -> cellule.getCellType() == CellType.NUMERIC
                        || cellule.getCellType() == CellType.FORMULA
                                && cellule.getCachedFormulaResultType() == CellType.NUMERIC)
                .map(cellule -> String.format(Locale.ROOT, "%.2f", cellule.getNumericCellValue()))
                .toList();
    }

    private String classeurEntier(String region) throws IOException {
        try (XSSFWorkbook classeur = new XSSFWorkbook(Files.newInputStream(synthese(region, "xlsx")))) {
            StringBuilder tout = new StringBuilder();
            for (Sheet feuille : classeur) {
                for (Row ligne : feuille) {
                    ligne.forEach(cellule -> tout.append(cellule).append('\n'));
                }
            }
            return tout.toString();
        }
    }
}
