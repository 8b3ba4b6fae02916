package fr.msp.aci.lot;

import fr.msp.aci.depot.Bilans;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.Receptions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * The nightly run: takes up again what a killed run left, then does what else lies in the inbox. To be started while
 * holding the home, for it takes every run that seems to be going on for a dead one.
 */
public final class Nuit {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Nuit.class);

    private final Atelier atelier;
    private final Frein frein = new Frein();
    private final Fils fils;
    private final Repartition repartition;

    /** A run over that home, with a thread a core. */
    public Nuit(Atelier atelier) {
        this(atelier, Fils.duProcesseur());
    }

    /** A run over that home, with that many threads. */
    public Nuit(Atelier atelier, Fils fils) {
        this(atelier, fils, Repartition.parFils(fils));
    }

    /** A run over that home whose bilans and syntheses are done by whom it says. */
    public Nuit(Atelier atelier, Fils fils, Repartition repartition) {
        this.atelier = atelier;
        this.fils = fils;
        this.repartition = repartition;
    }

    /** Runs to the end and counts what was done. */
    public Comptes passer() {
        Socle socle = Socle.de(atelier.depot().source());
        Job nightly = JobDeNuit.de(socle, atelier, frein, fils, repartition);
        return passer(socle.repository(), socle.operateur(nightly), nightly);
    }

    /**
     * Asks the run to end early, from any thread: it finishes what it is at, a workbook or a bilan, and leaves the rest to
     * the next run.
     */
    public void arreter() {
        frein.serrer();
    }

    private Comptes passer(JobRepository repository, JobOperator operateur, Job nightly) {
        List<Long> lots = new ArrayList<>();
        for (JobExecution interrompue : interrompues(repository)) {
            lots.add(reprendre(interrompue, operateur));
        }
        long lot = atelier.depot().manifeste().ouvrirLot(atelier.horloge().instant());
        lots.add(lot);
        return compter(lots, !reussit(operateur, nightly, lot));
    }

    private static List<JobExecution> interrompues(JobRepository repository) {
        return repository.findRunningJobExecutions(JobDeNuit.JOB).stream()
                .sorted(Comparator.comparing(JobExecution::getId))
                .toList();
    }

    /** What this leaves undone, the run that follows takes over: its failure is no end. */
    private long reprendre(JobExecution interrompue, JobOperator operateur) {
        atelier.suivi()
                .reprise(interrompue
                        .getCreateTime()
                        .atZone(ZoneId.systemDefault())
                        .toInstant());
        try {
            operateur.restart(operateur.recover(interrompue));
        } catch (JobExecutionException | RuntimeException impossible) {
            JOURNAL.warn("an interrupted run could not be resumed as such", impossible);
        }
        return JobDeNuit.lot(interrompue.getJobParameters());
    }

    private boolean reussit(JobOperator operateur, Job nightly, long lot) {
        JobParameters parametres =
                new JobParametersBuilder().addLong(JobDeNuit.LOT, lot).toJobParameters();
        try {
            return operateur.start(nightly, parametres).getStatus() == BatchStatus.COMPLETED;
        } catch (JobExecutionException echec) {
            JOURNAL.error("the run could not start", echec);
            return false;
        }
    }

    private Comptes compter(List<Long> lots, boolean echec) {
        Receptions receptions = atelier.depot().receptions();
        Bilans bilans = atelier.depot().bilans();
        int acceptes = receptions.nombre(lots, Issue.ACCEPTE);
        int refuses = receptions.nombre(lots, Issue.REFUSE);
        int connus = receptions.nombre(lots, Issue.CONNU);
        return new Comptes(
                acceptes + refuses + connus,
                acceptes,
                refuses,
                connus,
                bilans.recalcules(lots),
                bilans.rendus(lots),
                echec);
    }
}
