package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.Empreinte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Days are those of France, whatever the machine says they are, and what came last is last, whatever the clock says. */
class HorlogesTest {

    private static final String FINESS = UnTerminal.FINESS;

    private final TimeZone fuseauDuSysteme = TimeZone.getDefault();

    @TempDir
    private Path dossier;

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir() {
        terminal = new UnTerminal(dossier.resolve("paris"));
    }

    @AfterEach
    void remettreLeFuseau() {
        TimeZone.setDefault(fuseauDuSysteme);
    }

    @Test
    void theLastSecondOfTheYearAndTheFirstAreThoseOfFrance() throws IOException {
        deposer("equipe.xlsx", 2026, 3);
        terminal.ilEst("2026-12-31T22:59:59Z");
        terminal.taper("nightly");
        assertThat(bilan(2026).get("calculeAu").asString()).isEqualTo("2026-12-31");

        terminal.ilEst("2026-12-31T23:00:00Z");
        Retour retour = terminal.taper("nightly");

        assertThat(retour.sortie()).contains("recalculés : 0");
        assertThat(bilan(2026).get("calculeAu").asString()).isEqualTo("2026-12-31");
    }

    @Test
    void atMidnightInFranceARunningExerciseMovesOnByADay() throws IOException {
        deposer("equipe.xlsx", 2026, 3);
        terminal.ilEst("2026-07-14T21:59:59Z");
        terminal.taper("nightly");
        assertThat(bilan(2026).get("calculeAu").asString()).isEqualTo("2026-07-14");

        terminal.ilEst("2026-07-14T22:00:00Z");
        deposer("equipe.xlsx", 2026, 4);
        terminal.taper("nightly");

        assertThat(bilan(2026).get("calculeAu").asString()).isEqualTo("2026-07-15");
    }

    @Test
    void anExerciseTwoYearsAheadIsRefusedUntilTheYearTurnsInFrance() throws IOException {
        terminal.ilEst("2025-12-31T22:59:59Z");
        deposer("equipe.xlsx", 2027, 3);
        assertThat(terminal.taper("nightly").sortie()).contains("refusés : 1");

        terminal.ilEst("2025-12-31T23:00:00Z");
        deposer("equipe.xlsx", 2027, 3);

        assertThat(terminal.taper("nightly").sortie()).contains("acceptés : 1");
    }

    @Test
    void whenTheHourComesTwiceTheRankStillTellsWhichWorkbookCameLast() throws IOException {
        terminal.ilEst("2026-10-25T00:50:00Z");
        deposer("equipe.xlsx", 2025, 3);
        terminal.taper("nightly");
        terminal.ilEst("2026-10-25T01:10:00Z");
        deposer("equipe.xlsx", 2025, 5);
        terminal.taper("nightly");

        assertThat(archive())
                .anyMatch(nom -> nom.contains("20261025-025000-000001-"))
                .anyMatch(nom -> nom.contains("20261025-021000-000002-"));
        assertThat(dossiersDeRcp()).isEqualTo(5);
        assertThat(terminal.taper("history").sortie().lines())
                .satisfiesExactly(
                        premiere -> assertThat(premiere).startsWith("25/10/2026 02:50:00"),
                        seconde -> assertThat(seconde)
                                .startsWith("25/10/2026 02:10:00")
                                .contains("bilan-" + FINESS));
    }

    @Test
    void aRunInTheHourThatSpringLeavesOutIsNamedByTheHourAfter() throws IOException {
        terminal.ilEst("2026-03-29T01:30:00Z");
        deposer("equipe.xlsx", 2025, 3);

        assertThat(terminal.taper("nightly").code()).isZero();
        assertThat(archive()).singleElement().asString().contains("20260329-033000-000001-");
    }

    @Test
    void withAClockThatWentBackTheLastReceivedStillCounts() throws IOException {
        deposer("equipe.xlsx", 2025, 3);
        terminal.taper("nightly");
        terminal.ilEst("2025-06-01T10:00:00Z");
        deposer("equipe.xlsx", 2025, 5);
        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie()).contains("acceptés : 1");
        assertThat(dossiersDeRcp()).isEqualTo(5);
        assertThat(archive()).hasSize(2);

