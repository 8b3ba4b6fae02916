package fr.msp.aci.commande;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Listens for the system asking the process to end (TERM, Ctrl-C) while a run is at work. The run finishes what it is at;
 * one that takes too long is cut, which the next run mends like any other cut. The system then sees the process end by
 * that signal.
 */
final class ArretDemande implements AutoCloseable {

    /** How long the work in hand may take to finish. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicReference<Runnable> arreter = new AtomicReference<>();
    private final CountDownLatch fini = new CountDownLatch(1);
    private final Thread crochet = new Thread(this::signal, "arret");
    private volatile boolean demande;

    private ArretDemande() {}

    static ArretDemande ecouter() {
        ArretDemande arret = new ArretDemande();
        Runtime.getRuntime().addShutdownHook(arret.crochet);
        return arret;
    }

    /** What ends the run early. */
    void transmettre(Runnable arret) {
        arreter.set(arret);
        if (demande) {
            arret.run();
        }
    }

    /** Whether the run was asked to end. */
    boolean demande() {
        return demande;
    }

    private void signal() {
        demande = true;
        Runnable arret = arreter.get();
        if (arret != null) {
            arret.run();
        }
        try {
            fini.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run is over, its last word said. */
    @Override
    public void close() {
        fini.countDown();
        if (!demande) {
            try {
                Runtime.getRuntime().removeShutdownHook(crochet);
            } catch (IllegalStateException justeDemande) {
                return;
            }
        }
    }
}
