package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who counts: A1-DIVERSITE, A1-SECOND-RECOURS, A1-CSTM, A1-SAS (guide p. 9–14, 18–19). */
class EquipeSoignanteTest {

    @Test
    void oneMedicalProfessionOrThreeParamedicalOnesMakeLevel1() {
        assertThat(points(structure().professionnel(Profession.SAGE_FEMME, Statut.ASSOCIE), A1_DIVERSITE))
                .isEqualByComparingTo("300");
        Activites deux = structure()
                .professionnel(Profession.INFIRMIER, Statut.ASSOCIE)
                .professionnel(Profession.ORTHOPTISTE, Statut.ASSOCIE);
        assertThat(points(deux, A1_DIVERSITE)).isZero();
        assertThat(points(deux.professionnel(Profession.DIETETICIEN, Statut.ASSOCIE), A1_DIVERSITE))
                .isEqualByComparingTo("300");
        assertThat(points(deux.professionnel(Profession.PHARMACIEN, Statut.ASSOCIE), A1_DIVERSITE))
                .isEqualByComparingTo("600");
    }

    @Test
    void aGeneralPractitionerIsNotAnotherMedicalProfession() {
        assertThat(points(structure().medecin(Statut.ASSOCIE, false), A1_DIVERSITE))
                .isZero();
    }

    @Test
    void anInfirmierAndAnIpaAreOneProfession() {
        Activites deux = structure()
                .professionnel(Profession.INFIRMIER, Statut.ASSOCIE)
                .professionnel(Profession.INFIRMIER_PRATIQUE_AVANCEE, Statut.ASSOCIE)
                .professionnel(Profession.ORTHOPHONISTE, Statut.ASSOCIE);
        Resultat resultat = resultat(deux, A1_DIVERSITE);
        assertThat(resultat.detail().points().total()).isZero();
        assertThat(resultat.detail().hypotheses()).anyMatch(texte -> texte.contains("une seule profession"));
    }

    @Test
    void asaleeNursesAndCollaborateurDoctorsCountButOtherCollaborateursDoNot() {
        Activites asalee = structure()
                .professionnel(Profession.INFIRMIER, Statut.ASALEE)
                .professionnel(Profession.ORTHOPHONISTE, Statut.ASSOCIE)
                .professionnel(Profession.DIETETICIEN, Statut.COLLABORATEUR);
        assertThat(points(asalee, A1_DIVERSITE)).isZero();
        assertThat(points(asalee.professionnel(Profession.DIETETICIEN, Statut.ASSOCIE), A1_DIVERSITE))
                .isEqualByComparingTo("300");
        assertThat(points(asalee.professionnel(Profession.MEDECIN_SPECIALISTE, Statut.COLLABORATEUR), A1_DIVERSITE))
                .isEqualByComparingTo("600");
    }

    @Test
    void whoLeftTheDayBeforeDoesNotCountAndWhoLeavesThatDayDoes() {
        LocalDate finDAnnee = LocalDate.of(2025, 12, 31);
        assertThat(points(sageFemmeJusquAu(finDAnnee), A1_DIVERSITE)).isEqualByComparingTo("300");
        assertThat(points(sageFemmeJusquAu(finDAnnee.minusDays(1)), A1_DIVERSITE))
                .isZero();
    }

    @Test
    void whoComesAfterTheReferenceDateIsToCome() {
        Activites bientot = structure()
                .professionnel(
                        Profession.SAGE_FEMME, Statut.ASSOCIE, Optional.of(LocalDate.of(2025, 9, 1)), Optional.empty());
        Resultat enJuin = resultat(bilan(bientot, LocalDate.of(2025, 6, 30)), A1_DIVERSITE);
        assertThat(enJuin.detail().points().total()).isZero();
        assertThat(enJuin.detail().avertissements()).anyMatch(texte -> texte.startsWith("À venir"));
        assertThat(points(bientot, A1_DIVERSITE)).isEqualByComparingTo("300");
    }

