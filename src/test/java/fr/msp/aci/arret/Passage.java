package fr.msp.aci.arret;

import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One nightly run as a process of its own, which may be ended at a moment. */
final class Passage {

    private static final long TROP_LONG = 300;

    private final Process processus;
    private final Path dit;
    private final long debut = System.nanoTime();

    private Passage(Process processus, Path dit) {
        this.processus = processus;
        this.dit = dit;
    }

    /** How a run is ended. */
    enum Signal {
        KILL,
        TERM
    }

    /**
     * How a run ended.
     *
     * @param code its exit code
     * @param duree how long it ran
     * @param agonie how long it still ran once told to end, nothing when it was not
     */
    record Fin(int code, Duration duree, Duration agonie) {}

    /** Starts a run over that home. */
    static Passage lancer(List<String> programme, Maison maison, Path dit) throws IOException {
        List<String> commande = new ArrayList<>(programme);
        commande.addAll(List.of("nightly", "--home", maison.racine().toString()));
        Files.deleteIfExists(dit);
        ProcessBuilder fabrique =
                new ProcessBuilder(commande).redirectErrorStream(true).redirectOutput(dit.toFile());
        fabrique.environment().put("LC_ALL", "C.UTF-8");
        fabrique.environment().putAll(BaseDesTests.variables(maison));
        return new Passage(fabrique.start(), dit);
    }

    /** Lets the run end by itself. */
    Fin finir() throws InterruptedException {
        if (!processus.waitFor(TROP_LONG, TimeUnit.SECONDS)) {
            processus.destroyForcibly();
            throw new IllegalStateException("a run that does not end");
        }
        return new Fin(processus.exitValue(), depuis(debut), Duration.ZERO);
    }

    /** How long it took to say its first word, which it does once it knows what is to be received. */
    Duration premierMot() throws IOException, InterruptedException {
        while (processus.isAlive() && Files.size(dit) == 0) {
            Thread.sleep(2);
        }
        return depuis(debut);
    }

    /** Ends the run after that time, unless it ends before. */
    Fin arreter(Duration apres, Signal signal) throws InterruptedException {
        if (processus.waitFor(apres.toNanos(), TimeUnit.NANOSECONDS)) {
            return finir();
        }
        long ordre = System.nanoTime();
        if (signal == Signal.KILL) {
            processus.destroyForcibly();
        } else {
            processus.destroy();
        }
        Fin fin = finir();
        return new Fin(fin.code(), fin.duree(), depuis(ordre));
    }

    private static Duration depuis(long instant) {
        return Duration.ofNanos(System.nanoTime() - instant);
    }
}
