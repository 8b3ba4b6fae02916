package fr.msp.aci.calcul.levier;

import static fr.msp.aci.activite.Activites.complete;
import static fr.msp.aci.calcul.levier.Simuler.BAREME;
import static fr.msp.aci.calcul.levier.Simuler.lisible;
import static fr.msp.aci.regle.CodeIndicateur.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Steps of a running exercise: what is declared already and comes by itself is not sold again. */
class EtapesEnCoursDAnneeTest {

    private static final LocalDate NOVEMBRE = LocalDate.of(2025, 11, 24);
    private static final LocalDate DECEMBRE = LocalDate.of(2025, 12, 10);

    @Test
    void whatIsDeclaredForLaterIsNoStep() {
        assertThat(etapes(
                        complete(2025).sans(Feuille.COORDINATION).coordinateur(Optional.of(DECEMBRE), Optional.empty()),
                        A2_COORDINATION))
                .isEmpty();
        assertThat(etapes(complete(2025).sans(Feuille.CRISE_SANITAIRE).crise(ElementCrise.PLAN, DECEMBRE), A1_CRISE))
                .isEmpty();
        assertThat(etapes(
                        complete(2025)
                                .sans(Feuille.SIP)
                                .logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2020, 1, 1))
                                .logiciel(NiveauLogiciel.AVANCE, DECEMBRE),
                        A3_SI_AVANCE))
                .isEmpty();
        assertThat(etapes(complete(2025).ligne(EtapesEnCoursDAnneeTest::ipaEnDecembre), A2_PROTOCOLES))
                .isEmpty();
    }

    @Test
    void theGateThatOpensByItselfAsksForNoStepAndTheOtherPrerequisDo() {
        Activites coordination =
                complete(2025).sans(Feuille.COORDINATION).coordinateur(Optional.of(DECEMBRE), Optional.empty());
        assertThat(Leviers.ouverture(coordination.activite(), BAREME, NOVEMBRE)).isEmpty();

        Ouverture sansPlan = Leviers.ouverture(
                        coordination.sans(Feuille.CRISE_SANITAIRE).activite(), BAREME, NOVEMBRE)
                .orElseThrow();
        assertThat(sansPlan.etapes()).extracting(Levier::code).containsExactly(A1_CRISE);
        assertThat(sansPlan.euros()).isGreaterThan(new BigDecimal("90000"));
    }

    @Test
    void theDaysOfAVacataireThatPassTheThresholdByThemselvesAreNotSold() {
        Activites juillet = complete(2025)
                .sans(Feuille.PROFESSIONNELS)
                .professionnels(3, Profession.MEDECIN_GENERALISTE, Statut.ASSOCIE)
                .vacataire(Profession.SAGE_FEMME, "1", Optional.of(LocalDate.of(2025, 7, 1)), Optional.empty());

        assertThat(etapes(juillet, A1_SECOND_RECOURS))
                .containsExactly("2 jours par semaine de plus de vacations de second recours, en moyenne sur l’exercice"
                        + " (en plus de ce que donne, au 31/12/2025, ce qui est déjà déclaré) : + 300,00 points,"
                        + " 2 100,00 €");
    }

    @Test
    void whatIsLostByTheEndCanBeMadeGood() {
        Activites ipaPartante = complete(2025).ligne(EtapesEnCoursDAnneeTest::ipaJusquEnDecembre);

        assertThat(etapes(ipaPartante, A2_PROTOCOLES))
                .singleElement()
                .asString()
                .startsWith("Un infirmier en pratique"
                        + " avancée (IPA) dans l’équipe à partir du 24/11/2025 (en plus de ce que donne, au 31/12/2025, ce qui"
                        + " est déjà déclaré) : ");
    }

    private static Professionnel ipaEnDecembre(int ligne) {
        return ipa(ligne, Optional.of(DECEMBRE), Optional.empty());
    }

    private static Professionnel ipaJusquEnDecembre(int ligne) {
        return ipa(ligne, Optional.empty(), Optional.of(DECEMBRE));
    }

    private static Professionnel ipa(int ligne, Optional<LocalDate> entree, Optional<LocalDate> sortie) {
        return new Professionnel(
                ligne,
                "Inventée",
                "Ipa",
                Optional.empty(),
                Optional.empty(),
                Profession.INFIRMIER_PRATIQUE_AVANCEE,
                Optional.empty(),
                Statut.SALARIE,
                Optional.empty(),
                entree,
                sortie,
                Optional.empty(),
                false,
                false);
    }

    private static List<String> etapes(Activites activites, CodeIndicateur code) {
        return Leviers.pour(activites.activite(), BAREME, NOVEMBRE).stream()
                .filter(levier -> levier.code() == code)
                .map(levier -> lisible(levier.phrase()))
                .toList();
    }
}
