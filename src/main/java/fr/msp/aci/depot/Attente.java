package fr.msp.aci.depot;

import java.time.Duration;

/** Waiting, for a while or for what another holds: that is asked for at once, then ten times a second. */
public final class Attente {

    private static final Duration PAS = Duration.ofMillis(100);

    private Attente() {}

    /**
     * Asks for it.
     *
     * @param <E> what may go wrong with asking
     */
    @FunctionalInterface
    interface Essai<E extends Exception> {
        boolean reussit() throws E;
    }

    /**
     * Asks until it is given, for that long at most.
     *
     * @return whether it was given; a thread that is told to end waits no longer
     */
    static <E extends Exception> boolean de(Essai<E> essai, Duration patience) throws E {
        long fin = System.nanoTime() + patience.toNanos();
        while (!essai.reussit()) {
            if (System.nanoTime() - fin >= 0 || !dormir(PAS)) {
                return false;
            }
        }
        return true;
    }

    /** Does nothing for that long; false when the thread was told to end meanwhile, which it still is. */
    public static boolean dormir(Duration duree) {
        try {
            Thread.sleep(duree.toMillis());
            return true;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
