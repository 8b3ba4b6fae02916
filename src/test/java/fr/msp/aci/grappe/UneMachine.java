package fr.msp.aci.grappe;

import fr.msp.aci.commande.AciBilan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One command as a process of its own: as far as we can tell, a machine of its own. */
final class UneMachine implements AutoCloseable {

    private static final Duration TROP_LONG = Duration.ofMinutes(3);

    private final Process processus;
    private final Path dit;

    UneMachine(List<String> programme, Path dit, Map<String, String> variables, String... arguments)
            throws IOException {
        this.dit = dit;
        List<String> commande = new ArrayList<>(programme);
        commande.addAll(List.of(arguments));
        ProcessBuilder fabrique =
                new ProcessBuilder(commande).redirectErrorStream(true).redirectOutput(dit.toFile());
        fabrique.environment().keySet().removeIf(nom -> nom.startsWith("ACI_"));
        fabrique.environment().put("LC_ALL", "C.UTF-8");
        fabrique.environment().putAll(variables);
        processus = fabrique.start();
    }

    /** The program as the tests have it. */
    static List<String> programme() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AciBilan.class.getName());
    }

    /** Seconds of processor so far, all threads together. */
    double processeur() {
        return processus.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    /** Most memory it held so far, in MiB; 0 where the system does not tell. */
    long mebioctets() {
        try (Stream<String> lignes = Files.lines(Path.of("/proc", Long.toString(numero()), "status"))) {
            return lignes.filter(ligne -> ligne.startsWith("VmHWM:"))
                    .mapToLong(ligne -> Long.parseLong(ligne.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException autreSysteme) {
            return 0;
        }
    }

    long numero() {
        return processus.pid();
    }

    boolean travaille() {
        return processus.isAlive();
    }

    String dit() throws IOException {
        return Files.readString(dit);
    }

    /** Waits until it has said that. */
    UneMachine attendre(String texte) throws IOException, InterruptedException {
        jusqua("« " + texte + " » of:\n" + dit(), () -> {
            try {
                return dit().contains(texte) || !travaille();
            } catch (IOException illisible) {
                return false;
            }
        });
        if (!dit().contains(texte)) {
            throw new AssertionError("ended without « " + texte + " »:\n" + dit());
        }
        return this;
    }

    /** Waits for its end. */
    int finir() throws InterruptedException, IOException {
        if (!processus.waitFor(TROP_LONG.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("does not end:\n" + dit());
        }
        return processus.exitValue();
    }

    /** As a power cut would. */
    void tuer() throws InterruptedException {
        processus.destroyForcibly().waitFor();
    }

    /** As the system does when it stops. */
    int prierDeFinir() throws InterruptedException, IOException {
        processus.destroy();
        return finir();
    }

    static void jusqua(String quoi, BooleanSupplier fait) throws InterruptedException {
        long fin = System.nanoTime() + TROP_LONG.toNanos();
        while (!fait.getAsBoolean()) {
            if (System.nanoTime() - fin > 0) {
                throw new AssertionError("waited in vain for " + quoi);
            }
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        processus.destroyForcibly();
    }
}
