package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.Verrou;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyTest {

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) {
        terminal = new UnTerminal(dossier);
    }

    @Test
    void anEmptyInboxIsNoFault() throws IOException {
        Files.createDirectories(terminal.maison.inbox());
        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .isEqualToIgnoringNewLines(
                        "reçus : 0, acceptés : 0, refusés : 0, déjà reçus : 0, recalculés : 0, rendus : 0");
        assertThat(retour.erreurs()).isEmpty();
    }

    @Test
    void aGoodWorkbookGivesABilanAndASecondRunFindsNothingToDo() throws IOException {
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3, 4);

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains("accepté     equipe.xlsx (494900012-2025)")
                .contains("recalculé   494900012-2025, MSP imaginaire : ")
                .endsWith("reçus : 1, acceptés : 1, refusés : 0, déjà reçus : 0, recalculés : 1, rendus : 1\n");
        assertThat(UnTerminal.fichiers(terminal.maison.reports()))
                .containsExactly(
                        "2025/494900012/bilan-494900012-2025.html",
                        "2025/494900012/bilan-494900012-2025.json",
                        "2025/494900012/bilan-494900012-2025.pdf",
                        "2025/494900012/bilan-494900012-2025.xlsx",
                        "2025/494900012/dossier-cpam-494900012-2025.zip",
                        "index.html");
        assertThat(terminal.taper("nightly").sortie())
                .isEqualTo("reçus : 0, acceptés : 0, refusés : 0, déjà reçus : 0, recalculés : 0, rendus : 0\n");
    }

    @Test
    void aRefusedWorkbookIsNamedWithThePlaceOfItsReport() throws IOException {
        terminal.deposerFaux("faux.xlsx");
        terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3);

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie()).contains("reçus : 2, acceptés : 1, refusés : 1,");
        String ligne = retour.sortie()
                .lines()
                .filter(l -> l.startsWith("refusé"))
                .findFirst()
                .orElseThrow();
        assertThat(ligne).containsPattern(" : (1 erreur, expliquée|\\d+ erreurs, expliquées) dans ");
        Path rapport = Path.of(
                ligne.substring(ligne.indexOf(" dans ") + " dans ".length()).replace("\uFFFD", ""));
        assertThat(rapport).exists().hasParent(terminal.maison.rejected());
        assertThat(Files.readString(rapport)).contains("faux.xlsx");
        assertThat(Files.readString(terminal.maison.index()))
                .contains("faux.xlsx")
                .contains("MSP imaginaire");
    }

    @Test
    void whatAWorkbookHoldsAndNoBilanShowsIsSaid() throws IOException {
        ClasseurDeTest classeur = UnTerminal.classeur(UnTerminal.FINESS);
        for (String feuille : List.of("RCP (2)", "Brouillon", "Mes notes", "Contacts")) {
            classeur.feuille(feuille).ligne("Date", "Dossiers examinés");
        }
        Files.createDirectories(terminal.maison.inbox());
        classeur.ecrire(terminal.maison.inbox().resolve("equipe.xlsx"));

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains("accepté     equipe.xlsx (494900012-2025), 1 avertissement, justificatifs mis à part\n"
                        + "attention   equipe.xlsx (494900012-2025) : La feuille « RCP (2) » n’est pas lue, faute d’un nom attendu : aucune de ses"
                        + " lignes ne compte. Est-ce la feuille « RCP » ?\n"
                        + "non lu      3 feuilles de ce classeur : « check » dit lesquelles\n")
                .doesNotContain("Brouillon");
    }

    @Test
    void theSameWorkbookAgainIsKnownAndNoFault() throws IOException {
        Path classeur = terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
        byte[] octets = Files.readAllBytes(classeur);
        terminal.taper("nightly");
        Files.write(classeur, octets);

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains("déjà reçu   equipe.xlsx (494900012-2025)")
                .endsWith("reçus : 1, acceptés : 0, refusés : 0, déjà reçus : 1, recalculés : 0, rendus : 0\n");
    }

    @Test
    void evidenceReceivedLaterIsShownInTheBilan() throws IOException {
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
        terminal.taper("nightly");
        Path json = terminal.maison.reports().resolve("2025/494900012/bilan-494900012-2025.json");
        assertThat(Files.readString(json)).contains("\"present\": false").doesNotContain("\"present\": true");

        Path recu = terminal.maison.inbox().resolve("494900012-2025/cr-0.pdf");
        Files.createDirectories(recu.getParent());
        Files.writeString(recu, "compte rendu inventé");

        assertThat(terminal.taper("nightly").sortie())
                .contains("justifiés   494900012-2025 : 1 nouveau justificatif")
                .contains("recalculés : 1, rendus : 1");
        assertThat(Files.readString(json)).contains("\"present\": true").doesNotContain("\"present\": false");
    }

    @Test
    void aHomeHeldByAnotherRunIsLeftAlone() throws IOException {
        terminal.taper("nightly");
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
        try (Verrou autre = Verrou.prendre(terminal.maison, Duration.ZERO).orElseThrow()) {
            Retour retour = terminal.taper("nightly");

            assertThat(autre).isNotNull();
            assertThat(retour.code()).isEqualTo(4);
            assertThat(retour.erreurs())
                    .contains("Un autre passage tient le dossier")
                    .contains(Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(UnTerminal.fichiers(terminal.maison.inbox())).containsExactly("equipe.xlsx");
        assertThat(terminal.taper("nightly").code()).isZero();
    }

    @Test
    void aReportThatCannotBeWrittenFailsAloneAndIsDoneByTheNextRun() throws IOException {
        terminal.deposer("a.xlsx", UnTerminal.FINESS, 3);
        terminal.deposer("b.xlsx", "494900020", 3);
        Path gene = terminal.maison.reports().resolve("2025/494900020");
        Files.createDirectories(gene.getParent());
        Files.writeString(gene, "a file where a folder should be");

        Retour retour = terminal.taper("nightly");
        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs()).contains("échec       494900020-2025");
        assertThat(retour.sortie()).contains("recalculés : 1, rendus : 1");

        Files.delete(gene);
        Retour suivant = terminal.taper("nightly");
        assertThat(suivant.code()).isZero();
        assertThat(suivant.sortie()).contains("recalculé   494900020-2025").contains("recalculés : 1, rendus : 1");
    }

    @Test
    void aGridOfTheUserThatCannotBeReadStopsBeforeAnythingIsReceived() throws IOException {
        terminal.deposer("a.xlsx", UnTerminal.FINESS, 3);
        Files.createDirectories(terminal.maison.grids());
        Files.writeString(terminal.maison.grids().resolve("perdu.yaml"), "x: 1");

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs()).contains("grids/").contains("perdu.yaml");
        assertThat(UnTerminal.fichiers(terminal.maison.inbox())).containsExactly("a.xlsx");
    }

    @Test
    void theFilesOfASharedReportsFolderAreSharedAndTheOthersAreNot() throws IOException {
        Files.createDirectories(terminal.maison.reports());
        Files.setPosixFilePermissions(terminal.maison.reports(), PosixFilePermissions.fromString("rwxr-xr-x"));
        terminal.deposer("a.xlsx", UnTerminal.FINESS, 3);
        terminal.taper("nightly");

        assertThat(droits(terminal.maison.index())).isEqualTo("rw-r--r--");
        Path archive = terminal.maison.archive();
        assertThat(droits(archive.resolve(UnTerminal.fichiers(archive).get(0)))).isEqualTo("rw-------");
    }

    @Test
    void aLocaleWithoutAccentsIsToldWithItsRemedy() {
        terminal.sansAccentsDansLesNoms();

        Retour retour = terminal.taper("nightly");
        assertThat(retour.code()).isZero();
        assertThat(retour.erreurs()).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void quietSaysOnlyWhatCallsForAnActionAndTheCounts() throws IOException {
        terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3);
        terminal.deposerFaux("faux.xlsx");

        assertThat(terminal.taper("nightly", "--quiet").sortie().lines())
                .hasSize(2)
                .anyMatch(ligne -> ligne.startsWith("refusé      faux.xlsx"))
                .anyMatch(ligne -> ligne.startsWith("reçus : 2"));
    }

    @Test
    void aNightInWhichNothingWasToBeDoneIsSilentForWhoAskedForLittle() throws IOException {
        terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3);
        terminal.taper("nightly", "--quiet");

        assertThat(terminal.taper("nightly", "--quiet").sortie()).isEmpty();
        assertThat(terminal.taper("nightly").sortie()).contains("reçus : 0");
    }

    @Test
    void aHomeThatWasNotThereIsSaidForItMayBeADiskThatIsNotMounted() throws IOException {
        Retour premier = terminal.taper("nightly", "--quiet");
        Retour second = terminal.taper("nightly", "--quiet");

        assertThat(premier.sortie()).contains("n’existait pas").contains(terminal.maison.racine() + " ");
        assertThat(second.sortie()).isEmpty();
    }

    @Test
    void englishIsSpokenToWhoAsksForIt() throws IOException {
        terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3);

        assertThat(terminal.taper("nightly", "--lang", "en").sortie())
                .contains("accepted    bon.xlsx (494900012-2025)")
                .endsWith("received: 1, accepted: 1, refused: 0, known: 0, recomputed: 1, rendered: 1\n");
    }

    @Test
    void aFileNameCannotActOnTheTerminal() throws IOException {
        terminal.deposer("\u001B[31mrouge.xlsx", UnTerminal.FINESS, 3);

        assertThat(terminal.taper("nightly").sortie()).doesNotContain("\u001B").contains("\uFFFD[31mrouge.xlsx");
    }

    private static String droits(Path chemin) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(chemin));
    }
}
