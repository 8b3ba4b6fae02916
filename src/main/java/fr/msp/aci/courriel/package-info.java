/**
 * What is written to the coordinators: that a workbook was refused, that a bilan is ready. Off unless switched on. What is
 * owed is kept in the database ({@code depot}), what goes with it lies in the home ({@code lot} knows where); no value of a
 * cell and no name enters a text.
 */
package fr.msp.aci.courriel;
