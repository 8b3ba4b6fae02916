package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run is a process of its own, killed without warning while it works, and started again. */
class ArretBrutalTest {

    private static final int STRUCTURES = 9;

    @TempDir
    private Path dossier;

    private final Random hasard = new Random(20260120);

    @Test
    void killedAgainAndAgainThenRunAgainNothingIsLostNorDoneTwice() throws IOException, InterruptedException {
        UnTerminal tue = new UnTerminal(dossier.resolve("tue"));
        UnTerminal temoin = new UnTerminal(dossier.resolve("temoin"));
        List<String> noms = deposer(tue, temoin);
        for (int lignes : List.of(1, 4, 9, 12)) {
            tuer(tue, lignes);
        }

        Retour fin = tue.taper("nightly");
        temoin.taper("nightly");

        assertThat(fin.code()).isIn(0, 1);
        assertThat(fin.erreurs()).isEmpty();
        assertThat(UnTerminal.fichiers(tue.maison.inbox())).isEmpty();
        assertThat(UnTerminal.fichiers(tue.maison.travail())).isEmpty();
        assertThat(tue.taper("history").sortie().lines().map(ligne -> ligne.split(" {2,}")[4]))
                .containsExactlyInAnyOrderElementsOf(noms);
        assertThat(gardes(tue)).containsExactlyInAnyOrderElementsOf(noms);
        assertThat(bilans(tue)).hasSize(STRUCTURES).isEqualTo(bilans(temoin));
        assertThat(tue.taper("nightly").sortie())
                .isEqualTo("reçus : 0, acceptés : 0, refusés : 0, déjà reçus : 0, recalculés : 0, rendus : 0\n");
    }

    /** Three workbooks a structure, of which the last one replaces the meetings of the first, and some refused. */
    private static List<String> deposer(UnTerminal... terminaux) throws IOException {
        List<String> noms = new ArrayList<>();
        for (String finess : UnTerminal.finess(STRUCTURES)) {
            for (int version = 1; version <= 3; version++) {
                String nom = finess + "-v" + version + ".xlsx";
                noms.add(nom);
                deposer(nom, UnTerminal.classeur(finess, version, 2 * version).octets(), terminaux);
            }
        }
        for (int i = 0; i < 4; i++) {
            String nom = "faux-" + i + ".xlsx";
            noms.add(nom);
            deposer(nom, UnTerminal.classeur("494900013", i).octets(), terminaux);
        }
        return noms;
    }

    private static void deposer(String nom, byte[] octets, UnTerminal... terminaux) throws IOException {
        for (UnTerminal terminal : terminaux) {
            Files.createDirectories(terminal.maison.inbox());
            Files.write(terminal.maison.inbox().resolve(nom), octets);
        }
    }

    /** Kills a run some time after it has printed so many lines. */
    private void tuer(UnTerminal terminal, int lignes) throws IOException, InterruptedException {
        Process nuit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AciBilan.class.getName(),
                        "nightly",
                        "--home",
                        terminal.maison.racine().toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader sortie =
                new BufferedReader(new InputStreamReader(nuit.getInputStream(), StandardCharsets.UTF_8))) {
            int lues = 0;
            while (lues < lignes && sortie.readLine() != null) {
                lues++;
            }
            Thread.sleep(hasard.nextInt(60));
            nuit.destroyForcibly();
            assertThat(nuit.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static List<String> gardes(UnTerminal terminal) throws IOException {
        List<String> gardes = new ArrayList<>();
        for (Path lieu : List.of(terminal.maison.archive(), terminal.maison.rejected())) {
            UnTerminal.fichiers(lieu).stream()
                    .map(nom -> Path.of(nom).getFileName().toString())
                    .filter(nom -> nom.endsWith(".xlsx"))
                    .map(nom -> nom.replaceFirst("^\\d{8}-\\d{6}-\\d{6}-[0-9a-f]{16}-", ""))
                    .forEach(gardes::add);
        }
        return gardes;
    }

    private static Map<String, String> bilans(UnTerminal terminal) throws IOException {
        Map<String, String> bilans = new TreeMap<>();
        for (String nom : UnTerminal.fichiers(terminal.maison.reports())) {
            if (nom.endsWith(".json")) {
                bilans.put(nom, Files.readString(terminal.maison.reports().resolve(nom)));
            }
        }
        return bilans;
    }
}
