/**
 * The grid of the agreement as dated data: every number with the dates it holds for and the page that says so, read
 * from YAML, one small file an indicator. Refuses gaps, overlaps and values without a source. Sees no other package of
 * the project and no framework.
 */
package fr.msp.aci.regle;
