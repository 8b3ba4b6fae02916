package fr.msp.aci.grappe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.grappe.Courtier.Compte;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LiaisonTest {

    private static final Commun COMMUN = new Commun("m", "aci-bilan 1.0", "abc", "aucune");
    private static final String COMPTE = "aci";
    private static final String SECRET = "tres-secret";
    private static final long UN_PEU_PLUS_QU_UNE_SECONDE = 1_100;
    private static final int ESSAIS = 20;

    private final List<String> dits = new CopyOnWriteArrayList<>();

    @TempDir
    private Path dossier;

    @Test
    void aBrokerThatDoesNotAnswerIsSaidOnceAndIsNotAskedAgainAtOnce() throws IOException {
        List<Duration> dits = new ArrayList<>();
        Courtier courtier = new Courtier(List.of(URI.create("tcp://127.0.0.1:" + portMuet())), Optional.empty());
        try (Liaison liaison = new Liaison(courtier, new TemoinMuet() {
            @Override
            public void courtierPerdu(Duration prochainEssai) {
                dits.add(prochainEssai);
            }
        })) {
            assertThat(liaison.connexion()).isEmpty();
            long debut = System.nanoTime();
            assertThat(liaison.connexion()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - debut)).isLessThan(Duration.ofMillis(100));
        }
        assertThat(dits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aBrokerThatRefusesTheAccountIsNotCalledSilent() throws Exception {
        try (UnCourtier courtier = new UnCourtier(dossier).demarrerGarde(COMPTE, SECRET, "aci-bilan.#");
                Liaison liaison = new Liaison(chez(courtier, "un-autre-secret"), temoin())) {
            assertThat(liaison.connexion()).isEmpty();
            Thread.sleep(UN_PEU_PLUS_QU_UNE_SECONDE);
            assertThat(liaison.connexion()).isEmpty();
        }
        assertThat(dits).containsExactly("refuse");
    }

    @Test
    void anAccountWithoutTheRightsIsSaidOnceThoughItMayConnectAndIsHeardOfWhenItHasThem() throws Exception {
        UnCourtier courtier = new UnCourtier(dossier).demarrerGarde(COMPTE, SECRET, "autre-chose.#");
        try (Liaison liaison = new Liaison(chez(courtier, SECRET), temoin())) {
            Canal canal = new Canal(liaison, COMMUN);
            assertThat(canal.ouvrir()).isEmpty();
            Thread.sleep(UN_PEU_PLUS_QU_UNE_SECONDE);
            assertThat(canal.ouvrir()).isEmpty();
            assertThat(dits).containsExactly("refuse");

            courtier.arreter();
            courtier.demarrerGarde(COMPTE, SECRET, "aci-bilan.#");
            Optional<Guichet> guichet = canal.ouvrir();
            for (int essai = 0; guichet.isEmpty() && essai < ESSAIS; essai++) {
                Thread.sleep(UN_PEU_PLUS_QU_UNE_SECONDE);
                guichet = canal.ouvrir();
            }
            assertThat(guichet).isPresent();
            guichet.get().close();
            assertThat(dits).containsExactly("refuse", "retrouve");
        } finally {
            courtier.close();
        }
    }

    @Test
    @Timeout(60)
    void aBrokerShortOfDiskHoldsNoRun() throws Exception {
        try (UnCourtier courtier = new UnCourtier(dossier).demarrerSansPlace();
                Liaison liaison = new Liaison(chez(courtier, SECRET), temoin())) {
            Canal canal = new Canal(liaison, COMMUN);
            Thread.sleep(UN_PEU_PLUS_QU_UNE_SECONDE);

            assertThat(canal.offrir(List.of(new Demande("bilans", 1, 1), new Demande("bilans", 2, 1))))
                    .isPresent();
            canal.vider();
        }
    }

    private static Courtier chez(UnCourtier courtier, String motDePasse) {
        return new Courtier(List.of(URI.create(courtier.adresse())), Optional.of(new Compte(COMPTE, motDePasse)));
    }

    private Temoin temoin() {
        return new TemoinMuet() {
            @Override
            public void courtierPerdu(Duration prochainEssai) {
                dits.add("perdu");
            }

            @Override
            public void courtierRefuse() {
                dits.add("refuse");
            }

            @Override
            public void courtierRetrouve() {
                dits.add("retrouve");
            }
        };
    }

    @Test
    void aPasswordIsNeverSaid() {
        Courtier courtier = new Courtier(
                List.of(URI.create("ssl://un.exemple:61617"), URI.create("ssl://deux.exemple:61617")),
                Optional.of(new Compte("aci", "tres-secret")));

        assertThat(courtier.toString()).doesNotContain("tres-secret");
        assertThat(courtier.lieu()).isEqualTo("ssl://un.exemple:61617, ssl://deux.exemple:61617");
    }

    private static int portMuet() throws IOException {
        try (ServerSocket libre = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return libre.getLocalPort();
        }
    }
}
