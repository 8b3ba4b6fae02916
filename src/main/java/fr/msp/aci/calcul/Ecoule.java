package fr.msp.aci.calcul;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Periode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of an exercise has run.
 *
 * @param jour the reference date: 31 December, or the day of computation if earlier
 * @param periode from its first day to that one, none before it begins
 */
record Ecoule(LocalDate jour, Optional<Periode> periode) {

    static Ecoule de(Exercice exercice, LocalDate dateReference) {
        LocalDate jour = Calculateur.dateDeReference(exercice, dateReference);
        return new Ecoule(
                jour,
                Optional.of(exercice.premierJour())
                        .filter(premier -> !jour.isBefore(premier))
                        .map(premier -> Periode.du(premier).jusquAu(jour)));
    }

    /** The same, where an exercise not begun yet is looked at on its first day. */
    static Ecoule commence(Exercice exercice, LocalDate dateReference) {
        return de(exercice, dateReference.isBefore(exercice.premierJour()) ? exercice.premierJour() : dateReference);
    }

    /** Whether at least a day of that period is in it. */
    boolean rencontre(Periode autre) {
        return periode.filter(autre::rencontre).isPresent();
    }
}
