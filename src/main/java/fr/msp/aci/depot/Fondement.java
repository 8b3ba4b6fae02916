package fr.msp.aci.depot;

import java.time.LocalDate;

/**
 * What a bilan rests on; when any of it changes the bilan is stale.
 *
 * @param faits SHA-256 over the versions of sheets and the evidence that count, and over those of the earlier exercises it
 *     shows beside
 * @param bareme SHA-256 of the grid
 * @param programme name and version of the program
 * @param dateReference day of reference: it moves every day in a running exercise
 */
public record Fondement(String faits, String bareme, String programme, LocalDate dateReference) {}
