package fr.msp.aci.regle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The built-in grid of the avenant 1. */
class BaremeTest {

    private static final Bareme AVENANT_1 = Baremes.integres().pour(2025).orElseThrow();
    private static final LocalDate FIN_2022 = LocalDate.of(2022, 12, 31);

    @Test
    void noDayFrom2022To2040LacksAValue() {
        LocalDate fin = LocalDate.of(2040, 12, 31);
        for (LocalDate jour = AVENANT_1.du(); !jour.isAfter(fin); jour = jour.plusDays(1)) {
            for (Parametre parametre : Parametre.values()) {
                assertThat(AVENANT_1.valeurAu(parametre, jour).sAppliqueLe(jour))
                        .isTrue();
            }
            for (CodeIndicateur code : CodeIndicateur.values()) {
                assertThat(AVENANT_1.natureAu(code, jour).valeur()).isNotNull();
                assertThat(AVENANT_1.titreAu(code, jour).valeur()).isNotBlank();
            }
        }
    }

    @Test
    void theYearBeforeTheAvenantHasNoGridAndNoValue() {
        assertThat(Baremes.integres().pour(2021)).isEmpty();
        assertThat(Baremes.integres().pour(2022)).isPresent();
        assertThat(Baremes.integres().pour(2060)).isPresent();
        assertThatThrownBy(() -> AVENANT_1.valeurAu(Parametre.VALEUR_POINT, LocalDate.of(2021, 12, 31)))
                .isInstanceOf(AucuneValeur.class)
                .hasMessageContaining("valeur-point")
                .hasMessageContaining("2021-12-31");
    }

    @Test
    void thePointIsWorth7EurosAndTheReferenceListIs4000Patients() {
        assertThat(nombre(Parametre.VALEUR_POINT, 2025)).isEqualByComparingTo("7");
        assertThat(nombre(Parametre.PATIENTELE_REFERENCE, 2025)).isEqualByComparingTo("4000");
    }

    @Test
    void theCrisisPlanIsOptionalIn2022AndPrerequisFrom2023() {
        assertThat(AVENANT_1.natureAu(CodeIndicateur.A1_CRISE, FIN_2022).valeur())
                .isEqualTo(Nature.OPTIONNEL);
        assertThat(AVENANT_1
                        .natureAu(CodeIndicateur.A1_CRISE, FIN_2022.plusDays(1))
                        .valeur())
                .isEqualTo(Nature.PREREQUIS);
        assertThat(AVENANT_1.valeurAu(Parametre.CRISE_POINTS_ACTIONS, FIN_2022).valeur())
                .isZero();
        assertThat(AVENANT_1
                        .valeurAu(Parametre.CRISE_POINTS_ACTIONS, FIN_2022.plusDays(1))
                        .valeur())
                .isEqualByComparingTo("350");
    }

    @Test
    void exactlyFourIndicatorsArePrerequisAndTwoAreSocles() {
        LocalDate jour = LocalDate.of(2025, 12, 31);
        assertThat(CodeIndicateur.values())
                .filteredOn(code -> AVENANT_1.natureAu(code, jour).valeur() == Nature.PREREQUIS)
                .containsExactly(
                        CodeIndicateur.A1_HORAIRES,
                        CodeIndicateur.A1_CRISE,
                        CodeIndicateur.A2_COORDINATION,
                        CodeIndicateur.A3_SI_STANDARD);
        assertThat(CodeIndicateur.values())
                .filteredOn(code -> AVENANT_1.natureAu(code, jour).valeur() == Nature.SOCLE)
                .containsExactly(CodeIndicateur.A2_PROTOCOLES, CodeIndicateur.A2_CONCERTATION);
    }

    @Test
    void aRegionMayHaveItsOwnValue() {
        LocalDate jour = LocalDate.of(2025, 12, 31);
        assertThat(AVENANT_1
                        .valeurAu(Parametre.ELIGIBILITE_GENERALISTES, Optional.of("PAYS-DE-LA-LOIRE"), jour)
                        .valeur())
                .isEqualByComparingTo("3");
        assertThat(AVENANT_1
                        .valeurAu(Parametre.ELIGIBILITE_GENERALISTES, Optional.of("Corse"), jour)
                        .valeur())
                .isEqualByComparingTo("2");
        assertThat(AVENANT_1
                        .valeurAu(Parametre.ELIGIBILITE_GENERALISTES, Optional.empty(), jour)
                        .valeur())
                .isEqualByComparingTo("2");
    }

