/**
 * One report record rendered for its readers: JSON, PDF by JasperReports, spreadsheet and HTML pages. Sees
 * {@code activite}, {@code calcul} and {@code controle}; computes no figure of its own.
 */
package fr.msp.aci.rapport;
