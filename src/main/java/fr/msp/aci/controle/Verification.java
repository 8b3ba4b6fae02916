package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import java.util.Set;

/** A check of facts against one another; it runs when its sheets are all in the workbook, and none has an error. */
interface Verification {

    /** The sheets it compares: with errors in one of them, what it said could mislead. */
    Set<Feuille> feuilles();

    void verifier(Examen examen);
}
