package fr.msp.aci.calcul.levier;

import static fr.msp.aci.activite.Activites.complete;
import static fr.msp.aci.regle.CodeIndicateur.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shortest way to open the gate of a structure that misses prérequis. */
class OuvertureTest {

    private static Optional<Ouverture> ouverture(Activites activites) {
        Activite activite = activites.activite();
        return Leviers.ouverture(activite, Simuler.BAREME, Simuler.fin(activite));
    }

    @Test
    void nothingIsAskedOfAnOpenGate() {
        assertThat(ouverture(complete(2025))).isEmpty();
    }

    @Test
    void eachMissedPrerequisAsksForOneStepAndTheLastOneBringsTheEuros() {
        Ouverture ouverture = ouverture(complete(2025)
                        .sans(Feuille.COORDINATION)
                        .sans(Feuille.CRISE_SANITAIRE)
                        .sans(Feuille.HORAIRES)
                        .sans(Feuille.STAGES))
                .orElseThrow();
        assertThat(ouverture.etapes())
                .extracting(Levier::code)
                .as("no step for what is not a prérequis")
                .containsExactly(A1_HORAIRES, A1_CRISE, A2_COORDINATION);
        assertThat(ouverture.etapes())
                .extracting(levier -> levier.euros().signum())
                .containsExactly(0, 0, 1);
        assertThat(ouverture.etapes()).extracting(Levier::ouvreLaPorte).containsExactly(false, false, true);
        assertThat(ouverture.estComplete()).isTrue();
        // 8 hours a day, Saturday closed: 530 points; the plan 100, the coordination 2 700.
        assertThat(ouverture.points()).isEqualByComparingTo("3330");
        // 13 900 points less the 900 of the trainees and the 270 that longer hours would bring.
        assertThat(ouverture.euros()).isEqualByComparingTo("89110");
        assertThat(Simuler.lisible(ouverture.phrase()))
                .isEqualTo("Pour atteindre tous les prérequis, 3 étapes : + 3 330,00 points, 89 110,00 €");
        assertThat(Simuler.bilan(ouverture.apres()).prerequisAtteints()).isTrue();
    }

    @Test
    void theFirstStepOfAStructureWithoutAnyHoursOpensFromMondayToFriday() {
        assertThat(ouverture(complete(2025).sans(Feuille.HORAIRES))
                        .orElseThrow()
                        .etapes())
                .singleElement()
                .satisfies(levier ->
                        assertThat(levier.action()).isEqualTo("Ouverture 8 heures par jour du lundi au vendredi"));
    }

    @Test
    void thePlanIsNoPrerequisIn2022() {
        Activite activite = complete(2022).sans(Feuille.CRISE_SANITAIRE).activite();
        assertThat(Leviers.ouverture(activite, Simuler.BAREME, LocalDate.of(2022, 12, 31)))
                .isEmpty();
    }

    @Test
    void whatNoStepCanReachIsSaid(@TempDir Path grids) throws IOException {
        Files.writeString(
                Files.createDirectory(grids.resolve("avenant-1")).resolve("a2-coord-externe.yaml"),
                """
                indicateur: A2-COORD-EXTERNE
                nature:
                  - du: 2022-01-01
                    valeur: prerequis
                    reference: accord
                """);
        Activite activite = complete(2025)
                .sans(ChampStructure.PATIENTELE)
                .sans(Feuille.CRISE_SANITAIRE)
                .activite();
        Ouverture ouverture = Leviers.ouverture(
                        activite, Baremes.avec(grids).pour(2025).orElseThrow(), Simuler.fin(activite))
                .orElseThrow();
        assertThat(ouverture.estComplete()).isFalse();
        assertThat(ouverture.sansLevier()).containsExactly(A2_COORD_EXTERNE);
        assertThat(ouverture.etapes()).extracting(Levier::code).containsExactly(A1_CRISE);
        assertThat(ouverture.euros()).isEqualByComparingTo("0");
        assertThat(Simuler.lisible(ouverture.phrase()))
                .isEqualTo("Des données manquent pour atteindre tous les prérequis (A2-COORD-EXTERNE)."
                        + " Les autres étapes : + 100,00 points.");
    }

    @Test
    void aNewStructureIsBroughtToItsFloor() {
        Activites nouvelle = Activites.vide(2025)
                .champ(ChampStructure.DATE_EFFET, LocalDate.of(2025, 1, 1))
                .champ(ChampStructure.DATE_PROJET_SANTE, LocalDate.of(2024, 9, 1))
                .patientele(1000);
        assertThat(ouverture(nouvelle).orElseThrow().euros()).isEqualByComparingTo("20000");
    }
}
