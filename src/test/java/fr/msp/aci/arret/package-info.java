/** Runs of the real program killed at any moment, to see that nothing is lost, doubled or left half done. */
package fr.msp.aci.arret;