    @Test
    void inACentreDeSanteSalariesAreReadForAssociates() {
        Activites cds = structure()
                .champ(ChampStructure.TYPE, "CDS")
                .professionnel(Profession.SAGE_FEMME, Statut.SALARIE)
                .professionnel(Profession.PHARMACIEN, Statut.ASSOCIE);
        assertThat(points(cds, A1_DIVERSITE)).isEqualByComparingTo("300");
        assertThat(bilan(cds).avertissements()).anyMatch(texte -> texte.contains("centre de santé"));
        assertThat(points(structure().professionnel(Profession.SAGE_FEMME, Statut.SALARIE), A1_DIVERSITE))
                .isZero();
    }

    @Test
    void aPersonOnTwoRowsCountsOnceEvenWhenOneRowLacksTheNumber() {
        Activites deuxLignes = structure()
                .ligne(n -> personne(n, "Inventée", Optional.of("10000010016"), Profession.MEDECIN_GENERALISTE, true))
                .ligne(n -> personne(n, "INVENTEE", Optional.empty(), Profession.MEDECIN_GENERALISTE, true))
                .medecin(Statut.ASSOCIE, false);
        assertThat(points(deuxLignes, A1_SAS)).isEqualByComparingTo("100");
    }

    @Test
    void aDoctorWhoseOtherRowSaysNothingOfTheSasTakesPartAllTheSame() {
        Activites deuxSites = structure()
                .ligne(n -> depuis(n, LocalDate.of(2024, 1, 1), true))
                .ligne(n -> depuis(n, LocalDate.of(2025, 2, 1), false));
        assertThat(points(deuxSites, A1_SAS)).isEqualByComparingTo("200");
    }

    @ParameterizedTest(name = "{0} day a week: {1} points")
    @CsvSource({"0.49, 0", "0.5, 300", "2.49, 300", "2.5, 600"})
    void secondRecourseHasTwoThresholds(String jours, String attendu) {
        assertThat(points(structure().vacataire(Profession.MEDECIN_SPECIALISTE, jours), A1_SECOND_RECOURS))
                .isEqualByComparingTo(attendu);
    }

    @ParameterizedTest(name = "{0} day a week: told {1}")
    @CsvSource({"0.461538461538462, true", "0.46, true", "0.45, false", "0.5, false"})
    void twoDaysAMonthDividedByTheWeeksOfTheYearAreSaidToBeHalfADayAWeek(String jours, boolean dit) {
        List<String> avertissements = resultat(structure().vacataire(Profession.SAGE_FEMME, jours), A1_SECOND_RECOURS)
                .detail()
                .avertissements();
        assertThat(avertissements.stream().anyMatch(avertissement -> avertissement.contains("deux jours par mois")))
                .isEqualTo(dit);
    }

    @Test
    void vacatairesAddUpWeightedByTheShareOfTheExercise() {
        // 1 day during 183 of 365 days is just above half a day; 182 days is just below.
        assertThat(points(specialisteDurant(183), A1_SECOND_RECOURS)).isEqualByComparingTo("300");
        assertThat(points(specialisteDurant(182), A1_SECOND_RECOURS)).isZero();
        assertThat(points(specialisteDurant(182).vacataire(Profession.BIOLOGISTE, "0.1"), A1_SECOND_RECOURS))
                .isEqualByComparingTo("300");
    }

    /** As a workbook keeps the outcome of a division. */
    @ParameterizedTest(name = "{0} people of {1} day: {2} points")
    @CsvSource({"3, 0.833333333333333, 600", "3, 0.166666666666666, 300", "3, 0.8333, 300"})
    void daysThatComeFromADivisionReachAThreshold(int personnes, String jours, String attendu) {
        Activites structure = structure();
        for (int rang = 0; rang < personnes; rang++) {
            structure.vacataire(Profession.SAGE_FEMME, jours);
        }
        assertThat(points(structure, A1_SECOND_RECOURS)).isEqualByComparingTo(attendu);
    }

