package fr.msp.aci.mesure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher asks of Java: a Java that only says what it was given takes the place of the true one. */
class LanceurTest {

    private static final Path SCRIPTS = Path.of("src/lanceur");
    private static final String VITE = "-XX:TieredStopAtLevel=1";
    private static final String MEMOIRE = "-Xms256m -Xmx448m -Xmn96m";
    private static final String MEMOIRE_DE_PEU = "-Xms352m -Xmx512m -Xmn160m";
    private static final String PEU = "-XX:C1MaxInlineLevel=2 -XX:C1MaxInlineSize=12";
    private static final String PLACE = "-XX:ReservedCodeCacheSize=128m";
    private static final String GRANDE_NUIT = "-XX:MaxInlineLevel=4 -XX:FreqInlineSize=60 -XX:InlineSmallCode=500";
    private static final String LENT = "-XX:MaxInlineLevel=4";

    @TempDir
    private Path dossier;

    private Path ici;

    @BeforeEach
    void poser() throws IOException {
        ici = Files.createDirectories(dossier.resolve("le lanceur"));
        Files.copy(SCRIPTS.resolve("aci-bilan"), ici.resolve("aci-bilan"));
        executable(ici.resolve("aci-bilan"));
        Path java = dossier.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\nfor mot in \"$@\"; do echo \"$mot\"; done\nexit 7\n");
        executable(java);
    }

    @Test
    void whatIsTypedReachesTheProgramWordByWordAndItsExitCodeComesBack() throws Exception {
        List<String> mots =
                lancer(ici.resolve("aci-bilan"), "check", "un classeur.xlsx", "*", "", "--finess=990001000");

        assertThat(mots)
                .containsSubsequence(
                        "-jar", ici.resolve("aci-bilan.jar").toString(), "check", "un classeur.xlsx", "*", "")
                .endsWith("--finess=990001000")
                .contains(VITE)
                .doesNotContain(LENT);
    }

    @Test
    void anArchiveBesideItIsUsedAndItsOptionsGoTogether() throws Exception {
        assertThat(lancer(ici.resolve("aci-bilan"), "grid")).contains("-Xshare:auto");

        Files.createFile(ici.resolve("aci-bilan.jsa"));
        assertThat(lancer(ici.resolve("aci-bilan"), "grid"))
                .contains("-Xshare:auto", "-XX:SharedArchiveFile=" + ici.resolve("aci-bilan.jsa"));

        // A Java that knows the AOT cache does not start when it is told about sharing as well.
        Files.createFile(ici.resolve("aci-bilan.aot"));
        assertThat(lancer(ici.resolve("aci-bilan"), "grid"))
                .contains("-XX:AOTCache=" + ici.resolve("aci-bilan.aot"))
                .noneMatch(mot -> mot.startsWith("-Xshare") || mot.startsWith("-XX:SharedArchiveFile"));
    }

    @Test
    void onlyANightOfSomeHundredWorkbooksIsGivenTheSlowCompiler() throws Exception {
        Path peu = inbox("peu", 3);
        Path beaucoup = inbox("une maison pleine", 301);

        assertThat(lancer(ici.resolve("aci-bilan"), "nightly", "--home", peu.toString()))
                .contains(VITE)
                .doesNotContain(LENT);
        assertThat(lancer(ici.resolve("aci-bilan"), "nightly", "--home", beaucoup.toString()))
                .contains(GRANDE_NUIT.split(" "))
                .doesNotContain(VITE);
        assertThat(lancer(ici.resolve("aci-bilan"), "nightly", "--home=" + beaucoup))
                .contains(LENT);
        assertThat(lancer(ici.resolve("aci-bilan"), "check", "--home=" + beaucoup))
                .contains(VITE);
    }

    @Test
    void aFewWorkbooksAreGivenAQuickCompilerThatIsQuickerStill() throws Exception {
        List<String> peu = List.of(PEU.split(" "));
        String dix = inbox("dix", 10).toString();
        String onze = inbox("onze", 11).toString();

        assertThat(lancer(ici.resolve("aci-bilan"), "nightly", "--home", dix)).containsAll(peu);
        assertThat(lancer(ici.resolve("aci-bilan"), "check", "--home", onze)).containsAll(peu);
        assertThat(lancer(ici.resolve("aci-bilan"), "nightly", "--home", onze)).doesNotContainAnyElementsOf(peu);
        for (String service : List.of("watch", "worker")) {
            assertThat(lancer(ici.resolve("aci-bilan"), service, "--home", dix)).doesNotContainAnyElementsOf(peu);
        }
    }

    @Test
    void aNightOfAFewWorkbooksIsGivenMoreRoomForWhatIsYoung() throws Exception {
        List<String> plus = List.of(MEMOIRE_DE_PEU.split(" "));
        List<String> moins = List.of(MEMOIRE.split(" "));

        assertThat(lancer(
                        ici.resolve("aci-bilan"),
                        "nightly",
                        "--home",
                        inbox("dix", 10).toString()))
                .containsAll(plus);
        assertThat(lancer(
                        ici.resolve("aci-bilan"),
                        "nightly",
                        "--home",
                        inbox("onze", 11).toString()))
                .containsAll(moins);
        for (String autre : List.of("watch", "check")) {
            assertThat(lancer(ici.resolve("aci-bilan"), autre)).containsAll(moins);
        }
    }

    /** A heap of 128 MB that begins with 256 is one that Java refuses. */
    @Test
    void whoNamesAHeapGetsThatOneAndNothingElseIsSaidOfIt() throws Exception {
        for (String tas : List.of("-Xmx128m", "-Xms64m -Xmx64m", "-XX:MaxHeapSize=128m", "-XX:MaxRAMPercentage=20")) {
            List<String> mots = lancerAvec("-Da=b " + tas, ici.resolve("aci-bilan"), "check");

            assertThat(mots).contains(tas.split(" ")).contains("-XX:MaxTenuringThreshold=3", "-Da=b");
            assertThat(mots).filteredOn(mot -> mot.startsWith("-Xm")).isSubsetOf(tas.split(" "));
        }
        assertThat(lancerAvec("-Dheap=-Xmx", ici.resolve("aci-bilan"), "check")).contains(MEMOIRE.split(" "));
    }

    /** With both compilers Java leaves more room than that by itself, and parts it between them. */
    @Test
    void aServiceOfWeeksHasRoomForAllItsCode() throws Exception {
        for (String service : List.of("watch", "worker", "nightly")) {
            assertThat(lancer(ici.resolve("aci-bilan"), service, "--home", "maison"))
                    .containsSubsequence(VITE, PLACE, "-jar");
        }
        String beaucoup = inbox("beaucoup", 301).toString();
        assertThat(lancer(ici.resolve("aci-bilan"), "nightly", "--home", beaucoup))
                .doesNotContain(PLACE);
    }

    @Test
    void aLinkToItFindsTheProgram() throws Exception {
        Path lien = Files.createSymbolicLink(dossier.resolve("aci"), Path.of("le lanceur/aci-bilan"));

        assertThat(lancer(lien, "grid"))
                .contains(ici.toRealPath().resolve("aci-bilan.jar").toString());
    }

    /** The labels of a Windows script are found by its line ends, and it asks for the same. */
    @Test
    void theScriptForWindowsHasTheLineEndsOfWindowsAndTheSameOptions() throws IOException {
        String windows = Files.readString(SCRIPTS.resolve("aci-bilan.cmd"));
        String autre = Files.readString(SCRIPTS.resolve("aci-bilan"));

        assertThat(windows.replace("\r\n", "")).doesNotContain("\n", "\r");
        for (String option : List.of(
                "-XX:+IgnoreUnrecognizedVMOptions -Xlog:disable -XX:+UseSerialGC",
                MEMOIRE + " -XX:MaxTenuringThreshold=3",
                MEMOIRE_DE_PEU + " -XX:MaxTenuringThreshold=3",
                VITE + " " + PLACE + '"',
                PEU + '"',
                GRANDE_NUIT + '"',
                "-XX:AOTCache=")) {
            assertThat(windows).contains(option);
            assertThat(autre).contains(option);
        }
        for (String tas : List.of(" -Xmx", " -Xms", " -Xmn", "HeapSize", "RAMPercentage")) {
            assertThat(windows)
                    .contains("if not \"%OPTIONS:" + tas
                            + "=%\"==\"%OPTIONS%\" set \"MEMOIRE=-XX:MaxTenuringThreshold=3\"");
        }
    }

    private Path inbox(String nom, int fichiers) throws IOException {
        Path maison = dossier.resolve(nom);
        Files.createDirectories(maison.resolve("inbox"));
        for (int i = 0; i < fichiers; i++) {
            Files.createFile(maison.resolve("inbox/" + i + ".xlsx"));
        }
        return maison;
    }

    private List<String> lancer(Path script, String... mots) throws Exception {
        return lancerAvec(null, script, mots);
    }

    private List<String> lancerAvec(String options, Path script, String... mots) throws Exception {
        List<String> commande = new ArrayList<>(List.of(script.toString()));
        commande.addAll(List.of(mots));
        ProcessBuilder processus = new ProcessBuilder(commande).redirectErrorStream(true);
        processus.environment().put("JAVA_HOME", dossier.resolve("jdk").toString());
        processus.environment().remove("ACI_JAVA_OPTS");
        processus.environment().remove("ACI_HOME");
        if (options != null) {
            processus.environment().put("ACI_JAVA_OPTS", options);
        }
        Process lance = processus.start();
        String sortie = new String(lance.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(lance.waitFor()).as(sortie).isEqualTo(7);
        return sortie.lines().toList();
    }

    private static void executable(Path fichier) throws IOException {
        Files.setPosixFilePermissions(fichier, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
