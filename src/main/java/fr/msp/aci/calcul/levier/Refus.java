package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.TypeStructure;

/** A change of a what-if that cannot be made; its message says why, in French. */
final class Refus extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refus(String cle, Object... operandes) {
        super(Textes.de(cle, operandes));
    }

    /** Said in the words for the kind of the structure. */
    Refus(TypeStructure type, String cle, Object... operandes) {
        super(Textes.pour(type, cle, operandes));
    }
}