        terminal.ilEst("2026-01-21T19:00:00Z");
        terminal.taper("nightly");
        assertThat(dossiersDeRcp()).isEqualTo(5);
    }

    @Test
    void filesDatedInTheFarPastOrFutureAreReceivedInTheOrderOfTheirDates() throws IOException {
        dater(deposer("futur.xlsx", 2025, 5), "2099-01-01T00:00:00Z");
        dater(deposer("passe.xlsx", 2025, 3), "1980-01-01T00:00:00Z");
        dater(deposer("avant l’an 1970.xlsx", 2025, 2), "1955-11-05T00:00:00Z");

        assertThat(terminal.taper("nightly").sortie()).contains("acceptés : 3");
        assertThat(dossiersDeRcp()).isEqualTo(5);
    }

    @Test
    void theSameBytesComeOutWhereverTheMachineStands() throws IOException {
        Map<String, Map<String, String>> rendus = new TreeMap<>();
        for (String fuseau : List.of("Europe/Paris", "Pacific/Auckland", "Pacific/Honolulu")) {
            TimeZone.setDefault(TimeZone.getTimeZone(fuseau));
            terminal = new UnTerminal(dossier.resolve(fuseau.substring(8)));
            terminal.ilEst("2026-06-30T22:30:00Z");
            deposer("equipe.xlsx", 2026, 3, 4);
            assertThat(terminal.taper("nightly").code()).isZero();
            assertThat(bilan(2026).get("calculeAu").asString()).isEqualTo("2026-07-01");
            rendus.put(fuseau, rendus());
        }

        assertThat(rendus.get("Pacific/Auckland")).hasSize(5).isEqualTo(rendus.get("Europe/Paris"));
        assertThat(rendus.get("Pacific/Honolulu")).isEqualTo(rendus.get("Europe/Paris"));
    }

    /** The names in the archive, and what the files of the bilan say; a PDF tells when it was made. */
    private Map<String, String> rendus() throws IOException {
        Map<String, String> rendus = new TreeMap<>();
        archive().forEach(nom -> rendus.put(nom, "archive"));
        for (String nom : UnTerminal.fichiers(terminal.maison.reports())) {
            if (Pattern.matches(".*\\.(json|html|xlsx)", nom)) {
                rendus.put(nom, Empreinte.de(terminal.maison.reports().resolve(nom)));
            }
        }
        return rendus;
    }

    private Path deposer(String nom, int exercice, int... dossiers) throws IOException {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", FINESS)
                .ligne("Exercice", exercice)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Date d'effet du contrat ACI", "01/01/2020")
                .ligne("Patientèle médecin traitant", 4000);
        var rcp = classeur.feuille("RCP").ligne("Date", "Dossiers examinés");
        for (int nombre : dossiers) {
            rcp.ligne("01/03/" + exercice, nombre);
        }
        Files.createDirectories(terminal.maison.inbox());
        return classeur.ecrire(terminal.maison.inbox().resolve(nom));
    }

    private static void dater(Path fichier, String instant) throws IOException {
        Files.setLastModifiedTime(fichier, FileTime.from(Instant.parse(instant)));
    }

    private List<String> archive() throws IOException {
        return UnTerminal.fichiers(terminal.maison.archive());
    }

    private int dossiersDeRcp() throws IOException {
        int nombre = 0;
        for (JsonNode fait : bilan(2025).get("donnees").findValues("dossiers")) {
            nombre += fait.asInt();
        }
        return nombre;
    }

    private JsonNode bilan(int exercice) throws IOException {
        Path json = terminal.maison
                .reports()
                .resolve(exercice + "/" + FINESS + "/bilan-" + FINESS + "-" + exercice + ".json");
        return JsonMapper.shared().readTree(Files.readAllBytes(json));
    }
}
