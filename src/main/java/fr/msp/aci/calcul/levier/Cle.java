package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;

/** What a key of a what-if changes. */
@FunctionalInterface
interface Cle {

    /**
     * The facts with the change made.
     *
     * @throws Refus when the value cannot be the key's
     */
    Activite appliquer(Situation situation, Valeur valeur);
}
