package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in a year of deliveries is told the night it does, and on the page until it is mended. */
class AnneeEnUsageTest {

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) {
        terminal = new UnTerminal(dossier);
    }

    @Test
    void anOldWorkbookThatTakesPointsAwayIsToldWithWhatItCostEvenToWhoAskedForLittle() throws IOException {
        Path classeur = deposer("1");
        byte[] ancien = Files.readAllBytes(classeur);
        terminal.taper("nightly");
        deposer("1", "2");
        assertThat(terminal.taper("nightly").sortie())
                .containsPattern("recalculé .* points, .* € \\(\\+.* points, .* €\\)");
        Files.write(classeur, ancien);

        Retour retour = terminal.taper("nightly", "--quiet");

        assertThat(retour.sortie())
                .containsPattern("attention   494900012-2025, MSP imaginaire : un classeur reçu a fait baisser le bilan"
                        + " \\(−.* points, .* €\\)")
                .contains(
                        "attention   equipe.xlsx (494900012-2025) : Ce classeur est, à l’identique, celui déjà reçu le ")
                .contains(
                        "attention   equipe.xlsx (494900012-2025) : feuille « Usagers » : Nombre de lignes de cette feuille : 1, au lieu de 2 ");
        assertThat(Files.readString(terminal.maison.index()))
                .contains("Un classeur plus ancien a remplacé un plus récent")
                .containsPattern("Feuille «.Usagers.».: moins de lignes qu’avant")
                .containsPattern("changé le \\d\\d/\\d\\d/\\d{4}")
                .containsPattern(">−.* points,<");
    }

    @Test
    void aContractWithdrawnTakesThePointsItSaidAndOneGivenAgainBringsThemBack() throws IOException {
        deposer("1");
        terminal.taper("nightly");
        contrat("néant");
        assertThat(terminal.taper("nightly").sortie())
                .containsPattern("un classeur reçu a fait baisser le bilan \\(−.200,00 points, ");
        contrat("01/01/2021");
        assertThat(terminal.taper("nightly").sortie()).containsPattern("recalculé .* \\(\\+.200,00 points, ");
    }

    private void contrat(String effet) throws IOException {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", UnTerminal.FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Date d'effet du contrat ACI", effet);
        classeur.ecrire(terminal.maison.inbox().resolve("contrat.xlsx"));
    }

    @Test
    void whenTheFiguresMovedLastIsStillSaidOnceTheDatabaseWasMadeAgain() throws IOException {
        terminal.ilEst("2026-01-10T19:00:00Z");
        deposer("1");
        terminal.taper("nightly");
        terminal.ilEst("2026-01-12T19:00:00Z");
        deposer("1", "2");
        terminal.taper("nightly");
        String page = Files.readString(terminal.maison.index());
        assertThat(page).contains("changé le 12/01/2026");
        terminal.ilEst("2026-01-20T19:00:00Z");

        terminal.taper("nightly", "--rebuild");

        assertThat(Files.readString(terminal.maison.index())).isEqualTo(page);
        assertThat(terminal.taper("history", "--events").sortie()).containsPattern("ecart points=\\d+.* classeur");
    }

    @Test
    void evidenceUnderANumberOfWhichNothingCameIsToldAndFoundAgain() throws IOException {
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
        String autre = UnTerminal.finess(3).stream()
                .filter(numero -> !numero.equals(UnTerminal.FINESS))
                .findFirst()
                .orElseThrow();
        evidence(autre);
        evidence(UnTerminal.FINESS);

        Retour retour = terminal.taper("nightly", "--quiet");

        assertThat(retour.sortie())
                .contains("attention   " + autre + "-2025 : aucun classeur de la structure " + autre
                        + " n’a jamais été accepté")
                .doesNotContain("aucun classeur de la structure " + UnTerminal.FINESS);
        assertThat(Files.readString(terminal.maison.index()))
                .contains("Justificatifs d’une structure inconnue", autre + "-2025");
        assertThat(terminal.taper("history", "--finess", autre).sortie())
                .contains("x.pdf", autre + "-2025")
                .doesNotContain("Rien n’a été reçu");

        terminal.deposer("autre.xlsx", autre, 3);
        assertThat(terminal.taper("nightly").sortie()).doesNotContain("aucun classeur de la structure");
        assertThat(Files.readString(terminal.maison.index())).doesNotContain("structure inconnue");
    }

    /** A workbook with an action for patients of each level. */
    private Path deposer(String... niveaux) throws IOException {
        ClasseurDeTest classeur = UnTerminal.classeur(UnTerminal.FINESS, 3);
        var usagers = classeur.feuille("Usagers").ligne("Date", "Action", "Niveau");
        for (String niveau : niveaux) {
            usagers.ligne("01/03/2025", "Action " + niveau, niveau);
        }
        Files.createDirectories(terminal.maison.inbox());
        return classeur.ecrire(terminal.maison.inbox().resolve("equipe.xlsx"));
    }

    private void evidence(String finess) throws IOException {
        Path dossier = Files.createDirectories(terminal.maison.inbox().resolve(finess + "-2025"));
        Path piece = Files.writeString(dossier.resolve("x.pdf"), "pièce inventée");
        Files.setLastModifiedTime(piece, FileTime.fromMillis(0));
        Files.setLastModifiedTime(dossier, FileTime.fromMillis(0));
    }
}
