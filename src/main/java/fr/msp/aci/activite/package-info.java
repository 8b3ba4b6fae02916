/**
 * The trade: a structure, its exercise, its professionals, meetings, protocols, missions and evidence, as values that
 * cannot be inconsistent. Sees no other package and no framework.
 */
package fr.msp.aci.activite;
