package fr.msp.aci.rapport.tableur;

import java.util.Optional;

/**
 * A named cell of a sheet of figures, with its label.
 *
 * @param nom name that formulas use; the label is the text {@code case.NOM}
 * @param allure whether it is typed, counted or worked out
 * @param forme how it shows
 * @param valeur what is typed, when known
 * @param formule how it is counted or worked out, empty when typed
 * @param alerte the condition by which the text {@code alerte.NOM} stands beside it, empty when there is none
 */
record Case(String nom, Allure allure, Forme forme, Optional<?> valeur, String formule, String alerte) {

    /** The same, watched. */
    Case avecAlerte(String condition) {
        return new Case(nom, allure, forme, valeur, formule, condition);
    }

    /** A count or a fact that the reader may change. */
    static Case saisie(String nom, Forme forme, Object valeur) {
        return new Case(
                nom, Allure.SAISIE, forme, valeur instanceof Optional<?> peut ? peut : Optional.of(valeur), "", "");
    }

    /** A count taken from another sheet, which the reader may type over. */
    static Case liee(String nom, Forme forme, String formule) {
        return new Case(nom, Allure.LIEE, forme, Optional.empty(), formule, "");
    }

    static Case calcul(String nom, Forme forme, String formule) {
        return new Case(nom, Allure.CALCUL, forme, Optional.empty(), formule, "");
    }

    static Case resultat(String nom, Forme forme, String formule) {
        return new Case(nom, Allure.RESULTAT, forme, Optional.empty(), formule, "");
    }

    /** A value of the bilan that a simulation does not change. */
    static Case fixe(String nom, Forme forme, Object valeur) {
        return new Case(nom, Allure.CALCUL, forme, Optional.of(valeur), "", "");
    }
}
