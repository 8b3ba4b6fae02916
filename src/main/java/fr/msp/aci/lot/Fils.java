package fr.msp.aci.lot;

import java.util.concurrent.Executor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * How many bilans a run computes and renders at the same time. It changes how long a run takes and nothing else.
 *
 * @param nombre at least one
 */
public record Fils(int nombre) {

    /** Each takes some tens of megabytes: a large machine shall not need a large memory. */
    private static final int AU_PLUS_PAR_DEFAUT = 8;

    /** Refuses a number that leaves nothing to work with. */
    public Fils {
        if (nombre < 1) {
            throw new IllegalArgumentException("at least one thread");
        }
    }

    /** With fewer things to do than threads, those left over render PDFs: who does, when so many are to be done. */
    Executor aCote(int taches) {
        return taches < nombre ? new SimpleAsyncTaskExecutor("rendu-") : Runnable::run;
    }

    /** One a core. */
    public static Fils duProcesseur() {
        return new Fils(Math.min(AU_PLUS_PAR_DEFAUT, Runtime.getRuntime().availableProcessors()));
    }
}
