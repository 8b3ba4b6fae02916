package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.actions;
import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.resultat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeProtocole;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes and what goes by itself up to the last day of a running exercise. */
class SuiteDExerciceTest {

    private static final LocalDate NOVEMBRE = LocalDate.of(2025, 11, 24);
    private static final LocalDate DECEMBRE = LocalDate.of(2025, 12, 10);

    @Test
    void aCoordinatorAPlanOrASoftwareDeclaredForLaterIsToldToComeAndNoLongerAskedFor() {
        assertThat(manques(
                        structure().coordinateur(Optional.of(DECEMBRE), Optional.empty()),
                        CodeIndicateur.A2_COORDINATION))
                .containsExactly("À venir, d’après ce qui est déjà déclaré et sans autre étape : 2 700 points le"
                        + " 31/12/2025, au lieu de 0 point aujourd’hui.");
        assertThat(manques(structure().crise(ElementCrise.PLAN, DECEMBRE), CodeIndicateur.A1_CRISE))
                .containsExactly("À venir, d’après ce qui est déjà déclaré et sans autre étape : 100 points le"
                        + " 31/12/2025, au lieu de 0 point aujourd’hui.");
        assertThat(manques(structure().logiciel(NiveauLogiciel.AVANCE, DECEMBRE), CodeIndicateur.A3_SI_AVANCE))
                .containsExactly("À venir, d’après ce qui est déjà déclaré et sans autre étape : 6,03 points le"
                        + " 31/12/2025, au lieu de 0 point aujourd’hui.");
    }

    @Test
    void theDaysOfAVacataireThatPassTheThresholdByTheEndAreToldWithWhatIsStillMissing() {
        Activites juillet = structure()
                .vacataire(Profession.SAGE_FEMME, "1", Optional.of(LocalDate.of(2025, 7, 1)), Optional.empty());

        assertThat(manques(juillet, CodeIndicateur.A1_SECOND_RECOURS))
                .containsExactly(
                        "À venir, d’après ce qui est déjà déclaré et sans autre étape : 300 points le 31/12/2025,"
                                + " au lieu de 0 point aujourd’hui.",
                        "Accueillez des vacations de second recours à hauteur de 2,5 jours par semaine en moyenne.");
    }

    @Test
    void whatIsNotDeclaredIsStillAskedFor() {
        assertThat(manques(structure(), CodeIndicateur.A2_COORDINATION))
                .containsExactly(
                        "Confiez la coordination à une personne dont le temps est identifié, et indiquez-la dans"
                                + " la feuille Coordination.");
    }

    @Test
    void aProtocolThatEndsBeforeTheLastDayIsToldWithItsRow() {
        Activites activites = structure().protocoles(7).ligne(SuiteDExerciceTest::protocoleQuiFinit);

        assertThat(avertissements(activites))
                .contains("Baisse annoncée au 31/12/2025, d’après ce qui est déclaré : A2-PROTOCOLES donnera"
                        + " 700 points, au lieu de 800 points aujourd’hui (validité qui finit d’ici là : feuille"
                        + " Protocoles, ligne 9).");
    }

    @Test
    void aConditionOfTheContractThatDeparturesWillBreakIsTold() {
        Activites activites = structure()
                .professionnel(Profession.MEDECIN_GENERALISTE, Statut.ASSOCIE)
                .professionnel(Profession.MEDECIN_GENERALISTE, Statut.ASSOCIE, Optional.empty(), Optional.of(DECEMBRE));

        assertThat(avertissements(activites))
                .contains("Condition du contrat qui ne sera plus remplie, d’après ce qui est déclaré : Au moins 2"
                        + " médecins généralistes. Présents dans l’équipe au 31/12/2025 : 1.");
    }

