package fr.msp.aci.grappe;

import fr.msp.aci.depot.Reservations;
import fr.msp.aci.depot.Reservations.Reservation;
import java.time.Duration;
import java.util.Optional;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
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
    sealed interface Suite {

        /**
         * It was done here, well or not.
         *
         * @param partition as it is now
         * @param tenue whether it was ours alone to the end: if not, the database went away in between
         */
        record Faite(StepExecution partition, boolean tenue) implements Suite {}

        /** Nothing was to be done: it is done, or its run is no more. */
        record SansObjet() implements Suite {}

        /** Another process is at it. */
        record Occupee() implements Suite {}
    }

    /**
     * Does it.
     *
     * @param attente how long to wait for another process to leave it
     */
    Suite faire(Demande demande, Duration attente) {
        if (!aFaire(demande)) {
            return new Suite.SansObjet();
        }
        Optional<Reservation> reservation = reserver(demande.execution(), attente);
        if (reservation.isEmpty()) {
            return new Suite.Occupee();
        }
        try {
            // What was to be done a moment ago, another may have done since.
            if (!aFaire(demande)) {
                return new Suite.SansObjet();
            }
            StepExecution partition =
                    execution.handle(new StepExecutionRequest(demande.etape(), demande.execution()));
            return new Suite.Faite(partition, reservations.tient(reservation.get()));
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
        while (reservation.isEmpty() && System.nanoTime() - fin < 0 && Pause.de(PAS)) {
            reservation = reservations.reserver(execution);
        }
        return reservation;
    }
}
