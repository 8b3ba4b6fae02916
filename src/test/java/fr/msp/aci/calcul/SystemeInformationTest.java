package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.A3_SI_AVANCE;
import static fr.msp.aci.regle.CodeIndicateur.A3_SI_STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Statut;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A3-SI-STANDARD and A3-SI-AVANCE, guide p. 44–48. */
class SystemeInformationTest {

    @ParameterizedTest(name = "acquired on {0}: {1} points of 3 100")
    @CsvSource({
        "2024-12-31, 3100",
        "2025-01-01, 3100",
        "2025-01-02, 3091.51",
        "2025-07-01, 1562.74",
        "2025-10-01, 781.37",
        "2025-12-31, 8.49",
        "2026-01-01, 0"
    })
    void thePointsFollowTheDayOfAcquisition(LocalDate acquisition, String attendu) {
        assertThat(points(treize(2025).logiciel(NiveauLogiciel.STANDARD, acquisition), A3_SI_STANDARD))
                .isEqualByComparingTo(attendu);
    }

    @Test
    void aLeapYearHas366Days() {
        Activites juillet = treize(2024).logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2024, 7, 1));
        Resultat resultat = resultat(juillet, A3_SI_STANDARD);
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("1558.47");
        assertThat(resultat.detail().etapes()).anyMatch(etape -> etape.valeur().equals("184/366"));
    }

    @Test
    void theFixedPartIsRoundedByItself() {
        Resultat resultat =
                resultat(treize(2025).logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2025, 10, 1)), A3_SI_STANDARD);
        assertThat(resultat.detail().points().fixes()).isEqualByComparingTo("126.03");
        assertThat(resultat.detail().points().variables()).isEqualByComparingTo("655.34");
    }

    @Test
    void theFirstAcquisitionCountsWhateverItsLevel() {
        Activites deux = treize(2025)
                .logiciel(NiveauLogiciel.AVANCE, LocalDate.of(2025, 7, 1))
                .logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2023, 3, 1));
        assertThat(points(deux, A3_SI_STANDARD)).isEqualByComparingTo("3100");
        assertThat(points(deux, A3_SI_AVANCE)).isEqualByComparingTo("50.41");
    }

    @Test
    void aStandardSystemIsNotAnAdvancedOne() {
        Activites standard = treize(2025).logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2023, 1, 1));
        assertThat(resultat(standard, A3_SI_AVANCE)).isInstanceOf(Resultat.NonEngage.class);
    }

    @Test
    void theSmallerOfTheTwoProratasCountsAndNotTheirProduct() {
        Activites contratEnJuillet = treize(2025).effet(LocalDate.of(2025, 7, 1));
        Activites avant = contratEnJuillet.logiciel(NiveauLogiciel.AVANCE, LocalDate.of(2020, 1, 1));
        assertThat(points(avant, A3_SI_STANDARD)).isEqualByComparingTo("1562.74");
        assertThat(points(avant, A3_SI_AVANCE)).isEqualByComparingTo("50.41");
        Activites apres = treize(2025)
                .effet(LocalDate.of(2025, 7, 1))
                .logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2025, 10, 1));
        assertThat(points(apres, A3_SI_STANDARD)).isEqualByComparingTo("781.37");
    }

    @Test
    void collaborateurDoctorsAreAssociatesHere() {
        Activites equipe = Activites.sousContrat(2025)
                .patientele(4000)
                .medecin(Statut.ASSOCIE, false)
                .medecin(Statut.COLLABORATEUR, false)
                .professionnel(Profession.INFIRMIER, Statut.COLLABORATEUR)
                .professionnel(Profession.INFIRMIER, Statut.SALARIE)
                .logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2020, 1, 1));
        assertThat(points(equipe, A3_SI_STANDARD)).isEqualByComparingTo("900");
    }

    @Test
    void theMaximumKnowsTheDayOfAcquisitionAndStaysWholeWithoutOne() {
        Activites enOctobre = treize(2025).logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2025, 10, 1));
        assertThat(resultat(enOctobre, A3_SI_STANDARD).detail().maximum()).isEqualByComparingTo("781.37");
        assertThat(resultat(treize(2025), A3_SI_STANDARD).detail().maximum()).isEqualByComparingTo("3100");
    }

    @Test
    void softwareToComeDoesNotMakeThePrerequis() {
        Activites bientot = treize(2025).logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2025, 9, 1));
        Bilan enAout = bilan(bientot, LocalDate.of(2025, 8, 31));
        assertThat(enAout.prerequisManquants()).contains(A3_SI_STANDARD);
        assertThat(bilan(bientot, LocalDate.of(2025, 9, 1)).prerequisManquants())
                .doesNotContain(A3_SI_STANDARD);
    }

    private static Activites treize(int annee) {
        return Activites.sousContrat(annee).patientele(4000).professionnels(13, Profession.INFIRMIER, Statut.ASSOCIE);
    }
}
