package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.A2_IC;
import static fr.msp.aci.regle.CodeIndicateur.A2_QUALITE;
import static fr.msp.aci.regle.CodeIndicateur.A2_SURPOIDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.EtapeQualite;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A2-QUALITE, A2-IC and A2-SURPOIDS, guide p. 36–37 and 40–42. */
class QualiteEtParcoursTest {

    @Test
    void eachLevelOfQualityNeedsThoseBelow() {
        assertThat(points(structure(2025).qualite(NiveauQualite.NIVEAU_1), A2_QUALITE))
                .isEqualByComparingTo("100");
        assertThat(points(structure(2025).qualite(NiveauQualite.NIVEAU_1, NiveauQualite.NIVEAU_2), A2_QUALITE))
                .isEqualByComparingTo("300");
        assertThat(points(structure(2025).qualite(NiveauQualite.values()), A2_QUALITE))
                .isEqualByComparingTo("600");
        assertThat(points(structure(2025).qualite(NiveauQualite.NIVEAU_1, NiveauQualite.NIVEAU_3), A2_QUALITE))
                .isEqualByComparingTo("100");
        Resultat sansBase =
                resultat(structure(2025).qualite(NiveauQualite.NIVEAU_2, NiveauQualite.NIVEAU_3), A2_QUALITE);
        assertThat(sansBase).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(sansBase.detail().avertissements())
                .contains(
                        "Étapes d’un niveau dont les niveaux précédents manquent, non comptées : feuille Qualité, lignes 2, 3.");
    }

    @Test
    void levelsThatStandOnThoseBelowAreNotSaidToBeSetAsideAndTheOthersAreAskedFor() {
        Resultat deux = resultat(structure(2025).qualite(NiveauQualite.NIVEAU_1, NiveauQualite.NIVEAU_2), A2_QUALITE);
        assertThat(deux.detail().avertissements()).noneMatch(texte -> texte.startsWith("Étapes d’un niveau"));
        assertThat(Calcul.actions(deux)).containsExactly("Produisez les résultats et leur bilan (niveau 3).");
    }

    @Test
    void piecesAreAskedOfTheLevelsThatCount() {
        Resultat resultat =
                resultat(structure(2025).qualite(NiveauQualite.NIVEAU_1, NiveauQualite.NIVEAU_3), A2_QUALITE);
        assertThat(resultat.detail().sansPiece()).isEqualTo("feuille Qualité, ligne 2");
    }

    @Test
    void aSingleFileWhereTheGuideAsksForSeveralPapersIsToBeLookedAtAndIsNoCaution() {
        assertThat(demande(structure(2025).ligne(n -> parcours(n, "att.pdf")), A2_IC))
                .endsWith(
                        "Un seul fichier est nommé (feuille Parcours, ligne 2) : vérifiez qu’il contient l’attestation"
                                + " et le protocole, ou nommez aussi l’autre dans la même cellule, après un point-virgule.");
        assertThat(demande(structure(2025).ligne(n -> parcours(n, "att.pdf ; prot.pdf")), A2_IC))
                .doesNotContain("Un seul fichier");
        assertThat(demande(
                        structure(2025).ligne(n -> parcours(n, "att.pdf")).ligne(n -> parcours(n, "prot.pdf")), A2_IC))
                .as("a row each, as it was done before a cell could name several")
                .doesNotContain("Un seul fichier");
        assertThat(demande(structure(2025).ligne(n -> etape(n, "tout.pdf")), A2_QUALITE))
                .contains(
                        "pour le niveau 1 (feuille Qualité, ligne 2) : vérifiez qu’il contient les quatre justificatifs");
        assertThat(resultat(structure(2025).ligne(n -> parcours(n, "att.pdf")).pieces("att.pdf"), A2_IC)
                        .detail()
                        .avertissements())
                .isEmpty();
    }

    private static String demande(Activites activites, CodeIndicateur code) {
        return resultat(activites, code).detail().piecesAttendues();
    }

    private static ParcoursEngage parcours(int ligne, String piece) {
        return new ParcoursEngage(
                ligne,
                TypeParcours.INSUFFISANCE_CARDIAQUE,
                LocalDate.of(2023, 1, 9),
                Optional.of(60),
                Optional.of(10),
                Optional.of(5),
                Optional.of(piece));
    }

