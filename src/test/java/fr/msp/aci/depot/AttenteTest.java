package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who comes second waits as long as it was told to, and not when it need not. */
class AttenteTest {

    private static final Duration LONGTEMPS = Duration.ofSeconds(30);

    private final AtomicInteger essais = new AtomicInteger();

    @Test
    void whatIsFreeIsTakenAtOnceAndWhatIsGivenBackSoonAfter() {
        assertThat(Attente.de(() -> essais.incrementAndGet() == 1, Duration.ZERO))
                .isTrue();
        assertThat(Attente.de(() -> essais.incrementAndGet() == 4, LONGTEMPS)).isTrue();
        assertThat(essais).hasValue(4);
    }

    @Test
    void whatIsHeldForLongerIsLeftAndWithoutPatienceAskedForOnce() {
        long depart = System.nanoTime();
        assertThat(Attente.de(() -> false, Duration.ofMillis(250))).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - depart))
                .isBetween(Duration.ofMillis(250), Duration.ofSeconds(20));

        assertThat(Attente.de(() -> essais.incrementAndGet() < 0, Duration.ZERO))
                .isFalse();
        assertThat(essais).hasValue(1);
    }

    @Test
    void whoIsToldToEndWaitsNoLongerAndStaysTold() {
        Thread.currentThread().interrupt();

        assertThat(Attente.de(() -> essais.incrementAndGet() < 0, LONGTEMPS)).isFalse();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(essais).hasValue(1);
    }

    @Test
    void whatCannotBeAskedForIsTold() {
        assertThatThrownBy(() -> Attente.de(
                        () -> {
                            throw new IOException("le disque");
                        },
                        LONGTEMPS))
                .isInstanceOf(IOException.class)
                .hasMessage("le disque");
    }
}
