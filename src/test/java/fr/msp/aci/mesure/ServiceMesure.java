package fr.msp.aci.mesure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service over a home: how long its passes take once it runs, as its own metrics tell. */
final class ServiceMesure implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAS = 50;

    private final Path metriques;
    private final Process service;

    /** Starts it and awaits the pass it makes at its start; what is dropped is taken after a second of rest. */
    ServiceMesure(Path lanceur, Path maison) throws IOException, InterruptedException {
        metriques = maison.resolve("metriques/aci-bilan.prom");
        Files.deleteIfExists(metriques);
        service = new ProcessBuilder(
                        lanceur.toString(), "watch", "--settle", "1", "--period", "1", "--home", maison.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        attendre("aci_bilan_passages_duree_seconds_total", 0);
    }

    /** Seconds the pass takes over each drop, from the inbox at rest to all files written and the database closed. */
    List<Double> passes(int nombre, Planchers.Essai depot) throws Exception {
        List<Double> durees = new ArrayList<>();
        for (int passe = 0; passe < nombre; passe++) {
            double avant = valeur("aci_bilan_bilans_rendus_total");
            depot.faire();
            attendre("aci_bilan_bilans_rendus_total", avant);
            durees.add(valeur("aci_bilan_dernier_passage_duree_seconds"));
        }
        return durees;
    }

    private void attendre(String metrique, double plusQue) throws IOException, InterruptedException {
        Instant fin = Instant.now().plus(PATIENCE);
        while (valeur(metrique) <= plusQue) {
            if (Instant.now().isAfter(fin) || !service.isAlive()) {
                throw new IOException("the service made no pass");
            }
            TimeUnit.MILLISECONDS.sleep(PAS);
        }
    }

    /** Less than any figure while there are no metrics yet. */
    private double valeur(String metrique) throws IOException {
        if (!Files.exists(metriques)) {
            return -1;
        }
        Matcher ligne =
                Pattern.compile("(?m)^" + metrique + "\\{[^}]*} (\\S+)$").matcher(Files.readString(metriques));
        return ligne.find() ? Double.parseDouble(ligne.group(1)) : -1;
    }

    @Override
    public void close() {
        service.destroy();
        service.onExit().join();
    }
}
