package fr.msp.aci.calcul.levier;

import static fr.msp.aci.activite.Activites.complete;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Two situations side by side. */
class ComparaisonTest {

    private static Comparaison comparer(Activites avant, Activites apres) {
        return Comparaison.de(avant.activite(), apres.activite(), Simuler.BAREME, LocalDate.of(2025, 12, 31));
    }

    @Test
    void everyIndicatorStandsWithBothItsPoints() {
        Comparaison comparaison = comparer(complete(2025), complete(2025).patientele(6000));
        assertThat(comparaison.lignes()).extracting(Comparaison.Ligne::code).containsExactly(CodeIndicateur.values());
        Comparaison.Ligne coordination = comparaison.lignes().get(CodeIndicateur.A2_COORDINATION.ordinal());
        assertThat(coordination.avant()).isEqualByComparingTo("2700");
        assertThat(coordination.apres()).isEqualByComparingTo("3550");
        assertThat(coordination.ecart()).isEqualByComparingTo("850");
        assertThat(coordination.titre()).isNotBlank();
    }

    @Test
    void theTotalsAreTheSumsOfTheLines() {
        Comparaison comparaison = comparer(complete(2025), complete(2025).patientele(6000));
        BigDecimal somme =
                comparaison.lignes().stream().map(Comparaison.Ligne::ecart).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(comparaison.ecartPoints()).isEqualByComparingTo(somme).isPositive();
        assertThat(comparaison.ecartEuros()).isEqualByComparingTo(somme.multiply(BigDecimal.valueOf(7)));
        assertThat(comparaison.ecartPorteOuverte()).isEqualByComparingTo(comparaison.ecartEuros());
    }

    @Test
    void aGateThatShutsTakesEverythingAway() {
        Comparaison comparaison = comparer(complete(2025), complete(2025).sans(Feuille.COORDINATION));
        assertThat(comparaison.ecartPoints()).isEqualByComparingTo("-2700");
        assertThat(comparaison.ecartEuros()).isEqualByComparingTo("-97300");
        assertThat(comparaison.ecartPorteOuverte()).isEqualByComparingTo("-18900");
        assertThat(comparaison.apres().prerequisManquants()).containsExactly(CodeIndicateur.A2_COORDINATION);
    }

    @Test
    void whatChangesWithoutAPointIsShownAndNothingElse() {
        Comparaison unNeuvieme =
                comparer(complete(2025), complete(2025).sans(Feuille.PROTOCOLES).protocoles(9));
        assertThat(unNeuvieme.ecartPoints()).isEqualByComparingTo("0");
        assertThat(unNeuvieme.vusSansEffet()).extracting(Detail::code).containsExactly(CodeIndicateur.A2_PROTOCOLES);
        assertThat(comparer(complete(2025), complete(2025).sans(Feuille.COORDINATION_EXTERNE))
                        .vusSansEffet())
                .as("what costs points stands among the lines")
                .isEmpty();
    }

    @Test
    void whatIsOnlyMissingOtherwiseIsShownToo() {
        Activites sansMedecinNiZone =
                complete(2025).sans(Feuille.PROFESSIONNELS).champ(ChampStructure.ZONE_SOUS_DENSE, false);
        Activites sansMedecin = complete(2025).sans(Feuille.PROFESSIONNELS);
        assertThat(comparer(sansMedecinNiZone, sansMedecin).vusSansEffet())
                .extracting(Detail::code)
                .containsExactly(CodeIndicateur.A1_CSTM);
    }

    @Test
    void theBalanceMovesAsTheRemunerationOnceTheAdvanceIsKnown() {
        Activites avance = complete(2025).champ(ChampStructure.AVANCE_PERCUE, "30000");
        Activites sansStages =
                complete(2025).champ(ChampStructure.AVANCE_PERCUE, "30000").sans(Feuille.STAGES);
        assertThat(comparer(avance, sansStages).ecartSolde())
                .hasValueSatisfying(ecart -> assertThat(ecart).isEqualByComparingTo("-6300"));
        assertThat(comparer(complete(2025), avance).ecartSolde())
                .as("of a balance that was unknown, all of it")
                .hasValueSatisfying(ecart -> assertThat(ecart).isEqualByComparingTo("67300"));
        assertThat(comparer(complete(2025), complete(2025).patientele(6000)).ecartSolde())
                .isEmpty();
    }
}
