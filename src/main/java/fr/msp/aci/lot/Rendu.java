package fr.msp.aci.lot;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A file that is rendered beside, while others are. */
final class Rendu {

    private final FutureTask<byte[]> tache;

    private Rendu(FutureTask<byte[]> tache) {
        this.tache = tache;
    }

    /** Gives it to who renders it, which may be the caller itself. */
    static Rendu commencer(Supplier<byte[]> rendu, Executor aCote) {
        FutureTask<byte[]> tache = new FutureTask<>(rendu::get);
        aCote.execute(tache);
        return new Rendu(tache);
    }

    /** The file, once it is there; what made it fail is thrown here. */
    byte[] attendre() {
        try {
            return tache.get();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a PDF was rendered", interruption);
        } catch (ExecutionException echec) {
            throw echec.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(echec);
        }
    }
}
