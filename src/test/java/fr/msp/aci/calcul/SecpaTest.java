package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.msp.aci.activite.ActionSecpa;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.DotationSecpa;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.MissionSecpa;
import fr.msp.aci.activite.TypeDotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The chapter of a structure participative: missions, dotations, conditions. */
class SecpaTest {

    private final Activites activites = Activites.sousContrat(2025).champ(ChampStructure.SECPA, true);

    @Test
    void aStructureThatDoesNotSayItIsParticipativeHasNoChapterButACaution() {
        Activites autre = Activites.sousContrat(2025).ligne(n -> dotation(n, TypeDotation.INTERPRETARIAT, "10", "5"));

        assertThat(Secpa.de(autre.activite(), bilan(autre))).isEmpty();
        assertThat(bilan(autre).avertissements())
                .anyMatch(texte -> texte.contains("feuille SECPa dotations, ligne 2") && texte.contains("« SECPa »"));
    }

    @Test
    void theEightMissionsAreAlwaysThereWithTheirActionsByDate() {
        activites
                .ligne(n -> action(n, MissionSecpa.MEDIATION, LocalDate.of(2025, 6, 1), 30, "100.50"))
                .ligne(n -> action(n, MissionSecpa.MEDIATION, LocalDate.of(2025, 2, 1), 12, "49.50"));

        Secpa secpa = secpa(LocalDate.of(2025, 12, 31));

        assertThat(secpa.missions()).extracting(Secpa.Mission::mission).containsExactly(MissionSecpa.values());
        Secpa.Mission mediation = secpa.missions().get(MissionSecpa.MEDIATION.ordinal());
        assertThat(mediation.actions()).extracting(ActionSecpa::ligne).containsExactly(3, 2);
        assertThat(mediation.beneficiaires()).isEqualTo(42);
        assertThat(mediation.montant())
                .hasValueSatisfying(euros -> assertThat(euros).isEqualByComparingTo("150"));
        assertThat(secpa.missions()).filteredOn(Secpa.Mission::estMenee).containsExactly(mediation);
        assertThat(secpa.missions().get(0).montant()).isEmpty();
    }

    @Test
    void anActionAfterTheDayOfComputationIsToComeAndOneOfAnotherYearIsSaidAndNotCounted() {
        activites
                .ligne(n -> action(n, MissionSecpa.PREVENTION, LocalDate.of(2025, 3, 1), 5, "1"))
                .ligne(n -> action(n, MissionSecpa.PREVENTION, LocalDate.of(2025, 9, 1), 7, "1"))
                .ligne(n -> action(n, MissionSecpa.PREVENTION, LocalDate.of(2024, 3, 1), 9, "1"));

        Secpa secpa = secpa(LocalDate.of(2025, 6, 30));

        Secpa.Mission prevention = secpa.missions().get(MissionSecpa.PREVENTION.ordinal());
        assertThat(prevention.actions()).extracting(ActionSecpa::ligne).containsExactly(2);
        assertThat(prevention.aVenir()).extracting(ActionSecpa::ligne).containsExactly(3);
        assertThat(secpa.avertissements())
                .containsExactly("Actions du volet participatif datées d’une autre année, non comptées : feuille SECPa"
                        + " actions, ligne 4.");
    }

    @Test
    void anOverspentDotationIsShownAgainstWhatTheOthersLeave() {
        activites
                .ligne(n -> dotation(n, TypeDotation.ACTIVITES_PARTICIPATIVES, "60000", "58240.50"))
                .ligne(n -> dotation(n, TypeDotation.DEMARCHE_PARTICIPATIVE, "20000", "21350"))
                .ligne(n -> dotation(n, TypeDotation.INTERPRETARIAT, "15000", "14210"));

        Secpa secpa = secpa(LocalDate.of(2025, 12, 31));

        assertThat(secpa.dotations())
                .extracting(Secpa.Dotation::dotation, Secpa.Dotation::declaree)
                .containsExactly(
                        tuple(TypeDotation.ACTIVITES_PARTICIPATIVES, true),
                        tuple(TypeDotation.DEMARCHE_PARTICIPATIVE, true),
                        tuple(TypeDotation.INTERPRETARIAT, true),
                        tuple(TypeDotation.SOUTIEN_PSYCHOLOGIQUE, false));
        assertThat(secpa.dotations().get(1).reste()).isEqualByComparingTo("-1350");
        assertThat(secpa.percu()).isEqualByComparingTo("95000");
        assertThat(secpa.utilise()).isEqualByComparingTo("93800.50");
        assertThat(secpa.reste()).isEqualByComparingTo("1199.50");
        assertThat(secpa.depassements()).isEqualByComparingTo("1350");
        assertThat(secpa.couverts()).isEqualByComparingTo("1350");
    }

    @Test
    void theOthersCoverNoMoreThanWhatTheyLeave() {
        activites
                .ligne(n -> dotation(n, TypeDotation.ACTIVITES_PARTICIPATIVES, "1000", "900"))
                .ligne(n -> dotation(n, TypeDotation.INTERPRETARIAT, "1000", "1500"));

        Secpa secpa = secpa(LocalDate.of(2025, 12, 31));

        assertThat(secpa.depassements()).isEqualByComparingTo("500");
        assertThat(secpa.couverts()).isEqualByComparingTo("100");
        assertThat(secpa.reste()).isEqualByComparingTo("-400");
    }

    @Test
    void twoRowsOfADotationAddUp() {
        activites
                .ligne(n -> dotation(n, TypeDotation.INTERPRETARIAT, "10", "4"))
                .ligne(n -> dotation(n, TypeDotation.INTERPRETARIAT, "5", "3"));

        Secpa.Dotation interpretariat =
                secpa(LocalDate.of(2025, 12, 31)).dotations().get(2);

        assertThat(interpretariat.percu()).isEqualByComparingTo("15");
        assertThat(interpretariat.reste()).isEqualByComparingTo("8");
    }

    @Test
    void dotationsNeverReceivedAreToldFromDotationsWithoutMoney() {
        assertThat(secpa(LocalDate.of(2025, 12, 31)).dotationsRecues()).isFalse();
        activites.recue(Feuille.SECPA_DOTATIONS);
        assertThat(secpa(LocalDate.of(2025, 12, 31)).dotationsRecues()).isTrue();
    }

    @Test
    void theChapterBearsTheTwoConditionsOfTheStatusAlone() {
        activites.champ(ChampStructure.FILE_ACTIVE, 999).champ(ChampStructure.TAUX_PAUVRETE, "15.1");

        assertThat(secpa(LocalDate.of(2025, 12, 31)).conditions())
                .extracting(Eligibilite::etat)
                .containsExactly(Eligibilite.Etat.NON_REMPLIE, Eligibilite.Etat.REMPLIE);
    }

    private Secpa secpa(LocalDate jour) {
        return Secpa.de(activites.activite(), bilan(activites, jour)).orElseThrow();
    }

    private static DotationSecpa dotation(int ligne, TypeDotation type, String percu, String utilise) {
        return new DotationSecpa(ligne, type, new BigDecimal(percu), new BigDecimal(utilise));
    }

    private static ActionSecpa action(
            int ligne, MissionSecpa mission, LocalDate date, int beneficiaires, String montant) {
        return new ActionSecpa(
                ligne,
                mission,
                "Permanence inventée",
                date,
                Optional.empty(),
                Optional.of(beneficiaires),
                Optional.of(new BigDecimal(montant)),
                Optional.empty());
    }
}
