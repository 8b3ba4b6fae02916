package fr.msp.aci.regle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between two days of the grid, or between the user's grid and that of the program. */
class ChangementTest {

    private static final Bareme AVENANT_1 = Baremes.integres().pour(2025).orElseThrow();
    private static final LocalDate FIN_2024 = LocalDate.of(2024, 12, 31);
    private static final LocalDate FIN_2025 = LocalDate.of(2025, 12, 31);

    @TempDir
    Path racine;

    private DossierDeGrids grids;

    @BeforeEach
    void ouvrir() {
        grids = new DossierDeGrids(racine);
    }

    @Test
    void nothingChangedBetween2024And2025() {
        assertThat(AVENANT_1.changements(FIN_2024, AVENANT_1, FIN_2025)).isEmpty();
    }

    @Test
    void whatChangedFrom2022To2023IsTheCrisisAndTheCountsOfHeartFailure() {
        List<Changement> changements =
                AVENANT_1.changements(LocalDate.of(2022, 12, 31), AVENANT_1, LocalDate.of(2023, 1, 1));
        assertThat(changements)
                .filteredOn(Changement::deValeur)
                .extracting(
                        c -> c.sujet().indicateur().orElseThrow().code(),
                        c -> c.sujet().cle(),
                        c -> c.avant().orElseThrow().ecrite(),
                        c -> c.apres().orElseThrow().ecrite())
                .containsExactly(
                        tuple("A1-CRISE", "nature", "optionnel", "socle et prérequis"),
                        tuple("A1-CRISE", "points-actions", "0\u00A0points", "350\u00A0points"),
                        tuple("A2-IC", "comptages-demandes", "non", "oui"));
    }

    @Test
    void from2026TheGridIsToBeConfirmedAndTheDayBeforeItIsNot() {
        assertThat(AVENANT_1.changements(FIN_2025, AVENANT_1, FIN_2025.plusDays(1)))
                .extracting(c -> c.sujet().cle(), c -> c.apres().orElseThrow().ecrite())
                .containsExactly(tuple("exercice-a-confirmer", "oui"));
    }

    @Test
    void theGridOfTheProgramHasNothingOfTheUser() {
        assertThat(AVENANT_1.ecartsAuProgramme(FIN_2025))
                .hasValueSatisfying(ecarts -> assertThat(ecarts).isEmpty());
    }

    @Test
    void whatTheUserLaidOverIsToldOnTheDaysItHoldsForOnly() throws Exception {
        pointA8Euros();
        Bareme bareme = grids.lire().pour(2025).orElseThrow();
        assertThat(bareme.ecartsAuProgramme(FIN_2024).orElseThrow()).isEmpty();
        assertThat(bareme.ecartsAuProgramme(FIN_2025).orElseThrow())
                .extracting(
                        c -> c.sujet().libelle(),
                        c -> c.avant().orElseThrow().ecrite(),
                        c -> c.avant().orElseThrow().reference().toString(),
                        c -> c.apres().orElseThrow().ecrite(),
                        c -> c.apres().orElseThrow().reference().toString())
                .containsExactly(tuple("Valeur d’un point", "7\u00A0€", "guide p. 3", "8,5\u00A0€", "accord"));
    }

    @Test
    void theSameNumberFromAnotherSourceIsAChangeOfSource() throws Exception {
        grids.ecrire(
                "avenant-1",
                "general.yaml",
                "parametres:",
                "  patientele-reference:",
                "    valeurs:",
                "      - du: 2025-01-01",
                "        valeur: 4000.0",
                "        reference: accord p. 7");
        assertThat(grids.lire()
                        .pour(2025)
                        .orElseThrow()
                        .ecartsAuProgramme(FIN_2025)
                        .orElseThrow())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.deValeur()).isFalse();
                    assertThat(c.apres().orElseThrow().reference()).hasToString("accord p. 7");
                    assertThat(c.apres().orElseThrow().ecrite()).isEqualTo("4\u202F000\u00A0patients");
                });
    }

    @Test
    void aRegionThatGetsItsOwnValueHadNone() throws Exception {
        grids.ecrire(
                "avenant-1",
                "general.yaml",
                "parametres:",
                "  eligibilite-medecins-generalistes:",
                "    regions:",
                "      Bretagne:",
                "        - du: 2022-01-01",
                "          valeur: 4",
                "          reference: federation");
        assertThat(grids.lire()
                        .pour(2025)
                        .orElseThrow()
                        .ecartsAuProgramme(FIN_2025)
                        .orElseThrow())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.avant()).isEmpty();
                    assertThat(c.sujet().region()).contains("bretagne");
                    assertThat(c.sujet().libelle()).contains("région : bretagne");
                });
    }

    @Test
    void aGridForYearsThatTheProgramDoesNotKnowHasNothingToBeComparedWith() throws Exception {
        grids.copier("aci-2017", "2017-01-01", "2021-12-31");
        Bareme bareme = grids.lire().pour(2019).orElseThrow();
        assertThat(bareme.ecartsAuProgramme(LocalDate.of(2019, 12, 31))).isEmpty();
    }

    @Test
    void aGridThatRestsOnTheBuiltInOneRestsOnItAsTheUserChangedIt() throws Exception {
        pointA8Euros();
        grids.ecrire("accord-local", "bareme.yaml", "nom: accord-local", "base: avenant-1", "du: 2027-01-01");
        Bareme bareme = grids.lire().pour(2027).orElseThrow();
        assertThat(bareme.nom()).isEqualTo("accord-local");
        assertThat(bareme.ecartsAuProgramme(LocalDate.of(2027, 12, 31)).orElseThrow())
                .extracting(c -> c.sujet().ecrite())
                .containsExactly("8,5\u00A0€");
    }

    private void pointA8Euros() throws Exception {
        grids.ecrire(
                "avenant-1",
                "general.yaml",
                "parametres:",
                "  valeur-point:",
                "    valeurs:",
                "      - du: 2025-01-01",
                "        valeur: 8.5",
                "        reference: accord");
    }
}
