package fr.msp.aci.grappe;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;

/**
 * The parts of a step that are not done yet, as the manager sees them. Workers are offered them from the first on, its own
 * threads take them from the last on, so that they seldom meet.
 */
final class Restes {

    /** Someone else was at it: it is not asked for again before that long. */
    private static final Duration REPIT = Duration.ofSeconds(1);

    private final TreeMap<Long, StepExecution> restes = new TreeMap<>();
    private final Map<Long, BatchStatus> etats = new HashMap<>();
    private final Map<Long, Long> pasAvant = new HashMap<>();
    private final Set<Long> enMain = new HashSet<>();
    private long dernierMouvement = System.nanoTime();
    private int ailleurs;
    private int ici;

    Restes(Collection<StepExecution> partitions) {
        partitions.forEach(partition -> restes.put(partition.getId(), partition));
    }

    synchronized boolean finis() {
        return restes.isEmpty();
    }

    synchronized List<StepExecution> tous() {
        return List.copyOf(restes.values());
    }

    /** The next one for a thread of this process; nothing now, when there is none that nobody is at. */
    synchronized Optional<StepExecution> prendre() {
        long maintenant = System.nanoTime();
        for (StepExecution partition : restes.descendingMap().values()) {
            long id = partition.getId();
            if (!enMain.contains(id) && maintenant - pasAvant.getOrDefault(id, maintenant) >= 0) {
                enMain.add(id);
                return Optional.of(partition);
            }
        }
        return Optional.empty();
    }

    /** Someone else is at it, or it could not be begun. */
    synchronized void remettre(StepExecution partition) {
        enMain.remove(partition.getId());
        pasAvant.put(partition.getId(), System.nanoTime() + REPIT.toNanos());
    }

    /** A thread of this process did it, well or not: that is the last word on it. */
    synchronized void faite(StepExecution partition, BatchStatus etat) {
        enMain.remove(partition.getId());
        if (restes.containsKey(partition.getId())) {
            ici++;
            clore(partition, etat);
        }
    }

    /**
     * Takes note of how far all of them are.
     *
     * @return those that were done elsewhere meanwhile
     */
    synchronized List<StepExecution> noter(Map<Long, BatchStatus> lus) {
        if (!lus.equals(etats)) {
            etats.clear();
            etats.putAll(lus);
            dernierMouvement = System.nanoTime();
        }
        List<StepExecution> faites = restes.values().stream()
                .filter(partition -> lus.get(partition.getId()) == BatchStatus.COMPLETED)
                .filter(partition -> !enMain.contains(partition.getId()))
                .toList();
        faites.forEach(partition -> {
            ailleurs++;
            clore(partition, BatchStatus.COMPLETED);
        });
        return faites;
    }

    private void clore(StepExecution partition, BatchStatus etat) {
        restes.remove(partition.getId());
        partition.setStatus(etat);
        partition.setExitStatus(
                etat == BatchStatus.COMPLETED
                        ? ExitStatus.COMPLETED
                        : etat == BatchStatus.STOPPED ? ExitStatus.STOPPED : ExitStatus.FAILED);
        dernierMouvement = System.nanoTime();
    }

    /** The run ends early: those that nobody began are left; those that someone is at are returned. */
    synchronized Collection<StepExecution> laisser() {
        for (Iterator<StepExecution> suite = tous().iterator(); suite.hasNext(); ) {
            StepExecution partition = suite.next();
            if (etats.get(partition.getId()) != BatchStatus.STARTED && !enMain.contains(partition.getId())) {
                clore(partition, BatchStatus.STOPPED);
            }
        }
        return tous();
    }

    /** Those that failed elsewhere: this process tries them once more, for it may be the machine that failed. */
    synchronized boolean aReprendre() {
        return restes.keySet().stream().map(etats::get).anyMatch(Restes::echouee);
    }

    private static boolean echouee(BatchStatus etat) {
        return etat != null && !etat.isRunning() && etat != BatchStatus.COMPLETED;
    }

    /** How long nothing has moved any more. */
    synchronized Duration immobilite() {
        return Duration.ofNanos(System.nanoTime() - dernierMouvement);
    }

    synchronized int parDesOuvriers() {
        return ailleurs;
    }

    synchronized int ici() {
        return ici;
    }
}
