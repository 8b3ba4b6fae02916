package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.regle.CodeIndicateur.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.Statut;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Where more is less, as the documentation of the package says; each of these is a rule of the guide, not a slip. */
class PlusPeutCouterTest {

    private static final LocalDate ETE = LocalDate.of(2025, 8, 1);

    @Test
    void aDoctorWhoDoesNotTakePartInTheSasLowersTheShareOfThoseWhoDo() {
        Activites deux = Activites.sousContrat(2025).medecin(Statut.ASSOCIE, true);
        assertThat(points(deux, A1_SAS)).isEqualByComparingTo("200");
        assertThat(points(deux.medecin(Statut.ASSOCIE, false), A1_SAS)).isEqualByComparingTo("100");
        assertThat(points(deux.medecin(Statut.VACATAIRE, false), A1_SAS)).isEqualByComparingTo("0");
    }

    @Test
    void aVacataireWhoBecomesAnAssociateLeavesTheVacationsAndTheCstm() {
        Activites vacataire = Activites.sousContrat(2025)
                .champ(ChampStructure.ZONE_SOUS_DENSE, true)
                .ligne(n ->
                        Ajouts.personne(n, Profession.SAGE_FEMME, Statut.VACATAIRE, false, LocalDate.of(2025, 1, 1)))
                .medecinCstm();
        assertThat(points(vacataire, A1_SECOND_RECOURS)).isEqualByComparingTo("300");
        assertThat(points(vacataire, A1_CSTM)).isEqualByComparingTo("200");

        Activites associee = vacataire.ligne(n -> memePersonne(n, "Ajoutée2", "Personne", Profession.SAGE_FEMME));
        assertThat(points(associee, A1_SECOND_RECOURS)).isEqualByComparingTo("0");
        Activites medecin = associee.ligne(n -> memePersonne(n, "Inventé3", "Alix", Profession.MEDECIN_GENERALISTE));
        assertThat(points(medecin, A1_CSTM)).isEqualByComparingTo("0");
    }

    @Test
    void aSiteMoreOrAClosureMoreCanOnlyLowerTheHours() {
        Activites ouvert = Activites.sousContrat(2025)
                .champ(ChampStructure.SOINS_NON_PROGRAMMES, true)
                .semaine("Bourg", "08:00", "20:00")
                .plage("Bourg", Jour.SAMEDI, "08:00", "12:00");
        assertThat(points(ouvert, A1_HORAIRES)).isEqualByComparingTo("800");
        assertThat(points(ouvert.fermeture("Bourg", ETE, ETE, true), A1_HORAIRES))
                .isEqualByComparingTo("780");
        assertThat(points(ouvert.semaine("Gare", "09:00", "17:00"), A1_HORAIRES))
                .isEqualByComparingTo("530");
    }

    @Test
    void aLargerBaseOfPatientsLowersTheRateOfCases() {
        Activites base = Activites.sousContrat(2025).patientele(4000).reunions(6, 5);
        assertThat(points(base.base(600, 0, 0), A2_CONCERTATION)).isEqualByComparingTo("1000");
        assertThat(points(base.base(601, 0, 0), A2_CONCERTATION)).isEqualByComparingTo("998");
    }

    @Test
    void theDetailOfAMeetingReplacesWhatWasAnnouncedForIt() {
        LocalDate jour = LocalDate.of(2025, 12, 1);
        Activites annonce = Activites.sousContrat(2025)
                .patientele(4000)
                .base(1000, 0, 0)
                .reunions(5, 1)
                .rcp(jour, 20);
        assertThat(points(annonce, A2_CONCERTATION)).isEqualByComparingTo("500");
        assertThat(points(annonce.dossier(jour, "D-1", SituationDossier.ALD), A2_CONCERTATION))
                .isEqualByComparingTo("120");
    }

    @Test
    void aContractThatBeginsEarlierAsksForMoreMeetings() {
        Activites tard = Activites.sousContrat(2025)
                .patientele(4000)
                .base(100, 0, 0)
                .rcp(LocalDate.of(2025, 11, 15), 5)
                .rcp(LocalDate.of(2025, 12, 15), 5);
        assertThat(points(tard.effet(LocalDate.of(2025, 9, 2)), A2_CONCERTATION))
                .isPositive();
        assertThat(points(tard.effet(LocalDate.of(2025, 8, 1)), A2_CONCERTATION))
                .isZero();
    }

    @Test
    void morePatientsLowerTheRateOfTheMajoration() {
        Activites precarite = Activites.complete(2025)
                .champ(ChampStructure.PATIENTS_C2S, 1000)
                .champ(ChampStructure.TAUX_NATIONAL_C2S, "10");
        assertThat(bilan(precarite).remuneration().tauxMajoration()).isEqualByComparingTo("15");
        Remuneration plus = bilan(precarite.patientele(5000)).remuneration();
        assertThat(plus.tauxMajoration()).isEqualByComparingTo("10");
    }

    private static Professionnel memePersonne(int numero, String nom, String prenom, Profession profession) {
        var ligne = Ajouts.personne(numero, profession, Statut.ASSOCIE, true, LocalDate.of(2025, 2, 1));
        return new Professionnel(
                numero,
                nom,
                prenom,
                ligne.rpps(),
                ligne.numeroAm(),
                profession,
                ligne.specialite(),
                ligne.statut(),
                ligne.site(),
                ligne.entree(),
                ligne.sortie(),
                ligne.joursParSemaine(),
                ligne.cstm(),
                ligne.sas());
    }
}
