package fr.msp.aci.calcul;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.List;
import java.util.Set;

/** An indicator of the agreement: a pure function of the facts, the grid and the day. */
interface Indicateur {

    /** Which one. */
    CodeIndicateur code();

    /** The sheets it rests on, beside {@code Structure} and the evidence; the others never change anything of it. */
    Set<Feuille> feuilles();

    /** The key of the sentence that says what the agreement asks for. */
    default String demande(Contexte contexte) {
        return code().code() + ".demande";
    }

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

    /** The shares of the year that bound what is paid: that of the contract, and that of an acquisition. */
    default List<Prorata> proratas(Contexte contexte) {
        return List.of(contexte.contrat().prorata());
    }

    /** The share of the year that is paid: the smallest, never a product. */
    default Prorata prorata(Contexte contexte) {
        return proratas(contexte).stream().reduce(Prorata::lePlusPetit).orElseThrow();
    }

    /** Whether nothing of it can be counted as long as the list of patients is unknown. */
    default boolean suitLaPatientele() {
        return false;
    }
}
