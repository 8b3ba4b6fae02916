package fr.msp.aci.calcul;

import fr.msp.aci.regle.Reference;

/** The source of what the program had to settle by itself, where the guide is silent or contradicts itself. */
final class Conventions {

    /** Named in the grid as a document of its own. */
    static final Reference REFERENCE = new Reference("conventions", "");

    private Conventions() {}
}
