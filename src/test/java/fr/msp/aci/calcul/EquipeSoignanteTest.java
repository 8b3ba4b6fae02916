package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.UnProfessionnel;
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
    void aSpecialistOfGeneralPracticeCountsAsAGeneralPractitionerEverywhere() {
        Activites cabinet = structure()
                .ligne(n -> medecin(n, "médecine générale", Statut.ASSOCIE))
                .ligne(n -> medecin(n, "MG", Statut.ASSOCIE))
                .ligne(n -> medecin(n, "Omnipraticien", Statut.VACATAIRE))
                .professionnel(Profession.INFIRMIER, Statut.ASSOCIE);

        assertThat(points(cabinet, A1_DIVERSITE)).isZero();
        assertThat(points(cabinet, A1_SECOND_RECOURS)).isZero();
        assertThat(bilan(cabinet).eligibilite())
                .filteredOn(condition -> condition.libelle().contains("généralistes"))
                .isNotEmpty()
                .allMatch(condition -> condition.constat().endsWith(" : 2"));
        assertThat(points(cabinet.ligne(n -> medecin(n, "gériatrie", Statut.ASSOCIE)), A1_DIVERSITE))
                .isEqualByComparingTo("300");
    }

    @Test
    void theAmNumberIsAskedOfThoseWhoAreLiberauxOnly() {
        Activites maison = structure()
                .ligne(n -> sansAm(n, Profession.SAGE_FEMME, Statut.ASSOCIE))
                .ligne(n -> sansAm(n, Profession.INFIRMIER, Statut.ASALEE))
                .ligne(n -> sansAm(n, Profession.SAGE_FEMME, Statut.VACATAIRE));

        assertThat(resultat(maison, A1_DIVERSITE).detail().avertissements())
                .contains("Le numéro AM de professionnels libéraux manque dans la liste à transmettre :"
                        + " feuille Professionnels, ligne 2.");
        assertThat(resultat(maison, A1_SECOND_RECOURS).detail().avertissements())
                .isEmpty();
    }

    @Test
    void noAmNumberIsAskedOfTheSalariesOfACentre() {
        Activites centre = structure()
                .champ(ChampStructure.TYPE, "CDS")
                .ligne(n -> sansAm(n, Profession.SAGE_FEMME, Statut.SALARIE));

        assertThat(resultat(centre, A1_DIVERSITE).detail().avertissements())
                .noneMatch(texte -> texte.contains("manque dans la liste"));
    }

    @Test
    void theRppsNumberIsAskedOfThoseWhoseProfessionHasOne() {
        Activites maison = structure()
                .professionnel(Profession.SAGE_FEMME, Statut.ASSOCIE)
                .professionnel(Profession.ASSISTANT_DENTAIRE, Statut.ASSOCIE);

        assertThat(resultat(maison, A1_DIVERSITE).detail().avertissements())
                .contains("Le numéro RPPS manque dans la liste à transmettre : feuille Professionnels, ligne 2.");
    }

    @Test
    void theCopyOfTheCstmIsAskedForUntilAFileThatNoRowNamesHasItsName() {
        Detail demandee = resultat(cstm(), A1_CSTM).detail();
        assertThat(demandee.aJoindre())
                .singleElement()
                .asString()
                .contains("« cstm » : feuille Professionnels, ligne ");
        assertThat(demandee.avertissements()).containsAll(demandee.aJoindre());

        Detail recue = resultat(cstm().pieces("Contrat-CSTM.pdf"), A1_CSTM).detail();
        assertThat(recue.aJoindre()).isEmpty();
        assertThat(recue.justificatifs()).extracting(Justificatif::nom).containsExactly("contrat-cstm.pdf");

        Activites autre = cstm().pieces("plan-cstm.pdf")
                .crise(ElementCrise.PLAN, LocalDate.of(2025, 1, 10), Optional.of("plan-cstm.pdf"));
        assertThat(resultat(autre, A1_CSTM).detail().aJoindre()).hasSize(1);
    }

    private static Activites cstm() {
        return structure().champ(ChampStructure.ZONE_SOUS_DENSE, true).medecinCstm();
    }

    @Test
    void theDocumentOfAnAsaleeNurseIsAskedForWhereTheNurseCounts() {
        Activites maison = structure().professionnel(Profession.SAGE_FEMME, Statut.ASSOCIE);
        assertThat(resultat(maison, A1_DIVERSITE).detail().aJoindre()).isEmpty();

        maison.professionnel(Profession.INFIRMIER, Statut.ASALEE);
        assertThat(resultat(maison, A1_DIVERSITE).detail().aJoindre())
                .singleElement()
                .asString()
                .contains("« asalee »");
        assertThat(resultat(maison.pieces("Attestation Asalée.pdf"), A1_DIVERSITE)
                        .detail()
                        .aJoindre())
                .isEmpty();
    }

    @Test
    void theListOfTheSasIsAskedForOnlyWhereTheBilanCanNameNobody() {
        Activites certains = structure()
                .champ(ChampStructure.TOUTES_SOLLICITATIONS_SAS, true)
                .medecin(Statut.ASSOCIE, true)
                .medecin(Statut.ASSOCIE, false);
        assertThat(resultat(certains, A1_SAS).detail().aJoindre()).isEmpty();
        Activites personne = structure()
                .champ(ChampStructure.TOUTES_SOLLICITATIONS_SAS, true)
                .medecin(Statut.ASSOCIE, false);
        assertThat(resultat(personne, A1_SAS).detail().aJoindre()).hasSize(1);
        assertThat(resultat(personne.pieces("liste-SAS-2025.pdf"), A1_SAS)
                        .detail()
                        .aJoindre())
                .isEmpty();
    }

    private static Professionnel medecin(int ligne, String specialite, Statut statut) {
        return personne(ligne, Profession.MEDECIN_SPECIALISTE, Optional.of(specialite), statut, Optional.empty());
    }

    private static Professionnel sansAm(int ligne, Profession profession, Statut statut) {
        return personne(ligne, profession, Optional.empty(), statut, Optional.of("1000001000" + ligne));
    }

    private static Professionnel personne(
            int ligne, Profession profession, Optional<String> specialite, Statut statut, Optional<String> rpps) {
        return UnProfessionnel.de(ligne, profession, statut)
                .nomme("Inventée" + ligne)
                .rpps(rpps)
                .specialite(specialite)
                .joursParSemaine("1")
                .professionnel();
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
    void itSaysWhichProfessionsAreMissingFromTheOffer() {
        String medicale = "Accueillez parmi les associés une profession médicale autre que la médecine générale, ou un"
                + " médecin d’une autre spécialité.";
        Activites une = structure().professionnel(Profession.ORTHOPTISTE, Statut.ASSOCIE);
        Resultat aucun = resultat(une, A1_DIVERSITE);
        assertThat(Calcul.actions(aucun))
                .containsExactly(
                        medicale, "Accueillez parmi les associés d’autres professions paramédicales (il en manque 2).");
        assertThat(lignes(aucun))
                .startsWith(
                        "Professions médicales hors médecine générale (1 demandée) : aucune = 0",
                        "Professions paramédicales différentes (3 demandées) : orthoptiste = 1",
                        "Niveau 1 (l’une des deux conditions) = 0 point");
        Resultat premier = resultat(une.professionnel(Profession.PHARMACIEN, Statut.ASSOCIE), A1_DIVERSITE);
        assertThat(Calcul.actions(premier)).hasSize(1).doesNotContain(medicale);
        assertThat(lignes(premier))
                .contains(
                        "Niveau 1 (l’une des deux conditions) = 300 points",
                        "Niveau 2 (les deux conditions) = 0 point");
    }

    @Test
    void whoCannotCountForAnIndicatorIsNotToComeThere() {
        Activites bientot = structure()
                .professionnel(
                        Profession.PHARMACIEN,
                        Statut.VACATAIRE,
                        Optional.of(LocalDate.of(2025, 9, 1)),
                        Optional.empty());
        assertThat(resultat(bilan(bientot, LocalDate.of(2025, 6, 30)), A1_DIVERSITE)
                        .detail()
                        .avertissements())
                .noneMatch(texte -> texte.startsWith("À venir"));
    }

    @Test
    void inAClosedExerciseNobodyIsToCome() {
        Activites apres = structure()
                .professionnel(
                        Profession.SAGE_FEMME, Statut.ASSOCIE, Optional.of(LocalDate.of(2026, 2, 1)), Optional.empty());
        assertThat(resultat(apres, A1_DIVERSITE).detail().avertissements())
                .anyMatch(texte -> texte.startsWith("Daté après la fin de l’exercice (31/12/2025)"))
                .noneMatch(texte -> texte.startsWith("À venir"));
    }

    @Test
    void onlyWhoComesLaterIsToCome() {
        Activites toutes = structure()
                .professionnel(Profession.SAGE_FEMME, Statut.ASSOCIE)
                .professionnel(
                        Profession.PHARMACIEN,
                        Statut.ASSOCIE,
                        Optional.of(LocalDate.of(2025, 12, 31)),
                        Optional.empty());
        assertThat(resultat(toutes, A1_DIVERSITE).detail().avertissements())
                .noneMatch(texte -> texte.startsWith("À venir"));
    }

    @Test
    void ofTheAsaleeOnlyNursesCount() {
        Activites deux = structure()
                .professionnel(Profession.ORTHOPHONISTE, Statut.ASSOCIE)
                .professionnel(Profession.DIETETICIEN, Statut.ASSOCIE)
                .professionnel(Profession.SAGE_FEMME, Statut.ASALEE)
                .professionnel(Profession.ORTHOPTISTE, Statut.ASALEE);
        assertThat(points(deux, A1_DIVERSITE)).isZero();
        assertThat(points(deux.professionnel(Profession.INFIRMIER_PRATIQUE_AVANCEE, Statut.ASALEE), A1_DIVERSITE))
                .isEqualByComparingTo("300");
    }

    @Test
    void infirmiersAreSaidToBeOneProfessionOnlyWhereThereAreTwo() {
        Activites sans = structure()
                .professionnel(Profession.INFIRMIER, Statut.ASSOCIE)
                .professionnel(Profession.ORTHOPTISTE, Statut.ASSOCIE)
                .professionnel(Profession.ORTHOPHONISTE, Statut.ASSOCIE);
        assertThat(resultat(sans, A1_DIVERSITE).detail().hypotheses())
                .noneMatch(texte -> texte.contains("une seule profession"));
    }

    @Test
    void aNumberThatIsMissingFromTheListToSendIsSaidUnlessAnotherRowOfThePersonTellsIt() {
        Activites complete = structure().ligne(n -> sageFemme(n, Optional.of("10000010016"), Optional.of("754000012")));
        assertThat(numerosManquants(complete)).isEmpty();
        assertThat(numerosManquants(structure().ligne(n -> sageFemme(n, Optional.empty(), Optional.of("754000012")))))
                .containsExactly(
                        "Le numéro RPPS manque dans la liste à transmettre : feuille Professionnels, ligne 2.");
        Activites sansAm = structure().ligne(n -> sageFemme(n, Optional.of("10000010016"), Optional.empty()));
        assertThat(numerosManquants(sansAm)).hasSize(1);
        assertThat(numerosManquants(
                        sansAm.ligne(n -> sageFemme(n, Optional.of("10000010016"), Optional.of("754000012")))))
                .isEmpty();
        assertThat(numerosManquants(structure()
                        .ligne(n -> sageFemme(n, Optional.empty(), Optional.of("754000012")))
                        .ligne(n -> sageFemme(n, Optional.of("10000010016"), Optional.of("754000012")))))
                .isEmpty();
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
    void daysBelowAThresholdMissItAndAreAskedFor() {
        String demi = "0,5";
        Resultat sous = resultat(structure().vacataire(Profession.MEDECIN_SPECIALISTE, "0.49"), A1_SECOND_RECOURS);
        assertThat(sous).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(Calcul.actions(sous)).hasSize(2).first().asString().contains(demi);
        Resultat premier = resultat(structure().vacataire(Profession.MEDECIN_SPECIALISTE, "2.49"), A1_SECOND_RECOURS);
        assertThat(Calcul.actions(premier)).singleElement().asString().contains("2,5");
        Resultat second = resultat(structure().vacataire(Profession.MEDECIN_SPECIALISTE, "2.5"), A1_SECOND_RECOURS);
        assertThat(Calcul.actions(second)).isEmpty();
    }

    @Test
    void aVacataireWithoutDaysAWeekIsACaution() {
        Activites muette = structure()
                .vacataire(Profession.SAGE_FEMME, "1")
                .ligne(n -> passante(
                        n, Profession.SAGE_FEMME, Optional.empty(), Optional.empty(), Optional.empty(), false));
        assertThat(resultat(muette, A1_SECOND_RECOURS).detail().avertissements())
                .filteredOn(texte -> texte.contains("jours"))
                .singleElement()
                .asString()
                .endsWith("feuille Professionnels, ligne 3.");
        assertThat(resultat(structure().vacataire(Profession.SAGE_FEMME, "1"), A1_SECOND_RECOURS)
                        .detail()
                        .avertissements())
                .noneMatch(texte -> texte.contains("jours"));
    }

    @Test
    void howAPartOfTheYearIsWeighedIsSaidOnlyWhereSomeoneCameForAPart() {
        assertThat(resultat(structure().vacataire(Profession.SAGE_FEMME, "1"), A1_SECOND_RECOURS)
                        .detail()
                        .hypotheses())
                .isEmpty();
        assertThat(resultat(specialisteDurant(183).vacataire(Profession.SAGE_FEMME, "1"), A1_SECOND_RECOURS)
                        .detail()
                        .hypotheses())
                .hasSize(1);
        assertThat(resultat(specialisteDurant(183).ligne(n -> vacation(n, "Tilleuls")), A1_SECOND_RECOURS)
                        .detail()
                        .hypotheses())
                .hasSize(1);
        Activites deuxParts = specialisteDurant(183)
                .vacataire(Profession.SAGE_FEMME, "1", Optional.of(LocalDate.of(2025, 9, 1)), Optional.empty());
        assertThat(resultat(deuxParts, A1_SECOND_RECOURS).detail().hypotheses()).hasSize(1);
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
        assertThat(resultat(partie, A1_SECOND_RECOURS).detail().avertissements())
                .noneMatch(texte -> texte.contains("aussi associés"));
    }

    @Test
    void generalPractitionersAndAssociatesDoNotMakeSecondRecourse() {
        assertThat(points(structure().vacataire(Profession.MEDECIN_GENERALISTE, "5"), A1_SECOND_RECOURS))
                .isZero();
        Activites associee = structure()
                .ligne(n -> personne(n, "Inventée", Optional.of("10000010016"), Profession.SAGE_FEMME, false))
                .ligne(n -> UnProfessionnel.de(n, Profession.SAGE_FEMME, Statut.VACATAIRE)
                        .rpps("10000010016")
                        .joursParSemaine("10")
                        .professionnel());
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
    void theCstmSaysWhetherTheZoneOrTheDoctorIsMissing() {
        String zone =
                "L’indicateur est réservé aux zones sous-denses : indiquez-le dans la feuille Structure si c’est le"
                        + " cas.";
        String medecin = "Accueillez un médecin extérieur sous contrat de solidarité territoriale médecin.";
        assertThat(Calcul.actions(resultat(structure(), A1_CSTM))).containsExactly(zone, medecin);
        assertThat(Calcul.actions(resultat(structure().medecinCstm(), A1_CSTM))).containsExactly(zone);
        Activites sousDense = structure().champ(ChampStructure.ZONE_SOUS_DENSE, true);
        assertThat(Calcul.actions(resultat(sousDense, A1_CSTM))).containsExactly(medecin);
        assertThat(Calcul.actions(resultat(sousDense.medecinCstm(), A1_CSTM))).isEmpty();
    }

    @Test
    void anAssociateUnderCstmDoesNotCount() {
        Activites associe = structure()
                .champ(ChampStructure.ZONE_SOUS_DENSE, true)
                .ligne(n -> UnProfessionnel.de(n, Profession.MEDECIN_GENERALISTE, Statut.ASSOCIE)
                        .nomme("Inventé")
                        .cstm(true)
                        .professionnel());
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
    void theSasSaysHowManyDoctorsAreLeftAndWhatItsPointsComeFrom() {
        Activites trois = structure()
                .medecin(Statut.ASSOCIE, true)
                .medecin(Statut.ASSOCIE, false)
                .medecin(Statut.ASSOCIE, false);
        String encore =
                "Faites participer au SAS les médecins qui n’y participent pas encore (nombre : 2), ou prenez en"
                        + " charge toutes les sollicitations du régulateur.";
        Resultat tiers = resultat(trois, A1_SAS);
        assertThat(tiers).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(Calcul.actions(tiers))
                .containsExactly(encore, "Il faut qu’au moins 50 % des médecins participent au SAS.");
        assertThat(resultat(structure().medecin(Statut.ASSOCIE, false), A1_SAS)).isInstanceOf(Resultat.NonEngage.class);
        Resultat moitie = resultat(trois.medecin(Statut.ASSOCIE, true), A1_SAS);
        assertThat(Calcul.actions(moitie)).containsExactly(encore);
        assertThat(lignes(moitie)).contains("Au moins 50 % des médecins participent au SAS = 100 points");
        Resultat tous = resultat(structure().medecin(Statut.ASSOCIE, true), A1_SAS);
        assertThat(lignes(tous)).contains("Tous les médecins participent au SAS = 200 points");
        assertThat(tous.detail().avertissements()).isEmpty();
        Resultat appels = resultat(trois.champ(ChampStructure.TOUTES_SOLLICITATIONS_SAS, true), A1_SAS);
        assertThat(lignes(appels)).contains("Prise en charge de toutes les sollicitations du régulateur = 200 points");
        assertThat(appels.detail().avertissements())
                .as("the annex of the bilan is the list")
                .isEmpty();
        Activites sansInscrit =
                structure().medecin(Statut.ASSOCIE, false).champ(ChampStructure.TOUTES_SOLLICITATIONS_SAS, true);
        assertThat(resultat(sansInscrit, A1_SAS).detail().avertissements())
                .singleElement()
                .asString()
                .startsWith("La CPAM demande la liste des médecins inscrits au SAS")
                .endsWith("dans un fichier dont le nom contient le mot « sas ».");
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
        return UnProfessionnel.de(ligne, profession, Statut.VACATAIRE)
                .nomme("Passante")
                .site(site)
                .present(seulJour, seulJour)
                .joursParSemaine(joursParSemaine)
                .cstm(engagee)
                .sas(engagee)
                .professionnel();
    }

    private static Professionnel personne(
            int ligne, String nom, Optional<String> rpps, Profession profession, boolean sas) {
        return UnProfessionnel.de(ligne, profession, Statut.ASSOCIE)
                .nomme(nom)
                .rpps(rpps)
                .sas(sas)
                .professionnel();
    }

    private static List<String> lignes(Resultat resultat) {
        return resultat.detail().etapes().stream()
                .map(etape -> (etape.libelle() + " = " + etape.valeur()).replace('\u00A0', ' '))
                .toList();
    }

    private static List<String> numerosManquants(Activites activites) {
        return resultat(activites, A1_DIVERSITE).detail().avertissements().stream()
                .filter(texte -> texte.startsWith("Le numéro"))
                .toList();
    }

    private static Professionnel sageFemme(int ligne, Optional<String> rpps, Optional<String> numeroAm) {
        return UnProfessionnel.de(ligne, Profession.SAGE_FEMME, Statut.ASSOCIE)
                .rpps(rpps)
                .numeroAm(numeroAm)
                .professionnel();
    }

    private static Professionnel depuis(int ligne, LocalDate entree, boolean sas) {
        return UnProfessionnel.de(ligne, Profession.MEDECIN_GENERALISTE, Statut.ASSOCIE)
                .rpps("10000010016")
                .depuis(entree)
                .sas(sas)
                .professionnel();
    }
}