    private static EtapeQualite etape(int ligne, String piece) {
        return new EtapeQualite(
                ligne,
                NiveauQualite.NIVEAU_1,
                "État des lieux",
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2021, 3, 1),
                Optional.of(piece));
    }

    @Test
    void withoutTheListOfPatientsTheFixedPointsOfLevel1Stay() {
        Resultat resultat = resultat(
                Activites.sousContrat(2025)
                        .qualite(NiveauQualite.NIVEAU_1, NiveauQualite.NIVEAU_2, NiveauQualite.NIVEAU_3),
                A2_QUALITE);
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("100");
        assertThat(Calcul.actions(resultat)).anyMatch(action -> action.contains("« Patientèle médecin traitant »"));
    }

    @Test
    void heartFailureAsksForItsThreeCountsFrom2023() {
        assertThat(resultat(sansComptage(2022), A2_IC).detail().avertissements())
                .noneMatch(QualiteEtParcoursTest::comptage);
        Resultat en2023 = resultat(sansComptage(2023), A2_IC);
        assertThat(en2023.detail().avertissements()).anyMatch(QualiteEtParcoursTest::comptage);
        assertThat(en2023.detail().points().total()).isEqualByComparingTo("100");
    }

    @Test
    void heartFailureSaysItsThreeCounts() {
        assertThat(Arbre.de(resultat(engage(64, 11, 9), A2_IC)))
                .contains(
                        """
                        Patients insuffisants cardiaques : 64 (guide p. 41)
                        Patients insuffisants cardiaques « incidents » : 11 (guide p. 41)
                        Patients nouvellement diagnostiqués au décours de l’implémentation du programme d’accompagnement : 9 (guide p. 41)
                        """);
        assertThat(Arbre.de(resultat(sansComptage(2023), A2_IC)))
                .contains("Patients insuffisants cardiaques : 12 (", "« incidents » : non renseigné (");
        assertThat(Arbre.de(resultat(sansComptage(2022), A2_IC)))
                .contains("Patients insuffisants cardiaques : 12 (")
                .doesNotContain("incidents");
    }

    @Test
    void theCountsOfTwoRowsAreNotAddedUpForTheyMayBeOfTheSamePatients() {
        Activites deux = engage(64, 11, 9)
                .ligne(n -> ic(n, LocalDate.of(2025, 3, 1), Optional.of(70), Optional.of(12), Optional.of(10)));
        assertThat(Arbre.de(resultat(deux, A2_IC)))
                .contains("Patients insuffisants cardiaques : 64 ; 70 (guide p. 41)");
    }

    @Test
    void aPathwayStandsFromItsEngagement() {
        assertThat(points(engage(LocalDate.of(2025, 12, 31)), A2_IC)).isEqualByComparingTo("100");
        assertThat(points(engage(LocalDate.of(2026, 1, 1)), A2_IC)).isZero();
    }

    @Test
    void overweightNeedsTwoMissionsOrTheOnlyOneOnThatTheme() {
        Activites seul = structure(2025).parcours(TypeParcours.SURPOIDS_ENFANT);
        assertThat(resultat(seul, A2_SURPOIDS)).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(points(seul.mission(ThemeMission.TUBERCULOSE), A2_SURPOIDS)).isZero();
        assertThat(points(seul.mission(ThemeMission.PRS), A2_SURPOIDS)).isEqualByComparingTo("100");
        Activites theme = structure(2025).parcours(TypeParcours.SURPOIDS_ENFANT).mission(ThemeMission.OBESITE_ENFANT);
        assertThat(points(theme, A2_SURPOIDS)).isEqualByComparingTo("100");
    }

    @Test
    void onePathwayIsNotTheOther() {
        Activites surpoids =
                structure(2025).parcours(TypeParcours.SURPOIDS_ENFANT).mission(ThemeMission.OBESITE_ENFANT);
        assertThat(resultat(surpoids, A2_IC)).isInstanceOf(Resultat.NonEngage.class);
        Activites cardiaque =
                structure(2025).parcours(TypeParcours.INSUFFISANCE_CARDIAQUE).mission(ThemeMission.OBESITE_ENFANT);
        assertThat(resultat(cardiaque, A2_SURPOIDS)).isInstanceOf(Resultat.NonEngage.class);
        assertThat(points(cardiaque, A2_IC)).isEqualByComparingTo("100");
    }

    @Test
    void aPathwayEngagedLaterIsMissedAndNotUndeclared() {
        assertThat(resultat(engage(LocalDate.of(2026, 1, 1)), A2_IC)).isInstanceOf(Resultat.NonAtteint.class);
    }

    @Test
    void anyOfTheThreeCountsOfHeartFailureThatIsMissingIsSaidAndNoneOtherwise() {
        Optional<Integer> compte = Optional.of(4);
        assertThat(comptages(compte, compte, compte)).isFalse();
        assertThat(comptages(Optional.empty(), compte, compte)).isTrue();
        assertThat(comptages(compte, Optional.empty(), compte)).isTrue();
        assertThat(comptages(compte, compte, Optional.empty())).isTrue();
    }

    @Test
    void withoutTheListOfPatientsHeartFailureCannotBeCounted() {
        Resultat resultat = resultat(Activites.sousContrat(2025).parcours(TypeParcours.INSUFFISANCE_CARDIAQUE), A2_IC);
        assertThat(resultat).isInstanceOf(Resultat.DonneesManquantes.class);
    }

    @Test
    void overweightSaysWhichOfItsTwoHalvesIsMissing() {
        String parcours = "Engagez la structure dans le parcours surpoids ou obésité de l’enfant.";
        String missions =
                "Menez 2 missions de santé publique, ou une seule sur le surpoids et l’obésité chez l’enfant.";
        assertThat(Calcul.actions(resultat(structure(2025), A2_SURPOIDS))).containsExactly(parcours, missions);
        Activites deux = structure(2025).mission(ThemeMission.TUBERCULOSE).mission(ThemeMission.PRS);
        assertThat(Calcul.actions(resultat(deux, A2_SURPOIDS))).containsExactly(parcours);
        Activites seul = structure(2025).parcours(TypeParcours.SURPOIDS_ENFANT);
        assertThat(Calcul.actions(resultat(seul, A2_SURPOIDS))).containsExactly(missions);
        assertThat(missionsComptees(seul)).isEqualTo("0, ce n’est pas assez");
        assertThat(missionsComptees(seul.mission(ThemeMission.OBESITE_ENFANT)))
                .isEqualTo("la seule mission comptée porte sur ce thème");
        assertThat(missionsComptees(seul.mission(ThemeMission.PRS))).isEqualTo("2, c’est assez");
        assertThat(Calcul.actions(resultat(seul, A2_SURPOIDS))).isEmpty();
    }

    @Test
    void twoMissionsOfOneThemeAreStillOneMission() {
        Activites memeTheme = structure(2025)
                .parcours(TypeParcours.SURPOIDS_ENFANT)
                .mission(ThemeMission.TUBERCULOSE)
                .mission(ThemeMission.TUBERCULOSE);
        assertThat(points(memeTheme, A2_SURPOIDS)).isZero();
    }

    private static boolean comptages(
            Optional<Integer> patients, Optional<Integer> incidents, Optional<Integer> nouveaux) {
        Activites engagee = structure(2025)
                .ligne(n -> new ParcoursEngage(
                        n,
                        TypeParcours.INSUFFISANCE_CARDIAQUE,
                        LocalDate.of(2025, 2, 1),
                        patients,
                        incidents,
                        nouveaux,
                        Optional.empty()));
        return resultat(engagee, A2_IC).detail().avertissements().stream().anyMatch(QualiteEtParcoursTest::comptage);
    }

    private static String missionsComptees(Activites activites) {
        return resultat(activites, A2_SURPOIDS).detail().etapes().get(1).valeur();
    }

    private static Activites structure(int annee) {
        return Activites.sousContrat(annee).patientele(4000);
    }

    private static Activites engage(LocalDate jour) {
        return structure(2025).ligne(n -> ic(n, jour, Optional.of(1), Optional.of(1), Optional.of(1)));
    }

    private static Activites engage(int patients, int incidents, int nouveaux) {
        return structure(2025)
                .ligne(n -> ic(
                        n,
                        LocalDate.of(2025, 2, 1),
                        Optional.of(patients),
                        Optional.of(incidents),
                        Optional.of(nouveaux)));
    }

    private static ParcoursEngage ic(
            int ligne,
            LocalDate jour,
            Optional<Integer> patients,
            Optional<Integer> incidents,
            Optional<Integer> nouveaux) {
        return new ParcoursEngage(
                ligne, TypeParcours.INSUFFISANCE_CARDIAQUE, jour, patients, incidents, nouveaux, Optional.empty());
    }

    private static Activites sansComptage(int annee) {
        return structure(annee)
                .ligne(n -> ic(n, LocalDate.of(annee, 2, 1), Optional.of(12), Optional.empty(), Optional.of(3)));
    }

    private static boolean comptage(String texte) {
        return texte.contains("trois nombres de patients");
    }
}
