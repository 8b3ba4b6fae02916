package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The grid as its user meets it: in force, changed by hand, not yet confirmed, or wrongly written. */
class BaremesTest {

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) {
        terminal = new UnTerminal(dossier);
    }

    @Test
    void aValueLaidOverTheGridCountsAtTheNextNightAndTheBilanNamesItsSource() throws IOException {
        deposer("a.xlsx", 2025);
        terminal.taper("nightly");
        assertThat(avertissements(2025)).noneMatch(texte -> texte.contains("grids/"));
        surcharge("2025-01-01");

        assertThat(terminal.taper("nightly").sortie()).contains("recalculés : 1, rendus : 1");

        assertThat(avertissements(2025))
                .contains("Le barème du programme a été modifié par le dossier grids/ de l’utilisateur. Valeurs"
                        + " modifiées : 1. Elles sont énumérées parmi les hypothèses, avec leur source.");
        assertThat(textes(bilan(2025).get("hypotheses")))
                .contains("Barème modifié par l’utilisateur. A1-USAGERS, Points du niveau 1 : 250\u00A0points"
                        + " (Courrier inventé de la caisse, p. 2), au lieu de 200\u00A0points (guide p. 17).");
        assertThat(bilan(2025).get("pointsTotal").decimalValue()).isEqualByComparingTo("250");
        assertThat(bilan(2025).get("bareme").asString()).isEqualTo("avenant-1");
    }

    @Test
    void aValueOfOneExerciseLeavesTheBilansOfTheOthersAlone() throws IOException {
        deposer("a.xlsx", 2024);
        deposer("b.xlsx", 2025);
        surcharge("2025-01-01");
        terminal.taper("nightly");

        assertThat(bilan(2024).get("pointsTotal").decimalValue()).isEqualByComparingTo("200");
        assertThat(avertissements(2024)).noneMatch(texte -> texte.contains("grids/"));
        assertThat(bilan(2025).get("pointsTotal").decimalValue()).isEqualByComparingTo("250");
    }

    @Test
    void aWholeGridOpensAnExerciseOfBeforeTheAvenantAndTheBilanSaysWhoseItIs() throws IOException {
        deposer("a.xlsx", 2021);
        Retour refus = terminal.taper("nightly");
        assertThat(refus.code()).isEqualTo(1);
        assertThat(Files.readString(rapportDeRefus())).contains("Il n’y a pas de barème pour l’exercice 2021.");

        grilleEntiere("aci-2017", "2017-01-01", "2021-12-31");
        deposer("a.xlsx", 2021);
        assertThat(terminal.taper("nightly").code()).isZero();

        assertThat(bilan(2021).get("bareme").asString()).isEqualTo("aci-2017");
        assertThat(avertissements(2021))
                .contains("Le barème « aci-2017 » est entièrement celui de l’utilisateur (dossier grids/) : le"
                        + " programme n’en connaît aucun pour cet exercice.");
        assertThat(terminal.taper("grid", "--exercice", "2021").sortie())
                .contains("aci-2017")
                .contains("Ce barème est entièrement celui du dossier grids/");
    }

    @ParameterizedTest(name = "on 1 January {0}")
    @ValueSource(ints = {2026, 2027})
    void onTheFirstDayOfAnUnconfirmedExerciseTheBilanIsComputedWithACaution(int exercice) throws IOException {
        terminal.ilEst((exercice - 1) + "-12-31T23:30:00Z");
        deposer("a.xlsx", exercice);

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isZero();
        assertThat(bilan(exercice).get("calculeAu").asString()).isEqualTo(exercice + "-01-01");
        assertThat(avertissements(exercice))
                .contains("Barème avenant 1, à confirmer pour cet exercice (" + exercice + ").")
                .contains("Bilan provisoire, arrêté au 01/01/" + exercice
                        + " : les faits datés après ce jour ne comptent pas.");
        assertThat(terminal.taper("grid").sortie())
                .startsWith("Barème de l’exercice " + exercice + " : avenant-1")
                .contains("À confirmer : aucun barème plus récent n’est connu pour l’exercice " + exercice);
    }

    @Test
    void theDayBeforeThereIsNoCaution() throws IOException {
        terminal.ilEst("2025-12-31T22:30:00Z");
        deposer("a.xlsx", 2025);
        terminal.taper("nightly");

        assertThat(bilan(2025).get("calculeAu").asString()).isEqualTo("2025-12-31");
        assertThat(avertissements(2025)).noneMatch(texte -> texte.contains("confirmer"));
        assertThat(terminal.taper("grid").sortie()).doesNotContain("À confirmer :");
    }

    @Test
    void aConfirmedExerciseLosesTheCautionAndShowsBySourceThatItWasConfirmed() throws IOException {
        terminal.ilEst("2026-02-01T08:00:00Z");
        ecrire("avenant-1/bareme.yaml", "nom: avenant-1", "documents:", "  caisse: Courrier inventé de la caisse");
        ecrire(
                "avenant-1/general.yaml",
                "parametres:",
                "  exercice-a-confirmer:",
                "    valeurs:",
                "      - du: 2026-01-01",
                "        au: 2026-12-31",
                "        valeur: non",
                "        reference: caisse");
        deposer("a.xlsx", 2026);
        terminal.taper("nightly");

        assertThat(avertissements(2026)).noneMatch(texte -> texte.startsWith("Barème avenant 1, à confirmer"));
        assertThat(textes(bilan(2026).get("hypotheses")))
                .anyMatch(texte -> texte.contains("Barème à confirmer pour cet exercice : non (Courrier inventé"));
    }

    @Test
    void theGridMarksWhatTheUserChanged() throws IOException {
        surcharge("2025-01-01");
        String grille = terminal.taper("grid", "--exercice", "2025").sortie();

        assertThat(grille).contains("Modifié par le dossier grids/ : 1 valeur, marquées ci-dessous.");
        assertThat(grille.lines().filter(ligne -> ligne.contains("←")))
                .singleElement()
                .asString()
                .contains("Points du niveau 1 : 250\u00A0points (depuis le 01/01/2025, caisse p. 2)")
                .endsWith("← modifié par grids/, au lieu de : 200\u00A0points (guide p. 17)");
        assertThat(terminal.taper("grid", "--exercice", "2024").sortie())
                .doesNotContain("←")
                .doesNotContain("Modifié");
    }

    @Test
    void theDifferenceBetweenTwoExercisesIsThatOfTheirLastDays() {
        Retour retour = terminal.taper("grid", "--diff", "2022", "2023");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .startsWith("avenant-1 au 31/12/2022, puis avenant-1 au 31/12/2023 : ")
                .contains("\nA1-CRISE\n")
                .contains("Nature de l’indicateur : optionnel (guide p. 7) → socle et prérequis (guide p. 6)")
                .contains("0\u00A0points (guide p. ")
                .contains("→ 350\u00A0points (guide p. ");
        assertThat(terminal.maison.racine()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"2023,2025", "2023-01-01,31/12/2025"})
    void twoDaysWithoutAChangeAreSaidSo(String avant, String apres) {
        assertThat(terminal.taper("grid", "--diff", avant, apres).sortie())
                .endsWith(" au 31/12/2025 : rien ne change\n")
                .hasLineCount(1);
    }

    @Test
    void theDifferenceGoesAcrossTheGridsOfTheUser() throws IOException {
        grilleEntiere("aci-2017", "2017-01-01", "2021-12-31");
        String general = Files.readString(terminal.maison.grids().resolve("aci-2017/general.yaml"));
        ecrire("aci-2017/general.yaml", general.replaceFirst("valeur: 7\n", "valeur: 6.5\n"));

        assertThat(terminal.taper("grid", "--diff", "2021", "2022-01-01").sortie())
                .startsWith("aci-2017 au 31/12/2021, puis avenant-1 au 01/01/2022 : une valeur")
                .contains("Valeur d’un point : 6,5\u00A0€ (guide p. 3) → 7\u00A0€ (guide p. 3)");
    }

    @Test
    void aDifferenceAskedForWithOneYearSaysThatItTakesTwo() {
        assertThat(terminal.taper("grid", "--diff", "2025").erreurs())
                .contains("L’option --diff demande deux dates ou deux exercices")
                .contains("--diff 2024 2025")
                .doesNotContain("Il manque");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grid --diff 2025",
                "grid --diff 2025 2026-13-01",
                "grid --diff 2025-02-29 2026",
                "grid --diff 29/02/2025 2026",
                "grid --diff 2019 2025",
                "grid --diff 2024 2025 --exercice 2025"
            })
    void aDifferenceWronglyAskedForEndsWith2(String ligne) {
        Retour retour = terminal.taper(ligne.split(" "));
        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).isNotBlank().doesNotContain("Exception");
        assertThat(retour.sortie()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nightly", "grid", "grid --diff 2024 2025", "check a.xlsx"})
    void aGridWronglyWrittenStopsEveryCommandWithItsFileItsLineAndASentence(String commande) throws IOException {
        deposer("a.xlsx", 2025);
        Files.copy(terminal.maison.inbox().resolve("a.xlsx"), terminal.dossier.resolve("a.xlsx"));
        ecrire(
                "avenant-1/a1-sas.yaml",
                "indicateur: A1-SAS",
                "parametres:",
                "  points-tous:",
                "    valeurs:",
                "      - du: 2025-01-01",
                "        valeur: deux cents",
                "        reference: accord");

        Retour retour = terminal.taper(commande.split(" "));

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs())
                .isEqualTo("Un barème du dossier grids/ ne peut pas être lu : avenant-1/a1-sas.yaml, ligne 6 :"
                        + " « deux cents » n’est pas un nombre. Écrivez-le avec un point décimal, sans espace :"
                        + " 1234.5.\n");
        assertThat(UnTerminal.fichiers(terminal.maison.inbox())).containsExactly("a.xlsx");
    }

    @Test
    void aGridThatIsNotTextIsToldInOneSentence() throws IOException {
        Path fichier = terminal.maison.grids().resolve("avenant-1/general.yaml");
        Files.createDirectories(fichier.getParent());
        Files.write(fichier, "parametres: # décidés\n".getBytes(StandardCharsets.ISO_8859_1));

        Retour retour = terminal.taper("grid");
        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs()).hasLineCount(1).contains("general.yaml").contains("n’est pas en UTF-8");
    }

    /** A structure without anything but an action for its users: 200 points by the guide. */
    private void deposer(String nom, int exercice) throws IOException {
        Files.createDirectories(terminal.maison.inbox());
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", UnTerminal.FINESS)
                .ligne("Exercice", exercice)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Date d'effet du contrat ACI", "01/01/2018");
        classeur.feuille("Usagers")
                .ligne("Action", "Niveau", "Date", "Justificatif")
                .ligne("Enquête inventée", 1, "01/01/" + exercice, "enquete.pdf");
        classeur.ecrire(terminal.maison.inbox().resolve(nom));
    }

    private void surcharge(String du) throws IOException {
        ecrire("avenant-1/bareme.yaml", "nom: avenant-1", "documents:", "  caisse: Courrier inventé de la caisse");
        ecrire(
                "avenant-1/a1-usagers.yaml",
                "indicateur: A1-USAGERS",
                "parametres:",
                "  points-niveau-1:",
                "    valeurs:",
                "      - du: " + du,
                "        valeur: 250",
                "        reference: caisse p. 2");
    }

    /** The built-in grid under another name and other dates, as a user would start from it. */
    private void grilleEntiere(String nom, String du, String au) throws IOException {
        try (Stream<Path> fichiers = Files.list(Path.of("src/main/resources/regles/aci-avenant-1"))) {
            for (Path fichier : fichiers.toList()) {
                String texte = Files.readString(fichier).replace("du: 2022-01-01", "du: " + du);
                ecrire(
                        nom + "/" + fichier.getFileName(),
                        texte.replace("nom: avenant-1\ndu: " + du, "nom: " + nom + "\ndu: " + du + "\nau: " + au));
            }
        }
    }

    private void ecrire(String fichier, String... lignes) throws IOException {
        Path chemin = terminal.maison.grids().resolve(fichier);
        Files.createDirectories(chemin.getParent());
        Files.writeString(chemin, String.join("\n", lignes));
    }

    private Path rapportDeRefus() throws IOException {
        try (Stream<Path> contenu = Files.list(terminal.maison.rejected())) {
            return contenu.filter(fichier -> fichier.toString().endsWith(".html"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private JsonNode bilan(int exercice) throws IOException {
        Path json = terminal.maison
                .reports()
                .resolve("%d/%s/bilan-%s-%d.json".formatted(exercice, UnTerminal.FINESS, UnTerminal.FINESS, exercice));
        return JsonMapper.shared().readTree(Files.readString(json));
    }

    private List<String> avertissements(int exercice) throws IOException {
        List<String> messages = new ArrayList<>();
        bilan(exercice)
                .get("avertissements")
                .forEach(noeud -> messages.add(noeud.get("message").asString()));
        return messages;
    }

    private static List<String> textes(JsonNode liste) {
        List<String> textes = new ArrayList<>();
        liste.forEach(noeud -> textes.add(noeud.asString()));
        return textes;
    }
}
