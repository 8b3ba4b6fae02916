package fr.msp.aci.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a pass is due, and why. Told the time at each look, so that a clock set forth or back misleads it only once. */
final class Echeances {

    /** How long a pass waits for files that never stop changing, before it is made without them. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Calendrier calendrier;
    private final Pauses pauses;
    private Instant prochaine;
    private Optional<Reprise> reprise = Optional.empty();
    private Optional<Instant> attendDepuis = Optional.empty();
    private boolean demarrage = true;

    Echeances(Calendrier calendrier, Pauses pauses, Instant maintenant) {
        this.calendrier = calendrier;
        this.pauses = pauses;
        this.prochaine = calendrier.apres(maintenant);
    }

    /** Why a pass is to be made now; empty when none is due, or when files are still being copied. */
    Optional<Motif> due(Guet.Etat inbox, Instant maintenant) {
        Optional<Motif> motif = motif(inbox, maintenant);
        attendDepuis = motif.map(
                m -> attendDepuis.filter(depuis -> !depuis.isAfter(maintenant)).orElse(maintenant));
        boolean las = attendDepuis
                .filter(depuis -> !maintenant.isBefore(depuis.plus(PATIENCE)))
                .isPresent();
        return inbox.mouvants() == 0 || las ? motif : Optional.empty();
    }

    private Optional<Motif> motif(Guet.Etat inbox, Instant maintenant) {
        boolean heure = !maintenant.isBefore(prochaine);
        if (!heure && calendrier.apres(maintenant).isBefore(prochaine)) {
            prochaine = calendrier.apres(maintenant);
        }
        if (demarrage) {
            return Optional.of(Motif.DEMARRAGE);
        }
        if (inbox.nouveaux() > 0) {
            return Optional.of(Motif.INBOX);
        }
        if (heure) {
            return Optional.of(Motif.CALENDRIER);
        }
        return reprise.filter(due -> due.estDue(maintenant)).map(due -> Motif.REPRISE);
    }

    /** A pass is over; gives how long until what it left is tried again, when it left something. */
    Optional<Duration> passee(Passe passe, Instant maintenant) {
        demarrage = false;
        attendDepuis = Optional.empty();
        // An hour that struck during the pass is still due: what the pass began with was of before.
        prochaine = calendrier.apres(passe.debut().isBefore(maintenant) ? passe.debut() : maintenant);
        if (!passe.aReprendre()) {
            pauses.recommencer();
            reprise = Optional.empty();
            return Optional.empty();
        }
        Duration pause = pauses.suivante();
        reprise = Optional.of(new Reprise(maintenant, pause));
        return Optional.of(pause);
    }

    /**
     * What is tried again after a pause.
     *
     * @param depuis when the pause began; later than now, the clock was set back, and how long it lasted is not known
     */
    private record Reprise(Instant depuis, Duration pause) {
        boolean estDue(Instant maintenant) {
            return maintenant.isBefore(depuis) || !maintenant.isBefore(depuis.plus(pause));
        }
    }

    /** The next hour of the calendar. */
    Instant prochaine() {
        return prochaine;
    }
}
