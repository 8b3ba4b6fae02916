package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.actions;
import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.A2_CONCERTATION;
import static fr.msp.aci.regle.CodeIndicateur.A2_PNC;
import static fr.msp.aci.regle.CodeIndicateur.A2_PROTOCOLES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.ProtocoleDeclare;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeProtocole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A2-PROTOCOLES (guide p. 24–25) and A2-PNC (guide p. 38–39). */
class ProtocolesTest {

    private static final LocalDate FIN = LocalDate.of(2025, 12, 31);

    @Test
    void aProtocolCountsFromItsValidationToItsLastDay() {
        assertThat(points(valide(FIN, Optional.empty()), A2_PROTOCOLES)).isEqualByComparingTo("100");
        assertThat(points(valide(FIN.plusDays(1), Optional.empty()), A2_PROTOCOLES))
                .isZero();
        assertThat(points(valide(FIN.minusYears(3), Optional.of(FIN)), A2_PROTOCOLES))
                .isEqualByComparingTo("100");
        assertThat(points(valide(FIN.minusYears(3), Optional.of(FIN.minusDays(1))), A2_PROTOCOLES))
                .isZero();
    }

    @Test
    void severalProtocolsMayShareATheme() {
        Activites memeTheme = structure();
        for (String intitule : List.of("Plaies", "Diabète", "AVK")) {
            memeTheme.protocole(
                    intitule, ThemeProtocole.PATIENTS_COMPLEXES, LocalDate.of(2024, 1, 1), Optional.empty(), false);
        }
        assertThat(points(memeTheme, A2_PROTOCOLES)).isEqualByComparingTo("300");
    }

    @Test
    void offListTheMedicalServiceMustAgree() {
        LocalDate jour = LocalDate.of(2024, 1, 1);
        Activites refuse = structure().protocole("Hors", ThemeProtocole.HORS_LISTE, jour, Optional.empty(), false);
        Resultat resultat = resultat(refuse, A2_PROTOCOLES);
        assertThat(resultat).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(resultat.detail().avertissements()).anyMatch(texte -> texte.contains("avis favorable"));
        Activites admis = structure().protocole("Hors", ThemeProtocole.HORS_LISTE, jour, Optional.empty(), true);
        assertThat(points(admis, A2_PROTOCOLES)).isEqualByComparingTo("100");
    }

    @Test
    void theSameProtocolOnTwoRowsCountsOnce() {
        LocalDate jour = LocalDate.of(2024, 1, 1);
        Activites doublon = structure()
                .protocole("Suivi AVK", ThemeProtocole.RISQUE_IATROGENIQUE, jour, Optional.empty(), false)
                .protocole("suivi avk", ThemeProtocole.RISQUE_IATROGENIQUE, jour, Optional.empty(), false);
        Resultat resultat = resultat(doublon, A2_PROTOCOLES);
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("100");
        assertThat(resultat.detail().avertissements()).anyMatch(texte -> texte.contains("même intitulé"));
    }

    @Test
    void aRowThatIsNotCountedIsSaidToHaveEndedOrToBeOfAnotherYear() {
        LocalDate jour = LocalDate.of(2020, 1, 1);
        Activites fini = structure()
                .protocole(
                        "Plaies", ThemeProtocole.PATIENTS_OBESES, jour, Optional.of(LocalDate.of(2024, 6, 30)), false);
        assertThat(resultat(fini, A2_PROTOCOLES).detail().avertissements())
                .contains("Non compté, car plus en vigueur (sa fin est passée) : feuille Protocoles, ligne 2.");

        Activites autreAnnee = structure().rcp(LocalDate.of(2024, 3, 1), 3);
        assertThat(resultat(autreAnnee, A2_CONCERTATION).detail().avertissements())
                .contains("Non compté, car d’une autre année : feuille RCP, ligne 2.");
    }

    @Test
    void aProtocolOfOneProfessionCountsWithACaution() {
        Activites seule = structure()
                .ligne(n -> new Protocole(
                        n,
                        "Seul",
                        ThemeProtocole.PATIENTS_OBESES,
                        LocalDate.of(2024, 1, 1),
                        List.of("infirmier", "Infirmier"),
                        false,
                        Optional.empty(),
                        Optional.empty()));
        Resultat resultat = resultat(seule, A2_PROTOCOLES);
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("100");
        assertThat(resultat.detail().avertissements()).anyMatch(texte -> texte.contains("moins de 2 professions"));
    }

    @Test
    void aProtocolThatCountsAndNamesNoCopyIsToldByItsRow() {
        LocalDate jour = LocalDate.of(2024, 1, 1);
        Activites nommee = structure()
                .ligne(n -> new Protocole(
                        n,
                        "Plaies",
                        ThemeProtocole.PATIENTS_OBESES,
                        jour,
                        List.of("infirmier", "médecin généraliste"),
                        false,
                        Optional.empty(),
                        Optional.of("plaies.pdf")));
        assertThat(resultat(nommee, A2_PROTOCOLES).detail().sansPiece()).isEmpty();

        nommee.protocole("Diabète", ThemeProtocole.PATIENTS_COMPLEXES, jour, Optional.empty(), false);
        Detail detail = resultat(nommee, A2_PROTOCOLES).detail();
        assertThat(detail.sansPiece()).isEqualTo("feuille Protocoles, ligne 3");
        assertThat(detail.avertissements())
                .anyMatch(texte -> texte.contains("ans justificatif nommé, ") && texte.contains(detail.sansPiece()));
    }

