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
 * @param anterieurs the earlier exercises known of this structure, the oldest first; what is made to be read shows them,
 *     the JSON speaks of one exercise only
 */
public record Rapport(
        Activite activite,
        Bilan bilan,
        List<Source> sources,
        List<Constat> constats,
        String programme,
        List<Evolution> anterieurs) {

    /** Copies the lists. */
    public Rapport {
        sources = List.copyOf(sources);
        constats = List.copyOf(constats);
        anterieurs = List.copyOf(anterieurs);
    }

    /** The report of an exercise by itself. */
    public Rapport(Activite activite, Bilan bilan, List<Source> sources, List<Constat> constats, String programme) {
        this(activite, bilan, sources, constats, programme, List.of());
    }

    /**
     * A workbook received.
     *
     * @param empreinte SHA-256
     * @param nom file name when it was dropped
     */
    public record Source(String empreinte, String nom) {}
}
