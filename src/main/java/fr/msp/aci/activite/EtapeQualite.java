package fr.msp.aci.activite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of the quality approach (guide p. 36–37).
 *
 * @param ligne row of the sheet
 * @param niveau level
 * @param etape the step
 * @param referent who leads it
 * @param theme subject
 * @param date day
 * @param justificatif file name of the evidence
 */
public record EtapeQualite(
        int ligne,
        NiveauQualite niveau,
        String etape,
        Optional<String> referent,
        Optional<String> theme,
        LocalDate date,
        Optional<String> justificatif)
        implements Fait {}
