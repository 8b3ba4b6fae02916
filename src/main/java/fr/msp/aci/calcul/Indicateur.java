package fr.msp.aci.calcul;

import fr.msp.aci.regle.CodeIndicateur;

/** An indicator of the agreement: a pure function of the facts, the grid and the day. */
interface Indicateur {

    /** Which one. */
    CodeIndicateur code();

    /** Its points, with their explanation. */
    Resultat evaluer(Contexte contexte);

    /**
     * Exact points at 100 % for a full year, with this structure's patients and associates, without what only a crisis
     * or an IPA brings: what the advance rests on.
     */
    Fraction plein(Contexte contexte);

    /** What a declared crisis or an IPA of the team adds to that. */
    default Fraction supplement(Contexte contexte) {
        return Fraction.ZERO;
    }

    /** The share of the year that is paid. */
    default Prorata prorata(Contexte contexte) {
        return contexte.contrat().prorata();
    }
}
