package fr.msp.aci.calcul;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Structure;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the dates of the contract mean for an exercise.
 *
 * @param regime whether it runs in the exercise
 * @param effet its date of effect
 * @param projet day the health project was filed
 * @param prorata share of the exercise it covers; the whole year when no contract runs, since points are then theoretical
 */
record Contrat(Regime regime, Optional<LocalDate> effet, Optional<LocalDate> projet, Prorata prorata) {

    static Contrat de(Structure structure, Exercice exercice) {
        Optional<LocalDate> effet = structure.date(ChampStructure.DATE_EFFET);
        Regime regime = effet.map(
                        jour -> jour.isAfter(exercice.dernierJour()) ? Regime.CONTRAT_A_VENIR : Regime.CONTRAT)
                .orElse(Regime.SANS_CONTRAT);
        Prorata prorata =
                regime.estChiffre() ? Prorata.depuis(effet.orElseThrow(), exercice) : Prorata.entier(exercice);
        return new Contrat(regime, effet, structure.date(ChampStructure.DATE_PROJET_SANTE), prorata);
    }

    static Contrat aucun(Exercice exercice) {
        return new Contrat(Regime.SANS_CONTRAT, Optional.empty(), Optional.empty(), Prorata.entier(exercice));
    }

    boolean court() {
        return regime.estChiffre();
    }

    /** Whether the exercise is the first of the contract, and not a whole year of it. */
    boolean enCoursDAnnee() {
        return court() && !prorata.estEntier();
    }

    /** Whether a fact of that day falls under the contract, or no contract tells it apart. */
    boolean couvre(LocalDate jour) {
        return !court() || !jour.isBefore(effet.orElseThrow());
    }

    /** The day the health project was filed, when it is after the date of effect. */
    Optional<LocalDate> projetApresLEffet() {
        return court() ? projet.filter(depot -> depot.isAfter(effet.orElseThrow())) : Optional.empty();
    }

    /** Whether the health project was filed less than so many months before the date of effect. */
    boolean estNouvelle(int mois) {
        return court()
                && projet.filter(depot -> !depot.isAfter(effet.orElseThrow()))
                        .map(depot -> depot.plusMonths(mois).isAfter(effet.orElseThrow()))
                        .orElse(false);
    }
}
