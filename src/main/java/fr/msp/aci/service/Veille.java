package fr.msp.aci.service;

import fr.msp.aci.lot.Repos;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The service: looks at the inbox and at the clock, and makes a pass when one is due. Nothing that a pass meets ends it;
 * it ends when it is asked to.
 */
public final class Veille {

    /** Of the time, the share at most that may go into listing a slow inbox: a tenth. */
    private static final int PART_DES_LISTES = 10;

    private static final Guet.Etat INCONNU = new Guet.Etat(0, 0, 0);

    private final Guet guet;
    private final Echeances echeances;
    private final Rythme rythme;
    private final Fin fin;
    private final Passage passage;
    private final Temoin temoin;
    private final Clock horloge;

    /** Over an inbox. */
    public Veille(
            Guet guet, Calendrier calendrier, Rythme rythme, Fin fin, Passage passage, Temoin temoin, Clock horloge) {
        this.guet = guet;
        this.echeances = new Echeances(calendrier, new Pauses(rythme.reprise()), horloge.instant());
        this.rythme = rythme;
        this.fin = fin;
        this.passage = passage;
        this.temoin = temoin;
        this.horloge = horloge;
    }

    /**
     * How often it does what.
     *
     * @param periode between two looks at the inbox
     * @param reprise first pause before what failed is tried again
     */
    public record Rythme(Duration periode, Duration reprise) {}

    /** What is done in a pass. */
    @FunctionalInterface
    public interface Passage {
        /** Makes one of what has come to rest, and fails in no way; empty when another process holds the home. */
        Optional<Passe> faire(Repos repos);
    }

    /** Who is told of what the service does. */
    public interface Temoin {

        /** It watches, the calendar's next hour being that one. */
        void veille(Instant prochaine);

        /** A pass begins. */
        void commence(Motif motif);

        /** A pass is over; what it left is tried again after that pause. */
        void finie(Passe passe, Optional<Duration> reprise);

        /** Another process holds the home; the pass is made once it is free. */
        void occupee();

        /** The inbox cannot be read for now. */
        void illisible();

        /** A look at the inbox; empty when it cannot be read. */
        void battement(Optional<Guet.Etat> inbox);
    }

    /** Watches until the end is asked for. */
    public void veiller() {
        boolean lisible = true;
        boolean retenue = false;
        temoin.veille(echeances.prochaine());
        while (!fin.estDemandee()) {
            long debut = System.nanoTime();
            Optional<Guet.Etat> inbox = observer();
            Duration liste = Duration.ofNanos(System.nanoTime() - debut);
            if (inbox.isEmpty() && lisible) {
                temoin.illisible();
            }
            lisible = inbox.isPresent();
            temoin.battement(inbox);
            Optional<Motif> motif = echeances.due(inbox.orElse(INCONNU), horloge.instant());
            if (motif.isPresent()) {
                boolean las = inbox.orElse(INCONNU).mouvants() > 0;
                retenue = !passer(motif.get(), las, retenue);
            }
            fin.attendre(max(rythme.periode(), liste.multipliedBy(PART_DES_LISTES)));
        }
    }

    /** Whether the pass was made: the home may be held by another process. */
    private boolean passer(Motif motif, boolean las, boolean retenue) {
        if (!retenue) {
            temoin.commence(motif);
        }
        Optional<Guet.Releve> avant = lire(() -> guet.relever(horloge.instant(), las));
        Repos repos = avant.filter(releve -> !las).map(Repos.class::cast).orElse(Repos.NON_SUIVI);
        Optional<Passe> passe = passage.faire(repos);
        if (passe.isEmpty()) {
            if (!retenue) {
                temoin.occupee();
            }
            return false;
        }
        avant.ifPresent(releve -> lire(() -> {
            guet.passage(releve);
            return releve;
        }));
        temoin.finie(passe.get(), echeances.passee(passe.get(), horloge.instant()));
        return true;
    }

    private Optional<Guet.Etat> observer() {
        return lire(() -> guet.observer(horloge.instant()));
    }

    /** A look at a folder that may be out of reach. */
    @FunctionalInterface
    private interface Lecture<T> {
        T lire() throws IOException;
    }

    /** A network share goes and comes back; that it cannot be read is told by who looks, and no reason to end. */
    private static <T> Optional<T> lire(Lecture<T> lecture) {
        try {
            return Optional.of(lecture.lire());
        } catch (IOException horsDePortee) {
            return Optional.empty();
        }
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }
}
