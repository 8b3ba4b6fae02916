package fr.msp.aci.depot;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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

    /** What a command must find in its environment to use it. */
    public static Map<String, String> variables(Maison maison) {
        return surServeur() ? UnServeur.variables(maison) : Map.of();
    }
}
