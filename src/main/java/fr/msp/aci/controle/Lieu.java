package fr.msp.aci.controle;

import fr.msp.aci.classeur.Cellule;
import java.util.Optional;

/**
 * Where a finding stands in a workbook; the more is known, the narrower.
 *
 * @param rang place of the sheet in the workbook, from 0; -1 for the workbook itself
 * @param feuille name of the sheet, which may be shown
 * @param ligne row, 0 when unknown
 * @param colonne column from 0, -1 when unknown
 * @param champ header of the column as declared
 */
record Lieu(int rang, Optional<String> feuille, int ligne, int colonne, Optional<String> champ) {

    /** The workbook as a whole. */
    static Lieu classeur() {
        return new Lieu(-1, Optional.empty(), 0, -1, Optional.empty());
    }

    static Lieu feuille(int rang, String nom) {
        return new Lieu(rang, Optional.of(nom), 0, -1, Optional.empty());
    }

    Lieu ligne(int numero) {
        return new Lieu(rang, feuille, numero, colonne, champ);
    }

    Lieu colonne(int indice) {
        return new Lieu(rang, feuille, ligne, indice, champ);
    }

    Lieu champ(String entete) {
        return new Lieu(rang, feuille, ligne, colonne, Optional.of(entete));
    }

    Optional<Integer> numeroDeLigne() {
        return ligne > 0 ? Optional.of(ligne) : Optional.empty();
    }

    Optional<String> lettres() {
        return colonne >= 0 ? Optional.of(Cellule.lettres(colonne)) : Optional.empty();
    }
}
