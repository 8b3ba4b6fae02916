package fr.msp.aci.depot;

import fr.msp.aci.controle.Constat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line of the register as it lies beside the database: what was done and, of a workbook that was received, what only
 * the database would know.
 *
 * @param evenement what was done
 * @param lot the run that received the workbook
 * @param modifieLe time of last modification of the workbook
 * @param constats findings of a refused workbook
 */
public record LigneDeRegistre(
        Evenement evenement, Optional<Long> lot, Optional<Instant> modifieLe, List<Constat> constats) {

    /** Copies the findings. */
    public LigneDeRegistre {
        constats = constats == null ? List.of() : List.copyOf(constats);
    }
}
