package fr.msp.aci.courriel;

import static fr.msp.aci.courriel.UneBoite.ADMINISTRATEUR;
import static fr.msp.aci.courriel.UneBoite.CLE;
import static fr.msp.aci.courriel.UneBoite.COORDINATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.courriel.Expediteur.Sort;
import fr.msp.aci.depot.Courriel.Etat;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.lot.Lieux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoiteDEnvoiTest {

    @TempDir
    private Path dossier;

    private UneBoite boite;

    @BeforeEach
    void ouvrir() throws IOException {
        boite = new UneBoite(dossier);
    }

    @AfterEach
    void fermer() {
        boite.close();
    }

    @Test
    void aBilanThatIsReadyIsToldToTheCoordinationOnce() {
        boite.passer(() -> recevoirEtCalculer("7954.00"));
        boite.passer();

        assertThat(boite.remis).singleElement().satisfies(courrier -> {
            assertThat(courrier.destinataire().texte()).isEqualTo(COORDINATION);
            assertThat(courrier.sujet()).isEqualTo("Bilan ACI prêt (structure 494900012, exercice 2025)");
            assertThat(courrier.texte())
                    .contains("Points : 7\u00A0954,00. Rémunération calculée : 55\u00A0678,00 €.")
                    .contains("Tous les prérequis sont atteints.")
                    .contains("https://aci.example/index.html");
            assertThat(courrier.jointe()).isEmpty();
        });
    }

    @Test
    void whoHadTheAddressBeforeIsToldOnceThatMailsGoElsewhere() {
        boite.passer(() -> recevoirEtCalculer("7954.00"));
        boite.remis.clear();

        boite.passer(() -> {
            boite.accepter("b.xlsx", "autre@msp-imaginaire.example");
            boite.calculer("8000.00");
        });

        assertThat(boite.remis)
                .extracting(courrier -> courrier.destinataire().texte())
                .containsExactly("autre@msp-imaginaire.example", COORDINATION);
        assertThat(boite.remis.get(1).sujet())
                .isEqualTo("Adresse de la coordination changée (structure 494900012, exercice 2025)");
        assertThat(boite.remis.get(1).texte())
                .contains("Si vous ne l’avez pas demandé")
                .doesNotContain("8\u00a0000")
                .doesNotContain("autre@");
        assertThat(boite.remis).extracting(Courrier::identifiant).doesNotHaveDuplicates();
    }

    @Test
    void withoutAContractNoFigureIsGiven() {
        boite.passer(() -> {
            boite.accepter("a.xlsx", COORDINATION);
            boite.calculerSansContrat();
        });

        assertThat(boite.remis).singleElement().satisfies(courrier -> assertThat(courrier.texte())
                .contains("sans points ni rémunération")
                .doesNotContain("12,00")
                .doesNotContain("prérequis"));
    }

    @Test
    void newFiguresAreToldAndTheSameBilanOnAnotherDayIsNot() {
        boite.passer(() -> recevoirEtCalculer("7954.00"));
        boite.passer(() -> boite.calculer("7954.00"));
        assertThat(boite.remis).hasSize(1);

        boite.passer(() -> boite.calculer("8000.00", "Horaires d’ouverture"));

        assertThat(boite.remis).hasSize(2);
        assertThat(boite.remis.get(1).texte()).contains("Prérequis manquants : Horaires d’ouverture.");
    }

    @Test
    void figuresThatGoBackAreToldToo() {
        boite.passer(() -> recevoirEtCalculer("100.00"));
        boite.passer(() -> boite.calculer("200.00"));
        boite.passer(() -> boite.calculer("100.00"));

        assertThat(boite.remis).hasSize(3);
    }

    @Test
    void aRefusedWorkbookIsGivenBackAnnotatedToTheStructureItSpeaksOf() {
        boite.accepter("avant.xlsx", COORDINATION);
        boite.passer(() -> boite.refuser(
                "Dupont-Marie.xlsx",
                CodeConstat.VALEUR_ABSENTE,
                CodeConstat.VALEUR_ABSENTE,
                CodeConstat.CLE_INVALIDE,
                CodeConstat.COLONNE_IGNOREE));

        assertThat(boite.remis).singleElement().satisfies(courrier -> {
            assertThat(courrier.destinataire().texte()).isEqualTo(COORDINATION);
            assertThat(courrier.jointe())
                    .map(Path::getFileName)
                    .map(Path::toString)
                    .hasValueSatisfying(nom -> assertThat(nom).endsWith("Dupont-Marie.a-corriger.xlsx"));
            assertThat(courrier.texte())
                    .contains(
                            "Un classeur reçu le 20/01/2026 à 20:00 (structure 494900012, exercice 2025) a été refusé")
                    .contains("3 erreurs")
                    .contains("(2 fois)")
                    .contains("La copie jointe montre")
                    .doesNotContain("VALEUR-DE-CELLULE")
                    .doesNotContain("Dupont")
                    .doesNotContain("MSP imaginaire");
            assertThat(courrier.sujet()).doesNotContain("Dupont");
        });
    }

    @Test
    void aWorkbookWithAPatientsDataIsNeverAttachedThoughItsNumbersAreMasked() {
        boite.accepter("avant.xlsx", COORDINATION);
        boite.passer(() -> boite.refuser("rcp.xlsx", CodeConstat.DONNEE_PERSONNELLE, CodeConstat.VALEUR_ABSENTE));

        assertThat(boite.remis).singleElement().satisfies(courrier -> {
            assertThat(courrier.jointe()).isEmpty();
            assertThat(courrier.texte())
                    .contains("Aucune copie n’est jointe")
                    .contains("sous le numéro 20260120-200000-000002")
                    .doesNotContain("La copie jointe montre");
        });
    }

    @Test
    void theMailOfARefusalSaysWhetherEvidenceMustComeBackWithTheWorkbook() throws IOException {
        boite.accepter("avant.xlsx", COORDINATION);
        boite.boite().ouvrir();
        boite.refuser("sans.xlsx", CodeConstat.VALEUR_ABSENTE);
        Reception avec = boite.refuser("avec.xlsx", CodeConstat.VALEUR_ABSENTE);
        Files.createDirectory(Lieux.justificatifs(Lieux.conserve(boite.maison, avec)));
        boite.boite().preparer(Set.of());
        boite.envoyer();

        assertThat(boite.remis)
                .hasSize(2)
                .satisfiesExactlyInAnyOrder(
                        courrier -> assertThat(courrier.texte()).doesNotContain("justificatifs"),
                        courrier -> assertThat(courrier.texte())
                                .contains("Les justificatifs déposés avec ce classeur n’ont pas été retenus non plus")
                                .contains("rejected/, sous le numéro 20260120-200000-000003")
                                .doesNotContain("avec.xlsx"));
    }

    @Test
    void aCopyTooLargeForMailsStaysInTheHome() throws IOException {
        boite.accepter("avant.xlsx", COORDINATION);
        boite.boite().ouvrir();
        Reception refus = boite.refuser("gros.xlsx", CodeConstat.VALEUR_ABSENTE);
        Files.write(
                Lieux.copieAnnotee(Lieux.conserve(boite.maison, refus)),
                new byte[(int) Redaction.OCTETS_DE_LA_COPIE + 1]);
        boite.boite().preparer(Set.of());
        boite.envoyer();

        assertThat(boite.remis).singleElement().satisfies(courrier -> assertThat(courrier.jointe())
                .isEmpty());
    }

    @Test
    void aWorkbookOfNobodyKnownIsToldToTheAdministratorWithoutAnyOfIt() {
        boite.passer(() -> boite.refuser("inconnu.xlsx", Optional.empty(), CodeConstat.CLE_INVALIDE));

        assertThat(boite.remis).singleElement().satisfies(courrier -> {
            assertThat(courrier.destinataire().texte()).isEqualTo(ADMINISTRATEUR);
            assertThat(courrier.jointe()).isEmpty();
            assertThat(courrier.sujet()).isEqualTo("Classeur à corriger (structure inconnue)");
            assertThat(courrier.texte()).contains("sous le numéro 20260120-200000-000001");
        });
    }

    @Test
    void severalWorkbooksOfNobodyKnownAreOneMailToTheAdministrator() {
        boite.passer(
                () -> boite.refuser("Dupont.xlsx", Optional.empty(), CodeConstat.CLE_INVALIDE),
                () -> boite.refuser(
                        "Durand.xlsx", Optional.of(CLE), CodeConstat.VALEUR_ABSENTE, CodeConstat.DONNEE_PERSONNELLE));

        assertThat(boite.remis).singleElement().satisfies(courrier -> {
            assertThat(courrier.destinataire().texte()).isEqualTo(ADMINISTRATEUR);
            assertThat(courrier.sujet()).startsWith("2 classeurs à corriger");
            assertThat(courrier.texte())
                    .contains(
                            "- 20260120-200000-000001 : reçu le 20/01/2026 à 20:00 (structure inconnue), une erreur",
                            "- 20260120-200000-000002",
                            "(structure 494900012, exercice 2025), 2 erreurs",
                            "ne les faites pas circuler")
                    .doesNotContain("Dupont", "Durand", "VALEUR-DE-CELLULE");
        });
        assertThat(boite.etats()).containsExactly(Etat.ENVOYE, Etat.ENVOYE);
    }

    @Test
    void evidenceThatComesAfterItsWorkbookIsSaidToBeWhatIsNew() {
        boite.passer(() -> recevoirEtCalculer("100.00"));
        assertThat(boite.remis.get(0).texte()).doesNotContain("Reçu depuis");
        boite.laisserPasser(Duration.ofDays(1));

        boite.passer(
                () -> boite.recevoirUnJustificatif("pv.pdf"),
                () -> boite.recevoirUnJustificatif("convention.pdf"),
                () -> boite.calculer("100.00"));

        assertThat(boite.remis).hasSize(2);
        assertThat(boite.remis.get(1).sujet())
                .isEqualTo("Bilan ACI : justificatifs reçus (structure 494900012, exercice 2025)");
        assertThat(boite.remis.get(1).texte())
                .contains("Reçu depuis le courriel du 20/01/2026 à 20:00 : 2 justificatifs.")
                .doesNotContain("convention");
    }

    @Test
    void withNobodyToTellNothingIsSentAndTheHistorySaysSo() {
        boite.regler(UneBoite.reglages(Optional.empty()));
        boite.passer(() -> boite.refuser("inconnu.xlsx", Optional.empty(), CodeConstat.CLE_INVALIDE));

        assertThat(boite.remis).isEmpty();
        assertThat(boite.etats()).containsExactly(Etat.SANS_ADRESSE);
    }

    @Test
    void anAddressThatCarriesMoreThanItselfIsNoAddress() {
        boite.passer(() -> {
            boite.accepter("a.xlsx", "x@y.example\r\nBcc:tous@y.example");
            boite.calculer("1.00");
        });

        assertThat(boite.remis).isEmpty();
        assertThat(boite.etats()).containsExactly(Etat.ADRESSE_ECARTEE);
    }

    @Test
    void onlyTheDomainsThatWereGivenAreWrittenTo() {
        boite.regler(UneBoite.reglages(Optional.of(ADMINISTRATEUR), "msp-imaginaire.example"));
        boite.passer(() -> recevoirEtCalculer("1.00"));
        assertThat(boite.remis).hasSize(1);

        Envoi envoi = boite.passer(() -> {
            boite.accepter("b.xlsx", "detour@ailleurs.example");
            boite.calculer("2.00");
        });

        assertThat(boite.remis).hasSize(1);
        assertThat(envoi.ecartes()).isEqualTo(1);
        assertThat(boite.etats()).containsExactly(Etat.ENVOYE, Etat.ADRESSE_ECARTEE);
    }

    @Test
    void whatWasThereBeforeMailsWereOnIsToldToNobody() {
        recevoirEtCalculer("100.00");
        boite.refuser("vieux.xlsx", CodeConstat.VALEUR_ABSENTE);

        boite.passer();

        assertThat(boite.remis).isEmpty();
        assertThat(boite.etats()).isEmpty();
    }

    @Test
    void whatHappenedWhileMailsWereOffIsNotToldWhenTheyAreOnAgain() {
        boite.passer(() -> recevoirEtCalculer("100.00"));
        BoiteDEnvoi.fermer(boite.depot);
        boite.calculer("200.00");
        boite.refuser("pendant.xlsx", CodeConstat.VALEUR_ABSENTE);

        boite.passer();
        assertThat(boite.remis).hasSize(1);

        boite.passer(() -> boite.calculer("300.00"));
        assertThat(boite.remis).hasSize(2);
    }

    @Test
    void aDatabaseMadeAgainFromItsWorkbooksWritesToNobody() {
        boite.accepter("a.xlsx", COORDINATION);
        boite.passer(() -> boite.calculer("100.00"));

        assertThat(boite.remis).isEmpty();
    }

    @Test
    void aDatabaseMadeAgainWritesToNobodyOfAStructureWithEarlierExercisesEither() {
        boite.accepter("a.xlsx", COORDINATION);
        boite.passer(() -> boite.calculerAvecDesAnterieurs("100.00", "deux exercices"));

        assertThat(boite.remis).isEmpty();
    }

    @Test
    void onceADatabaseWasMadeAgainNewFiguresAreToldAsBefore() {
        boite.accepter("a.xlsx", COORDINATION);
        boite.passer(() -> boite.calculer("100.00"));
        boite.passer(() -> boite.calculer("200.00"));

        assertThat(boite.remis).hasSize(1);
    }

    @Test
    void whatChangesOfEarlierExercisesAloneIsNotToldAsThatOfThisOne() {
        boite.passer(() -> {
            boite.accepter("a.xlsx", COORDINATION);
            boite.calculerAvecDesAnterieurs("100.00", "une grille");
        });
        boite.passer(() -> boite.calculerAvecDesAnterieurs("100.00", "une autre grille"));

        assertThat(boite.remis).hasSize(1);
    }

    @Test
    void whatAProgramBeforeThisOneToldIsNotToldAgain() {
        boite.boite().ouvrir();
        boite.accepter("a.xlsx", COORDINATION);
        boite.depot.courriels().noter(CLE, Empreinte.de("une grille\n100.00\n700.00\n"), Etat.ENVOYE, UneBoite.SOIR);

        boite.passer(() -> boite.calculerAvecDesAnterieurs("100.00", "une grille"));
        boite.passer(() -> boite.calculerAvecDesAnterieurs("100.00", "une autre grille"));
        assertThat(boite.remis).isEmpty();

        boite.passer(() -> boite.calculerAvecDesAnterieurs("200.00", "une autre grille"));
        assertThat(boite.remis).hasSize(1);
    }

    @Test
    void aBilanThatCouldNotBeComputedYetIsToldOfWhenItIs() {
        boite.passer(() -> recevoirEtCalculer("100.00"));
        boite.accepter("b.xlsx", COORDINATION);
        boite.boite().preparer(Set.of(CLE));
        boite.envoyer();
        assertThat(boite.remis).hasSize(1);

        boite.passer(() -> boite.calculer("200.00"));

        assertThat(boite.remis).hasSize(2);
        assertThat(boite.remis.get(1).texte()).contains("200,00");
    }

    @Test
    void theMailThatWasTriedLeastLeavesFirst() {
        boite.repondra(Sort.MUET);
        boite.passer(() -> {
            recevoirEtCalculer("100.00");
            boite.refuser("refus.xlsx", CodeConstat.VALEUR_ABSENTE);
        });
        assertThat(boite.remis).isEmpty();
        boite.repondra(Sort.PRIS, Sort.MUET);

        boite.envoyer();

        assertThat(boite.remis).singleElement().satisfies(courrier -> assertThat(courrier.sujet())
                .startsWith("Bilan ACI prêt"));
    }

    @Test
    void killedBeforeTheMailsWereEvenListedTheNextRunListsAndSendsThem() {
        boite.boite().ouvrir();
        recevoirEtCalculer("100.00");
        boite.refuser("refus.xlsx", CodeConstat.VALEUR_ABSENTE);

        boite.passer();

        assertThat(boite.remis).hasSize(2);
    }

    @Test
    void killedBeforeTheDatabaseKnowsOfTheMailsThatLeftNoneIsSentTwice() throws IOException {
        boite.boite().ouvrir();
        recevoirEtCalculer("100.00");
        boite.refuser("refus.xlsx", CodeConstat.VALEUR_ABSENTE);
        boite.boite().preparer(Set.of());
        boite.envoyerSansConstater();
        assertThat(boite.remis).hasSize(2);
        assertThat(boite.etats()).containsOnly(Etat.A_ENVOYER);

        boite.passer();

        assertThat(boite.remis).hasSize(2);
        assertThat(boite.etats()).containsOnly(Etat.ENVOYE);
    }

    @Test
    void whileOneProcessSendsNoOtherDoes() throws IOException {
        boite.boite().ouvrir();
        recevoirEtCalculer("100.00");
        boite.boite().preparer(Set.of());
        try (Tournee tournee = boite.boite().partir(Hebergement.dansLaMaison()).orElseThrow()) {
            assertThat(tournee.estVide()).isFalse();
            assertThat(boite.boite().partir(Hebergement.dansLaMaison())).isEmpty();
        }

        boite.envoyer();
        assertThat(boite.remis).hasSize(1);
    }

    @Test
    void aDatabaseMadeAgainWhileMailsLeaveTakesNothingOfThemForItsOwn() throws IOException {
        boite.boite().ouvrir();
        recevoirEtCalculer("100.00");
        boite.boite().preparer(Set.of());
        Files.writeString(
                boite.maison.carnetDesEnvois(),
                "aci-bilan.d-une-autre-base ENVOYE 2026-01-20T19:00:00Z\naci-bilan.coup\u00e9e ENV");

        boite.envoyer();

        assertThat(boite.remis).hasSize(1);
        assertThat(boite.maison.carnetDesEnvois()).doesNotExist();
    }

    @Test
    void killedWhileTheServerHasTheMailItIsSentAgainUnderTheSameIdentifier() {
        boite.boite().ouvrir();
        recevoirEtCalculer("100.00");
        boite.boite().preparer(Set.of());
        boite.mourraApresAvoirRemis();
        assertThatThrownBy(boite::envoyer).isInstanceOf(UneBoite.Mort.class);

        boite.passer();
        boite.passer();

        assertThat(boite.remis).hasSize(2);
        assertThat(boite.remis.get(1).identifiant())
                .isEqualTo(boite.remis.get(0).identifiant());
    }

    @Test
    void aServerThatIsDownIsTriedOnceAPassAndTheMailLeavesWhenItIsBack() {
        boite.repondra(Sort.MUET, Sort.MUET);
        Envoi premier = boite.passer(() -> {
            recevoirEtCalculer("100.00");
            boite.refuser("refus.xlsx", CodeConstat.VALEUR_ABSENTE);
        });
        boite.envoyer();

        assertThat(premier).isEqualTo(new Envoi(0, 0, 2, 0, true, Optional.empty()));
        assertThat(boite.envoyer()).isEqualTo(new Envoi(2, 0, 0, 0, false, Optional.empty()));
        assertThat(boite.envoyer()).isEqualTo(new Envoi(0, 0, 0, 0, false, Optional.empty()));
    }

    @Test
    void aMailThatIsPutOffDoesNotHoldTheOthers() {
        boite.repondra(Sort.PLUS_TARD);
        boite.passer(() -> {
            recevoirEtCalculer("100.00");
            boite.refuser("refus.xlsx", CodeConstat.VALEUR_ABSENTE);
        });

        assertThat(boite.remis).hasSize(1);
        assertThat(boite.etats()).containsExactlyInAnyOrder(Etat.A_ENVOYER, Etat.ENVOYE);
    }

    @Test
    void aMailThatTheServerWillNotHaveIsNotTriedAgain() {
        boite.repondra(Sort.REFUSE);
        boite.passer(() -> recevoirEtCalculer("100.00"));
        boite.envoyer();

        assertThat(boite.remis).isEmpty();
        assertThat(boite.etats()).containsExactly(Etat.REFUSE);
    }

    @Test
    void aServerThatRefusesAllIsWronglySetAndItsMailsLeaveOnceItIsMended() {
        boite.repondra(Sort.REFUSE, Sort.REFUSE);
        Envoi premier = boite.passer(() -> {
            recevoirEtCalculer("100.00");
            boite.refuser("refus.xlsx", CodeConstat.VALEUR_ABSENTE);
        });

        assertThat(premier).isEqualTo(new Envoi(0, 0, 2, 0, false, Optional.of("550 5.1.1")));
        assertThat(boite.envoyer()).isEqualTo(new Envoi(2, 0, 0, 0, false, Optional.empty()));
    }

    @Test
    void oneRefusedAmongOthersThatWereTakenIsRefusedForGood() {
        boite.repondra(Sort.REFUSE, Sort.PRIS);
        Envoi envoi = boite.passer(() -> {
            recevoirEtCalculer("100.00");
            boite.refuser("refus.xlsx", CodeConstat.VALEUR_ABSENTE);
        });

        assertThat(envoi).isEqualTo(new Envoi(1, 1, 0, 0, false, Optional.of("550 5.1.1")));
        assertThat(boite.etats()).containsExactlyInAnyOrder(Etat.REFUSE, Etat.ENVOYE);
    }

    @Test
    void afterAWeekAMailIsGivenUpAndTheHistorySaysSo() {
        boite.repondra(Sort.MUET);
        boite.passer(() -> recevoirEtCalculer("100.00"));
        boite.laisserPasser(Duration.ofDays(8));

        assertThat(boite.envoyer()).isEqualTo(new Envoi(0, 1, 0, 0, false, Optional.empty()));
        assertThat(boite.etats()).containsExactly(Etat.ABANDONNE);
    }

    @Test
    void aRefusalThatWasMendedBeforeItsMailLeftIsNotTold() {
        boite.repondra(Sort.MUET);
        boite.passer(() -> {
            boite.accepter("avant.xlsx", COORDINATION);
            boite.refuser("rcp.xlsx", CodeConstat.VALEUR_ABSENTE);
        });
        boite.passer(() -> boite.accepter("rcp.xlsx", COORDINATION));

        assertThat(boite.remis).isEmpty();
        assertThat(boite.etats()).containsExactly(Etat.SANS_OBJET);
    }

    @Test
    void ofTwoMailsAboutABilanThatWaitOnlyTheNewestLeaves() {
        boite.repondra(Sort.MUET);
        boite.passer(() -> recevoirEtCalculer("100.00"));
        boite.passer(() -> boite.calculer("200.00"));

        assertThat(boite.remis).singleElement().satisfies(courrier -> assertThat(courrier.texte())
                .contains("200,00"));
        assertThat(boite.etats()).containsExactly(Etat.SANS_OBJET, Etat.ENVOYE);
    }

    @Test
    void askedToEndItSendsNoMore() throws IOException {
        boite.boite().ouvrir();
        recevoirEtCalculer("100.00");
        boite.boite().preparer(Set.of());

        try (Tournee tournee = boite.boite().partir(Hebergement.dansLaMaison()).orElseThrow()) {
            assertThat(tournee.envoyer(() -> true)).isEqualTo(new Envoi(0, 0, 1, 0, false, Optional.empty()));
        }
    }

    @Test
    void aWorkbookIsNotToldOfBeforeItIsInItsPlace() {
        boite.boite().ouvrir();
        Reception refus = boite.refuser("refus.xlsx", CodeConstat.VALEUR_ABSENTE);
        boite.accepter("avant.xlsx", COORDINATION);
        boite.remettreAFaire(refus);
        boite.boite().preparer(Set.of());
        boite.envoyer();
        assertThat(boite.remis).isEmpty();

        boite.depot.manifeste().fait(refus.entree().rang());
        boite.passer();

        assertThat(boite.remis).hasSize(1);
    }

    private void recevoirEtCalculer(String points) {
        boite.accepter("a.xlsx", COORDINATION);
        boite.calculer(points);
        assertThat(boite.depot.bilans().de(CLE)).isPresent();
    }
}
