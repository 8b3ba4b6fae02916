package fr.msp.aci.mesure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ratios of a run of the benchmark, the smaller the better, by name; absolute times change with the machine and are
 * not kept.
 *
 * @param conditions where and how they were measured
 * @param ratios the ratios
 */
record Rapports(Map<String, String> conditions, Map<String, Double> ratios) {

    /** What a ratio may be worse by before it counts: other programs at work, another heap, another day. */
    static final double MARGE = 1.25;

    Rapports {
        conditions = new TreeMap<>(conditions);
        ratios = new TreeMap<>(ratios);
    }

    static Rapports lire(Path fichier) throws IOException {
        return JsonMapper.shared().readValue(Files.readAllBytes(fichier), new TypeReference<>() {});
    }

    void ecrire(Path fichier) throws IOException {
        Files.createDirectories(fichier.toAbsolutePath().getParent());
        String texte = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
        Files.writeString(fichier, texte + "\n");
    }

    /** The ratios that both runs have and that are worse than before by more than the margin, in plain words. */
    List<String> pires(Rapports avant) {
        List<String> pires = new ArrayList<>();
        ratios.forEach((nom, ratio) -> {
            Double ancien = avant.ratios.get(nom);
            if (ancien != null && ratio > ancien * MARGE) {
                pires.add(String.format(
                        Locale.ROOT,
                        "%s: %.2f, was %.2f (%.0f %% worse)",
                        nom,
                        ratio,
                        ancien,
                        100 * (ratio / ancien - 1)));
            }
        });
        return pires;
    }
}
