package fr.msp.aci.activite;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Someone with identified time to coordinate (guide p. 21–22).
 *
 * @param ligne row of the sheet
 * @param nom who
 * @param fonction function
 * @param etp full-time equivalent
 * @param du first day
 * @param au last day included
 * @param justificatif file name of the contract or job description
 */
public record Coordinateur(
        int ligne,
        String nom,
        Optional<String> fonction,
        Optional<BigDecimal> etp,
        Optional<LocalDate> du,
        Optional<LocalDate> au,
        Optional<String> justificatif)
        implements Fait {}
