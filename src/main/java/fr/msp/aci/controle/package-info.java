/**
 * Turns a workbook into facts or findings: the declared schema of sheets and columns, the reading of each kind of cell,
 * one check a class, and the catalogue of findings. Sees {@code classeur} and {@code activite}.
 */
package fr.msp.aci.controle;
