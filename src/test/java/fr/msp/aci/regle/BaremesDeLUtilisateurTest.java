package fr.msp.aci.regle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grids of a user laid over the built-in one, without rebuilding anything. */
class BaremesDeLUtilisateurTest {

    @TempDir
    Path racine;

    private DossierDeGrids grids;

    @BeforeEach
    void ouvrir() {
        grids = new DossierDeGrids(racine);
    }

    @Test
    void aFolderThatDoesNotExistOrIsEmptyChangesNothing() {
        String integre = Baremes.integres().pour(2025).orElseThrow().empreinte();
        assertThat(grids.lire().pour(2025).orElseThrow().empreinte()).isEqualTo(integre);
        assertThat(Baremes.avec(racine.resolve("absent"))
                        .pour(2025)
                        .orElseThrow()
                        .empreinte())
                .isEqualTo(integre);
    }

    @Test
    void aValueThatChangesOnADateIsOneMoreLine() throws Exception {
        surcharger("      - du: 2027-01-01", "        valeur: 7.5", "        reference: accord");
        Bareme bareme = grids.lire().pour(2027).orElseThrow();
        assertThat(bareme.nom()).isEqualTo("avenant-1");
        assertThat(point(bareme, LocalDate.of(2026, 12, 31))).isEqualByComparingTo("7");
        assertThat(point(bareme, LocalDate.of(2027, 1, 1))).isEqualByComparingTo("7.5");
        assertThat(point(bareme, LocalDate.of(2035, 1, 1))).isEqualByComparingTo("7.5");
        assertThat(bareme.empreinte())
                .isNotEqualTo(Baremes.integres().pour(2027).orElseThrow().empreinte());
    }

    @Test
    void aValueWithoutAnEndLastsUntilTheNextOne() throws Exception {
        surcharger(
                "      - du: 2024-01-01",
                "        valeur: 7.5",
                "        reference: accord",
                "      - du: 2025-07-01",
                "        valeur: 8",
                "        reference: accord");
        Bareme bareme = grids.lire().pour(2025).orElseThrow();
        assertThat(point(bareme, LocalDate.of(2025, 6, 30))).isEqualByComparingTo("7.5");
        assertThat(point(bareme, LocalDate.of(2025, 7, 1))).isEqualByComparingTo("8");
    }

    @Test
    void aValueOfOneExerciseLeavesTheOthersAsTheyWere() throws Exception {
        surcharger(
                "      - du: 2024-01-01", "        au: 2024-12-31", "        valeur: 8", "        reference: accord");
        Bareme bareme = grids.lire().pour(2024).orElseThrow();
        assertThat(point(bareme, LocalDate.of(2023, 12, 31))).isEqualByComparingTo("7");
        assertThat(point(bareme, LocalDate.of(2024, 1, 1))).isEqualByComparingTo("8");
        assertThat(point(bareme, LocalDate.of(2024, 12, 31))).isEqualByComparingTo("8");
        assertThat(point(bareme, LocalDate.of(2025, 1, 1))).isEqualByComparingTo("7");
    }

    @Test
    void theConfirmationOfAnExerciseIsOneLineToo() throws Exception {
        grids.ecrire(
                "avenant-1", "bareme.yaml", "nom: avenant-1", "documents:", "  caisse: Courrier inventé de la caisse");
        grids.ecrire(
                "avenant-1",
                "general.yaml",
                "parametres:",
                "  exercice-a-confirmer:",
                "    valeurs:",
                "      - du: 2026-01-01",
                "        au: 2026-12-31",
                "        valeur: non",
                "        reference: caisse");
        Bareme bareme = grids.lire().pour(2026).orElseThrow();
        assertThat(bareme.valeurAu(Parametre.EXERCICE_A_CONFIRMER, LocalDate.of(2026, 6, 1))
                        .valeur())
                .isZero();
        assertThat(bareme.valeurAu(Parametre.EXERCICE_A_CONFIRMER, LocalDate.of(2027, 1, 1))
                        .valeur())
                .isOne();
    }

