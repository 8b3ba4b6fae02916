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
 * @param formule what a row works out there, {@code {0}} for the number of the row; empty when it is typed
 */
record Colonne<T>(String cle, int largeur, Forme forme, String nom, Function<T, Object> valeur, String formule) {

    static <T> Colonne<T> de(String cle, int largeur, Forme forme, Function<T, Object> valeur) {
        return new Colonne<>(cle, largeur, forme, "", valeur, "");
    }

    static <T> Colonne<T> nommee(String cle, int largeur, Forme forme, String nom, Function<T, Object> valeur) {
        return new Colonne<>(cle, largeur, forme, nom, valeur, "");
    }

    static <T> Colonne<T> calculee(String cle, int largeur, Forme forme, String nom, String formule) {
        return new Colonne<>(cle, largeur, forme, nom, ligne -> null, formule);
    }

    boolean estCalculee() {
        return !formule.isEmpty();
    }
}
