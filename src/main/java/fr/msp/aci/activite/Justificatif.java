package fr.msp.aci.activite;

/**
 * A piece of evidence named in a workbook.
 *
 * @param nom file name as typed
 * @param present whether the file was received
 */
public record Justificatif(String nom, boolean present) {}
