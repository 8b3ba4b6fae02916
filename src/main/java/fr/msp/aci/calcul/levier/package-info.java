/**
 * What a structure could do next and what it would bring: the useful steps with their points and euros, the shortest way
 * to open the gate, the forecast of the meetings, and what-if on any fact. Nothing is promised that was not recomputed:
 * a step is a change of the facts, and its gain the difference between two bilans. Sees {@code activite}, {@code regle}
 * and {@code calcul} only, and no framework.
 */
package fr.msp.aci.calcul.levier;
