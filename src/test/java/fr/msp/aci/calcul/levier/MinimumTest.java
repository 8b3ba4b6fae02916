package fr.msp.aci.calcul.levier;

import static fr.msp.aci.activite.Activites.complete;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Etape;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A new structure is paid a minimum: steps below it say so, and what they bring together is told. */
class MinimumTest {

    private static Activites nouvelle() {
        return complete(2025)
                .effet(LocalDate.of(2024, 11, 20))
                .champ(ChampStructure.DATE_PROJET_SANTE, LocalDate.of(2024, 2, 29))
                .patientele(200)
                .base(20, 10, 10)
                .sans(Feuille.HORAIRES)
                .semaine("Bourg", "09:00", "17:30")
                .sans(Feuille.MISSIONS_SP)
                .sans(Feuille.PNC)
                .sans(Feuille.PARCOURS)
                .sans(Feuille.COORDINATION_EXTERNE)
                .sans(Feuille.PROFESSIONNELS)
                .sans(Feuille.PROTOCOLES)
                .protocoles(1)
                .sans(Feuille.STAGES)
                .sans(Feuille.RCP)
                .sans(Feuille.QUALITE)
                .sans(Feuille.USAGERS)
                .medecin(Statut.ASSOCIE, false);
    }

    private static Optional<Minimum> minimum(Activite activite) {
        return Minimum.de(activite, Simuler.BAREME, Simuler.fin(activite), leviers(activite));
    }

    private static List<Levier> leviers(Activite activite) {
        return Leviers.pour(activite, Simuler.BAREME, Simuler.fin(activite));
    }

    @Test
    void aStepBelowTheMinimumSaysThatItIsPaidAlready() {
        assertThat(Simuler.phrases(nouvelle(), CodeIndicateur.A1_USAGERS))
                .containsExactly("Une action de niveau 1 avec les usagers : les consulter, les informer ou les"
                        + " sensibiliser : + 200,00 points, 0,00 € (déjà payés par la rémunération minimale)");
        assertThat(Simuler.phrases(nouvelle(), CodeIndicateur.A2_FORMATION))
                .containsExactly("Accueil de 2 stagiaires de plus, qui se préparent à une profession de santé, avec"
                        + " convention et attestation : + 450,00 points, 1 455,00 €"
                        + " (ce qui dépasse la rémunération minimale)");
        assertThat(Simuler.phrases(
                        nouvelle().champ(ChampStructure.DATE_PROJET_SANTE, LocalDate.of(2017, 1, 1)),
                        CodeIndicateur.A2_FORMATION))
                .singleElement()
                .asString()
                .endsWith("+ 450,00 points, 3 150,00 €");
    }

    @Test
    void whatTheStepsBringTogetherIsWhatTheBilanOfAllOfThemPays() {
        Activite activite = nouvelle().activite();
        Minimum minimum = minimum(activite).orElseThrow();
        Activite toutes = Leviers.ensemble(
                        Situation.de(activite, Simuler.BAREME, Simuler.fin(activite)), leviers(activite))
                .activite();
        Bilan apres = Simuler.bilan(toutes);

        assertThat(minimum.garanti()).isEqualByComparingTo("20000");
        assertThat(minimum.sansLui()).isLessThan(minimum.garanti()).isPositive();
        assertThat(minimum.points())
                .isEqualByComparingTo(
                        apres.pointsTotal().subtract(Simuler.bilan(activite).pointsTotal()));
        assertThat(minimum.euros())
                .isPositive()
                .isEqualByComparingTo(apres.remuneration().montant().subtract(minimum.garanti()));
        assertThat(toutes.les(Professionnel.class))
                .as("the IPA is one of the steps, whatever indicator she is filed under by then")
                .anyMatch(ligne -> ligne.profession() == Profession.INFIRMIER_PRATIQUE_AVANCEE);
        assertThat(toutes.les(MissionSp.class))
                .as("the mission of the pathway, and the one that is a step of its own, of another theme by then")
                .extracting(MissionSp::theme)
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(Simuler.lisible(minimum.phrase()))
                .startsWith(
                        "Nouvelle structure : la rémunération minimale (20 000,00 €) dépasse ce que valent les points (")
                .contains("Toutes les étapes ci-dessous ensemble : + ")
                .endsWith(" € au-delà de la rémunération minimale.");
    }

    @Test
    void theBilanTellsItWithItsRemunerationAndItsFiguresStay() {
        Activite activite = nouvelle().activite();
        Bilan bilan = Simuler.bilan(activite);
        Bilan conseille = Leviers.conseiller(bilan, activite, Simuler.BAREME);

        assertThat(conseille.remuneration().etapes())
                .last()
                .extracting(Etape::libelle)
                .isEqualTo("Toutes les étapes utiles de ce bilan ensemble");
        assertThat(conseille.remuneration())
                .usingRecursiveComparison()
                .ignoringFields("etapes")
                .isEqualTo(bilan.remuneration());
    }

    @Test
    void nothingIsSaidWhereThePointsAreWorthMoreOrTheStructureIsNotNew() {
        Activite riche = complete(2025)
                .effet(LocalDate.of(2024, 11, 20))
                .champ(ChampStructure.DATE_PROJET_SANTE, LocalDate.of(2024, 2, 29))
                .sans(Feuille.STAGES)
                .activite();
        Bilan bilan = Simuler.bilan(riche);
        assertThat(minimum(riche)).isEmpty();
        assertThat(Leviers.conseiller(bilan, riche, Simuler.BAREME).remuneration())
                .isEqualTo(bilan.remuneration());
        assertThat(minimum(nouvelle()
                        .champ(ChampStructure.DATE_PROJET_SANTE, LocalDate.of(2017, 1, 1))
                        .activite()))
                .isEmpty();
    }

    @Test
    void twoSituationsSayWhatTheirPointsAreWorthWithoutTheMinimum() {
        Activite avant = nouvelle().activite();
        Activite apres = Leviers.ensemble(Situation.de(avant, Simuler.BAREME, Simuler.fin(avant)), leviers(avant))
                .activite();
        assertThat(Minimum.comparaison(avant, apres, Simuler.BAREME, Simuler.fin(avant)))
                .map(Simuler::lisible)
                .hasValueSatisfying(phrase -> assertThat(phrase)
                        .startsWith("La rémunération minimale d’une nouvelle structure paie déjà une part des points."
                                + " Sans elle : "));
        assertThat(Minimum.comparaison(apres, avant, Simuler.BAREME, Simuler.fin(avant)))
                .as("the points of the first are worth more than the minimum, those of the second less")
                .isPresent();
        Activite ancienne = complete(2025).activite();
        assertThat(Minimum.comparaison(ancienne, ancienne, Simuler.BAREME, Simuler.fin(ancienne)))
                .isEmpty();
    }
}
