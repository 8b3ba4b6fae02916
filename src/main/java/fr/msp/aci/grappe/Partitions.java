package fr.msp.aci.grappe;

import fr.msp.aci.depot.Attente;
import fr.msp.aci.depot.Reservations;
import fr.msp.aci.lot.Partage;
import jakarta.jms.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.step.StepExecution;

/**
 * Offers the parts of a step to workers, does them itself besides, and sees to it that each comes to its end.
 *
 * <p>Spring Batch Integration's own handler was left: it reads the whole run back at each look, cannot be ended early,
 * and waits for ever for a message that was lost.
 */
final class Partitions extends AbstractPartitionHandler {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Partitions.class);

    private static final Duration PAS = Duration.ofMillis(250);

    /** Told to end, a run has ten seconds; workers finish what they have in hand meanwhile. */
    private static final Duration AGONIE = Duration.ofSeconds(7);

    private final Partage partage;
    private final Chef chef;
    private final Etats etats;
    private final Canal canal;
    private final Temoin temoin;

    Partitions(Partage partage, Chef chef, Etats etats, Canal canal, Temoin temoin) {
        this.partage = partage;
        this.chef = chef;
        this.etats = etats;
        this.canal = canal;
        this.temoin = temoin;
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution etape, Set<StepExecution> partitions) throws IOException {
        if (partitions.isEmpty()) {
            return partitions;
        }
        Restes restes = new Restes(partitions);
        long passage = etape.getJobExecutionId();
        chef.commun().afficher(chef.maison(), passage);
        canal.vider();
        try (Reservations reservations = chef.diriger()) {
            conduire(restes, passage, reservations);
        }
        temoin.partagee(restes.parDesOuvriers(), restes.ici());
        if (restes.parDesOuvriers() > 0) {
            chef.noter(false);
        }
        return partitions;
    }

    private void conduire(Restes restes, long passage, Reservations reservations) {
        AtomicBoolean assez = new AtomicBoolean();
        Execution execution = new Execution(
                etats,
                reservations,
                partage.repository(),
                nom -> nom.equals(partage.etape().getName()) ? partage.etape() : null);
        Equipe equipe = new Equipe("chef", () -> travailler(restes, passage, execution, assez));
        try {
            equipe.completer(chef.fils());
            suivre(restes, passage, equipe, reservations);
        } finally {
            assez.set(true);
            equipe.close();
        }
    }

    /** Until all is done, or the run is to end. */
    private void suivre(Restes restes, long passage, Equipe equipe, Reservations reservations) {
        Optional<Connection> offerts = Optional.empty();
        while (!restes.finis() && !partage.arret().getAsBoolean()) {
            // After the broker went away what is left is offered again, for some of it may be lost; and so is what
            // workers left alone while they saw no manager.
            if (!reservations.dirigeEncore()) {
                chef.diriger(reservations);
                offerts = Optional.empty();
            }
            if (offerts.filter(canal::tient).isEmpty()) {
                offerts = canal.offrir(demandes(restes.tous(), passage));
            }
            Attente.dormir(PAS);
            regarder(restes, passage);
            if (equipe.nombre() == 0 && restes.aReprendre()) {
                equipe.completer(1);
            }
            if (equipe.nombre() == 0
                    && restes.immobilite().compareTo(chef.effort().patience()) > 0) {
                temoin.personne(chef.effort().patience());
                chef.noter(true);
                equipe.completer(1);
            }
        }
        if (!restes.finis()) {
            finirTot(restes, passage);
        }
    }

    private void regarder(Restes restes, long passage) {
        restes.noter(etats.tous(partage.etape().getName(), passage)).forEach(partage.recit());
    }

    private void finirTot(Restes restes, long passage) {
        canal.vider();
        long fin = System.nanoTime() + AGONIE.toNanos();
        while (!restes.laisser().isEmpty() && System.nanoTime() - fin < 0 && Attente.dormir(PAS)) {
            regarder(restes, passage);
        }
    }

    private List<Demande> demandes(List<StepExecution> partitions, long passage) {
        return partitions.stream()
                .sorted(Comparator.comparing(StepExecution::getId))
                .map(partition -> new Demande(partage.etape().getName(), partition.getId(), passage))
                .toList();
    }

    /** One thread of this process. */
    private void travailler(Restes restes, long passage, Execution execution, AtomicBoolean assez) {
        while (!restes.finis() && !assez.get() && !partage.arret().getAsBoolean()) {
            Optional<StepExecution> prise = restes.prendre();
            if (prise.isEmpty()) {
                Attente.dormir(PAS);
            } else {
                faire(prise.get(), restes, passage, execution);
            }
        }
    }

    private void faire(StepExecution partition, Restes restes, long passage, Execution execution) {
        Demande demande = new Demande(partage.etape().getName(), partition.getId(), passage);
        try {
            Execution.Suite suite = execution.faire(demande, Duration.ZERO);
            if (suite.issue() == Execution.Issue.FAITE) {
                restes.faite(partition, suite.etat());
            } else {
                restes.remettre(partition);
            }
        } catch (RuntimeException echec) {
            JOURNAL.error("a part of the run could not be done", echec);
            restes.faite(partition, BatchStatus.FAILED);
        }
    }
}
