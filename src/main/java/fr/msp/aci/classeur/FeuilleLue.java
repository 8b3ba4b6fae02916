package fr.msp.aci.classeur;

/**
 * A sheet of a workbook.
 *
 * @param rang its place, from 0
 * @param nom its name as typed
 * @param masquee whether it is hidden
 */
public record FeuilleLue(int rang, String nom, boolean masquee) {}
