package fr.msp.aci.commande;

import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The logs of the workers of a home: each process has its own, which outlives it for a while. */
final class JournauxDOuvriers {

    /** How long after its last line. */
    private static final Duration GARDE = Duration.ofDays(90);

    private static final Pattern NOM = Pattern.compile("ouvrier-(.+)-(\\d{1,18})\\.log(\\.1)?");
    private static final int LETTRES = 40;

    private JournauxDOuvriers() {}

    /** The name of that of this process. */
    static String leMien() {
        return "ouvrier-" + machine() + "-" + ProcessHandle.current().pid() + ".log";
    }

    /** Deletes those of workers that ended long ago; what cannot be deleted harms nobody. */
    static void effacerLesVieux(Maison maison, Instant maintenant) {
        try (Stream<Path> journaux = Files.list(maison.logs())) {
            for (Path journal :
                    journaux.filter(chemin -> estVieux(chemin, maintenant)).toList()) {
                Files.deleteIfExists(journal);
            }
        } catch (IOException laisse) {
            return;
        }
    }

    private static boolean estVieux(Path journal, Instant maintenant) {
        Matcher nom = NOM.matcher(journal.getFileName().toString());
        try {
            return nom.matches()
                    && Files.getLastModifiedTime(journal).toInstant().isBefore(maintenant.minus(GARDE))
                    && !(nom.group(1).equals(machine()) && vit(nom.group(2)));
        } catch (IOException parti) {
            return false;
        }
    }

    private static boolean vit(String processus) {
        return ProcessHandle.of(Long.parseLong(processus)).isPresent();
    }

    /** The name of this machine, as far as it is fit for a name of a file. */
    private static String machine() {
        try {
            String nom = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9-]", "-");
            return nom.substring(0, Math.min(nom.length(), LETTRES));
        } catch (IOException inconnue) {
            return "machine";
        }
    }
}
