package fr.msp.aci.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Whether the service is to end: wakes it when it waits, and ends early the pass that is at work. */
public final class Fin {

    private final CountDownLatch demandee = new CountDownLatch(1);
    private final AtomicReference<Runnable> enCours = new AtomicReference<>(() -> {});

    /** Asks for the end, from any thread. */
    public void demander() {
        demandee.countDown();
        enCours.get().run();
    }

    /** What ends early the pass that begins. */
    public void transmettre(Runnable arret) {
        enCours.set(arret);
        if (estDemandee()) {
            arret.run();
        }
    }

    /** Whether the end was asked for. */
    public boolean estDemandee() {
        return demandee.getCount() == 0;
    }

    /** Waits that long, or until the end is asked for; being interrupted asks for it. */
    void attendre(Duration duree) {
        try {
            demandee.await(duree.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            demandee.countDown();
        }
    }
}
