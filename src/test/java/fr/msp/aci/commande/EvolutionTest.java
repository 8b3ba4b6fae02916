package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A structure that sends its workbook of 2024 on 20 January 2025 with an action of level 1 (200 points), that of 2025 on 20
 * January 2026, and on 10 February 2026 a correction of 2024, with an action of level 2 (300 points more).
 */
class EvolutionTest {

    private static final String[] BILAN_2025 = {"bilan", "--finess", UnTerminal.FINESS, "--exercice", "2025"};

    @TempDir
    private static Path modele;

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        terminal = UneMaisonPrete.copie(modele, dossier, this::recevoirDeuxExercices);
        terminal.ilEst("2026-01-20T02:00:00Z");
    }

    private void recevoirDeuxExercices(UnTerminal neuf) throws IOException {
        terminal = neuf;
        terminal.ilEst("2025-01-20T02:00:00Z");
        deposer("exercice-2024.xlsx", 2024, 1);
        terminal.taper("nightly");
        terminal.ilEst("2026-01-20T02:00:00Z");
        deposer("exercice-2025.xlsx", 2025, 1, 2);
        terminal.taper("nightly");
    }

    @Test
    void thePageAndThePdfShowTheExerciseBefore() throws IOException {
        assertThat(page("2025")).contains("Évolution", "De 2024 à 2025 : + 300,00 points, + 0,00 €.");
        assertThat(pdf("2025")).contains("2024 ✘ 4 manqués 200,00", "2025 ✘ 4 manqués 500,00", "De 2024 à 2025");
        assertThat(page("2024")).doesNotContain("Évolution");
    }

    @Test
    void aLateCorrectionOfTheExerciseBeforeRendersTheNextOneAgainButNotItsJson() throws IOException {
        byte[] json = Files.readAllBytes(fichier("2025", "json"));
        terminal.ilEst("2026-02-10T02:00:00Z");
        deposer("exercice-2024-corrige.xlsx", 2024, 1, 2);

        assertThat(terminal.taper("nightly").sortie()).contains("recalculés : 2, rendus : 2");
        assertThat(page("2025")).contains("De 2024 à 2025 : + 0,00 points, + 0,00 €.");
        assertThat(pdf("2025")).contains("2024 ✘ 4 manqués 500,00");
        assertThat(Files.readAllBytes(fichier("2025", "json"))).isEqualTo(json);
        assertThat(terminal.taper("nightly").sortie()).contains("recalculés : 0, rendus : 0");
    }

    @Test
    void aCorrectionOfTheNextExerciseLeavesTheOneBeforeAlone() throws IOException {
        terminal.ilEst("2026-02-10T02:00:00Z");
        deposer("exercice-2025-corrige.xlsx", 2025, 1);

        assertThat(terminal.taper("nightly").sortie()).contains("recalculés : 1, rendus : 1");
    }

    @Test
    void aBilanAsOfAReceptionShowsTheExerciseBeforeAsItWasThen() throws IOException {
        terminal.ilEst("2026-02-10T02:00:00Z");
        deposer("exercice-2024-corrige.xlsx", 2024, 1, 2);
        terminal.taper("nightly");

        assertThat(terminal.taper(avec("--received-by", "2026-01-31")).code()).isZero();
        assertThat(page("2025", "-recu-au-2026-01-31")).contains("De 2024 à 2025 : + 300,00 points");
        assertThat(terminal.taper(avec("--as-of", "2025-06-30")).code()).isZero();
        assertThat(page("2025", "-au-2025-06-30"))
                .contains("L’exercice 2025 est en cours : il est arrêté au 30/06/2025.")
                .doesNotContain("De 2024 à 2025");
    }

    @Test
    void anExerciseOfWhichNothingHadBeenReceivedByThenIsNotShown() throws IOException {
        terminal.ilEst("2026-03-10T02:00:00Z");
        deposer("exercice-2023.xlsx", 2023, 1);
        terminal.taper("nightly");

        assertThat(pdf("2025")).contains("2023 ✘ 4 manqués");
        terminal.taper(avec("--received-by", "2026-01-31"));
        assertThat(page("2025", "-recu-au-2026-01-31"))
                .contains("Évolution", ">2024</th>")
                .doesNotContain(">2023</th>");
    }

    @Test
    void onceTheExerciseBeforeIsPurgedTheNextOneShowsNothingOfIt() throws IOException {
        byte[] json = Files.readAllBytes(fichier("2025", "json"));

        assertThat(terminal.taper("purge", "--before", "2025", "--yes").code()).isZero();

        assertThat(page("2025")).doesNotContain("Évolution", "De 2024");
        assertThat(pdf("2025")).doesNotContain("2024 ✘", "De 2024 à 2025");
        assertThat(Files.readAllBytes(fichier("2025", "json"))).isEqualTo(json);
        assertThat(terminal.taper("nightly").sortie()).contains("recalculés : 0, rendus : 0");
    }

    @Test
    void theBilanWithItsEvolutionStillHoldsForWhoeverVerifiesIt() {
        for (String format : new String[] {"pdf", "json"}) {
            assertThat(terminal.taper("verify", fichier("2025", format).toString())
                            .code())
                    .isZero();
        }
    }

    @Test
    void theDossierForTheCpamSaysByWhenToSendItAsTheGridHasIt() throws IOException {
        assertThat(lisezMoi()).contains("À envoyer à la CPAM au plus tard le 31/01/2026.");
        Path bareme = terminal.maison.grids().resolve("avenant-1/general.yaml");
        Files.createDirectories(bareme.getParent());
        Files.writeString(
                bareme,
                """
                parametres:
                  justificatifs-mois:
                    valeurs:
                      - du: 2025-01-01
                        valeur: 2
                        reference: accord
                """);

        terminal.taper("nightly");

        assertThat(lisezMoi()).contains("À envoyer à la CPAM au plus tard le 28/02/2026.");
    }

    private void deposer(String nom, int exercice, int... niveaux) throws IOException {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", UnTerminal.FINESS)
                .ligne("Exercice", exercice)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Date d'effet du contrat ACI", "01/01/2020")
                .ligne("Patientèle médecin traitant", 4000);
        var usagers = classeur.feuille("Usagers").ligne("Action", "Niveau", "Date");
        for (int niveau : niveaux) {
            usagers.ligne("Action inventée " + niveau, niveau, "01/03/" + exercice);
        }
        Files.createDirectories(terminal.maison.inbox());
        classeur.ecrire(terminal.maison.inbox().resolve(nom));
    }

    private static String[] avec(String... options) {
        String[] tous = Arrays.copyOf(BILAN_2025, BILAN_2025.length + options.length);
        System.arraycopy(options, 0, tous, BILAN_2025.length, options.length);
        return tous;
    }

    private Path fichier(String exercice, String format) {
        return fichier(exercice, "", format);
    }

    private Path fichier(String exercice, String suffixe, String format) {
        return terminal.maison
                .reports()
                .resolve(exercice + "/494900012/bilan-494900012-" + exercice + suffixe + "." + format);
    }

    private String page(String exercice) throws IOException {
        return page(exercice, "");
    }

    private String page(String exercice, String suffixe) throws IOException {
        return Files.readString(fichier(exercice, suffixe, "html")).replace('\u00A0', ' ');
    }

    private String pdf(String exercice) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(fichier(exercice, "pdf")))) {
            PDFTextStripper lecteur = new PDFTextStripper();
            lecteur.setSortByPosition(true);
            return lecteur.getText(document)
                    .replaceAll("[\\u00A0\\u202F]", " ")
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }

    private String lisezMoi() throws IOException {
        Path zip = terminal.maison.reports().resolve("2025/494900012/dossier-cpam-494900012-2025.zip");
        try (ZipFile dossier = new ZipFile(zip.toFile())) {
            return new String(
                    dossier.getInputStream(dossier.getEntry("LISEZ-MOI.txt")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
