package fr.msp.aci.mesure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program run to its end in a process of its own.
 *
 * @param secondes how long it took
 * @param processeur seconds of processor it took, all threads together, those of the JVM included
 * @param mebioctets most memory it held, 0 where the system does not tell
 * @param sortie what it printed
 */
record Processus(double secondes, double processeur, long mebioctets, String sortie) {

    private static final Pattern MEMOIRE = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final long PAS = 20;

    /** Runs a command; an end with more than 1, which says refused workbooks, is a failure. */
    static Processus lancer(Map<String, String> variables, List<String> commande)
            throws IOException, InterruptedException {
        Path sortie = Files.createTempFile("aci-banc-", ".txt");
        ProcessBuilder preparation =
                new ProcessBuilder(commande).redirectErrorStream(true).redirectOutput(sortie.toFile());
        preparation.environment().putAll(variables);
        long debut = System.nanoTime();
        Process processus = preparation.start();
        Duration processeur = Duration.ZERO;
        long memoire = 0;
        while (!processus.waitFor(PAS, TimeUnit.MILLISECONDS)) {
            processeur = processus.info().totalCpuDuration().orElse(processeur);
            memoire = Math.max(memoire, memoire(processus.pid()));
        }
        double secondes = (System.nanoTime() - debut) / 1e9;
        String dit = Files.readString(sortie);
        Files.delete(sortie);
        if (processus.exitValue() > 1) {
            throw new IOException(String.join(" ", commande) + "\n" + dit);
        }
        return new Processus(secondes, processeur.toMillis() / 1e3, memoire, dit);
    }

    /** Runs it several times and keeps, of each figure, the middle one. */
    static Processus mediane(int fois, Map<String, String> variables, List<String> commande, Planchers.Essai avant)
            throws Exception {
        List<Processus> tours = new ArrayList<>();
        for (int tour = 0; tour < fois; tour++) {
            avant.faire();
            tours.add(lancer(variables, commande));
        }
        int milieu = fois / 2;
        return new Processus(
                tours.stream().mapToDouble(Processus::secondes).sorted().toArray()[milieu],
                tours.stream().mapToDouble(Processus::processeur).sorted().toArray()[milieu],
                tours.stream().mapToLong(Processus::mebioctets).max().orElse(0),
                tours.get(milieu).sortie());
    }

    private static long memoire(long numero) {
        try {
            Matcher plus = MEMOIRE.matcher(Files.readString(Path.of("/proc", Long.toString(numero), "status")));
            return plus.find() ? Long.parseLong(plus.group(1)) / 1024 : 0;
        } catch (IOException autreSysteme) {
            return 0;
        }
    }
}
