package fr.msp.aci.activite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An action of a mission de santé publique (guide p. 15–16).
 *
 * @param ligne row of the sheet
 * @param mission name of its mission
 * @param date day
 * @param lieu place
 * @param intervenants who led it
 * @param participants public reached
 */
public record ActionSp(
        int ligne,
        String mission,
        LocalDate date,
        Optional<String> lieu,
        Optional<String> intervenants,
        Optional<Integer> participants)
        implements Fait {}