    @Test
    void theSameVacationTypedTwiceCountsOnceAndThoseOfTwoSitesAddUp() {
        Activites deuxFois = structure().ligne(n -> vacation(n, "Tilleuls")).ligne(n -> vacation(n, "Tilleuls"));
        assertThat(points(deuxFois, A1_SECOND_RECOURS)).isZero();
        assertThat(points(deuxFois.ligne(n -> vacation(n, "Annexe")), A1_SECOND_RECOURS))
                .isEqualByComparingTo("300");
    }

    @Test
    void aVacataireWhoLeftDuringTheExerciseStillCountsForTheTimeSpent() {
        Activites partie = structure()
                .vacataire(Profession.SAGE_FEMME, "1.5", Optional.empty(), Optional.of(LocalDate.of(2025, 6, 30)));
        assertThat(points(partie, A1_SECOND_RECOURS)).isEqualByComparingTo("300");
    }

    @Test
    void generalPractitionersAndAssociatesDoNotMakeSecondRecourse() {
        assertThat(points(structure().vacataire(Profession.MEDECIN_GENERALISTE, "5"), A1_SECOND_RECOURS))
                .isZero();
        Activites associee = structure()
                .ligne(n -> personne(n, "Inventée", Optional.of("10000010016"), Profession.SAGE_FEMME, false))
                .ligne(n -> new Professionnel(
                        n,
                        "Inventée",
                        "Alix",
                        Optional.of("10000010016"),
                        Optional.empty(),
                        Profession.SAGE_FEMME,
                        Optional.empty(),
                        Statut.VACATAIRE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(java.math.BigDecimal.TEN),
                        false,
                        false));
        Resultat resultat = resultat(associee, A1_SECOND_RECOURS);
        assertThat(resultat.detail().points().total()).isZero();
        assertThat(resultat.detail().avertissements()).anyMatch(texte -> texte.contains("aussi associés"));
    }

    @Test
    void aCstmDoctorFromElsewhereBrings200PointsInAZoneSousDenseOnly() {
        assertThat(points(
                        structure().champ(ChampStructure.ZONE_SOUS_DENSE, true).medecinCstm(), A1_CSTM))
                .isEqualByComparingTo("200");
        Resultat horsZone = resultat(
                structure().champ(ChampStructure.ZONE_SOUS_DENSE, false).medecinCstm(), A1_CSTM);
        assertThat(horsZone).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(horsZone.detail().maximum()).isZero();
        assertThat(resultat(structure(), A1_CSTM).detail().maximum()).isEqualByComparingTo("200");
    }

    @Test
    void anAssociateUnderCstmDoesNotCount() {
        Activites associe = structure()
                .champ(ChampStructure.ZONE_SOUS_DENSE, true)
                .ligne(n -> new Professionnel(
                        n,
                        "Inventé",
                        "Alix",
                        Optional.empty(),
                        Optional.empty(),
                        Profession.MEDECIN_GENERALISTE,
                        Optional.empty(),
                        Statut.ASSOCIE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        false));
        assertThat(points(associe, A1_CSTM)).isZero();
    }

    @ParameterizedTest(name = "{0} doctors of {1} in the SAS: {2} points")
    @CsvSource({"0, 3, 0", "1, 3, 0", "1, 2, 100", "2, 3, 100", "3, 3, 200", "1, 1, 200"})
    void theSasPaysHalfOfTheDoctorsOrAllOfThem(int engages, int medecins, String attendu) {
        Activites equipe = structure();
        for (int rang = 0; rang < medecins; rang++) {
            equipe.medecin(rang % 2 == 0 ? Statut.ASSOCIE : Statut.VACATAIRE, rang < engages);
        }
        assertThat(points(equipe, A1_SAS)).isEqualByComparingTo(attendu);
    }

    @Test
    void aVacataireOfOneDayOfTheExerciseCountsAmongTheDoctorsOfTheSasAndUnderCstm() {
        LocalDate jour = LocalDate.of(2025, 3, 3);
        Activites unJour = structure()
                .champ(ChampStructure.ZONE_SOUS_DENSE, true)
                .medecin(Statut.ASSOCIE, false)
                .ligne(n -> passage(n, jour));
        assertThat(points(unJour, A1_SAS)).isEqualByComparingTo("100");
        assertThat(points(unJour, A1_CSTM)).isEqualByComparingTo("200");
        Activites anDernier = structure()
                .champ(ChampStructure.ZONE_SOUS_DENSE, true)
                .medecin(Statut.ASSOCIE, false)
                .ligne(n -> passage(n, jour.minusYears(1)));
        assertThat(points(anDernier, A1_SAS)).isZero();
        assertThat(points(anDernier, A1_CSTM)).isZero();
    }

