package fr.msp.aci.calcul.levier;

import static fr.msp.aci.activite.Activites.complete;
import static fr.msp.aci.calcul.levier.Simuler.leviers;
import static fr.msp.aci.calcul.levier.Simuler.phrases;
import static fr.msp.aci.regle.CodeIndicateur.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A step says what it rests on: what it needs first, what it may cost elsewhere, and the day its worth is of. */
class ReservesDesEtapesTest {

    private static final LocalDate ETE = LocalDate.of(2025, 7, 1);

    private static List<String> enEte(Activites activites, CodeIndicateur code) {
        return Leviers.pour(activites.activite(), Simuler.BAREME, ETE).stream()
                .filter(levier -> levier.code() == code)
                .map(levier -> Simuler.lisible(levier.phrase()))
                .toList();
    }

    private static List<String> remarques(Activites activites, String hypothese) {
        var activite = activites.activite();
        return Hypotheses.appliquer(
                        activite, Simuler.BAREME, Simuler.fin(activite), List.of(hypothese), Simuler.LECTEUR)
                .remarques()
                .stream()
                .map(Simuler::lisible)
                .toList();
    }

    private static Activites unMedecinAuSas() {
        return complete(2025).sans(Feuille.PROFESSIONNELS).medecin(Statut.ASSOCIE, true);
    }

    @Test
    void whereNoMeetingCountsAMeetingComesBeforeItsCases() {
        // The contract of December asks for one meeting only.
        Activites decembre = complete(2025).effet(LocalDate.of(2025, 12, 1)).sans(Feuille.RCP);
        assertThat(phrases(decembre, A2_CONCERTATION))
                .containsExactly("Une réunion de concertation (aucune n’est comptée), avec 1 dossier étudié"
                        + " : + 84,93 points, 594,51 €");
        assertThat(phrases(decembre.rcp(LocalDate.of(2025, 11, 3), 4), A2_CONCERTATION))
                .as("a meeting before the contract is none")
                .singleElement()
                .asString()
                .startsWith("Une réunion de concertation (aucune n’est comptée)");
    }

    @Test
    void casesSimulatedWithoutAnyMeetingAreSaidToSupposeOne() {
        assertThat(remarques(complete(2025).sans(Feuille.RCP), "dossiers=+10"))
                .containsExactly("dossiers=+10 : aucune réunion n’est comptée à cette date, ces dossiers sont supposés"
                        + " étudiés à une réunion du 31/12/2025.");
        assertThat(remarques(complete(2025), "dossiers=+10")).isEmpty();
    }

    @Test
    void vacationsOfADoctorOutsideTheSasAreSaidToCostItsPoints() {
        assertThat(phrases(unMedecinAuSas(), A1_SECOND_RECOURS))
                .containsExactly("0,5 jour par semaine de plus de vacations de second recours, en moyenne sur"
                        + " l’exercice (un médecin qui ne participerait pas au SAS coûterait 100,00 points à A1-SAS)"
                        + " : + 300,00 points, 2 100,00 €");
        assertThat(phrases(unMedecinAuSas().professionnel(Profession.INFIRMIER, Statut.ASSOCIE), A1_DIVERSITE))
                .anyMatch(phrase -> phrase.startsWith("Une profession médicale autre que la médecine générale parmi les"
                        + " associés (par exemple sage-femme ; un médecin qui ne participerait pas au SAS coûterait"
                        + " 100,00 points à A1-SAS) : "));
    }

    @Test
    void nothingIsSaidOfTheSasWhereItHasNothingToLose() {
        Activites toutes = unMedecinAuSas().champ(ChampStructure.TOUTES_SOLLICITATIONS_SAS, true);
        assertThat(phrases(toutes, A1_SECOND_RECOURS)).noneMatch(phrase -> phrase.contains("SAS"));
        Activites sansSas = complete(2025).sans(Feuille.PROFESSIONNELS).medecin(Statut.ASSOCIE, false);
        assertThat(phrases(sansSas, A1_SECOND_RECOURS)).noneMatch(phrase -> phrase.contains("SAS"));
    }

