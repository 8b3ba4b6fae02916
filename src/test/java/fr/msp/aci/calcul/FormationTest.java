package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.actions;
import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.A2_FORMATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A2-FORMATION, guide p. 32–33. */
class FormationTest {

    @Test
    void theSameTraineeTwiceIsOneTrainee() {
        Activites deuxStages = structure()
                .stage("Inventé", LocalDate.of(2025, 1, 6), LocalDate.of(2025, 3, 28))
                .stage("INVENTE", LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 19));
        assertThat(points(deuxStages, A2_FORMATION)).isZero();
    }

    @Test
    void aPlacementCountsFromOneDayInTheExercise() {
        Activites bord = structure()
                .stage("Janvier", LocalDate.of(2024, 10, 1), LocalDate.of(2025, 1, 1))
                .stage("Décembre", LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 1));
        assertThat(points(bord, A2_FORMATION)).isEqualByComparingTo("450");
        Activites dehors = structure()
                .stage("Avant", LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31))
                .stage("Dedans", LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 1));
        assertThat(points(dehors, A2_FORMATION)).isZero();
    }

    @Test
    void aRowThatNamesNeitherDocumentDoesNotCountAndOneIsEnough() {
        Activites sansPiece = structure()
                .stages(1)
                .ligne(n -> stage(n, Optional.of(Profession.SAGE_FEMME), Optional.empty(), Optional.empty()));
        Resultat aucune = resultat(sansPiece, A2_FORMATION);
        assertThat(aucune.detail().points().total()).isZero();
        assertThat(aucune.detail().avertissements())
                .anyMatch(texte -> texte.contains("sans convention ni attestation"));
        Activites unePiece = structure()
                .stages(1)
                .ligne(n -> stage(n, Optional.of(Profession.SAGE_FEMME), Optional.of("c.pdf"), Optional.empty()));
        Resultat une = resultat(unePiece, A2_FORMATION);
        assertThat(une.detail().points().total()).isEqualByComparingTo("450");
        assertThat(une.detail().avertissements())
                .anyMatch(texte -> texte.contains("dont l’attestation n’est pas nommée"));
    }

    @Test
    void aPreparateurEnPharmacieIsNotATrainee() {
        Activites preparateur = structure()
                .stages(1)
                .ligne(n -> stage(n, Optional.empty(), Optional.of("c.pdf"), Optional.of("a.pdf")));
        Resultat resultat = resultat(preparateur, A2_FORMATION);
        assertThat(resultat).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(resultat.detail().avertissements()).anyMatch(texte -> texte.contains("professions de santé"));
    }

    @Test
    void itSaysHowManyTraineesMayStillBringPoints() {
        assertThat(actions(resultat(structure(), A2_FORMATION)))
                .containsExactly("Si des stagiaires de professions de santé ont été accueillis, déclarez-les dans la"
                        + " feuille Stages ; sinon, accueillez-en (au plus 4 donnent des points).");
        assertThat(actions(resultat(structure().stages(3), A2_FORMATION)))
                .containsExactly(
                        "Si d’autres stagiaires de professions de santé ont été accueillis, déclarez-les dans la"
                                + " feuille Stages ; sinon, accueillez-en (il en reste 1 à valoriser).");
        assertThat(actions(resultat(structure().stages(4), A2_FORMATION))).isEmpty();
    }

    @Test
    void placementsInOrderGiveNoCaution() {
        Activites nommees = structure()
                .stages(2)
                .pieces(
                        "convention-Stagiaire 1.pdf",
                        "attestation-Stagiaire 1.pdf",
                        "convention-Stagiaire 2.pdf",
                        "attestation-Stagiaire 2.pdf");
        assertThat(resultat(nommees, A2_FORMATION).detail().avertissements()).isEmpty();
    }

    @Test
    void aPlacementWithoutItsAgreementIsSaidAndSoIsOneWithoutItsCertificate() {
        assertThat(unePiece(Optional.of("c.pdf"), Optional.empty()))
                .containsExactly("Stages comptés dont l’attestation n’est pas nommée, alors que le guide (p. 33)"
                        + " la demande avec la convention : feuille Stages, ligne 4.");
        assertThat(unePiece(Optional.empty(), Optional.of("a.pdf")))
                .containsExactly("Stages comptés dont la convention n’est pas nommée, alors que le guide (p. 33)"
                        + " la demande avec l’attestation : feuille Stages, ligne 4.");
    }

    @Test
    void namedFilesThatAreAbsentAreListedAndCount() {
        Resultat resultat = resultat(structure().stages(2).pieces("convention-Stagiaire 1.pdf"), A2_FORMATION);
        assertThat(resultat.detail().justificatifs())
                .hasSize(4)
                .filteredOn("present", true)
                .hasSize(1);
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("450");
    }

    private static Activites structure() {
        return Activites.sousContrat(2025).patientele(4000);
    }

    private static List<String> unePiece(Optional<String> convention, Optional<String> attestation) {
        Activites trois =
                structure().stages(2).ligne(n -> stage(n, Optional.of(Profession.SAGE_FEMME), convention, attestation));
        return resultat(trois, A2_FORMATION).detail().avertissements().stream()
                .filter(texte -> texte.startsWith("Stages comptés"))
                .toList();
    }

    private static Stage stage(
            int ligne, Optional<Profession> profession, Optional<String> convention, Optional<String> attestation) {
        return new Stage(
                ligne,
                "Inventé",
                "Sacha",
                "telle que saisie",
                profession,
                Optional.empty(),
                LocalDate.of(2025, 4, 1),
                LocalDate.of(2025, 6, 30),
                convention,
                attestation);
    }
}
