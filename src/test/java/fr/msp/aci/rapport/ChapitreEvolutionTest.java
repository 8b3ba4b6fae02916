package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.calcul.Regime;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The exercises side by side; that of the bilan has 12 008 points and 84 056 €. */
class ChapitreEvolutionTest {

    private final UnRapport rapport = UnRapport.de(LesActivites.petite());

    @Test
    void eachBarIsDrawnAgainstTheBestExercise() {
        rapport.anterieur(2024, "24016.00", "0", "0", "21014.00", 0);

        ChapitreEvolution chapitre = chapitre();

        assertThat(chapitre.barres())
                .extracting(barres -> barres.barrePoints().part())
                .containsExactly(1.0, 0.5);
        assertThat(chapitre.barres())
                .extracting(barres -> barres.barreEuros().part())
                .containsExactly(0.25, 1.0);
    }

    @Test
    void whatWasLostIsSaidWithItsSign() {
        rapport.anterieur(2024, "13008.00", "0", "0", "91056.00", 0);

        assertThat(sansEspaceInsecable(chapitre().ecart()))
                .isEqualTo("De 2024 à 2025 : − 1 000,00 points, − 7 000,00 €.");
    }

    @Test
    void aYearNotDeclaredIsNotInvented() {
        rapport.anterieur(2022, "1000.00", "0", "0", "7000.00", 0);

        assertThat(chapitre().lignes())
                .extracting(ChapitreEvolution.Ligne::exercice)
                .containsExactly("2022", "2025");
        assertThat(chapitre().ecart()).startsWith("De 2022 à 2025");
    }

    @Test
    void anExerciseWithoutContractHasNeitherFigureNorBarAndNothingIsComparedWithIt() {
        rapport.anterieurSansContrat(2024);

        assertThat(chapitre().lignes().get(0).etat()).isEqualTo("– sans contrat");
        assertThat(chapitre().lignes().get(0).points()).isEqualTo("–");
        assertThat(chapitre().barres().get(0).chiffre()).isFalse();
        assertThat(chapitre().ecart()).isEmpty();
    }

    @Test
    void aRunningExerciseIsSaidToBeOneAndIsNotHeldAgainstAWholeYear() {
        rapport.anterieur(2024, "1000.00", "0", "0", "7000.00", 0).au(LocalDate.of(2025, 6, 30));

        assertThat(chapitre().note()).contains("L’exercice 2025 est en cours : il est arrêté au 30/06/2025.");
        assertThat(chapitre().ecart()).isEmpty();
    }

    @Test
    void aMissedPrerequisiteIsToldInWords() {
        rapport.anterieur(2023, "1", "0", "0", "0", 1).anterieur(2024, "1", "0", "0", "0", 3);

        assertThat(chapitre().lignes())
                .extracting(ChapitreEvolution.Ligne::etat)
                .containsExactly("✘ un manqué", "✘ 3 manqués", "✔ atteints");
    }

    @Test
    void aBilanWithoutContractComparesNothing() {
        rapport.anterieur(2024, "1", "0", "0", "7", 0).regime(Regime.SANS_CONTRAT);

        assertThat(ChapitreEvolution.de(rapport.rendu())).isEmpty();
    }

    @Test
    void theEarlierExercisesDoNotEnterTheJson() {
        byte[] seul = BilanJson.ecrire(rapport.rendu());

        rapport.anterieur(2024, "1", "0", "0", "7", 0);

        assertThat(BilanJson.ecrire(rapport.rendu())).isEqualTo(seul);
    }

    private ChapitreEvolution chapitre() {
        return ChapitreEvolution.de(rapport.rendu()).get(0);
    }

    private static String sansEspaceInsecable(String texte) {
        return texte.replaceAll("[\\u00A0\\u202F]", " ");
    }
}
