package fr.msp.aci.activite;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An action of a base mission of a structure participative.
 *
 * @param ligne row of the sheet
 * @param mission base mission
 * @param action the action
 * @param date day
 * @param intervenants who led it
 * @param beneficiaires people reached
 * @param montant euros
 * @param justificatif file name of the evidence
 */
public record ActionSecpa(
        int ligne,
        MissionSecpa mission,
        String action,
        LocalDate date,
        Optional<String> intervenants,
        Optional<Integer> beneficiaires,
        Optional<BigDecimal> montant,
        Optional<String> justificatif)
        implements Fait {}
