package fr.msp.aci.lot;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that is made beside, while something else is.
 *
 * @param <T> a file, or what one shows
 */
final class Rendu<T> {

    private final FutureTask<T> tache;

    private Rendu(FutureTask<T> tache) {
        this.tache = tache;
    }

    /** Gives it to who renders it, which may be the caller itself. */
    static <T> Rendu<T> commencer(Supplier<T> rendu, Executor aCote) {
        FutureTask<T> tache = new FutureTask<>(rendu::get);
        aCote.execute(tache);
        return new Rendu<>(tache);
    }

    /** Waits until it is over, well or not. */
    void finir() {
        boolean interrompu = false;
        while (!tache.isDone()) {
            try {
                tache.get();
            } catch (InterruptedException interruption) {
                interrompu = true;
            } catch (ExecutionException echec) {
                break;
            }
        }
        if (interrompu) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was made, once it is there; what made it fail is thrown here. */
    T attendre() {
        try {
            return tache.get();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for what was made beside", interruption);
        } catch (ExecutionException echec) {
            throw echec.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(echec);
        }
    }
}
