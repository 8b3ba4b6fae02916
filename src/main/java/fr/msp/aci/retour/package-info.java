/**
 * What goes back to the coordinator: the report of a checked workbook (HTML, CSV, screen) and the blank template. Sees
 * {@code classeur}, {@code controle} and the lists of {@code activite}.
 */
package fr.msp.aci.retour;
