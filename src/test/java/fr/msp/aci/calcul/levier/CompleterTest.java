package fr.msp.aci.calcul.levier;

import static fr.msp.aci.activite.Activites.complete;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Manque;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The steps among what is missing, in the bilan. */
class CompleterTest {

    private final Activite activite = complete(2025)
            .sans(Feuille.PROTOCOLES)
            .protocoles(6)
            .sans(Feuille.COORDINATION)
            .activite();
    private final Bilan bilan = Simuler.bilan(activite);
    private final List<Levier> leviers = Leviers.pour(activite, Simuler.BAREME, Simuler.fin(activite));

    private static List<Manque> manques(Bilan bilan, CodeIndicateur code) {
        return bilan.resultats().get(code.ordinal()).detail().manques();
    }

    @Test
    void theStepComesAfterTheUnmetConditionWithItsPointsAndEuros() {
        List<Manque> manques = manques(Leviers.completer(bilan, leviers), CodeIndicateur.A2_PROTOCOLES);
        assertThat(manques.get(0))
                .isEqualTo(manques(bilan, CodeIndicateur.A2_PROTOCOLES).get(0));
        assertThat(manques.get(0).gain()).isEmpty();
        assertThat(manques)
                .contains(new Manque(
                        "Un protocole pluriprofessionnel de plus",
                        Optional.of(new Manque.Gain(
                                new BigDecimal("100.00"),
                                new BigDecimal("700.00"),
                                Optional.empty(),
                                Optional.empty())),
                        false));
    }

    @Test
    void theEurosOfAStepThatOpensTheGateAreThoseOfItsOwnPointsAndItSaysWhatItOpens() {
        assertThat(manques(Leviers.completer(bilan, leviers), CodeIndicateur.A2_COORDINATION))
                .last()
                .satisfies(manque -> {
                    Manque.Gain gain = manque.gain().orElseThrow();
                    assertThat(gain.points()).isEqualTo(new BigDecimal("2700.00"));
                    assertThat(gain.euros()).isEqualTo(new BigDecimal("18900.00"));
                    assertThat(gain.ouverture())
                            .isEqualTo(Optional.of(leviers.get(0).euros()))
                            .hasValueSatisfying(euros -> assertThat(euros).isGreaterThan(new BigDecimal("18900.00")));
                });
    }

    @Test
    void completingTwiceAddsNothing() {
        Bilan complet = Leviers.completer(bilan, leviers);
        assertThat(Leviers.completer(complet, leviers)).isEqualTo(complet);
    }

    @Test
    void nothingElseOfTheBilanChanges() {
        Bilan complet = Leviers.completer(bilan, leviers);
        assertThat(complet)
                .usingRecursiveComparison()
                .ignoringFields("resultats")
                .isEqualTo(bilan);
        assertThat(complet.resultats())
                .usingRecursiveComparison()
                .ignoringFields("detail.manques")
                .isEqualTo(bilan.resultats());
        assertThat(complet.resultats())
                .extracting(Object::getClass)
                .isEqualTo(bilan.resultats().stream().map(Object::getClass).toList());
        assertThat(Leviers.completer(bilan, List.of())).isEqualTo(bilan);
    }

    @Test
    void aStepDoesNotChangeWhetherAnIndicatorIsReachedMissedNotBegunOrWithoutItsFigures() {
        Activite mele = complete(2025)
                .sans(Feuille.HORAIRES)
                .semaine("Site principal", "08:00", "12:00")
                .sans(Feuille.COORDINATION)
                .sans(ChampStructure.PATIENTELE_ALD_MOINS_75)
                .activite();
        Bilan avant = Simuler.bilan(mele);

        Bilan apres = Leviers.completer(avant, Leviers.pour(mele, Simuler.BAREME, Simuler.fin(mele)));

        assertThat(etat(apres, CodeIndicateur.A1_HORAIRES)).isEqualTo(Resultat.NonAtteint.class);
        assertThat(etat(apres, CodeIndicateur.A2_COORDINATION)).isEqualTo(Resultat.NonEngage.class);
        assertThat(etat(apres, CodeIndicateur.A2_CONCERTATION)).isEqualTo(Resultat.DonneesManquantes.class);
        assertThat(etat(apres, CodeIndicateur.A2_PROTOCOLES)).isEqualTo(Resultat.Atteint.class);
    }

    private static Class<?> etat(Bilan bilan, CodeIndicateur code) {
        return bilan.resultats().get(code.ordinal()).getClass();
    }
}
