package fr.msp.aci.service;

import java.time.Duration;

/**
 * Growing pauses between tries of what does not succeed: what is down for long is not hammered, what was down for a
 * moment is soon done.
 */
final class Pauses {

    /** The longest. */
    static final Duration AU_PLUS = Duration.ofHours(1);

    private final Duration premiere;
    private Duration prochaine;

    Pauses(Duration premiere) {
        this.premiere = premiere;
        this.prochaine = premiere;
    }

    /** How long to wait now; twice that the next time. */
    Duration suivante() {
        Duration pause = prochaine;
        Duration suivante = prochaine.multipliedBy(2);
        prochaine = suivante.compareTo(AU_PLUS) > 0 ? AU_PLUS : suivante;
        return pause;
    }

    /** It succeeded: the next failure begins anew. */
    void recommencer() {
        prochaine = premiere;
    }
}
