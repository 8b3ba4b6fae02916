package fr.msp.aci.grappe;

import fr.msp.aci.depot.Attente;
import fr.msp.aci.depot.Reservations;
import fr.msp.aci.depot.Reservations.Reservation;
import java.time.Duration;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepLocator;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;

/** Does one part of a run if nobody else is at it and it still is to be done: the same for a manager and a worker. */
final class Execution {

    private static final Duration PAS = Duration.ofMillis(100);

    private final Etats etats;
    private final Reservations reservations;
    private final StepExecutionRequestHandler execution = new StepExecutionRequestHandler();

    Execution(Etats etats, Reservations reservations, JobRepository repository, StepLocator etapes) {
        this.etats = etats;
        this.reservations = reservations;
        execution.setJobRepository(repository);
        execution.setStepLocator(etapes);
    }

    /** What came of it. */
    enum Issue {
        /** It was done here, well or not. */
        FAITE,
        /** It was begun here, but the database went away in between: nobody knows. */
        PERDUE,
        /** Nothing was to be done: it is done, or its run is no more. */
        SANS_OBJET,
        /** Another process is at it. */
        OCCUPEE
    }

    /**
     * What came of it.
     *
     * @param issue whether it was done here
     * @param etat how far it is, when it was done here
     */
    record Suite(Issue issue, BatchStatus etat) {}

    private static Suite sans(Issue issue) {
        return new Suite(issue, BatchStatus.UNKNOWN);
    }

    /**
     * Does it.
     *
     * @param attente how long to wait for another process to leave it
     */
    Suite faire(Demande demande, Duration attente) {
        if (!aFaire(demande)) {
            return sans(Issue.SANS_OBJET);
        }
        Optional<Reservation> reservation = reserver(demande.execution(), attente);
        if (reservation.isEmpty()) {
            return sans(Issue.OCCUPEE);
        }
        try {
            // What was to be done a moment ago, another may have done since.
            if (!aFaire(demande)) {
                return sans(Issue.SANS_OBJET);
            }
            BatchStatus etat = execution
                    .handle(new StepExecutionRequest(demande.etape(), demande.execution()))
                    .getStatus();
            boolean tenue = reservations.tient(reservation.get());
            return new Suite(tenue ? Issue.FAITE : Issue.PERDUE, etat);
        } finally {
            reservations.rendre(reservation.get());
        }
    }

    private boolean aFaire(Demande demande) {
        return etats.de(demande).filter(Etats.Etat::aFaire).isPresent() && reservations.estDirigee();
    }

    private Optional<Reservation> reserver(long execution, Duration attente) {
        long fin = System.nanoTime() + attente.toNanos();
        Optional<Reservation> reservation = reservations.reserver(execution);
        while (reservation.isEmpty() && System.nanoTime() - fin < 0 && Attente.dormir(PAS)) {
            reservation = reservations.reserver(execution);
        }
        return reservation;
    }
}
