package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;

/**
 * A structure and an exercise: what a workbook speaks of and what a bilan is of.
 *
 * @param finess the structure
 * @param exercice the year
 */
public record Cle(Finess finess, Exercice exercice) implements Comparable<Cle> {

    @Override
    public int compareTo(Cle autre) {
        int parExercice = exercice.compareTo(autre.exercice);
        return parExercice != 0 ? parExercice : finess.compareTo(autre.finess);
    }

    /** As folders of evidence are named: {@code FINESS-N}. */
    @Override
    public String toString() {
        return finess + "-" + exercice;
    }
}
