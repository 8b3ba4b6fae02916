package fr.msp.aci.depot;

import java.time.Duration;

/** Waiting for what another holds: it is asked for at once, then ten times a second. */
final class Attente {

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
            if (System.nanoTime() - fin >= 0 || !dormir()) {
                return false;
            }
        }
        return true;
    }

    private static boolean dormir() {
        try {
            Thread.sleep(PAS.toMillis());
            return true;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