    @Test
    void takingAllTheCallsBrings200PointsButNotWithoutAnyDoctor() {
        Activites toutes = structure().champ(ChampStructure.TOUTES_SOLLICITATIONS_SAS, true);
        assertThat(resultat(toutes, A1_SAS)).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(points(toutes.medecin(Statut.ASSOCIE, false), A1_SAS)).isEqualByComparingTo("200");
    }

    @Test
    void anIpaWhoLeftOrWhoIsAVacataireBringsNoBonus() {
        Activites protocoles = structure().protocoles(1);
        assertThat(points(
                        protocoles.professionnel(Profession.INFIRMIER_PRATIQUE_AVANCEE, Statut.VACATAIRE),
                        A2_PROTOCOLES))
                .isEqualByComparingTo("100");
        protocoles.professionnel(
                Profession.INFIRMIER_PRATIQUE_AVANCEE,
                Statut.ASSOCIE,
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 12, 30)));
        assertThat(points(protocoles, A2_PROTOCOLES)).isEqualByComparingTo("100");
        assertThat(points(protocoles.ipa(), A2_PROTOCOLES)).isEqualByComparingTo("140");
    }

    private static Activites structure() {
        return Activites.sousContrat(2025).patientele(4000);
    }

    private static Activites sageFemmeJusquAu(LocalDate sortie) {
        return structure().professionnel(Profession.SAGE_FEMME, Statut.ASSOCIE, Optional.empty(), Optional.of(sortie));
    }

    private static Activites specialisteDurant(int jours) {
        LocalDate entree = LocalDate.of(2025, 12, 31).minusDays(jours - 1L);
        return structure().vacataire(Profession.MEDECIN_SPECIALISTE, "1", Optional.of(entree), Optional.empty());
    }

    /** A midwife who comes to that site for a quarter of a day a week. */
    private static Professionnel vacation(int ligne, String site) {
        return passante(
                ligne,
                Profession.SAGE_FEMME,
                Optional.of(site),
                Optional.empty(),
                Optional.of(new BigDecimal("0.25")),
                false);
    }

    /** A vacataire doctor under a CSTM, of the SAS, who came on one day. */
    private static Professionnel passage(int ligne, LocalDate jour) {
        return passante(
                ligne, Profession.MEDECIN_GENERALISTE, Optional.empty(), Optional.of(jour), Optional.empty(), true);
    }

    private static Professionnel passante(
            int ligne,
            Profession profession,
            Optional<String> site,
            Optional<LocalDate> seulJour,
            Optional<BigDecimal> joursParSemaine,
            boolean engagee) {
        return new Professionnel(
                ligne,
                "Passante",
                "Alix",
                Optional.empty(),
                Optional.empty(),
                profession,
                Optional.empty(),
                Statut.VACATAIRE,
                site,
                seulJour,
                seulJour,
                joursParSemaine,
                engagee,
                engagee);
    }

    private static Professionnel personne(
            int ligne, String nom, Optional<String> rpps, Profession profession, boolean sas) {
        return new Professionnel(
                ligne,
                nom,
                "Alix",
                rpps,
                Optional.empty(),
                profession,
                Optional.empty(),
                Statut.ASSOCIE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                sas);
    }

    private static Professionnel depuis(int ligne, LocalDate entree, boolean sas) {
        return new Professionnel(
                ligne,
                "Inventée",
                "Alix",
                Optional.of("10000010016"),
                Optional.empty(),
                Profession.MEDECIN_GENERALISTE,
                Optional.empty(),
                Statut.ASSOCIE,
                Optional.empty(),
                Optional.of(entree),
                Optional.empty(),
                Optional.empty(),
                false,
                sas);
    }
}
