/** The command line: what users and their scripts call, exit codes, texts, progress. */
package fr.msp.aci.commande;
