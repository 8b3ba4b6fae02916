package fr.msp.aci.lot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * A piece of work of the run, in one transaction. Its failure is told in plain words and logged with where it happened,
 * but goes on without its text, which may hold a value of a cell.
 */
final class Tache implements Tasklet {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Tache.class);

    private final Suivi suivi;
    private final String sujet;
    private final Travail travail;

    Tache(Suivi suivi, String sujet, Travail travail) {
        this.suivi = suivi;
        this.sujet = sujet;
        this.travail = travail;
    }

    /** What is to be done. */
    @FunctionalInterface
    interface Travail {
        void faire(StepExecution etape) throws Exception;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext contexte) {
        garder(suivi, sujet, () -> travail.faire(contribution.getStepExecution()));
        return RepeatStatus.FINISHED;
    }

    /** Something that may fail. */
    @FunctionalInterface
    interface Essai {
        void faire() throws Exception;
    }

    static void garder(Suivi suivi, String sujet, Essai essai) {
        try {
            essai.faire();
        } catch (Exception cause) {
            JOURNAL.error("technical failure", cause);
            suivi.echec(sujet, cause);
            throw new EchecTechnique(cause);
        } catch (OutOfMemoryError | StackOverflowError epuisement) {
            JOURNAL.error("technical failure", epuisement);
            EchecTechnique echec = new EchecTechnique(epuisement);
            suivi.echec(sujet, echec);
            throw echec;
        }
    }
}
