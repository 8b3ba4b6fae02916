/**
 * What goes back to the coordinator: the report of a refused workbook, the annotated copy, the blank template. Sees
 * {@code classeur} and {@code controle}.
 */
package fr.msp.aci.retour;
