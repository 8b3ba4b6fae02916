package fr.msp.aci.rapport;

import java.util.List;

/**
 * What is to be seen to by hand beside the bilans.
 *
 * @param laisses what no run takes out of the inbox
 * @param absences evidence that is not in the archive any more
 * @param retires files set aside
 * @param inconnues evidence of structures of which there is no workbook
 */
public record Soins(
        List<Laisse> laisses, List<Absence> absences, List<PageIndex.Retire> retires, List<Inconnue> inconnues) {

    /** Copies the lists. */
    public Soins {
        laisses = List.copyOf(laisses);
        absences = List.copyOf(absences);
        retires = List.copyOf(retires);
        inconnues = List.copyOf(inconnues);
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

    /**
     * Evidence received for a structure of which no workbook was ever accepted.
     *
     * @param finess the number it was dropped under
     * @param exercice the year
     * @param pieces how many files
     */
    public record Inconnue(String finess, int exercice, int pieces) {}
}
