package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook accepted under a mistyped exercise leaves nothing, and nothing else goes with it. */
class PurgeDUnExerciceTest {

    /** In the names of what goes. */
    private static final String MAL_TAPE = "mal-tape";

    private static final String AUTRE = "494900020";

    @TempDir
    private static Path modele;

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        terminal = UneMaisonPrete.copie(modele, dossier, this::unExerciceDeTrop);
        terminal.ilEst("2026-01-20T19:00:00Z");
    }

    private void unExerciceDeTrop(UnTerminal neuf) throws IOException {
        terminal = neuf;
        terminal.ilEst("2026-01-20T19:00:00Z");
        Files.createDirectories(terminal.maison.inbox());
        deposer("autre-2024.xlsx", AUTRE, 2024, "MSP voisine");
        deposer("bon.xlsx", UnTerminal.FINESS, 2025, "MSP imaginaire");
        deposer(MAL_TAPE + ".xlsx", UnTerminal.FINESS, 2024, "MSP imaginaire");
        deposer("refuse-" + MAL_TAPE + ".xlsx", UnTerminal.FINESS, 2024, "");
        Path piece = terminal.maison.inbox().resolve(MAL_TAPE + "/charte-" + MAL_TAPE + ".pdf");
        Files.createDirectories(piece.getParent());
        Files.writeString(piece, "charte inventée");
        terminal.taper("nightly");
        terminal.taper("bilan", "--finess", UnTerminal.FINESS, "--exercice", "2025", "--received-by", "2026-01-20");
    }

    private void deposer(String nom, String finess, int exercice, String raisonSociale) throws IOException {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", finess)
                .ligne("Exercice", exercice)
                .ligne("Raison sociale", raisonSociale)
                .ligne("Région", "Bretagne")
                .ligne("Date d'effet du contrat ACI", "01/01/2020")
                .ligne("Patientèle médecin traitant", 4000);
        classeur.ecrire(terminal.maison.inbox().resolve(nom));
    }

    private Retour purger(String... suite) {
        List<String> mots = new ArrayList<>(List.of("purge", "--finess", UnTerminal.FINESS, "--exercice", "2024"));
        mots.addAll(List.of(suite));
        return terminal.taper(mots.toArray(String[]::new));
    }

    @Test
    void whatWouldGoIsSaidAndNothingIsTouched() throws IOException {
        Map<String, String> avant = tout();

        Retour retour = purger("--verbose");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains("Structure 494900012, exercice 2024 seulement")
                .contains("est dans archive/2024/494900012 : copiez-le ailleurs d’abord")
                .contains("  archive/2024/494900012/")
                .contains("  reports/2024/494900012/bilan-494900012-2024.pdf")
                .contains("-refuse-" + MAL_TAPE + ".xlsx")
                .contains("Pour le faire, définitivement : purge --finess 494900012 --exercice 2024 --yes")
                .doesNotContain(AUTRE)
                .doesNotContain("sans exercice lisible");
        assertThat(tout()).isEqualTo(avant);
    }

    @Test
    void onceDoneItIsGoneEverywhereAndNeitherARebuildNorTheNextNightBringsItBack() throws IOException {
        Path reports = terminal.maison.reports();
        assertThat(Files.readString(reports.resolve("index.html"))).contains("2024/494900012/");
        assertThat(Files.readString(reports.resolve("2025/494900012/bilan-494900012-2025.html")))
                .contains(">2024</th>");
        Map<String, String> voisin = UneMaisonDAvant.contenu(reports.resolve("2024/" + AUTRE), "");

        Retour retour = purger("--yes");

        assertThat(retour.code()).as(retour.erreurs()).isZero();
        assertThat(retour.sortie())
                .contains("déposez à nouveau les vôtres")
                .doesNotContain("copiez-le ailleurs d’abord")
                .endsWith("Retiré.\n");
        verifierQuIlNeResteRien(voisin);
        assertThat(terminal.taper("nightly").sortie()).endsWith("recalculés : 0, rendus : 0\n");

        assertThat(terminal.taper("nightly", "--rebuild").code()).isZero();
        verifierQuIlNeResteRien(voisin);
        String ligne = "finess=494900012 exercice=2024 exercices=2024 structures=1";
        assertThat(terminal.taper("history", "--events").sortie()).contains(ligne);
        assertThat(terminal.taper("history", "--events", "--finess", "494900012")
                        .sortie())
                .contains(ligne);
        assertThat(purger("--yes").sortie()).contains("Rien à retirer");
    }

    private void verifierQuIlNeResteRien(Map<String, String> voisin) throws IOException {
        Path reports = terminal.maison.reports();
        assertThat(UnTerminal.fichiers(terminal.maison.racine()))
                .noneMatch(nom -> nom.contains(MAL_TAPE) || nom.contains("2024/494900012"))
                .noneMatch(nom -> nom.contains("-recu-au-2026-01-20"))
                .anyMatch(nom -> nom.startsWith("archive/2025/494900012/"));
        assertThat(Files.readString(terminal.maison.registre())).doesNotContain(MAL_TAPE);
        assertThat(Files.readString(reports.resolve("index.html")))
                .doesNotContain("2024/494900012/")
                .contains("2024/494900020/")
                .contains("2025/494900012/");
        assertThat(Files.readString(reports.resolve("2025/494900012/bilan-494900012-2025.html")))
                .doesNotContain(">2024</th>");
        assertThat(UneMaisonDAvant.contenu(reports.resolve("2024/" + AUTRE), ""))
                .isEqualTo(voisin);
    }

    @Test
    void theSynthesisOfTheExerciseCountsItNoLongerAndGoesWithTheLastStructure() throws IOException {
        Path synthese = terminal.maison.reports().resolve("2024/synthese-bretagne-2024.pdf");
        byte[] aDeux = Files.readAllBytes(synthese);

        purger("--yes");

        assertThat(synthese).isRegularFile();
        assertThat(Files.readAllBytes(synthese)).isNotEqualTo(aDeux);

        terminal.taper("purge", "--finess", AUTRE, "--exercice", "2024", "--yes");

        assertThat(terminal.maison.reports().resolve("2024")).doesNotExist();
        assertThat(terminal.maison.archive().resolve("2024")).doesNotExist();
    }

    @Test
    void theCorrectedWorkbookIsReceivedAfterwardsUnderTheNameOfTheOneThatWent() throws IOException {
        purger("--yes");
        deposer(MAL_TAPE + ".xlsx", UnTerminal.FINESS, 2025, "MSP corrigée");

        assertThat(terminal.taper("nightly").sortie()).contains("reçus : 1, acceptés : 1");
    }

    @Test
    void theRunningExerciseAndOneToComeMayGoTheSameWay() throws IOException {
        deposer("avance.xlsx", UnTerminal.FINESS, 2026, "MSP imaginaire");
        terminal.taper("nightly");
        assertThat(terminal.maison.reports().resolve("2026/494900012")).isDirectory();

        Retour retour = terminal.taper("purge", "--finess", UnTerminal.FINESS, "--exercice", "2026", "--yes");

        assertThat(retour.code()).as(retour.erreurs()).isZero();
        assertThat(terminal.maison.reports().resolve("2026")).doesNotExist();
        assertThat(terminal.maison.reports().resolve("2025/494900012")).isDirectory();
    }

    @Test
    void theTwoFormsAreNotMixedAndAWrongNumberIsSaid() {
        assertThat(terminal.taper("purge", "--finess", UnTerminal.FINESS, "--yes")
                        .erreurs())
                .contains("soit --before N, soit --finess F et --exercice N");
        assertThat(purger("--before", "2025").code()).isEqualTo(2);
        assertThat(terminal.taper("purge", "--finess", "494900013", "--exercice", "2024", "--yes")
                        .code())
                .isEqualTo(2);
    }

    /** All files but the database and its seal, which every opening changes. */
    private Map<String, String> tout() throws IOException {
        Map<String, String> tout = new TreeMap<>(UneMaisonDAvant.contenu(terminal.maison.racine(), ""));
        tout.keySet().removeIf(nom -> nom.startsWith("db/aci-bilan."));
        return tout;
    }
}