    @Test
    void whatIsSimulatedSaysWhetherTheDoctorsAreSupposedInTheSas() {
        assertThat(remarques(unMedecinAuSas(), "cstm=oui"))
                .containsExactly(
                        "cstm=oui : ce médecin est supposé participer au SAS ; sinon, A1-SAS : − 100,00 points.");
        assertThat(remarques(unMedecinAuSas(), "associes=+2 médecin généraliste"))
                .containsExactly("associes=+2 médecin généraliste : ces médecins sont supposés ne pas participer au SAS"
                        + " ; sinon, A1-SAS : + 200,00 points.");
        assertThat(remarques(unMedecinAuSas(), "vacations=+0,5"))
                .containsExactly("vacations=+0,5 : vacations supposées faites par une sage-femme, sans effet sur le SAS"
                        + " ; un médecin qui n’y participerait pas coûterait 100,00 points à A1-SAS.");
        assertThat(remarques(unMedecinAuSas(), "associes=+2")).isEmpty();
        assertThat(remarques(complete(2025), "cstm=non")).isEmpty();
    }

    @Test
    void closuresAnnouncedForLaterAreToldFromThoseThatAreOver() {
        Activites fermee = complete(2025)
                .fermeture("Site principal", LocalDate.of(2025, 4, 14), LocalDate.of(2025, 4, 20), true)
                .fermeture("Site principal", LocalDate.of(2025, 8, 4), LocalDate.of(2025, 8, 17), true);
        assertThat(enEte(fermee, A1_HORAIRES))
                .containsExactly("21 jours de fermeture de moins pendant les congés scolaires (7 jours déjà passés à la"
                        + " date du calcul, 14 annoncés pour la suite de l’exercice) : + 20,00 points, 140,00 €");
        assertThat(phrases(fermee, A1_HORAIRES))
                .singleElement()
                .asString()
                .startsWith("21 jours de fermeture de moins pendant les congés scolaires (déjà passés à la date");
    }

    @Test
    void theDaysGivenUpFirstAreThoseStillAnnounced() {
        Activites fermee = complete(2025)
                .fermeture("Site principal", LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 25), true)
                .fermeture("Site principal", LocalDate.of(2025, 8, 4), LocalDate.of(2025, 8, 13), true);
        Levier levier = Leviers.pour(fermee.activite(), Simuler.BAREME, ETE).stream()
                .filter(un -> un.code() == A1_HORAIRES)
                .findFirst()
                .orElseThrow();
        assertThat(Simuler.lisible(levier.action()))
                .isEqualTo("Fermetures pendant les congés scolaires ramenées à 21 jours au plus (25 jours déjà passés à"
                        + " la date du calcul, 10 annoncés pour la suite de l’exercice)");
        assertThat(levier.apres().les(Fermeture.class))
                .as("nothing announced is left")
                .allMatch(fermeture -> fermeture.au().equals(LocalDate.of(2025, 4, 21)));
    }

    @Test
    void aSoftwareIsSaidToBeWorthLessTheLaterItIsAcquired() {
        Activites standard =
                complete(2025).sans(Feuille.SIP).logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2020, 1, 1));
        assertThat(enEte(standard, A3_SI_AVANCE))
                .containsExactly("Logiciel labellisé de niveau avancé acquis le 01/07/2025, moins s’il l’est après,"
                        + " davantage s’il l’a été avant : + 50,41 points, 352,87 €");
        assertThat(remarques(standard, "logiciel-avance=oui"))
                .containsExactly("logiciel-avance=oui : logiciel supposé acquis le 31/12/2025.");
        assertThat(remarques(standard, "logiciel-avance=2025-03-01")).isEmpty();
    }

    @Test
    void hoursAreStillWidenedWhereClosuresAreOnlyAnnounced() {
        Activites courte = complete(2025)
                .sans(Feuille.HORAIRES)
                .semaine("Site principal", "08:00", "18:00")
                .plage("Site principal", Jour.SAMEDI, "08:00", "12:00")
                .fermeture("Site principal", LocalDate.of(2025, 8, 4), LocalDate.of(2025, 8, 13), true);
        assertThat(enEte(courte, A1_HORAIRES))
                .containsExactly(
                        "Amplitude portée à 12 heures chaque jour du lundi au vendredi : + 60,00 points, 420,00 €");
        assertThat(leviers(courte, A1_HORAIRES)).hasSize(2);
    }
}