    @Test
    void itSaysHowManyProtocolsMayStillBringPoints() {
        assertThat(actions(resultat(structure().protocoles(5), A2_PROTOCOLES)))
                .containsExactly("Élaborez d’autres protocoles (il en reste 3 à valoriser).");
        assertThat(actions(resultat(structure().protocoles(8), A2_PROTOCOLES))).isEmpty();
        assertThat(actions(resultat(structure().protocoles(9), A2_PROTOCOLES))).isEmpty();
    }

    @Test
    void protocolsOfTwoProfessionsAndDifferentTitlesGiveNoSuchCaution() {
        assertThat(resultat(structure().protocoles(3), A2_PROTOCOLES).detail().avertissements())
                .noneMatch(texte -> texte.contains("professions"))
                .noneMatch(texte -> texte.contains("même intitulé"));
    }

    @Test
    void theMaximumKnowsWhetherThereIsAnIpa() {
        assertThat(resultat(structure(), A2_PROTOCOLES).detail().maximum()).isEqualByComparingTo("800");
        assertThat(resultat(structure().ipa(), A2_PROTOCOLES).detail().maximum())
                .isEqualByComparingTo("1120");
    }

    @ParameterizedTest
    @EnumSource(ProtocoleNational.class)
    void aNationalProtocolNeedsItsDelegatedProfessionsInTheTeam(ProtocoleNational protocole) {
        boolean kine = protocole == ProtocoleNational.CHEVILLE || protocole == ProtocoleNational.LOMBALGIE;
        boolean lesDeux =
                protocole == ProtocoleNational.POLLAKIURIE || protocole == ProtocoleNational.RHINO_CONJONCTIVITE;
        assertThat(compte(protocole)).isFalse();
        assertThat(compte(protocole, Profession.MASSEUR_KINESITHERAPEUTE)).isEqualTo(kine);
        assertThat(compte(protocole, Profession.INFIRMIER)).isEqualTo(!kine && !lesDeux);
        assertThat(compte(protocole, Profession.PHARMACIEN)).isEqualTo(!kine && !lesDeux);
        assertThat(compte(protocole, Profession.INFIRMIER, Profession.PHARMACIEN))
                .isEqualTo(!kine);
        assertThat(compte(protocole, Profession.INFIRMIER_PRATIQUE_AVANCEE, Profession.PHARMACIEN))
                .isEqualTo(!kine);
    }

    @Test
    void aMissingProfessionIsNamed() {
        assertThat(actions(resultat(structure().pnc(ProtocoleNational.POLLAKIURIE), A2_PNC)))
                .containsExactly(
                        "Protocole 3 : aucun professionnel de la profession demandée dans l’équipe (infirmier et pharmacien).");
        assertThat(actions(resultat(structure().pnc(ProtocoleNational.ODYNOPHAGIE), A2_PNC)))
                .containsExactly(
                        "Protocole 4 : aucun professionnel de la profession demandée dans l’équipe (infirmier ou pharmacien).");
    }

    @Test
    void theSixProtocolsBring600PointsAndOneDeclaredTwiceCountsOnce() {
        Activites equipe = structure()
                .professionnel(Profession.PHARMACIEN, Statut.ASSOCIE)
                .professionnel(Profession.MASSEUR_KINESITHERAPEUTE, Statut.SALARIE)
                .ipa();
        Resultat six = resultat(equipe.pnc(ProtocoleNational.values()), A2_PNC);
        assertThat(six.detail().points().total()).isEqualByComparingTo("600");
        assertThat(six.detail().hypotheses()).anyMatch(texte -> texte.contains("compte comme infirmier"));
        assertThat(points(equipe.pnc(ProtocoleNational.CHEVILLE), A2_PNC)).isEqualByComparingTo("600");
    }

    @Test
    void whetherEachNationalProtocolCountsIsToldAndTheNurseOnlyWhereOneIsAsked() {
        Resultat resultat = resultat(
                structure()
                        .ipa()
                        .professionnel(Profession.MASSEUR_KINESITHERAPEUTE, Statut.ASSOCIE)
                        .pnc(ProtocoleNational.CHEVILLE, ProtocoleNational.POLLAKIURIE),
                A2_PNC);
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("100");
        assertThat(resultat.detail().etapes()).extracting(Etape::valeur).startsWith("compté", "non compté");
        assertThat(resultat.detail().hypotheses()).noneMatch(texte -> texte.contains("compte comme infirmier"));
    }

    @Test
    void aNationalProtocolDeclaredLaterIsMissedAndNotUndeclared() {
        Activites kine = structure().professionnel(Profession.MASSEUR_KINESITHERAPEUTE, Statut.ASSOCIE);
        assertThat(resultat(kine, A2_PNC)).isInstanceOf(Resultat.NonEngage.class);
        kine.ligne(n -> new ProtocoleDeclare(n, ProtocoleNational.CHEVILLE, FIN.plusDays(1)));
        assertThat(resultat(kine, A2_PNC)).isInstanceOf(Resultat.NonAtteint.class);
    }

    @Test
    void aVacataireIsNotOfTheTeam() {
        Activites vacataire = structure()
                .professionnel(Profession.MASSEUR_KINESITHERAPEUTE, Statut.VACATAIRE)
                .pnc(ProtocoleNational.CHEVILLE);
        assertThat(points(vacataire, A2_PNC)).isZero();
    }

    private static Activites structure() {
        return Activites.sousContrat(2025).patientele(4000);
    }

    private static Activites valide(LocalDate validation, Optional<LocalDate> fin) {
        return structure().protocole("Suivi", ThemeProtocole.GROSSESSES_A_RISQUE, validation, fin, false);
    }

    private static boolean compte(ProtocoleNational protocole, Profession... presentes) {
        Activites equipe = structure().pnc(protocole);
        for (Profession profession : presentes) {
            equipe.professionnel(profession, Statut.ASSOCIE);
        }
        return points(equipe, A2_PNC).signum() > 0;
    }
}