    @Test
    void aRegionCanBeGivenItsOwnValue() throws Exception {
        grids.ecrire(
                "avenant-1",
                "general.yaml",
                "parametres:",
                "  eligibilite-medecins-generalistes:",
                "    regions:",
                "      Bretagne:",
                "        - du: 2025-01-01",
                "          valeur: 4",
                "          reference: federation");
        Bareme bareme = grids.lire().pour(2025).orElseThrow();
        assertThat(generalistes(bareme, "bretagne", 2024)).isEqualByComparingTo("2");
        assertThat(generalistes(bareme, "bretagne", 2025)).isEqualByComparingTo("4");
        assertThat(generalistes(bareme, "Pays de la Loire", 2025)).isEqualByComparingTo("3");
        assertThat(generalistes(bareme, "PDL", 2025)).isEqualByComparingTo("3");
        assertThat(generalistes(bareme, "Région Pays de la Loire", 2025)).isEqualByComparingTo("3");
    }

    @Test
    void theNatureOfAnIndicatorCanChange() throws Exception {
        grids.ecrire(
                "avenant-1",
                "a2-protocoles.yaml",
                "indicateur: A2-PROTOCOLES",
                "nature:",
                "  - du: 2027-01-01",
                "    valeur: prerequis",
                "    reference: accord");
        Bareme bareme = grids.lire().pour(2027).orElseThrow();
        assertThat(bareme.natureAu(CodeIndicateur.A2_PROTOCOLES, LocalDate.of(2026, 12, 31))
                        .valeur())
                .isEqualTo(Nature.SOCLE);
        assertThat(bareme.natureAu(CodeIndicateur.A2_PROTOCOLES, LocalDate.of(2027, 1, 1))
                        .valeur())
                .isEqualTo(Nature.PREREQUIS);
    }

    @Test
    void aWholeGridOpensTheYearsBeforeTheAvenant() throws Exception {
        grids.copier("aci-2017", "2017-01-01", "2021-12-31")
                .remplacer("aci-2017", "general.yaml", "valeur: 7\n", "valeur: 6\n");
        Baremes baremes = grids.lire();
        assertThat(baremes.pour(2016)).isEmpty();
        assertThat(baremes.pour(2017).orElseThrow().nom()).isEqualTo("aci-2017");
        assertThat(point(baremes.pour(2021).orElseThrow(), LocalDate.of(2021, 12, 31)))
                .isEqualByComparingTo("6");
        assertThat(baremes.pour(2022).orElseThrow().nom()).isEqualTo("avenant-1");
    }

    @Test
    void aGridMayRestOnTheBuiltInOneAndWinsForItsYears() throws Exception {
        grids.ecrire("avenant-2", "bareme.yaml", "nom: avenant-2", "base: avenant-1", "du: 2027-01-01");
        grids.ecrire(
                "avenant-2",
                "a1-sas.yaml",
                "indicateur: A1-SAS",
                "parametres:",
                "  points-tous:",
                "    valeurs:",
                "      - du: 2027-01-01",
                "        valeur: 250",
                "        reference: accord");
        Baremes baremes = grids.lire();
        assertThat(baremes.pour(2026).orElseThrow().nom()).isEqualTo("avenant-1");
        Bareme nouveau = baremes.pour(2027).orElseThrow();
        assertThat(nouveau.nom()).isEqualTo("avenant-2");
        assertThat(nouveau.valeurAu(Parametre.SAS_POINTS_TOUS, LocalDate.of(2027, 1, 1))
                        .valeur())
                .isEqualByComparingTo("250");
        assertThat(nouveau.valeurAu(Parametre.SAS_POINTS_PART, LocalDate.of(2027, 1, 1))
                        .valeur())
                .isEqualByComparingTo("100");
    }

    @Test
    void aBaseTooShortForTheYearsOfAGridIsRefused() throws Exception {
        grids.ecrire("ancien", "bareme.yaml", "nom: ancien", "base: avenant-1", "du: 2019-01-01", "au: 2021-12-31");
        assertThatThrownBy(grids::lire)
                .isInstanceOf(BaremeInvalide.class)
                .hasMessageContaining("ne s’applique le 2019-01-01");
    }

