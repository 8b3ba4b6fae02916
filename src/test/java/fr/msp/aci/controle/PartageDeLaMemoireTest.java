package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A check that runs out of memory. */
@Timeout(30)
class PartageDeLaMemoireTest {

    private final PartageDeLaMemoire memoire = new PartageDeLaMemoire();
    private final AtomicInteger essais = new AtomicInteger();

    @Test
    void oneThatLacksMemoryBesideOthersIsMadeAgainAloneAndIsAsGoodAsAnother() throws Exception {
        CountDownLatch commence = new CountDownLatch(1);
        CountDownLatch finir = new CountDownLatch(1);
        AtomicInteger enCours = new AtomicInteger();
        CompletableFuture<Void> autre = CompletableFuture.runAsync(() -> essayer(() -> {
            enCours.incrementAndGet();
            commence.countDown();
            attendre(finir);
            enCours.decrementAndGet();
            return "autre";
        }));
        attendre(commence);

        CompletableFuture<String> grand = CompletableFuture.supplyAsync(() -> essayer(() -> {
            essais.incrementAndGet();
            if (enCours.get() > 0) {
                finir.countDown();
                throw new OutOfMemoryError("invented");
            }
            return "accepté";
        }));

        assertThat(grand.get()).isEqualTo("accepté");
        assertThat(essais).hasValue(2);
        autre.get();
    }

    @Test
    void oneThatLacksMemoryEvenAloneIsGivenUp() throws IOException {
        assertThat(memoire.<String>essayer(() -> {
                    essais.incrementAndGet();
                    throw new OutOfMemoryError("invented");
                }))
                .isEmpty();
        assertThat(essais).hasValue(2);
    }

    private String essayer(PartageDeLaMemoire.Travail<String> travail) {
        try {
            return memoire.essayer(travail).orElse("abandonné");
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void attendre(CountDownLatch signal) {
        try {
            assertThat(signal.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrompu) {
            throw new AssertionError(interrompu);
        }
    }
}
