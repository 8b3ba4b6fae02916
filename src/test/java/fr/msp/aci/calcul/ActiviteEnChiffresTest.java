package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ActionSp;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The activity in a few numbers. */
class ActiviteEnChiffresTest {

    private static final LocalDate FIN = LocalDate.of(2025, 12, 31);

    private final Activites activites = Activites.vide(2025);

    @Test
    void aStructureThatDoesALotIsToldInNumbers() {
        ActiviteEnChiffres chiffres = ActiviteEnChiffres.de(
                Activites.complete(2025)
                        .ligne(n -> action(n, LocalDate.of(2025, 4, 2), 40))
                        .ligne(n -> action(n, LocalDate.of(2025, 5, 2), 2))
                        .activite(),
                FIN);

        assertThat(chiffres.professionnels()).isEqualTo(13);
        assertThat(chiffres.reunions()).isEqualTo(6);
        assertThat(chiffres.dossiers()).isEqualTo(12);
        assertThat(chiffres.protocoles()).isEqualTo(8);
        assertThat(chiffres.missions()).isEqualTo(2);
        assertThat(chiffres.actions()).isEqualTo(2);
        assertThat(chiffres.personnesTouchees()).isEqualTo(42);
        assertThat(chiffres.stagiaires()).isEqualTo(4);
        assertThat(chiffres.actionsUsagers()).isEqualTo(2);
    }

    @Test
    void professionsCountOnceAndVacatairesApart() {
        activites
                .professionnels(3, Profession.INFIRMIER, Statut.ASSOCIE)
                .professionnels(2, Profession.MEDECIN_GENERALISTE, Statut.SALARIE)
                .vacataire(Profession.SAGE_FEMME, "1");

        ActiviteEnChiffres chiffres = ActiviteEnChiffres.de(activites.activite(), FIN);

        assertThat(chiffres.professionnels()).isEqualTo(5);
        assertThat(chiffres.professions()).isEqualTo(2);
        assertThat(chiffres.vacataires()).isEqualTo(1);
    }

    @Test
    void whatComesAfterTheDayOfComputationDoesNotCount() {
        activites
                .rcp(LocalDate.of(2025, 3, 4), 5)
                .rcp(LocalDate.of(2025, 9, 4), 7)
                .stage("Tôt", LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 1))
                .stage("Tard", LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 1))
                .usagers(NiveauUsagers.NIVEAU_1, LocalDate.of(2025, 8, 1))
                .mission(ThemeMission.PRS, LocalDate.of(2025, 7, 1), Optional.empty());

        ActiviteEnChiffres chiffres = ActiviteEnChiffres.de(activites.activite(), LocalDate.of(2025, 6, 30));

        assertThat(chiffres.reunions()).isEqualTo(1);
        assertThat(chiffres.dossiers()).isEqualTo(5);
        assertThat(chiffres.stagiaires()).isEqualTo(1);
        assertThat(chiffres.actionsUsagers()).isZero();
        assertThat(chiffres.missions()).isZero();
    }

    @Test
    void beforeItsExerciseBeginsNothingWasDone() {
        activites
                .rcp(LocalDate.of(2025, 1, 1), 5)
                .mission(ThemeMission.PRS, LocalDate.of(2023, 7, 1), Optional.empty());

        ActiviteEnChiffres chiffres = ActiviteEnChiffres.de(activites.activite(), LocalDate.of(2024, 12, 31));

        assertThat(chiffres.reunions()).isZero();
        assertThat(chiffres.missions()).isZero();
    }

    @Test
    void theDetailOfADayIsTheCountOfItsOnlyMeeting() {
        LocalDate jour = LocalDate.of(2025, 3, 4);
        activites
                .rcp(jour, 9)
                .dossier(jour, "D-1", SituationDossier.ALD)
                .dossier(jour, "d 1", SituationDossier.ALD)
                .dossier(jour, "D-2", SituationDossier.AUTRE);

        assertThat(ActiviteEnChiffres.de(activites.activite(), FIN).dossiers()).isEqualTo(2);
    }

    @Test
    void twoMeetingsOfADayKeepTheCountsTheyDeclare() {
        LocalDate jour = LocalDate.of(2025, 3, 4);
        activites.rcp(jour, 4).rcp(jour, 3).dossier(jour, "D-1", SituationDossier.ALD);

        assertThat(ActiviteEnChiffres.de(activites.activite(), FIN).dossiers()).isEqualTo(7);
    }

    @Test
    void aTraineeOfTwoPlacementsCountsOnce() {
        activites
                .stage("ÉRABLE", LocalDate.of(2025, 1, 6), LocalDate.of(2025, 2, 6))
                .stage("Erable", LocalDate.of(2025, 9, 6), LocalDate.of(2025, 10, 6));

        assertThat(ActiviteEnChiffres.de(activites.activite(), FIN).stagiaires())
                .isEqualTo(1);
    }

    private static ActionSp action(int ligne, LocalDate date, int participants) {
        return new ActionSp(ligne, "Marche", date, Optional.empty(), Optional.empty(), Optional.of(participants));
    }
}
