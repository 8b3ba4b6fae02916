package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.A1_CRISE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.regle.Nature;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A1-CRISE, guide p. 6–7. */
class CrisesSanitairesTest {

    @Test
    void thePlanAloneBrings100FixedPoints() {
        Resultat resultat = resultat(plan(2025), A1_CRISE);
        assertThat(resultat.detail().points()).isEqualTo(Decompte.arrondi(Fraction.de(100), Fraction.ZERO));
        assertThat(resultat.detail().maximum()).isEqualByComparingTo("100");
    }

    @Test
    void aDeclaredCrisisAndActionsAdd350PointsByTheRatio() {
        Activites crise = plan(2025)
                .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1))
                .crise(ElementCrise.ACTIONS, LocalDate.of(2025, 3, 20));
        Resultat resultat = resultat(crise, A1_CRISE);
        assertThat(resultat.detail().points().variables()).isEqualByComparingTo("262.50");
        assertThat(resultat.detail().maximum()).isEqualByComparingTo("362.50");
    }

    @Test
    void actionsDatedBeforeTheCrisisOrThePlanCountAndAreSaidToBe() {
        Activites precoces = structure(2025)
                .crise(ElementCrise.PLAN, LocalDate.of(2025, 12, 15))
                .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1))
                .crise(ElementCrise.ACTIONS, LocalDate.of(2025, 2, 1));
        Resultat resultat = resultat(precoces, A1_CRISE);
        assertThat(resultat.detail().points().variables()).isEqualByComparingTo("262.50");
        assertThat(resultat.detail().etapes())
                .extracting(Etape::libelle)
                .contains("Actions menées dans l’exercice de la crise déclarée");
        assertThat(resultat.detail().avertissements())
                .anyMatch(avertissement -> avertissement.contains("d’avant la première crise"))
                .anyMatch(avertissement -> avertissement.contains("d’avant le plan"));

        Activites aTemps = plan(2025)
                .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1))
                .crise(ElementCrise.ACTIONS, LocalDate.of(2025, 3, 1));
        assertThat(resultat(aTemps, A1_CRISE).detail().avertissements())
                .noneMatch(avertissement -> avertissement.contains("d’avant"));
    }

    @Test
    void theDecreeOfACrisisIsAmongItsPiecesAndNobodyIsAskedForOne() {
        Activites nomme = plan(2025)
                .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1), Optional.of("arrete.pdf"))
                .crise(ElementCrise.ACTIONS, LocalDate.of(2025, 3, 20));
        assertThat(resultat(nomme, A1_CRISE).detail().justificatifs())
                .extracting(Justificatif::nom)
                .contains("arrete.pdf");

        Activites muet = plan(2025).crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1));
        assertThat(resultat(muet, A1_CRISE).detail().sansPiece())
                .isEqualTo(resultat(plan(2025), A1_CRISE).detail().sansPiece());
    }

    @Test
    void actionsWithoutACrisisOrWithoutAPlanBringNothing() {
        Activites sansCrise = plan(2025).crise(ElementCrise.ACTIONS, LocalDate.of(2025, 3, 20));
        assertThat(points(sansCrise, A1_CRISE)).isEqualByComparingTo("100");
        Activites sansPlan = structure(2025)
                .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1))
                .crise(ElementCrise.ACTIONS, LocalDate.of(2025, 3, 20));
        assertThat(resultat(sansPlan, A1_CRISE)).isInstanceOf(Resultat.NonAtteint.class);
    }

    @Test
    void actionsWithoutACrisisAreSaidNotToCountAndOnlyThen() {
        String sansCrise =
                "Des actions sont déclarées sans crise grave déclarée par les autorités dans l’exercice : elles"
                        + " ne comptent pas.";
        assertThat(resultat(plan(2025), A1_CRISE).detail().avertissements()).doesNotContain(sansCrise);
        assertThat(resultat(plan(2025).crise(ElementCrise.ACTIONS, LocalDate.of(2025, 3, 20)), A1_CRISE)
                        .detail()
                        .avertissements())
                .contains(sansCrise);
    }

    @Test
    void whoLivedACrisisIsAskedForItsActionsUntilTheyAreTold() {
        String actions =
                "Une crise grave a été déclarée : décrivez dans la feuille Crise sanitaire les actions que vous"
                        + " avez menées.";
        Activites crise = plan(2025).crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1));
        assertThat(Calcul.actions(resultat(crise, A1_CRISE))).containsExactly(actions);
        crise.crise(ElementCrise.ACTIONS, LocalDate.of(2025, 3, 20));
        assertThat(Calcul.actions(resultat(crise, A1_CRISE))).isEmpty();
    }

    @Test
    void whetherThereIsAPlanIsToldWithItsPoints() {
        assertThat(premiereEtape(plan(2025))).isEqualTo("Plan de préparation rédigé = 100 points");
        assertThat(premiereEtape(structure(2025).crise(ElementCrise.ACTIONS, LocalDate.of(2025, 3, 20))))
                .isEqualTo("Plan de préparation non rédigé à la date de référence = 0 point");
    }

    @Test
    void aCrisisOfTheYearBeforeDoesNotCount() {
        Activites avant = plan(2025)
                .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2024, 12, 31))
                .crise(ElementCrise.ACTIONS, LocalDate.of(2025, 1, 2));
        assertThat(points(avant, A1_CRISE)).isEqualByComparingTo("100");
    }

    @Test
    void aPlanOfAnEarlierYearStandsAndOneDatedAfterTheReferenceDateDoesNot() {
        Activites ancien = structure(2025).crise(ElementCrise.PLAN, LocalDate.of(2023, 5, 1));
        assertThat(points(ancien, A1_CRISE)).isEqualByComparingTo("100");
        Activites dernierJour = structure(2025).crise(ElementCrise.PLAN, LocalDate.of(2025, 12, 31));
        assertThat(points(dernierJour, A1_CRISE)).isEqualByComparingTo("100");
        Resultat laVeille = resultat(bilan(dernierJour, LocalDate.of(2025, 12, 30)), A1_CRISE);
        assertThat(laVeille).isInstanceOf(Resultat.NonAtteint.class);
    }

    @Test
    void in2022ThePlanIsOptionalAndNoCrisisIsPaid() {
        Activites covid = plan(2022)
                .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2022, 1, 1))
                .crise(ElementCrise.ACTIONS, LocalDate.of(2022, 2, 1));
        Resultat resultat = resultat(covid, A1_CRISE);
        assertThat(resultat.detail().nature()).isEqualTo(Nature.OPTIONNEL);
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("100");
        assertThat(bilan(structure(2022)).prerequisManquants()).doesNotContain(A1_CRISE);
        assertThat(resultat(structure(2022), A1_CRISE).detail().demande())
                .contains("n’apportent pas de points")
                .doesNotContain("points de plus");
        assertThat(resultat(structure(2025), A1_CRISE).detail().demande()).contains("points de plus");
    }

    @Test
    void from2023ThePlanIsPrerequis() {
        assertThat(resultat(plan(2023), A1_CRISE).detail().nature()).isEqualTo(Nature.PREREQUIS);
        assertThat(bilan(structure(2023)).prerequisManquants()).contains(A1_CRISE);
    }

    @Test
    void withoutTheListOfPatientsThePlanStillMakesThePrerequis() {
        Activites inconnue = Activites.sousContrat(2025)
                .crise(ElementCrise.PLAN, LocalDate.of(2025, 1, 10))
                .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1))
                .crise(ElementCrise.ACTIONS, LocalDate.of(2025, 3, 20));
        Resultat resultat = resultat(inconnue, A1_CRISE);
        assertThat(resultat.atteint()).isTrue();
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("100");
        assertThat(Calcul.actions(resultat)).anyMatch(action -> action.contains("Patientèle médecin traitant"));
    }

    @Test
    void actionsThatDoNotCountForWantOfAPlanAreNotSaidToCountWithoutAPiece() {
        Activites sansPlan = structure(2025)
                .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1))
                .crise(ElementCrise.ACTIONS, LocalDate.of(2025, 3, 20));
        assertThat(resultat(sansPlan, A1_CRISE).detail().sansPiece()).isEmpty();
        assertThat(resultat(sansPlan.crise(ElementCrise.PLAN, LocalDate.of(2025, 1, 10)), A1_CRISE)
                        .detail()
                        .sansPiece())
                .isNotEmpty();
    }

    private static String premiereEtape(Activites activites) {
        Etape etape = resultat(activites, A1_CRISE).detail().etapes().get(0);
        return (etape.libelle() + " = " + etape.valeur()).replace('\u00A0', ' ');
    }

    private static Activites structure(int annee) {
        return Activites.sousContrat(annee).patientele(3000);
    }

    private static Activites plan(int annee) {
        return structure(annee).crise(ElementCrise.PLAN, LocalDate.of(annee, 1, 10));
    }
}
