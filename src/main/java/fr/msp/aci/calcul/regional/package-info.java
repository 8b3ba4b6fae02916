/**
 * The picture of many structures for whoever follows them (federation, ARS, CPAM): how many they are, what they reach,
 * what they leave on the table, who is at risk. Made of the facts and the bilan of each, one at a time; of them only
 * {@link fr.msp.aci.calcul.regional.Membre} is kept. Structures are named in it, people and their files never. Sees
 * {@code activite}, {@code regle} and {@code calcul} only, and no framework.
 */
package fr.msp.aci.calcul.regional;
