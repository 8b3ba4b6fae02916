package fr.msp.aci.controle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A row once each of its cells was read as its column asks. */
final class LigneSaisie {

    private final int numero;
    private final Map<Colonne<?>, Object> valeurs = new HashMap<>();

    LigneSaisie(int numero) {
        this.numero = numero;
    }

    /** Row as Excel numbers it. */
    int numero() {
        return numero;
    }

    <T> void poser(Colonne<T> colonne, T valeur) {
        valeurs.put(colonne, valeur);
    }

    /** The value of a cell that may be empty. */
    @SuppressWarnings("unchecked") // poser is the only way in, and ties the value to the type of its column
    <T> Optional<T> lue(Colonne<T> colonne) {
        return Optional.ofNullable((T) valeurs.get(colonne));
    }

    /** The value of a required cell. */
    <T> T valeur(Colonne<T> colonne) {
        return lue(colonne).orElseThrow(() -> new IllegalStateException("required cell left empty: " + colonne));
    }

    /** The column of a row that has only one, be it to say that it holds nothing. */
    Colonne<?> seuleColonne() {
        return valeurs.keySet().iterator().next();
    }

    /** Yes or no; an empty cell counts as no. */
    boolean oui(Colonne<Boolean> colonne) {
        return lue(colonne).orElse(false);
    }
}
