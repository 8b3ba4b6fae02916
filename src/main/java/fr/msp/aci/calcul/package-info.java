/**
 * The points of a structure: one pure class an indicator, the gate, the remuneration, and the explanation of each
 * figure as an immutable tree. Sees {@code activite} and {@code regle} only, and no framework: who knows the agreement
 * and a little Java can review it.
 */
package fr.msp.aci.calcul;
