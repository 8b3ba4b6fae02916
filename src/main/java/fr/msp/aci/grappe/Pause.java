package fr.msp.aci.grappe;

import java.time.Duration;

/** A moment without doing anything. */
final class Pause {

    private Pause() {}

    /** False when the thread was told to end meanwhile. */
    static boolean de(Duration duree) {
        try {
            Thread.sleep(duree.toMillis());
            return true;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
