package fr.msp.aci.calcul;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
 * @param lacunes the data never received that decide points
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
        List<String> avertissements,
        List<Lacune> lacunes) {

    /** Copies the lists. */
    public Bilan {
        resultats = List.copyOf(resultats);
        prerequisManquants = List.copyOf(prerequisManquants);
        eligibilite = List.copyOf(eligibilite);
        hypotheses = List.copyOf(hypotheses);
        avertissements = List.copyOf(avertissements);
        lacunes = List.copyOf(lacunes);
    }

    /** What this structure could reach in an indicator; empty as long as what decides it is unknown. */
    public Optional<BigDecimal> maximum(Detail detail) {
        return lacunes.stream().anyMatch(lacune -> lacune.maxima().contains(detail.code()))
                ? Optional.empty()
                : Optional.of(detail.maximum());
    }

    /** Whether the points of an indicator may be more than what is known. */
    public boolean estIncomplet(Detail detail) {
        return lacunes.stream().anyMatch(lacune -> lacune.indicateurs().contains(detail.code()));
    }

    /** Whether points may be missing for want of a datum. */
    public boolean estIncomplet() {
        return lacunes.stream().anyMatch(lacune -> !lacune.indicateurs().isEmpty());
    }

    /** Whether every prérequis is reached. */
    public boolean prerequisAtteints() {
        return prerequisManquants.isEmpty();
    }
}
