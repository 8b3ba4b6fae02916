package fr.msp.aci.calcul.regional;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntheseRegionaleTest {

    @Test
    void tenStructuresAreSummedIndicatorByIndicator() {
        SyntheseRegionale synthese = DesStructures.synthese(10);

        // 0 + 10 + … + 90 = 450 points of each indicator out of 10 000; the first reaches none.
        assertThat(synthese.indicateurs()).hasSize(19).allSatisfy(indicateur -> {
            assertThat(indicateur.atteints()).isEqualTo(9);
            assertThat(indicateur.points()).isEqualByComparingTo("450");
            assertThat(indicateur.reste()).isEqualByComparingTo("9550");
            assertThat(indicateur.euros()).isEqualByComparingTo("66850");
        });
        assertThat(synthese.indicateurs().get(0).code()).isEqualTo(CodeIndicateur.A1_HORAIRES);
        assertThat(synthese.eurosDuReste()).isEqualByComparingTo("1270150");
        // The sixth, 950 points, is shut out.
        assertThat(synthese.enDefaut()).extracting(Membre::raisonSociale).containsExactly("MSP inventée 5");
        assertThat(synthese.perduAuxPrerequis()).isEqualByComparingTo("6650");
        assertThat(synthese.sousReserve()).extracting(Membre::raisonSociale).containsExactly("MSP inventée 7");
        assertThat(synthese.partMultiSites()).contains(new BigDecimal("50.0"));
        // 450 × 19 × 7, less what is lost.
        assertThat(synthese.eurosEnTout()).isEqualByComparingTo("53200");
    }

    @Test
    void thoseWithoutContractAreInNoFigure() {
        List<Membre> membres = new ArrayList<>(DesStructures.membres(3, "MSP"));
        membres.set(2, DesStructures.sansContrat(membres.get(2)));

        SyntheseRegionale synthese = DesStructures.synthese(Territoire.TOUTES_REGIONS, membres);

        assertThat(synthese.structures()).isEqualTo(3);
        assertThat(synthese.points().orElseThrow().maximum()).isEqualByComparingTo("190");
        assertThat(synthese.sansContrat()).hasSize(1);
    }

    @Test
    void whatAStructureThatLacksADatumLeavesOnTheTableIsInNoSumAndItsPointsAreInThem() {
        List<Membre> membres = new ArrayList<>(DesStructures.membres(3, "MSP"));
        membres.set(2, DesStructures.incomplet(membres.get(2)));

        SyntheseRegionale synthese = DesStructures.synthese(Territoire.TOUTES_REGIONS, membres);

        assertThat(synthese.pointsEnTout()).isEqualByComparingTo("570");
        assertThat(synthese.maximumEnTout()).isEqualByComparingTo("38000");
        assertThat(synthese.reste()).isEqualByComparingTo("37810");
        assertThat(synthese.eurosDuReste()).isEqualByComparingTo("264670");
        assertThat(synthese.pointsAuMoins()).isTrue();
        assertThat(synthese.eurosAuMoins()).isTrue();
        assertThat(synthese.sansLacune()).isEqualTo(2);
    }

    @Test
    void aTeamThatWasNeverReceivedLowersNoMean() {
        List<Membre> membres = new ArrayList<>(DesStructures.membres(3, "MSP"));
        membres.set(0, DesStructures.incomplet(membres.get(0)));

        SyntheseRegionale synthese = DesStructures.synthese(Territoire.TOUTES_REGIONS, membres);

        assertThat(synthese.equipesConnues()).isEqualTo(2);
        assertThat(synthese.professionnels().orElseThrow().moyenne()).isEqualByComparingTo("2.5");
        assertThat(synthese.professions().orElseThrow().minimum()).isEqualByComparingTo("2");
    }

    @Test
    void structuresStandInTheOrderOfTheAlphabetEachInItsRegionHoweverThatIsTyped() {
        List<Membre> membres = DesStructures.membres(4, "MSP");
        SyntheseRegionale synthese = DesStructures.synthese(
                Territoire.TOUTES_REGIONS,
                List.of(
                        DesStructures.nomme(membres.get(0), "MSP 10", "BRETAGNE"),
                        DesStructures.nomme(membres.get(1), "MSP 2", "Région Bretagne"),
                        DesStructures.nomme(membres.get(2), "Été", "IDF"),
                        DesStructures.nomme(membres.get(3), "abricot", "bretagne")));

        assertThat(synthese.sousContrat())
                .extracting(Membre::raisonSociale)
                .containsExactly("abricot", "Été", "MSP 2", "MSP 10");
        assertThat(synthese.sousContrat())
                .extracting(membre -> membre.region().orElseThrow())
                .containsExactly("Bretagne", "Île-de-France", "Bretagne", "Bretagne");
    }

    @Test
    void thoseOfAnotherRegionAreLeftOut() {
        SyntheseRegionale synthese =
                DesStructures.synthese(new Territoire("corse", "Corse"), DesStructures.membres(3, "MSP"));

        assertThat(synthese.structures()).isZero();
        assertThat(synthese.points()).isEmpty();
        assertThat(synthese.partMultiSites()).isEmpty();
        assertThat(synthese.datesDeReference()).isEmpty();
    }

    @Test
    void bilansLookedAtOnSeveralDaysAreSaidFromTheFirstToTheLast() {
        List<Membre> membres = DesStructures.membres(4, "MSP");
        List<Membre> autresJours = List.of(
                DesStructures.auJour(membres.get(0), LocalDate.of(2025, 9, 30)),
                DesStructures.auJour(membres.get(1), LocalDate.of(2025, 3, 31)),
                DesStructures.auJour(membres.get(2), LocalDate.of(2025, 6, 30)));

        SyntheseRegionale synthese = DesStructures.synthese(Territoire.TOUTES_REGIONS, autresJours);

        assertThat(synthese.datesDeReference()).containsExactly(LocalDate.of(2025, 3, 31), LocalDate.of(2025, 9, 30));
        assertThat(synthese.provisoire()).isTrue();
        assertThat(DesStructures.synthese(4).provisoire()).isFalse();
    }
}
