package fr.msp.aci.rapport;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.controle.Constat;
import java.util.List;

/**
 * All that a bilan shows, whatever its format.
 *
 * @param activite the facts
 * @param bilan the figures
 * @param sources the workbooks the facts come from, by checksum
 * @param constats warnings of these workbooks that are still current
 * @param programme name and version of the program
 */
public record Rapport(Activite activite, Bilan bilan, List<Source> sources, List<Constat> constats, String programme) {

    /** Copies the lists. */
    public Rapport {
        sources = List.copyOf(sources);
        constats = List.copyOf(constats);
    }

    /**
     * A workbook received.
     *
     * @param empreinte SHA-256
     * @param nom file name when it was dropped
     */
    public record Source(String empreinte, String nom) {}
}
