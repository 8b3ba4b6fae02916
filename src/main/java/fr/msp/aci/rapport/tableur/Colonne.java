package fr.msp.aci.rapport.tableur;

import java.util.function.Function;

/**
 * A column of a sheet of rows.
 *
 * @param <T> what a row is
 * @param cle its header is the text {@code liste.CLE}
 * @param largeur in characters
 * @param forme how its values show
 * @param nom the name formulas use for its cells, empty when none does
 * @param valeur what a row holds there
 * @param formule what a row works out there, {@code {0}} for the number of the row and {@code {1}} for
 *     that of the row above; empty when it is typed
 * @param allure how its cells look, which says whether one may type in them
 */
record Colonne<T>(
        String cle, int largeur, Forme forme, String nom, Function<T, Object> valeur, String formule, Allure allure) {

    static <T> Colonne<T> de(String cle, int largeur, Forme forme, Function<T, Object> valeur) {
        return new Colonne<>(cle, largeur, forme, "", valeur, "", Allure.LIBELLE);
    }

    static <T> Colonne<T> nommee(String cle, int largeur, Forme forme, String nom, Function<T, Object> valeur) {
        return new Colonne<>(cle, largeur, forme, nom, valeur, "", Allure.SAISIE);
    }

    static <T> Colonne<T> calculee(String cle, int largeur, Forme forme, String nom, String formule) {
        return new Colonne<>(cle, largeur, forme, nom, ligne -> null, formule, Allure.CALCUL);
    }

    /** Worked out, and one may type over it. */
    static <T> Colonne<T> liee(String cle, int largeur, Forme forme, String nom, String formule) {
        return new Colonne<>(cle, largeur, forme, nom, ligne -> null, formule, Allure.LIEE);
    }

    boolean estCalculee() {
        return !formule.isEmpty();
    }
}
