package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.regle.CodeIndicateur;

/**
 * A step that may bring something: not a lever before the bilan was recomputed.
 *
 * @param code the indicator it is meant for
 * @param action what to do, in French
 * @param apres the facts once it is done
 */
record Piste(CodeIndicateur code, String action, Activite apres) {}
