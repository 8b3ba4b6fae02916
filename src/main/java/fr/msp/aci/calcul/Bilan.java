package fr.msp.aci.calcul;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The computed bilan of a structure for an exercise.
 *
 * @param finess the structure
 * @param exercice the year
 * @param regime whether a contract runs
 * @param dateReference 31 December, or the day of computation of a running exercise
 * @param bareme name of the grid
 * @param baremeEmpreinte SHA-256 of the grid
 * @param resultats all the indicators, in the order of the guide
 * @param prerequisManquants the prérequis that are missed; none when the gate is open
 * @param pointsTotal sum of the rounded points of the indicators; theoretical when the gate is shut
 * @param remuneration the euros
 * @param eligibilite conditions of the contract
 * @param hypotheses declared assumptions used, in French
 * @param avertissements cautions about the whole, in French; each indicator and the euros carry their own
 */
public record Bilan(
        Finess finess,
        Exercice exercice,
        Regime regime,
        LocalDate dateReference,
        String bareme,
        String baremeEmpreinte,
        List<Resultat> resultats,
        List<CodeIndicateur> prerequisManquants,
        BigDecimal pointsTotal,
        Remuneration remuneration,
        List<Eligibilite> eligibilite,
        List<String> hypotheses,
        List<String> avertissements) {

    /** Copies the lists. */
    public Bilan {
        resultats = List.copyOf(resultats);
        prerequisManquants = List.copyOf(prerequisManquants);
        eligibilite = List.copyOf(eligibilite);
        hypotheses = List.copyOf(hypotheses);
        avertissements = List.copyOf(avertissements);
    }

    /** Whether every prérequis is reached. */
    public boolean prerequisAtteints() {
        return prerequisManquants.isEmpty();
    }
}
