package fr.msp.aci.grappe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.AciBilan;
import fr.msp.aci.depot.Maison;
import jakarta.jms.Connection;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several machines, told by true processes with a true broker and a true PostgreSQL between them. */
class GrappeTest {

    private static final String FAITS =
            "select count(*) from aci_bilan.batch_step_execution where step_name like 'bilan:%' and status = 'COMPLETED'";

    private static final String REFUSE = "bois-joli";
    private static final int SIGTERM = 128 + 15;

    @TempDir
    private Path dossier;

    @Test
    void workersGiveTheSameFilesThoughOneIsKilledAtABilanAndTheBrokerStopsMeanwhile() throws Exception {
        Maison seule = new Maison(dossier.resolve("seule"));
        deposer(seule);
        assertThat(AciBilan.executer(
                        "nightly", "--quiet", "--home", seule.racine().toString()))
                .isZero();
        try (UnCourtier courtier = new UnCourtier(dossier.resolve("courtier")).demarrer()) {
            UneGrappe grappe = new UneGrappe(dossier, courtier, UneMachine.programme());
            deposer(grappe.maison());
            try (UneMachine chef = grappe.chef();
                    UneMachine premier = grappe.ouvrier("premier");
                    UneMachine second = grappe.ouvrier("second")) {
                long coupe = tuerEnPleinBilan(grappe, premier);

                UneMachine.jusqua("a bilan of the other", () -> grappe.nombre(FAITS) > 0 || !second.travaille());
                courtier.arreter();
                second.attendre("Le courtier de messages ne répond pas");
                courtier.demarrer();

                assertThat(chef.finir()).as(chef.dit()).isZero();
                assertThat(chef.dit())
                        .contains("Le courtier de messages ne répond pas", "Le courtier de messages répond (")
                        .contains("faits par des ouvriers : 8, ici : 0")
                        .doesNotContain("échec", "Aucun ouvrier");
                assertThat(second.dit()).contains("Le courtier de messages répond (");
                assertThat(grappe.etat(coupe)).isEqualTo("COMPLETED");
                ecarterCeQuiNEstPasDesNotres(grappe, courtier, second);
                assertThat(second.prierDeFinir()).isEqualTo(SIGTERM);
                assertThat(second.dit()).contains("Ouvrier arrêté à la demande du système");
            }
            assertThat(differents(grappe.maison(), seule)).isEmpty();
            assertThat(grappe.nombre("select count(*) from aci_bilan.evenement where genre = 'BILAN'"))
                    .isEqualTo(grappe.nombre("select count(*) from aci_bilan.bilan"));
        }
    }

    private static List<String> differents(Maison une, Maison autre) throws IOException {
        Map<String, String> unes = UneGrappe.empreintes(une.reports());
        Map<String, String> autres = UneGrappe.empreintes(autre.reports());
        assertThat(unes).containsKey("index.html").hasSameSizeAs(autres);
        return unes.keySet().stream()
                .filter(fichier -> !unes.get(fichier).equals(autres.get(fichier)))
                .toList();
    }

    /** The part it was at. */
    private static long tuerEnPleinBilan(UneGrappe grappe, UneMachine ouvrier) throws Exception {
        UneMachine.jusqua("a bilan in its hands", () -> grappe.enMain(ouvrier) > 0 || !ouvrier.travaille());
        long execution = grappe.enMain(ouvrier);
        ouvrier.tuer();
        assertThat(grappe.etat(execution)).as(ouvrier.dit()).isIn("STARTING", "STARTED");
        return execution;
    }

    private static void ecarterCeQuiNEstPasDesNotres(UneGrappe grappe, UnCourtier courtier, UneMachine ouvrier)
            throws Exception {
        Commun commun = Commun.affiche(grappe.maison()).orElseThrow().commun();
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

    /** The samples, but for the one that is refused: the index tells the minute of that. */
    private static void deposer(Maison maison) throws IOException {
        Files.createDirectories(maison.inbox());
        Path exemples = Path.of("input-samples");
        try (Stream<Path> tous = Files.walk(exemples)) {
            for (Path fichier : tous.sorted().toList()) {
                String nom = exemples.relativize(fichier).toString();
                if (Files.isRegularFile(fichier)
                        && !nom.startsWith(REFUSE)
                        && (nom.contains("/") || nom.endsWith(".xlsx"))) {
                    Path cible = maison.inbox().resolve(nom);
                    Files.createDirectories(cible.getParent());
                    Files.copy(fichier, cible, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
