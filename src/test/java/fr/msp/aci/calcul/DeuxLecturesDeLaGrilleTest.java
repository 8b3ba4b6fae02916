package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.regle.Baremes;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two readings of the same rules, written apart, agree to the cent on thousands of invented structures. */
class DeuxLecturesDeLaGrilleTest {

    private static final int STRUCTURES = 2_000;

    @Test
    void theEngineAgreesWithANaiveReadingOfTheRules() {
        Baremes baremes = Baremes.integres();
        Set<String> atteints = new HashSet<>();
        int ouvertes = 0;
        for (long graine = 0; graine < STRUCTURES; graine++) {
            Activite activite = StructuresAleatoires.tirer(graine);
            LocalDate reference = activite.structure().exercice().dernierJour();
            GrilleNaive naive = new GrilleNaive(activite, reference);
            Bilan bilan = Calculateur.calculer(
                    activite, baremes.pour(reference.getYear()).orElseThrow(), reference);
            for (Resultat resultat : bilan.resultats()) {
                String code = resultat.detail().code().code();
                assertThat(resultat.detail().points().total())
                        .as("seed %d, %s", graine, code)
                        .isEqualByComparingTo(naive.points().get(code));
                if (resultat.detail().points().total().signum() > 0) {
                    atteints.add(code);
                }
            }
            assertThat(bilan.prerequisAtteints()).as("seed %d, gate", graine).isEqualTo(naive.porteOuverte());
            assertThat(bilan.remuneration().montant())
                    .as("seed %d, remuneration", graine)
                    .isEqualByComparingTo(naive.remuneration());
            assertThat(bilan.remuneration().avanceTheorique())
                    .as("seed %d, advance", graine)
                    .isEqualByComparingTo(naive.avance());
            ouvertes += bilan.prerequisAtteints() ? 1 : 0;
        }
        assertThat(atteints).as("every indicator was reached by some structure").hasSize(19);
        assertThat(ouvertes).as("the gate is open for some, shut for others").isBetween(50, STRUCTURES - 50);
    }
}
