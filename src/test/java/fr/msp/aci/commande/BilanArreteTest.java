package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bilan as it was on another day. On 11 July 2025, half past midnight in Paris, the structure sends an action of
 * level 1 (200 points) and announces one of level 2 for 10 November (300 points more), then on 15 December a second
 * workbook brings the quality approach (600 points).
 */
class BilanArreteTest {

    private static final String[] BILAN = {"bilan", "--finess", UnTerminal.FINESS, "--exercice", "2025"};

    @TempDir
    private static Path modele;

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        terminal = UneMaisonPrete.copie(modele, dossier, this::recevoirEnDeuxFois);
        terminal.ilEst("2026-01-20T19:00:00Z");
    }

    private void recevoirEnDeuxFois(UnTerminal neuf) throws IOException {
        terminal = neuf;
        terminal.ilEst("2025-07-10T22:30:00Z");
        ClasseurDeTest juillet = classeur();
        juillet.feuille("Usagers")
                .ligne("Action", "Niveau", "Date", "Justificatif")
                .ligne("Enquête inventée", 1, "01/03/2025", "enquete.pdf")
                .ligne("Comité inventé", 2, "10/11/2025", "comite.pdf");
        deposer("juillet.xlsx", juillet);
        piece("enquete.pdf", "première version inventée");
        terminal.taper("nightly");
        terminal.ilEst("2025-12-15T02:00:00Z");
        ClasseurDeTest decembre = classeur();
        decembre.feuille("Qualité")
                .ligne("Niveau", "Intitulé", "Date")
                .ligne(1, "Diagnostic", "02/02/2025")
                .ligne(2, "Plan", "03/03/2025")
                .ligne(3, "Bilan", "04/04/2025");
        deposer("decembre.xlsx", decembre);
        piece("enquete.pdf", "seconde version inventée");
        piece("comite.pdf", "compte rendu inventé");
        terminal.taper("nightly");
        terminal.ilEst("2026-01-20T19:00:00Z");
        terminal.taper("nightly");
    }

    @ParameterizedTest(name = "as of {0}: {1} points")
    @CsvSource({
        "2025-01-01, 0",
        "2025-02-28, 100",
        "2025-03-01, 300",
        "2025-11-09, 800",
        "2025-11-10, 1100",
        "31/12/2025, 1100",
        "2026-03-01, 1100"
    })
    void onlyTheFactsDatedUpToThatDayCount(String jour, String points) throws IOException {
        Retour retour = terminal.taper(avec("--as-of", jour, "--format", "json"));

        assertThat(retour.code()).isZero();
        String date = jour.equals("31/12/2025") ? "2025-12-31" : jour;
        assertThat(points("-au-" + date)).isEqualByComparingTo(points);
    }

    @Test
    void whatIsDatedLaterIsToComeAndTheBilanSaysWhichDayItIsOf() throws IOException {
        Retour retour = terminal.taper(avec("--as-of", "2025-06-30"));

        assertThat(retour.sortie())
                .startsWith("arrêté      494900012-2025, MSP imaginaire, au 30/06/2025 : 800,00 points, ")
                .contains("bilan-494900012-2025-au-2025-06-30.json")
                .contains("bilan-494900012-2025-au-2025-06-30.pdf");
        JsonNode bilan = json("-au-2025-06-30");
        assertThat(bilan.get("calculeAu").asString()).isEqualTo("2025-06-30");
        assertThat(messages(bilan))
                .contains("Bilan provisoire, arrêté au 30/06/2025 : les faits datés après ce jour ne comptent pas.")
                .contains("À venir, daté après le 30/06/2025 et non compté : feuille Usagers, ligne 3.");
        assertThat(Files.readAllBytes(fichier("-au-2025-06-30", "pdf"))).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aDayAfterTheExerciseIsSaidToBeItsLast() {
        String apres = "Le 01/03/2026 est après l’exercice 2025";

        assertThat(terminal.taper(avec("--as-of", "2026-03-01", "--format", "json"))
                        .sortie())
                .contains(apres);
        assertThat(terminal.taper(avec("--as-of", "2025-12-31", "--format", "json"))
                        .sortie())
                .doesNotContain("est après l’exercice");
    }

    @ParameterizedTest(name = "received by {0}: {1} points")
    @CsvSource({"2025-07-11, 500", "2025-12-14, 500", "2025-12-15, 1100", "2026-01-20, 1100"})
    void onlyWhatHadBeenReceivedByThenCountsInTheDaysOfFrance(String jour, String points) throws IOException {
        assertThat(terminal.taper(avec("--received-by", jour, "--format", "json"))
                        .code())
                .isZero();
        assertThat(points("-recu-au-" + jour)).isEqualByComparingTo(points);
    }

    @Test
    void whatWillHaveBeenReceivedByADayToComeIsNotKnown() {
        Retour retour = terminal.taper(avec("--received-by", "2026-01-21"));

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs())
                .startsWith("Le 2026-01-21 n’est pas encore passé : ce qui aura été reçu ce jour-là n’est pas connu.");
        assertThat(fichier("-recu-au-2026-01-21", "json")).doesNotExist();
    }

    @Test
    void beforeTheFirstReceptionThereIsNothingToComputeFrom() {
        Retour retour = terminal.taper(avec("--received-by", "2025-07-10"));

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs())
                .isEqualTo("Rien n’avait été reçu de la structure 494900012 pour l’exercice 2025 au 10/07/2025.\n");
    }

    @Test
    void theBilanSaysByWhenItsWorkbooksHadBeenReceivedAndNamesOnlyThose() throws IOException {
        terminal.taper(avec("--received-by", "2025-07-31"));

        JsonNode bilan = json("-recu-au-2025-07-31");
        assertThat(messages(bilan))
                .contains("Bilan établi avec les seuls classeurs et justificatifs reçus jusqu’au 31/07/2025 inclus.");
        assertThat(bilan.get("sources")).hasSize(1);
        assertThat(json("").get("sources")).hasSize(2);
        assertThat(bilan.get("donnees").get("feuilles").has("Qualité")).isFalse();
    }

    @Test
    void evidenceCountsFromItsFirstComingEvenWhenItWasSentAgain() throws IOException {
        terminal.taper(avec("--received-by", "2025-07-31"));

        assertThat(json("-recu-au-2025-07-31").get("donnees").get("pieces"))
                .extracting(JsonNode::asString)
                .containsExactly("enquete.pdf");
        assertThat(json("").get("donnees").get("pieces"))
                .extracting(JsonNode::asString)
                .containsExactly("comite.pdf", "enquete.pdf");
    }

    @Test
    void itsDossierHoldsTheEvidenceAsItWasByThenAndSaysNotToSendIt() throws IOException {
        Retour retour = terminal.taper(avec("--received-by", "2025-07-31", "--format", "zip"));

        assertThat(retour.code()).isZero();
        assertThat(noms()).contains("bilan-494900012-2025-recu-au-2025-07-31.zip");
        Map<String, String> dossier = textes(fichier("-recu-au-2025-07-31", "zip"));
        assertThat(dossier)
                .containsKeys(
                        "bilan-494900012-2025-recu-au-2025-07-31.pdf", "bilan-494900012-2025-recu-au-2025-07-31.json")
                .containsValue("première version inventée")
                .doesNotContainValue("seconde version inventée")
                .doesNotContainValue("compte rendu inventé");
        assertThat(dossier.get("LISEZ-MOI.txt"))
                .startsWith("DOSSIER À UN AUTRE JOUR, À NE PAS ENVOYER")
                .doesNotContain("au plus tard")
                .doesNotContain("au passage suivant");
        Path zip = fichier("-recu-au-2025-07-31", "zip");
        assertThat(terminal.taper("verify", zip.toString()).sortie()).contains("tient         Chiffres");
        assertThat(noms()).doesNotContain("bilan-494900012-2025-recu-au-2025-07-31.pdf");
    }

    @Test
    void verifyHoldsItForWhatItIsAndSaysThatItsDayOfReceptionIsNotProved() throws IOException {
        terminal.taper(avec("--received-by", "2025-07-31", "--format", "json,pdf"));
        Path json = fichier("-recu-au-2025-07-31", "json");

        Retour retour =
                terminal.taper("verify", fichier("-recu-au-2025-07-31", "pdf").toString());

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains("tient         Explications")
                .contains("ne compter que ce qui avait été reçu jusqu’au 31/07/2025")
                .contains("non vérifié   Registre : ce bilan dit avoir été établi à part")
                .contains("Rien ne prouve ici");
        Files.writeString(
                json, Files.readString(json).replace("\"recuAu\": \"2025-07-31\"", "\"recuAu\": \"2025-08-31\""));
        assertThat(terminal.taper("verify", json.toString()).sortie()).contains("DIFFÈRE       Explications");
    }

    @Test
    void bothTogetherGiveWhatTheBilanSaidOnThatDay() throws IOException {
        terminal.taper(avec("--as-of", "2025-07-11", "--received-by", "2025-07-11"));

        JsonNode bilan = json("-recu-au-2025-07-11-au-2025-07-11");
        assertThat(bilan.get("pointsTotal").decimalValue()).isEqualByComparingTo("200");
        assertThat(messages(bilan))
                .anyMatch(texte -> texte.contains("reçus jusqu’au 11/07/2025"))
                .anyMatch(texte -> texte.contains("arrêté au 11/07/2025"));
    }

    @Test
    void theOfficialBilanTheIndexAndTheStoreAreLeftAsTheyWere() throws IOException {
        byte[] officiel = Files.readAllBytes(fichier("", "json"));
        byte[] index = Files.readAllBytes(terminal.maison.index());

        terminal.taper(avec("--as-of", "2025-06-30"));
        terminal.taper(avec("--received-by", "2025-07-31"));
        terminal.taper(avec("--as-of", "2025-06-30", "--received-by", "2025-07-31"));

        assertThat(noms())
                .containsExactly(
                        "bilan-494900012-2025-au-2025-06-30.html",
                        "bilan-494900012-2025-au-2025-06-30.json",
                        "bilan-494900012-2025-au-2025-06-30.pdf",
                        "bilan-494900012-2025-au-2025-06-30.xlsx",
                        "bilan-494900012-2025-au-2025-06-30.zip",
                        "bilan-494900012-2025-recu-au-2025-07-31-au-2025-06-30.html",
                        "bilan-494900012-2025-recu-au-2025-07-31-au-2025-06-30.json",
                        "bilan-494900012-2025-recu-au-2025-07-31-au-2025-06-30.pdf",
                        "bilan-494900012-2025-recu-au-2025-07-31-au-2025-06-30.xlsx",
                        "bilan-494900012-2025-recu-au-2025-07-31-au-2025-06-30.zip",
                        "bilan-494900012-2025-recu-au-2025-07-31.html",
                        "bilan-494900012-2025-recu-au-2025-07-31.json",
                        "bilan-494900012-2025-recu-au-2025-07-31.pdf",
                        "bilan-494900012-2025-recu-au-2025-07-31.xlsx",
                        "bilan-494900012-2025-recu-au-2025-07-31.zip",
                        "bilan-494900012-2025.html",
                        "bilan-494900012-2025.json",
                        "bilan-494900012-2025.pdf",
                        "bilan-494900012-2025.xlsx",
                        "dossier-cpam-494900012-2025.zip");
        assertThat(Files.readAllBytes(fichier("", "json"))).isEqualTo(officiel);
        assertThat(terminal.taper("nightly").sortie()).contains("recalculés : 0, rendus : 0");
        assertThat(terminal.taper(BILAN).code()).isZero();
        assertThat(Files.readAllBytes(fichier("", "json"))).isEqualTo(officiel);
        assertThat(Files.readAllBytes(terminal.maison.index())).isEqualTo(index);
    }

    @Test
    void theSameDayTwiceGivesTheSameBytes() throws IOException {
        terminal.taper(avec("--as-of", "2025-06-30", "--format", "JSON"));
        byte[] premier = Files.readAllBytes(fichier("-au-2025-06-30", "json"));
        terminal.ilEst("2026-05-05T05:05:05Z");
        terminal.taper(avec("--as-of", "2025-06-30", "--format", "JSON"));

        assertThat(Files.readAllBytes(fichier("-au-2025-06-30", "json"))).isEqualTo(premier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--as-of 2024-12-31", "--as-of hier", "--received-by 31/02/2025", "--as-of"})
    void aDayThatMakesNoSenseEndsWith2(String options) {
        Retour retour = terminal.taper(avec(options.split(" ")));

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).isNotBlank().doesNotContain("Exception");
    }

    private static ClasseurDeTest classeur() {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", UnTerminal.FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Date d'effet du contrat ACI", "01/01/2020")
                .ligne("Patientèle médecin traitant", 4000);
        return classeur;
    }

    private void deposer(String nom, ClasseurDeTest classeur) throws IOException {
        Files.createDirectories(terminal.maison.inbox());
        classeur.ecrire(terminal.maison.inbox().resolve(nom));
    }

    private void piece(String nom, String texte) throws IOException {
        Path dossier = terminal.maison.inbox().resolve(UnTerminal.FINESS + "-2025");
        Files.createDirectories(dossier);
        Files.writeString(dossier.resolve(nom), texte);
    }

    private static String[] avec(String... options) {
        return Stream.concat(Stream.of(BILAN), Stream.of(options)).toArray(String[]::new);
    }

    private Path fichier(String suffixe, String format) {
        return terminal.maison.reports().resolve("2025/494900012/bilan-494900012-2025" + suffixe + "." + format);
    }

    private JsonNode json(String suffixe) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(fichier(suffixe, "json")));
    }

    private BigDecimal points(String suffixe) throws IOException {
        return json(suffixe).get("pointsTotal").decimalValue();
    }

    private static List<String> messages(JsonNode bilan) {
        return bilan.get("avertissements")
                .valueStream()
                .map(noeud -> noeud.get("message").asString())
                .toList();
    }

    private static Map<String, String> textes(Path zip) throws IOException {
        Map<String, String> textes = new TreeMap<>();
        try (ZipFile lu = new ZipFile(zip.toFile())) {
            for (ZipEntry entree : Collections.list(lu.entries())) {
                textes.put(
                        entree.getName(), new String(lu.getInputStream(entree).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return textes;
    }

    private List<String> noms() throws IOException {
        return UnTerminal.fichiers(fichier("", "json").getParent());
    }
}
