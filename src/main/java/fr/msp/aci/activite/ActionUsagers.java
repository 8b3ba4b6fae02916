package fr.msp.aci.activite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An action that involves the users (guide p. 17).
 *
 * @param ligne row of the sheet
 * @param action the action
 * @param niveau level
 * @param date day
 * @param justificatif file name of the evidence
 */
public record ActionUsagers(
        int ligne, String action, NiveauUsagers niveau, LocalDate date, Optional<String> justificatif)
        implements Fait {}
