package fr.msp.aci.grappe;

import java.time.Duration;

/** How long to leave in peace what does not answer: 1, 2, 4… seconds, half a minute at most. */
final class Recul {

    private static final Duration AU_PLUS = Duration.ofSeconds(30);

    private Duration prochain = Duration.ofSeconds(1);
    private boolean neuf = true;

    /** Whether it was never asked yet. */
    boolean estNeuf() {
        return neuf;
    }

    /** How long now; twice that the next time. */
    Duration suivant() {
        Duration celui = prochain;
        Duration apres = prochain.multipliedBy(2);
        prochain = apres.compareTo(AU_PLUS) > 0 ? AU_PLUS : apres;
        neuf = false;
        return celui;
    }
}
