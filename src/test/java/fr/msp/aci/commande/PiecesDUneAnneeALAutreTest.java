package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence that holds for years, asked for each year, and evidence that was sent again. */
class PiecesDUneAnneeALAutreTest {

    private UnTerminal terminal;

    @BeforeEach
    void unePremiereAnnee(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        terminal.ilEst("2025-01-10T19:00:00Z");
        deposer(2024);
        piece("494900012-2024/plan.pdf", "plan de 2023");
        terminal.taper("nightly");
        terminal.ilEst("2026-01-10T19:00:00Z");
        deposer(2025);
    }

    private void deposer(int exercice) throws IOException {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", UnTerminal.FINESS)
                .ligne("Exercice", exercice)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Date d'effet du contrat ACI", "01/01/2020")
                .ligne("Patientèle médecin traitant", 4000);
        classeur.feuille("Crise sanitaire")
                .ligne("Élément", "Date", "Justificatif")
                .ligne("plan de préparation", "30/03/2023", "plan.pdf; annexe.pdf");
        Files.createDirectories(terminal.maison.inbox());
        classeur.ecrire(terminal.maison.inbox().resolve("classeur-" + exercice + ".xlsx"));
    }

    private void piece(String nom, String contenu) throws IOException {
        Path piece = terminal.maison.inbox().resolve(nom);
        Files.createDirectories(piece.getParent());
        Files.writeString(piece, contenu);
    }

    private String lisezMoi() throws IOException {
        Path dossier = terminal.maison.reports().resolve("2025/494900012/dossier-cpam-494900012-2025.zip");
        try (ZipFile zip = new ZipFile(dossier.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("LISEZ-MOI.txt")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String page() throws IOException {
        return Files.readString(terminal.maison.reports().resolve("2025/494900012/bilan-494900012-2025.html"));
    }

    @Test
    void whatWasReceivedForTheYearBeforeIsMissingButSaidToHaveCome() throws IOException {
        terminal.taper("nightly");

        assertThat(lisezMoi())
                .contains("  - plan.pdf (reçu pour 2024 : déposez-le de nouveau s’il vaut encore)\r\n")
                .contains("  - annexe.pdf\r\n");
        assertThat(page()).contains("fichiers n’ont pas été reçus (plan.pdf qui l’a été pour 2024, annexe.pdf)");

        piece("494900012-2025/annexe.pdf", "annexe");
        terminal.taper("nightly");

        assertThat(page()).contains("n’a pas été reçu. Il l’a été pour 2024. S’il vaut encore, déposez-le de nouveau");
    }

    @Test
    void aBilanAsItWasKnownBeforeItCameForTheYearBeforeDoesNotSpeakOfIt() throws IOException {
        terminal.taper("nightly");
        terminal.ilEst("2026-02-10T19:00:00Z");
        piece("494900012-2024/annexe.pdf", "annexe");
        terminal.taper("nightly");
        assertThat(lisezMoi()).contains("annexe.pdf (reçu pour 2024");

        terminal.taper("bilan", "--finess", UnTerminal.FINESS, "--exercice", "2025", "--received-by", "2026-01-31");

        assertThat(Files.readString(terminal.maison
                        .reports()
                        .resolve("2025/494900012/bilan-494900012-2025-recu-au-2026-01-31.html")))
                .contains("plan.pdf qui l’a été pour 2024")
                .doesNotContain("annexe.pdf qui l’a été pour 2024");
    }

    @Test
    void aPieceThatTookThePlaceOfAnotherIsListedWithBothDays() throws IOException {
        piece("494900012-2025/plan.pdf", "plan");
        piece("494900012-2025/annexe.pdf", "annexe");
        terminal.taper("nightly");
        assertThat(lisezMoi()).contains("-plan.pdf\r\n").doesNotContain("à la place");
        terminal.ilEst("2026-01-15T19:00:00Z");
        piece("494900012-2025/Plan.pdf", "plan relu");
        terminal.taper("nightly");
        terminal.ilEst("2026-01-16T19:00:00Z");
        piece("494900012-2025/plan.pdf", "plan relu");
        terminal.taper("nightly");

        String dit = "plan.pdf (reçu le 15/01/2026, à la place de celui du 10/01/2026)\r\n";
        assertThat(lisezMoi()).containsIgnoringCase(dit).contains("-annexe.pdf\r\n");

        terminal.taper("nightly", "--rebuild");

        assertThat(lisezMoi()).containsIgnoringCase(dit);
    }
}
