package fr.msp.aci.activite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An element of the response to grave health crises (guide p. 6–7).
 *
 * @param ligne row of the sheet
 * @param element what
 * @param date day
 * @param justificatif file name of the evidence
 */
public record EtapeCrise(int ligne, ElementCrise element, LocalDate date, Optional<String> justificatif)
        implements Fait {}
