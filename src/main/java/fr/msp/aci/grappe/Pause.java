package fr.msp.aci.grappe;

import fr.msp.aci.depot.Attente;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A moment without doing anything. */
public final class Pause {

    private static final Duration PAS = Duration.ofMillis(200);

    private Pause() {}

    /** At most that long, and no longer once there is a reason to go on. */
    public static void jusqua(Duration duree, BooleanSupplier raison) {
        long fin = System.nanoTime() + duree.toNanos();
        boolean libre = true;
        while (libre && System.nanoTime() - fin < 0 && !raison.getAsBoolean()) {
            libre = Attente.dormir(PAS);
        }
    }
}
