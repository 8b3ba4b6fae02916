/**
 * The bilan as a workbook that computes: the counts the figures rest on, the grid and every formula, so that anyone can
 * change a cell and see the points and the euros move. Sees {@code rapport}'s report record, {@code activite},
 * {@code calcul} and {@code regle}. The formulas are a second writing of the rules: nothing is handed out before they were
 * computed and found equal to the engine's figures.
 */
package fr.msp.aci.rapport.tableur;
