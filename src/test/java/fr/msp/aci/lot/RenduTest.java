package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RenduTest {

    @Test
    void whatIsMadeBesideIsHandedOverOnceItIsThere() {
        CountDownLatch demande = new CountDownLatch(1);
        Rendu<String> rendu = Rendu.commencer(
                () -> {
                    patienter(demande);
                    return "fait";
                },
                tache -> new Thread(tache).start());

        demande.countDown();

        assertThat(rendu.attendre()).isEqualTo("fait");
    }

    @Test
    void whatFailsBesideFailsWhereItIsAskedForAndNotWhereItIsOnlyWaitedFor() {
        Rendu<String> rendu = Rendu.commencer(
                () -> {
                    throw new IllegalArgumentException("illisible");
                },
                tache -> new Thread(tache).start());

        rendu.finir();

        assertThatThrownBy(rendu::attendre).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInterruptionDoesNotLeaveSomethingRunningBehind() throws InterruptedException {
        CountDownLatch demande = new CountDownLatch(1);
        AtomicBoolean fini = new AtomicBoolean();
        Rendu<Boolean> rendu = Rendu.commencer(
                () -> {
                    patienter(demande);
                    return fini.getAndSet(true);
                },
                tache -> new Thread(tache).start());
        AtomicBoolean finiAvant = new AtomicBoolean();
        AtomicBoolean reste = new AtomicBoolean();
        Thread attente = new Thread(() -> {
            rendu.finir();
            finiAvant.set(fini.get());
            reste.set(Thread.currentThread().isInterrupted());
        });
        attente.start();
        attente.interrupt();
        demande.countDown();
        attente.join();

        assertThat(finiAvant).isTrue();
        assertThat(reste).isTrue();
    }

    private static void patienter(CountDownLatch demande) {
        try {
            demande.await();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }
}
