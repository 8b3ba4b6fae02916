package fr.msp.aci.grappe;

import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.UnServeur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A home that several machines share, with its database, and the machines. */
final class UneGrappe {

    private static final String EN_MAIN = "select coalesce(min(l.objid::bigint), 0) from pg_locks l"
            + " join pg_stat_activity a on a.pid = l.pid where l.locktype = 'advisory' and l.granted"
            + " and l.classid::bigint = 1633905008 and a.application_name = ?";

    private final Path dossier;
    private final Maison maison;
    private final UnCourtier courtier;
    private final List<String> programme;
    private final JdbcClient base;

    /** Workers create nothing: the home and its database are there at once, as of an earlier night. */
    UneGrappe(Path dossier, UnCourtier courtier, List<String> programme) throws IOException {
        this.dossier = dossier;
        this.courtier = courtier;
        this.programme = List.copyOf(programme);
        maison = Maison.ouvrir(dossier.resolve("ensemble"));
        Hebergement.Serveur serveur = UnServeur.base(maison);
        Depot.ouvrir(maison, serveur, Clock.systemUTC(), Duration.ZERO).close();
        base = JdbcClient.create(new DriverManagerDataSource(
                serveur.adresse(), serveur.utilisateur(), serveur.motDePasse().orElseThrow()));
    }

    Maison maison() {
        return maison;
    }

    UneMachine machine(String nom, Map<String, String> variables, String... arguments) throws IOException {
        Map<String, String> toutes = new HashMap<>(UnServeur.variables(maison));
        toutes.put("ACI_COURTIER_ADRESSE", courtier.adresse());
        toutes.putAll(variables);
        return new UneMachine(
                programme,
                dossier.resolve(nom + ".txt"),
                toutes,
                Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--home", maison.racine().toString()))
                        .toArray(String[]::new));
    }

    /** One that does one bilan at a time. */
    UneMachine ouvrier(String nom) throws IOException {
        return machine(nom, Map.of("ACI_FILS", "1"), "worker");
    }

    /** One that only offers. */
    UneMachine chef() throws IOException {
        return machine("chef", Map.of("ACI_GRAPPE_FILS", "0"), "nightly", "--cluster");
    }

    long nombre(String question) {
        return base.sql(question).query(Long.class).single();
    }

    /** The part of the run that a machine is at, 0 for none. */
    long enMain(UneMachine machine) {
        return base.sql(EN_MAIN)
                .param("aci-bilan " + machine.numero())
                .query(Long.class)
                .single();
    }

    String etat(long execution) {
        return base.sql("select status from aci_bilan.batch_step_execution where step_execution_id = ?")
                .param(execution)
                .query(String.class)
                .single();
    }

    /** SHA-256 of each file beneath a folder, by its place there. */
    static Map<String, String> empreintes(Path racine) throws IOException {
        Map<String, String> empreintes = new TreeMap<>();
        try (Stream<Path> tous = Files.walk(racine)) {
            for (Path fichier : tous.filter(Files::isRegularFile).toList()) {
                empreintes.put(racine.relativize(fichier).toString(), Empreinte.de(fichier));
            }
        }
        return empreintes;
    }
}
