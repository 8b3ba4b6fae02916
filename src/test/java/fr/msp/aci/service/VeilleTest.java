package fr.msp.aci.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.lot.Repos;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VeilleTest {

    @TempDir
    private Path inbox;

    private final Fin fin = new Fin();
    private final BlockingQueue<String> dits = new LinkedBlockingQueue<>();
    private final List<Optional<Passe>> passes = new CopyOnWriteArrayList<>();
    private Thread fil;

    @AfterEach
    void finir() throws InterruptedException {
        fin.demander();
        fil.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(fil.isAlive()).isFalse();
    }

    @Test
    void aPassIsMadeAtTheStartAndAgainWhenSomethingIsDropped() throws Exception {
        veiller();
        attendre("commence DEMARRAGE");
        attendre("finie REUSSIE");

        Files.writeString(inbox.resolve("equipe.xlsx"), "un");

        attendre("commence INBOX");
        attendre("finie REUSSIE");
    }

    @Test
    void aPassThatFailsIsTriedAgainAndTheServiceGoesOn() throws Exception {
        passes.add(Optional.of(UnePasse.echouee()));
        passes.add(Optional.of(UnePasse.echouee()));
        veiller();
        attendre("commence DEMARRAGE");
        attendre("finie ECHOUEE reprise");
        attendre("commence REPRISE");
        attendre("finie ECHOUEE reprise");
        attendre("commence REPRISE");
        attendre("finie REUSSIE");
    }

    @Test
    void aHomeThatIsHeldIsWaitedForAndThatIsSaidOnce() throws Exception {
        passes.add(Optional.empty());
        passes.add(Optional.empty());
        passes.add(Optional.empty());
        veiller();
        attendre("commence DEMARRAGE");
        attendre("occupee");
        attendre("finie REUSSIE");
    }

    @Test
    void anInboxThatGoesAwayIsSaidOnceAndWatchedAgainWhenItComesBack() throws Exception {
        veiller();
        attendre("commence DEMARRAGE");
        attendre("finie REUSSIE");
        Files.delete(inbox);
        attendre("illisible");

        Files.createDirectory(inbox);
        Files.writeString(inbox.resolve("equipe.xlsx"), "un");

        attendre("commence INBOX");
    }

    @Test
    void askedToEndItEndsAndAsksThePassAtWorkToEndToo() throws Exception {
        veiller();
        attendre("commence DEMARRAGE");
        BlockingQueue<String> ordres = new LinkedBlockingQueue<>();
        fin.transmettre(() -> ordres.add("arret"));

        fin.demander();

        assertThat(ordres.poll(30, TimeUnit.SECONDS)).isEqualTo("arret");
        fil.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(fil.isAlive()).isFalse();
    }

    @Test
    void aPassThatBeginsAfterTheEndWasAskedForIsToldAtOnce() {
        fil = new Thread(() -> {});
        fin.demander();
        BlockingQueue<String> ordres = new LinkedBlockingQueue<>();

        fin.transmettre(() -> ordres.add("arret"));

        assertThat(ordres).containsExactly("arret");
    }

    private void veiller() {
        Veille veille = new Veille(
                new Guet(inbox, Duration.ofMillis(50)),
                Calendrier.de("0 2 * * *", ZoneId.of("Europe/Paris")).orElseThrow(),
                new Veille.Rythme(Duration.ofMillis(20), Duration.ofMillis(20)),
                fin,
                this::passer,
                new Dits(),
                Clock.systemUTC());
        fil = new Thread(veille::veiller, "veille");
        fil.start();
    }

    private Optional<Passe> passer(Repos repos) {
        return (passes.isEmpty() ? Optional.of(UnePasse.reussie()) : passes.remove(0))
                .map(passe -> UnePasse.commencee(passe, Instant.now()));
    }

    private void attendre(String dit) throws InterruptedException {
        assertThat(dits.poll(30, TimeUnit.SECONDS)).isEqualTo(dit);
    }

    /** What the service says, in order. */
    private final class Dits implements Veille.Temoin {

        @Override
        public void veille(Instant prochaine) {
            assertThat(prochaine).isAfter(Instant.now());
        }

        @Override
        public void commence(Motif motif) {
            dits.add("commence " + motif);
        }

        @Override
        public void finie(Passe passe, Optional<Duration> reprise) {
            dits.add("finie " + passe.issue() + (reprise.isPresent() ? " reprise" : ""));
        }

        @Override
        public void occupee() {
            dits.add("occupee");
        }

        @Override
        public void illisible() {
            dits.add("illisible");
        }

        @Override
        public void battement(Optional<Guet.Etat> etat) {
            assertThat(etat.map(Guet.Etat::poses).orElse(0)).isNotNegative();
        }
    }
}
