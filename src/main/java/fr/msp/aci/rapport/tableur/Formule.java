package fr.msp.aci.rapport.tableur;

import fr.msp.aci.regle.CodeIndicateur;

/**
 * The formulas of an indicator, over the named cells of the inputs and of the grid, before any prorata and any rounding.
 *
 * @param code the indicator
 * @param atteint the condition by which it is reached
 * @param fixes its fixed points when reached
 * @param variables its variable points when reached
 * @param plein its points at 100 %, without what only an IPA or a crisis brings
 * @param supplement what an IPA or a crisis can add to that
 * @param part the share of the year that is paid
 */
record Formule(
        CodeIndicateur code,
        String atteint,
        String fixes,
        String variables,
        String plein,
        String supplement,
        String part) {

    static final String PAR_PATIENTS = "*ratio";

    /** What a cell that one may type in counts for: nothing when it is empty or holds a text. */
    static String nombre(String nom) {
        return "SUM(" + nom + ")";
    }

    static Formule de(CodeIndicateur code, String atteint, String fixes, String variables, String plein) {
        return new Formule(code, atteint, fixes, variables, plein, "0", "part_contrat");
    }

    Formule avecSupplement(String points) {
        return new Formule(code, atteint, fixes, variables, plein, points, part);
    }

    Formule selonPart(String nom) {
        return new Formule(code, atteint, fixes, variables, plein, supplement, nom);
    }
}