    @Test
    void gridsOfTheUserThatFollowEachOtherAreBothTakenWhateverTheirNames() throws Exception {
        grids.copier("aci-a", "2018-01-01", "2019-12-31")
                .copier("aci-b", "2017-01-01", "2017-12-31")
                .copier("aci-c", "2020-01-01", "2021-12-31");
        Baremes baremes = grids.lire();
        assertThat(List.of(2017, 2018, 2019, 2020, 2021))
                .extracting(annee -> baremes.pour(annee).orElseThrow().nom())
                .containsExactly("aci-b", "aci-a", "aci-a", "aci-c", "aci-c");
    }

    @Test
    void aNoteAndAHiddenFolderAmongTheGridsAreNoGrids() throws Exception {
        Files.writeString(racine.resolve("LISEZ-MOI.txt"), "Nos barèmes.");
        Files.createDirectories(racine.resolve(".git"));
        assertThat(grids.lire().tous()).hasSameSizeAs(Baremes.integres().tous());
    }

    @Test
    void twoGridsOfTheUserForOneYearAreRefused() throws Exception {
        grids.copier("un", "2017-01-01", "2019-12-31").copier("deux", "2019-01-01", "2021-12-31");
        assertThatThrownBy(grids::lire)
                .isInstanceOf(BaremeInvalide.class)
                .hasMessageContaining("« deux »")
                .hasMessageContaining("« un »");
    }

    @Test
    void anUnknownBaseIsRefusedWithTheKnownOnes() throws Exception {
        grids.ecrire("neuf", "bareme.yaml", "nom: neuf", "du: 2027-01-01", "base: avenant-9");
        assertThatThrownBy(grids::lire)
                .isInstanceOf(BaremeInvalide.class)
                .hasMessageContaining("neuf/bareme.yaml, ligne 3")
                .hasMessageContaining("avenant-1");
    }

    @Test
    void aGridOfHalfAYearIsRefused() throws Exception {
        grids.copier("court", "2017-01-01", "2021-06-30");
        assertThatThrownBy(grids::lire).isInstanceOf(BaremeInvalide.class).hasMessageContaining("exercices entiers");
    }

    @Test
    void datesAreNotWrittenInAFileLaidOverABuiltInGrid() throws Exception {
        grids.ecrire("avenant-1", "bareme.yaml", "nom: avenant-1", "du: 2023-01-01");
        assertThatThrownBy(grids::lire).isInstanceOf(BaremeInvalide.class).hasMessageContaining("garde ses dates");
    }

    @Test
    void aFileThatIsNotOfAGridIsNeverIgnored() throws Exception {
        grids.ecrire("avenant-1", "a1-horaire.yaml", "indicateur: A1-HORAIRES");
        assertThatThrownBy(grids::lire)
                .isInstanceOf(BaremeInvalide.class)
                .hasMessageStartingWith("avenant-1/a1-horaire.yaml : ce fichier n’est pas d’un barème");
        Path perdu = racine.resolve("general.yaml");
        grids.effacer("avenant-1", "a1-horaire.yaml");
        Files.writeString(perdu, "parametres: {}\n");
        assertThatThrownBy(grids::lire).isInstanceOf(BaremeInvalide.class).hasMessageContaining("sous-dossier");
    }

    private void surcharger(String... valeurs) throws Exception {
        grids.ecrire(
                "avenant-1",
                "general.yaml",
                "parametres:\n  valeur-point:\n    valeurs:\n" + String.join("\n", valeurs));
    }

    private static BigDecimal point(Bareme bareme, LocalDate jour) {
        return bareme.valeurAu(Parametre.VALEUR_POINT, jour).valeur();
    }

    private static BigDecimal generalistes(Bareme bareme, String region, int annee) {
        return bareme.valeurAu(Parametre.ELIGIBILITE_GENERALISTES, Optional.of(region), LocalDate.of(annee, 12, 31))
                .valeur();
    }
}
