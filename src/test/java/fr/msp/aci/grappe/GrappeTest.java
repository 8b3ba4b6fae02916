package fr.msp.aci.grappe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.UnServeur;
import jakarta.jms.Connection;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Several machines, told by true processes with a true broker and a true PostgreSQL between them. */
class GrappeTest {

    /** The part of a run that a process is at, as the database knows it. */
    private static final String EN_MAIN = "select coalesce(min(l.objid::bigint), 0) from pg_locks l"
            + " join pg_stat_activity a on a.pid = l.pid where l.locktype = 'advisory' and l.granted"
            + " and l.classid::bigint = 1633905008 and a.application_name = ?";

    private static final String FAITS =
            "select count(*) from aci_bilan.batch_step_execution where step_name like 'bilan:%' and status = 'COMPLETED'";

    private static final int SIGTERM = 128 + 15;

    @TempDir
    private Path dossier;

    private Maison maison;
    private JdbcClient base;

    @BeforeEach
    void preparer() throws IOException {
        maison = Maison.ouvrir(dossier.resolve("ensemble"));
        Hebergement.Serveur serveur = UnServeur.base(maison);
        // Workers create nothing: a home and its database are there, of an earlier night.
        Depot.ouvrir(maison, serveur, Clock.systemUTC(), Duration.ZERO).close();
        base = JdbcClient.create(new DriverManagerDataSource(
                serveur.adresse(), serveur.utilisateur(), serveur.motDePasse().orElseThrow()));
    }

    @Test
    void workersGiveTheSameFilesThoughOneIsKilledAtABilanAndTheBrokerStopsMeanwhile() throws Exception {
        Maison seule = new Maison(dossier.resolve("seule"));
        deposer(seule);
        deposer(maison);
        try (UnCourtier courtier = new UnCourtier(dossier.resolve("courtier")).demarrer();
                UneMachine locale =
                        new UneMachine(dossier.resolve("locale.txt"), Map.of(), "nightly", "--home", chemin(seule));
                UneMachine chef = machine("chef", courtier, Map.of("ACI_GRAPPE_FILS", "0"), "nightly", "--cluster")) {
            UneMachine.jusqua(
                    "what is offered", () -> Files.exists(maison.racine().resolve("aci-bilan.grappe")));
            try (UneMachine premier = machine("premier", courtier, Map.of("ACI_FILS", "1"), "worker");
                    UneMachine second = machine("second", courtier, Map.of("ACI_FILS", "1"), "worker")) {
                long coupe = tuerEnPleinBilan(premier);

                UneMachine.jusqua("a bilan of the other", () -> nombre(FAITS) > 0 || !second.travaille());
                courtier.arreter();
                second.attendre("Le courtier de messages ne répond pas");
                courtier.demarrer();

                assertThat(chef.finir()).as(chef.dit()).isEqualTo(1);
                assertThat(chef.dit())
                        .contains("Le courtier de messages ne répond pas", "Le courtier de messages répond (")
                        .contains("faits par des ouvriers : 8, ici : 0")
                        .doesNotContain("échec", "Aucun ouvrier");
                assertThat(second.dit()).contains("Le courtier de messages répond (");
                assertThat(etat(coupe)).isEqualTo("COMPLETED");
                ecarterCeQuiNEstPasDesNotres(courtier, second);
                assertThat(second.prierDeFinir()).isEqualTo(SIGTERM);
                assertThat(second.dit()).contains("Ouvrier arrêté à la demande du système");
            }
            assertThat(locale.finir()).as(locale.dit()).isEqualTo(1);
        }
        assertThat(empreintes(maison.reports())).isEqualTo(empreintes(seule.reports()));
        assertThat(nombre("select count(*) from aci_bilan.evenement where genre = 'BILAN'"))
                .isEqualTo(nombre("select count(*) from aci_bilan.bilan"));
    }

