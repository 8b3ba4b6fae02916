/**
 * What a bilan that comes back is worth: whether its figures follow from its facts, by which grid, and whether this
 * home issued it. Says what holds, what differs and what could not be checked, as data; the command prints them.
 */
package fr.msp.aci.commande.verification;
