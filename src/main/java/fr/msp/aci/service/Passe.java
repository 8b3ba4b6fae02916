package fr.msp.aci.service;

import fr.msp.aci.lot.Comptes;
import java.time.Duration;
import java.time.Instant;

/**
 * A pass that is over, as who watches the program sees it.
 *
 * @param debut when it began
 * @param duree how long it took
 * @param comptes what it did
 * @param issue how it ended
 * @param echecs workbooks, bilans and steps that failed for a technical reason
 * @param provisoires things it left in the inbox that a later pass will take
 * @param envois what became of the mails
 */
public record Passe(
        Instant debut, Duration duree, Comptes comptes, Issue issue, int echecs, int provisoires, Envois envois) {

    private static final Comptes RIEN = new Comptes(0, 0, 0, 0, 0, 0, true);

    /** How a pass ends. */
    public enum Issue {
        /** All of it was done, refusals included. */
        REUSSIE,
        /** Something failed for a technical reason. */
        ECHOUEE,
        /** The system asked it to end early. */
        INTERROMPUE
    }

    /**
     * What became of the mails.
     *
     * @param partis taken by the server
     * @param perdus given up: refused by the server, or too old
     * @param enAttente still to be sent
     */
    public record Envois(int partis, int perdus, int enAttente) {

        /** No mail, for instance because they are off. */
        public static final Envois AUCUN = new Envois(0, 0, 0);
    }

    /** The same once its mails have left, which is last. */
    public Passe finie(Envois derniers, Duration enTout) {
        return new Passe(debut, enTout, comptes, issue, echecs, provisoires, derniers);
    }

    /** A pass that could not even begin. */
    public static Passe impossible(Instant debut, Duration duree) {
        return new Passe(debut, duree, RIEN, Issue.ECHOUEE, 1, 0, Envois.AUCUN);
    }

    /** Whether a pass before the next hour of the calendar is worth it. */
    boolean aReprendre() {
        return issue == Issue.ECHOUEE || provisoires > 0 || envois.enAttente() > 0;
    }

    /** Whether there was anything to do. */
    public boolean aTravaille() {
        return issue != Issue.REUSSIE || comptes.recus() + comptes.recalcules() + comptes.rendus() > 0;
    }
}
