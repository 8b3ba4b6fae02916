package fr.msp.aci.lot;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Ends a run early: a step that has begun is finished, one that has not stays for the next run. */
final class Frein implements StepExecutionListener {

    private volatile boolean serre;

    void serrer() {
        serre = true;
    }

    boolean estSerre() {
        return serre;
    }

    @Override
    public void beforeStep(StepExecution etape) {
        if (serre) {
            etape.setTerminateOnly();
        }
    }
}