    @Test
    void everyValueSaysInFrenchWhatItIsAndWhereItIsWritten() {
        for (ParametreEnVigueur ligne : AVENANT_1.enVigueur(2025)) {
            assertThat(ligne.libelle()).as(ligne.cle()).matches("\\p{Lu}.*[^.]").doesNotContain("'");
            assertThat(ligne.valeur()).as(ligne.cle()).isNotBlank();
            assertThat(ligne.document()).as(ligne.cle()).isNotBlank();
            if (ligne.reference().document().equals("guide")
                    && !ligne.reference().page().isEmpty()) {
                assertThat(Arrays.stream(ligne.reference().page().split("–")).map(Integer::valueOf))
                        .as(ligne.cle())
                        .isSorted()
                        .allMatch(page -> page >= 2 && page <= 48);
            }
        }
    }

    @Test
    void theNumbersOfAnIndicatorAreWrittenOnItsOwnPages() {
        for (Parametre parametre : Parametre.values()) {
            parametre.indicateur().ifPresent(code -> {
                LocalDate jour = LocalDate.of(2025, 12, 31);
                Reference reference = AVENANT_1.valeurAu(parametre, jour).reference();
                if (reference.document().equals("guide")) {
                    List<Integer> pages = Arrays.stream(AVENANT_1
                                    .titreAu(code, jour)
                                    .reference()
                                    .page()
                                    .split("–"))
                            .map(Integer::valueOf)
                            .toList();
                    assertThat(Integer.parseInt(reference.page()))
                            .as(code + " " + parametre)
                            .isBetween(pages.get(0), pages.get(pages.size() - 1));
                }
            });
        }
    }

    @Test
    void everyDocumentIsCited() {
        List<String> cites = AVENANT_1.enVigueur(2025).stream()
                .map(ligne -> ligne.reference().document())
                .distinct()
                .toList();
        assertThat(cites)
                .containsAll(AVENANT_1.documents().keySet().stream()
                        .filter(nom -> !nom.equals("conventions"))
                        .toList());
        assertThat(AVENANT_1.documents()).containsKey("conventions");
    }

    @Test
    void theGridOfAnExerciseListsWhatAppliesInItAndNothingElse() {
        assertThat(actions(2022)).containsExactly("0");
        assertThat(actions(2023)).containsExactly("350");
        assertThat(AVENANT_1.enVigueur(2025).get(0).cle()).isEqualTo("valeur-point");
        assertThat(AVENANT_1.enVigueur(2025))
                .filteredOn(ligne -> ligne.cle().equals("nature"))
                .extracting(ParametreEnVigueur::valeur)
                .startsWith("socle et prérequis")
                .hasSize(19);
        assertThat(AVENANT_1.enVigueur(2026))
                .filteredOn(ligne -> ligne.cle().equals("exercice-a-confirmer"))
                .extracting(ParametreEnVigueur::valeur)
                .containsExactly("oui");
        assertThat(AVENANT_1.enVigueur(2025))
                .filteredOn(ligne -> ligne.cle().equals("eligibilite-medecins-generalistes"))
                .extracting(ParametreEnVigueur::libelle)
                .containsExactly(
                        "Éligibilité : médecins généralistes au minimum",
                        "Éligibilité : médecins généralistes au minimum (région : pays de la loire)");
    }

    @Test
    void theChecksumIsThatOfTheContent() {
        assertThat(AVENANT_1.empreinte()).matches("[0-9a-f]{64}");
        assertThat(Baremes.integres().pour(2025).orElseThrow().empreinte()).isEqualTo(AVENANT_1.empreinte());
    }

    private static List<String> actions(int annee) {
        return AVENANT_1.enVigueur(annee).stream()
                .filter(ligne -> ligne.cle().equals("points-actions"))
                .map(ParametreEnVigueur::valeur)
                .toList();
    }

    private static BigDecimal nombre(Parametre parametre, int annee) {
        return AVENANT_1.valeurAu(parametre, LocalDate.of(annee, 12, 31)).valeur();
    }
}
