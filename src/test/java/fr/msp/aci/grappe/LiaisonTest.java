package fr.msp.aci.grappe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.grappe.Courtier.Compte;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiaisonTest {

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
