package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Headless Chromium, when the machine has it. A page is opened inside a frame of the width asked for, as a phone would
 * show it, and measured from outside, for the page itself lets no script run.
 */
final class Navigateur {

    private static final List<String> NOMS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int HAUTEUR = 844;
    private static final int ATTENTE = 60;

    private final Path programme;
    private final Path dossier;

    private Navigateur(Path programme, Path dossier) {
        this.programme = programme;
        this.dossier = dossier;
    }

    /** The browser; the test is skipped, and says so, on a machine without it. */
    static Navigateur present(Path dossier) {
        Optional<Path> programme = Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin")
                .flatMap(repertoire -> NOMS.stream().map(nom -> Path.of(repertoire, nom)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(programme.isPresent(), "Chromium is not on this machine: the pages are not measured in a browser");
        return new Navigateur(programme.orElseThrow(), dossier);
    }

    /** What the measuring script says of the page at that width. */
    JsonNode mesurer(byte[] page, int largeur) throws IOException, InterruptedException {
        String attribut =
                new String(page, StandardCharsets.UTF_8).replace("&", "&amp;").replace("\"", "&quot;");
        String script;
        try (InputStream octets = Navigateur.class.getResourceAsStream("/pages/mesure.js")) {
            script = new String(octets.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path enveloppe = dossier.resolve("enveloppe.html");
        Files.writeString(
                enveloppe,
                "<!DOCTYPE html><meta charset=\"utf-8\"><iframe id=\"page\" style=\"border:0\" width=\"" + largeur
                        + "\" height=\"" + HAUTEUR + "\" srcdoc=\"" + attribut + "\"></iframe><script>" + script
                        + "</script>");
        String dom = lancer(enveloppe);
        String debut = "<p id=\"mesure\">";
        assertThat(dom).as("the page was measured").contains(debut);
        String mesure = dom.substring(dom.indexOf(debut) + debut.length());
        byte[] json = Base64.getDecoder().decode(mesure.substring(0, mesure.indexOf('<')));
        return JsonMapper.shared().readTree(json);
    }

    private String lancer(Path page) throws IOException, InterruptedException {
        Path sortie = dossier.resolve("dom.html");
        Process chromium = new ProcessBuilder(
                        programme.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--user-data-dir=" + dossier.resolve("profil"),
                        "--window-size=1400,1000",
                        "--virtual-time-budget=10000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(sortie.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(chromium.waitFor(ATTENTE, TimeUnit.SECONDS))
                    .as("Chromium ended in time")
                    .isTrue();
        } finally {
            chromium.destroyForcibly();
        }
        return Files.readString(sortie);
    }
}
