package fr.msp.aci.commande;

import fr.msp.aci.depot.Maison;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
 * @param nomsDeFichiers characters that names of files can hold here; under cron often no accent
 * @param neuf whether Java was just started for this command alone
 */
record Environnement(
        Clock horloge,
        Duration attente,
        Map<String, String> variables,
        Path dossier,
        PrintStream sortie,
        PrintStream erreurs,
        boolean terminal,
        Charset nomsDeFichiers,
        boolean neuf) {

    private static final Duration ATTENTE = Duration.ofSeconds(30);

    static Environnement duSysteme() {
        return new Environnement(
                Clock.systemUTC(),
                ATTENTE,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                System.out,
                System.err,
                System.console() != null,
                Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")),
                true);
    }

    /** The same for who comes back later rather than waits. */
    Environnement sansAttendre() {
        return new Environnement(
                horloge, Duration.ZERO, variables, dossier, sortie, erreurs, terminal, nomsDeFichiers, neuf);
    }

    /** The day it is in France. */
    LocalDate aujourdhui() {
        return LocalDate.now(horloge.withZone(Maison.FUSEAU));
    }

    /** Whether a file may bear an accented name here. */
    boolean accents() {
        return nomsDeFichiers.newEncoder().canEncode("éÉçœ’");
    }
}