    @Test
    void aCoordinatorWhoLeavesWithNobodyAfterIsToldBeforehand() {
        Activites seule = structure().coordinateur(Optional.empty(), Optional.of(DECEMBRE));
        Activites relayee = structure()
                .coordinateur(Optional.empty(), Optional.of(DECEMBRE))
                .coordinateur(Optional.of(DECEMBRE), Optional.empty());

        assertThat(avertissements(seule))
                .contains("D’après ce qui est déclaré, personne n’assurera plus la coordination le 31/12/2025 (feuille"
                        + " Coordination, ligne 2). Les points de cet exercice restent acquis, mais la fonction est à"
                        + " pourvoir.");
        assertThat(avertissements(relayee)).noneMatch(texte -> texte.contains("coordination le"));
    }

    @Test
    void aPrerequisThatClosuresAnnouncedWillTakeAwayIsTold() {
        Activites fermee = Activites.complete(2025)
                .fermeture("Site principal", LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 19), false);

        assertThat(avertissements(fermee))
                .contains("Prérequis qui ne sera plus atteint le 31/12/2025, d’après ce qui est déclaré (A1-HORAIRES) :"
                        + " la rémunération de l’exercice serait nulle.");
    }

    @Test
    void nothingIsAnnouncedOnceTheExerciseIsOver() {
        Activites activites = structure()
                .protocoles(7)
                .ligne(SuiteDExerciceTest::protocoleQuiFinit)
                .coordinateur(Optional.empty(), Optional.of(DECEMBRE));

        assertThat(SuiteDExercice.pertes(activites.activite(), Calcul.BAREME, NOVEMBRE))
                .hasSize(2);
        assertThat(SuiteDExercice.pertes(activites.activite(), Calcul.BAREME, LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Test
    void aVacataireOfAnExerciseNotBegunIsLookedAtOnItsFirstDay() {
        LocalDate avant = LocalDate.of(2024, 11, 24);
        Activites present = structure().vacataire(Profession.SAGE_FEMME, "0.5");
        Activites desJanvier = structure()
                .vacataire(Profession.SAGE_FEMME, "0.5", Optional.of(LocalDate.of(2025, 1, 1)), Optional.empty());
        Activites parti = structure()
                .vacataire(Profession.SAGE_FEMME, "0.5", Optional.empty(), Optional.of(LocalDate.of(2024, 12, 31)));

        assertThat(pointsDeVacation(present, avant)).isEqualTo("300.00");
        assertThat(pointsDeVacation(desJanvier, avant)).isEqualTo("300.00");
        assertThat(resultat(bilan(desJanvier, avant), CodeIndicateur.A1_SECOND_RECOURS)
                        .detail()
                        .avertissements())
                .noneMatch(texte -> texte.startsWith("À venir"));
        assertThat(pointsDeVacation(parti, avant)).isEqualTo("0.00");
    }

    private static String pointsDeVacation(Activites activites, LocalDate jour) {
        return resultat(bilan(activites, jour), CodeIndicateur.A1_SECOND_RECOURS)
                .detail()
                .points()
                .total()
                .toString();
    }

    private static Activites structure() {
        return Activites.sousContrat(2025).patientele(4000);
    }

    private static Protocole protocoleQuiFinit(int ligne) {
        return new Protocole(
                ligne,
                "Un protocole qui finit",
                ThemeProtocole.PATHOLOGIES_CHRONIQUES,
                LocalDate.of(2023, 1, 1),
                List.of("Infirmier", "Pharmacien"),
                false,
                Optional.of(DECEMBRE),
                Optional.empty());
    }

    private static List<String> manques(Activites activites, CodeIndicateur code) {
        return actions(resultat(bilan(activites, NOVEMBRE), code)).stream()
                .map(SuiteDExerciceTest::lisible)
                .toList();
    }

    private static List<String> avertissements(Activites activites) {
        return bilan(activites, NOVEMBRE).avertissements().stream()
                .map(SuiteDExerciceTest::lisible)
                .toList();
    }

    private static String lisible(String texte) {
        return texte.replaceAll("[\\u00A0\\u202F]", " ");
    }
}
