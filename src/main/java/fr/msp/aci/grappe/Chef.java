package fr.msp.aci.grappe;

import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reservations;
import fr.msp.aci.lot.Partage;
import fr.msp.aci.lot.Repartition;
import java.time.Duration;
import org.springframework.batch.core.partition.PartitionHandler;

/** The side of the run: offers its bilans and syntheses to workers, and is a worker itself. */
public final class Chef implements Repartition, AutoCloseable {

    private final Maison maison;
    private final Depot depot;
    private final Commun commun;
    private final Effort effort;
    private final Temoin temoin;
    private final Liaison liaison;
    private volatile boolean seul;

    /**
     * For a run that holds that home and database.
     *
     * @param commun what workers must have in common with it
     */
    public Chef(Maison maison, Depot depot, Commun commun, Courtier courtier, Effort effort, Temoin temoin) {
        this.maison = maison;
        this.depot = depot;
        this.commun = commun;
        this.effort = effort;
        this.temoin = temoin;
        this.liaison = new Liaison(courtier, temoin);
    }

    /**
     * How much a manager does itself.
     *
     * @param fils so many at a time; with none it only offers, and does what fails elsewhere
     * @param patience with none: after that long without anybody doing anything it does it itself, one at a time
     */
    public record Effort(int fils, Duration patience) {}

    @Override
    public PartitionHandler de(Partage partage) {
        return new Partitions(partage, this, new Etats(depot.source()), new Canal(liaison, commun), temoin);
    }

    Maison maison() {
        return maison;
    }

    Commun commun() {
        return commun;
    }

    Effort effort() {
        return effort;
    }

    /** How many threads begin a step: nobody is waited for again who did nothing in the step before. */
    int fils() {
        return Math.max(effort.fils(), seul ? 1 : 0);
    }

    /** Whether workers did something in a step, or it had to be done here. */
    void noter(boolean sansOuvrier) {
        seul = sansOuvrier;
    }

    /** Says to all workers that a run is at work, until it is closed. */
    Reservations diriger() {
        depot.concours().accueillir(effort.fils());
        Reservations reservations = depot.concours().reservations();
        try {
            diriger(reservations);
            return reservations;
        } catch (RuntimeException impossible) {
            reservations.close();
            throw impossible;
        }
    }

    void diriger(Reservations reservations) {
        if (!reservations.diriger()) {
            throw new IllegalStateException("another run leads the workers of this home");
        }
    }

    @Override
    public void close() {
        liaison.close();
    }
}
