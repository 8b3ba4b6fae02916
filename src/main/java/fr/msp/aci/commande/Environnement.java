package fr.msp.aci.commande;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * What surrounds a command.
 *
 * @param horloge the time
 * @param attente how long to wait for a home that another run holds
 * @param variables the environment variables
 * @param dossier the working directory
 * @param sortie where results go
 * @param erreurs where failures go
 * @param terminal whether someone looks at a terminal
 */
record Environnement(
        Clock horloge,
        Duration attente,
        Map<String, String> variables,
        Path dossier,
        PrintStream sortie,
        PrintStream erreurs,
        boolean terminal) {

    private static final Duration ATTENTE = Duration.ofSeconds(30);

    static Environnement duSysteme() {
        return new Environnement(
                Clock.systemUTC(),
                ATTENTE,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                System.out,
                System.err,
                System.console() != null);
    }
}
