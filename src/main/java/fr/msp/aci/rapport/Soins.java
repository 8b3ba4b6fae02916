package fr.msp.aci.rapport;

import java.util.List;

/**
 * What is to be seen to by hand beside the bilans.
 *
 * @param laisses what no run takes out of the inbox
 * @param absences evidence that is not in the archive any more
 * @param retires files set aside
 */
public record Soins(List<Laisse> laisses, List<Absence> absences, List<PageIndex.Retire> retires) {

    /** Copies the lists. */
    public Soins {
        laisses = List.copyOf(laisses);
        absences = List.copyOf(absences);
        retires = List.copyOf(retires);
    }

    /**
     * Evidence that was received and is not in the archive any more.
     *
     * @param finess the structure
     * @param exercice the year
     * @param dansLeDossier how many pieces are left in the dossier for the CPAM alone
     * @param perdues how many are nowhere
     */
    public record Absence(String finess, int exercice, int dansLeDossier, int perdues) {}
}