    /** The part it was at. */
    private long tuerEnPleinBilan(UneMachine ouvrier) throws Exception {
        String nom = "aci-bilan " + ouvrier.numero();
        UneMachine.jusqua("a bilan in its hands:\n" + ouvrier.dit(), () -> enMain(nom) > 0 || !ouvrier.travaille());
        long execution = enMain(nom);
        ouvrier.tuer();
        assertThat(etat(execution)).as(ouvrier.dit()).isIn("STARTING", "STARTED");
        return execution;
    }

    private void ecarterCeQuiNEstPasDesNotres(UnCourtier courtier, UneMachine ouvrier) throws Exception {
        Commun commun = Commun.affiche(maison).orElseThrow().commun();
        try (ActiveMQConnectionFactory fabrique = new ActiveMQConnectionFactory(courtier.adresse());
                Connection connexion = fabrique.createConnection();
                Session session = connexion.createSession()) {
            MessageProducer file = session.createProducer(session.createQueue("aci-bilan." + commun.maison()));
            file.send(session.createObjectMessage("a serialised object of someone"));
            TextMessage autre = session.createTextMessage("{\"etape\":\"purge\",\"execution\":1,\"passage\":1}");
            autre.setStringProperty(Canal.EMPREINTE, commun.empreinte());
            file.send(autre);
            ouvrier.attendre("Un message qui n’est pas d’aci-bilan a été mis de côté")
                    .attendre("Un message illisible a été mis de côté");
            connexion.start();
            var rebut = session.createConsumer(session.createQueue("aci-bilan." + commun.maison() + ".rebut"));
            assertThat(List.of(
                            rebut.receive(5000).getStringProperty(Canal.RAISON),
                            rebut.receive(5000).getStringProperty(Canal.RAISON)))
                    .containsExactly("ETRANGER", "ILLISIBLE");
        }
        assertThat(ouvrier.travaille()).isTrue();
    }

    private UneMachine machine(String nom, UnCourtier courtier, Map<String, String> variables, String... arguments)
            throws IOException {
        Map<String, String> toutes = new HashMap<>(UnServeur.variables(maison));
        toutes.put("ACI_COURTIER_ADRESSE", courtier.adresse());
        toutes.putAll(variables);
        return new UneMachine(
                dossier.resolve(nom + ".txt"),
                toutes,
                Stream.concat(Stream.of(arguments), Stream.of("--home", chemin(maison)))
                        .toArray(String[]::new));
    }

    private static String chemin(Maison maison) {
        return maison.racine().toString();
    }

    private long nombre(String question) {
        return base.sql(question).query(Long.class).single();
    }

    private long enMain(String programme) {
        return base.sql(EN_MAIN).param(programme).query(Long.class).single();
    }

    private String etat(long execution) {
        return base.sql("select status from aci_bilan.batch_step_execution where step_execution_id = ?")
                .param(execution)
                .query(String.class)
                .single();
    }

    /** The samples, each file with the time it has, which tells their order. */
    private static void deposer(Maison maison) throws IOException {
        Files.createDirectories(maison.inbox());
        Path exemples = Path.of("input-samples");
        try (Stream<Path> tous = Files.walk(exemples)) {
            for (Path fichier : tous.sorted().toList()) {
                String nom = exemples.relativize(fichier).toString();
                if (Files.isRegularFile(fichier) && (nom.contains("/") || nom.endsWith(".xlsx"))) {
                    Path cible = maison.inbox().resolve(nom);
                    Files.createDirectories(cible.getParent());
                    Files.copy(fichier, cible, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static Map<String, String> empreintes(Path racine) throws IOException {
        Map<String, String> empreintes = new TreeMap<>();
        try (Stream<Path> tous = Files.walk(racine)) {
            for (Path fichier : tous.filter(Files::isRegularFile).toList()) {
                empreintes.put(racine.relativize(fichier).toString(), Empreinte.de(fichier));
            }
        }
        return empreintes;
    }
}
