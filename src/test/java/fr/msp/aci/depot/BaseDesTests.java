package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Where the homes of the tests keep their databases: in files, or all of them on a server when the property {@code base}
 * is {@code postgresql}, as in {@code mvn verify -Dbase=postgresql}.
 */
public final class BaseDesTests {

    private static final Duration ATTENTE = Duration.ofSeconds(10);

    private BaseDesTests() {}

    /** Whether they are on a server. */
    public static boolean surServeur() {
        return "postgresql".equals(System.getProperty("base"));
    }

    /** Opens that of a home. */
    public static Depot ouvrir(Maison maison) throws IOException {
        return ouvrir(maison, surServeur() ? Sgbd.POSTGRESQL : Sgbd.H2);
    }

    static Depot ouvrir(Maison maison, Sgbd sgbd) throws IOException {
        return Depot.ouvrir(maison, hebergement(maison, sgbd), Clock.systemUTC(), ATTENTE);
    }

    static Hebergement hebergement(Maison maison, Sgbd sgbd) {
        return sgbd == Sgbd.H2 ? Hebergement.dansLaMaison() : UnServeur.base(maison);
    }

    /** Gives a home that was copied a copy of the database of the other; a file was copied with it. */
    public static void copier(Maison celle, Maison copie) {
        if (surServeur()) {
            UnServeur.copier(celle, copie);
        }
    }

    /** Makes a home lose its database. */
    public static void perdre(Maison maison) throws IOException {
        if (surServeur()) {
            UnServeur.ordonner(UnServeur.base(maison), "drop schema aci_bilan cascade");
        } else {
            Files.delete(Depot.fichier(maison));
        }
    }

    /** Files of the server about a home that hold these letters; none when it keeps its database itself. */
    public static List<String> fichiersQuiContiennent(Maison maison, String lettres) throws IOException {
        return surServeur() ? UnServeur.fichiersQuiContiennent(UnServeur.base(maison), lettres) : List.of();
    }

    /** A process of its own that finds it. */
    public static ProcessBuilder processus(Maison maison, List<String> commande) {
        ProcessBuilder processus = new ProcessBuilder(commande);
        processus.environment().putAll(variables(maison));
        return processus;
    }

    /** What a command must find in its environment to use it. */
    public static Map<String, String> variables(Maison maison) {
        return surServeur() ? UnServeur.variables(maison) : Map.of();
    }
}
