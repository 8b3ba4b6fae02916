/**
 * The command line: what users and their scripts call, exit codes, texts, progress. Sees all the other packages; only
 * the commands that need the home take its lock, open its database and log there.
 */
package fr.msp.aci.commande;
