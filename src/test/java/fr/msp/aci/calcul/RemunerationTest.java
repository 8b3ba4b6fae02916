package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From points to euros: gate, first exercise, majoration, new structure, advance, balance. */
class RemunerationTest {

    @Test
    void aMissedPrerequisShutsTheGateButPointsAreStillShown() {
        Activites sansPlan = Activites.complete(2025)
                .sans(Feuille.CRISE_SANITAIRE)
                .sans(Feuille.COORDINATION)
                .champ(ChampStructure.AVANCE_PERCUE, "35700");
        Bilan bilan = bilan(sansPlan);
        assertThat(bilan.prerequisManquants()).containsExactly(A1_CRISE, A2_COORDINATION);
        assertThat(bilan.prerequisAtteints()).isFalse();
        assertThat(bilan.pointsTotal()).isEqualByComparingTo("11100");
        Remuneration remuneration = bilan.remuneration();
        assertThat(remuneration.base()).isEqualByComparingTo("0");
        assertThat(remuneration.montant()).isEqualByComparingTo("0");
        assertThat(remuneration.avanceTheorique()).isEqualByComparingTo("35700");
        assertThat(remuneration.solde())
                .hasValueSatisfying(solde -> assertThat(solde).isEqualByComparingTo("-35700"));
        assertThat(bilan.avertissements())
                .contains(
                        "Prérequis non atteints (A1-CRISE, A2-COORDINATION) : la rémunération de l’exercice est nulle et les points sont théoriques.");
    }

    @Test
    void whereNothingIsDeclaredNothingIsSaidToBeMoreThanWhatThereIsNorTheoretical() {
        Bilan bilan = bilan(Activites.sousContrat(2025));

        assertThat(bilan.avertissements())
                .contains("Prérequis non atteints (A1-HORAIRES, A1-CRISE, A2-COORDINATION, A3-SI-STANDARD) :"
                        + " la rémunération de l’exercice est nulle.");
        assertThat(bilan.resultats())
                .flatExtracting(resultat -> resultat.detail().manques())
                .extracting(Manque::action)
                .contains(
                        "Si des protocoles existent déjà, déclarez-les dans la feuille Protocoles ; sinon, élaborez-en"
                                + " (8 au plus donnent des points).",
                        "Si des réunions de concertation ont été tenues, déclarez-les dans la feuille RCP ; sinon,"
                                + " tenez-en (il en faut 6).",
                        "Si des stagiaires de professions de santé ont été accueillis, déclarez-les dans la feuille"
                                + " Stages ; sinon, accueillez-en (au plus 4 donnent des points).")
                .noneMatch(action -> action.contains("d’autres"));
    }

    @Test
    void thePointsOfAColumnHaveTheSameDecimals() {
        Bilan bilan = bilan(juillet(LocalDate.of(2020, 1, 1)));

        assertThat(bilan.remuneration().etapes().stream()
                        .flatMap(etape -> Stream.concat(Stream.of(etape), etape.details().stream()))
                        .map(Etape::valeur)
                        .filter(valeur -> valeur.endsWith("\u00A0points")))
                .hasSizeGreaterThan(10)
                .allMatch(valeur -> valeur.matches("[\\d\u202F]+,\\d\\d\u00A0points"));
    }

    @Test
    void aMissedSocleCostsOnlyItsOwnPoints() {
        Bilan bilan = bilan(Activites.complete(2025).sans(Feuille.PROTOCOLES));
        assertThat(bilan.prerequisAtteints()).isTrue();
        assertThat(bilan.remuneration().montant()).isEqualByComparingTo("91700");
    }

    @Test
    void inTheFirstExerciseEachIndicatorFollowsTheContractBeforeItsRounding() {
        Bilan bilan = bilan(juillet(LocalDate.of(2020, 1, 1)));
        assertThat(points(bilan, A1_HORAIRES)).isEqualByComparingTo("403.29");
        assertThat(points(bilan, A2_COORDINATION)).isEqualByComparingTo("1361.10");
        assertThat(points(bilan, A3_SI_STANDARD)).isEqualByComparingTo("1562.74");
        assertThat(points(bilan(juillet(LocalDate.of(2025, 10, 1))), A3_SI_STANDARD))
                .isEqualByComparingTo("781.37");
        assertThat(bilan.hypotheses()).anyMatch(texte -> texte.contains("au jour près"));
    }

    @ParameterizedTest(name = "contract effective on {0}, exercise {1}: {2} of 800 points")
    @CsvSource({
        "2025-01-01, 2025, 800",
        "2024-12-31, 2025, 800",
        "2025-01-02, 2025, 797.81",
        "2025-12-31, 2025, 2.19",
        "2024-03-01, 2024, 668.85",
        "2024-02-29, 2024, 671.04"
    })
    void theContractCountsFromItsFirstDayIncluded(LocalDate effet, int exercice, String attendu) {
        Bilan bilan = bilan(Activites.complete(exercice).effet(effet));
        assertThat(points(bilan, A1_HORAIRES)).isEqualByComparingTo(attendu);
    }

    @Test
    void aNewStructureHasAFloorAndAMinimumAdvanceProratedByDays() {
        Activites nouvelle = petite(LocalDate.of(2025, 7, 1), LocalDate.of(2024, 9, 1));
        Remuneration premiere = bilan(nouvelle).remuneration();
        assertThat(premiere.montant()).isEqualByComparingTo("10082.19");
        // The prérequis and socles at 100 % already bring more than the minimum, which is shown all the same.
        assertThat(premiere.avanceTheorique()).isEqualByComparingTo("8627.84");
        assertThat(premiere.etapes())
                .anyMatch(etape -> etape.libelle().equals("Nouvelle structure : avance minimale")
                        && etape.formule().equals("12\u202F000,00\u00A0€ × 184/365")
                        && etape.valeur().equals("6\u202F049,32\u00A0€"));
        assertThat(bilan(nouvelle).hypotheses()).anyMatch(texte -> texte.contains("après la majoration"));
    }

    @ParameterizedTest(name = "exercise {0}: {1} euros")
    @CsvSource({"2025, 20000.00", "2026, 20000.00", "2027, 19285.00"})
    void theFloorHoldsForTheYearOfSignatureAndTheNext(int exercice, String attendu) {
        Activites suivante = petite(exercice, LocalDate.of(2025, 1, 1), LocalDate.of(2024, 9, 1));
        assertThat(bilan(suivante).remuneration().montant()).isEqualByComparingTo(attendu);
    }

    @ParameterizedTest(name = "project filed on {0}: new {1}")
    @CsvSource({"2024-01-02, true", "2024-01-01, false", "2023-12-31, false", "2025-01-01, true", "2025-01-02, false"})
    void newMeansAProjectFiledLessThanAYearBeforeTheContract(LocalDate projet, boolean nouvelle) {
        Remuneration remuneration =
                bilan(petite(LocalDate.of(2025, 1, 1), projet)).remuneration();
        assertThat(remuneration.montant()).isEqualByComparingTo(nouvelle ? "20000" : "19285");
        assertThat(remuneration.estMinimale())
                .as("said so beside a base that does not make it up")
                .isEqualTo(nouvelle);
    }

    @Test
    void aProjectFiledAfterTheContractIsSaidNotToMakeANewStructure() {
        LocalDate effet = LocalDate.of(2025, 1, 1);
        assertThat(bilan(petite(effet, LocalDate.of(2025, 3, 15)))
                        .remuneration()
                        .etapes())
                .filteredOn(etape -> etape.libelle().startsWith("Minimums garantis"))
                .singleElement()
                .satisfies(etape -> {
                    assertThat(etape.libelle())
                            .isEqualTo("Minimums garantis à une nouvelle structure (rémunération et avance)");
                    assertThat(etape.valeur())
                            .isEqualTo("non appliqués, car le projet de santé est déposé le 15/03/2025, après la date"
                                    + " d’effet du contrat (01/01/2025)");
                    assertThat(etape.preuves()).isNotEmpty();
                });
        List.of(
                        petite(effet, LocalDate.of(2024, 9, 1)),
                        petite(2027, effet, LocalDate.of(2025, 3, 15)),
                        petite(effet, LocalDate.of(2025, 3, 15)).sans(ChampStructure.DATE_EFFET))
                .forEach(autre -> assertThat(bilan(autre).remuneration().etapes())
                        .noneMatch(etape -> etape.libelle().startsWith("Minimums garantis")));
    }

    @Test
    void theGateStillAppliesToANewStructure() {
        Activites sansPlan =
                petite(LocalDate.of(2025, 7, 1), LocalDate.of(2024, 9, 1)).sans(Feuille.CRISE_SANITAIRE);
        Remuneration remuneration = bilan(sansPlan).remuneration();
        assertThat(remuneration.montant()).isEqualByComparingTo("0");
        assertThat(remuneration.avanceTheorique()).isEqualByComparingTo("8627.84");
    }

    @Test
    void theMajorationAddsTheTwoPositiveGaps() {
        Remuneration remuneration = bilan(precarite(480, "10", 40, "0.4")).remuneration();
        assertThat(remuneration.base()).isEqualByComparingTo("97300");
        assertThat(remuneration.tauxMajoration()).isEqualByComparingTo("2.6");
        assertThat(remuneration.montant()).isEqualByComparingTo("99829.80");
    }

    @ParameterizedTest(name = "{0} C2S patients, {1} AME patients: {2} %")
    @CsvSource({"1800, 0, 25", "1400, 0, 25", "1399, 0, 24.98", "400, 0, 0", "399, 40, 0.6", "0, 0, 0", "401, 16, 0.03"
    })
    void aTermIsNeverNegativeAndTheSumIsCapped(int c2s, int ame, String attendu) {
        assertThat(bilan(precarite(c2s, "10", ame, "0.4")).remuneration().tauxMajoration())
                .isEqualByComparingTo(attendu);
    }

    @Test
    void theExactRateIsAppliedAndOnlyItsDisplayIsRounded() {
        // 401 / 4 000 is 10.025 %: the gap of 0.025 % of 97 300 euros is 24.325 euros.
        Remuneration remuneration = bilan(precarite(401, "10", 0, "0.4")).remuneration();
        assertThat(remuneration.tauxMajoration()).isEqualByComparingTo("0.03");
        assertThat(remuneration.montant()).isEqualByComparingTo("97324.33");
    }

    @Test
    void withoutNationalRatesThereIsNoMajorationAndTheBilanSaysWhy() {
        Activites sansTaux = Activites.complete(2025).champ(ChampStructure.PATIENTS_C2S, 1800);
        Bilan bilan = bilan(sansTaux);
        assertThat(bilan.remuneration().tauxMajoration()).isEqualByComparingTo("0");
        assertThat(bilan.remuneration().avertissements())
                .contains(
                        "Majoration précarité, part C2S non calculée : non renseigné dans la feuille Structure (Taux national C2S).");
    }

    @Test
    void oneTermIsEnoughWhenTheOtherIsUnknown() {
        Activites c2s = Activites.complete(2025)
                .champ(ChampStructure.PATIENTS_C2S, 480)
                .champ(ChampStructure.TAUX_NATIONAL_C2S, "10");
        Remuneration remuneration = bilan(c2s).remuneration();
        assertThat(remuneration.tauxMajoration()).isEqualByComparingTo("2");
        assertThat(remuneration.avertissements()).anyMatch(texte -> texte.contains("part AME non calculée"));
    }

    @Test
    void theRateNotifiedByTheCpamWins() {
        Activites notifiee = precarite(1800, "10", 40, "0.4").champ(ChampStructure.TAUX_NOTIFIE, "1.5");
        Remuneration remuneration = bilan(notifiee).remuneration();
        assertThat(remuneration.tauxMajoration()).isEqualByComparingTo("1.5");
        assertThat(remuneration.montant()).isEqualByComparingTo("98759.50");
    }

    @Test
    void theAdvanceLeavesOutTheCrisisPlanOf2022() {
        assertThat(bilan(Activites.complete(2022)).remuneration().avanceTheorique())
                .isEqualByComparingTo("35280");
        assertThat(bilan(Activites.complete(2023)).remuneration().avanceTheorique())
                .isEqualByComparingTo("35700");
    }

    @Test
    void theAdvanceIgnoresIpaBonusesAndTheDayOfAcquisition() {
        Activites tardive = Activites.complete(2025)
                .ipa()
                .sans(Feuille.SIP)
                .logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2025, 11, 1));
        assertThat(bilan(tardive).remuneration().avanceTheorique()).isEqualByComparingTo("35700");
    }

    @Test
    void theBalanceIsUnknownWithoutTheAdvanceReceived() {
        Remuneration inconnu = bilan(Activites.complete(2025)).remuneration();
        assertThat(inconnu.solde()).isEmpty();
        assertThat(inconnu.avertissements()).anyMatch(texte -> texte.contains("L’avance perçue n’est pas renseignée"));
        Remuneration connu = bilan(Activites.complete(2025).champ(ChampStructure.AVANCE_PERCUE, "35700.5"))
                .remuneration();
        assertThat(connu.solde()).contains(new BigDecimal("61599.50"));
    }

    @Test
    void aNegativeBalanceIsShownAsAnAmountToPayBack() {
        Remuneration tropPercu = bilan(Activites.complete(2025).champ(ChampStructure.AVANCE_PERCUE, "100000"))
                .remuneration();
        assertThat(tropPercu.solde()).contains(new BigDecimal("-2700.00"));
        assertThat(tropPercu.etapes())
                .anyMatch(etape -> etape.libelle().equals("Trop-perçu à rembourser")
                        && etape.valeur().equals("−2\u202F700,00\u00A0€"));
    }

    @Test
    void aBalanceOfNothingIsNothingToPayBack() {
        Remuneration quitte = bilan(Activites.complete(2025).champ(ChampStructure.AVANCE_PERCUE, "97300"))
                .remuneration();
        assertThat(quitte.solde()).hasValueSatisfying(solde -> assertThat(solde).isZero());
        assertThat(quitte.etapes()).extracting(Etape::libelle).contains("Solde à recevoir");
    }

    @Test
    void anIndicatorWithoutPointsIsNotATermOfTheTotal() {
        Bilan bilan = bilan(Activites.complete(2025).sans(Feuille.PROTOCOLES));
        assertThat(bilan.remuneration().etapes().get(0).details())
                .isNotEmpty()
                .extracting(Etape::libelle)
                .noneMatch(libelle -> libelle.startsWith("A2-PROTOCOLES"));
    }

    @Test
    void howTheRateOfTheMajorationCameAboutIsSaidOnlyWhereItWasWorkedOut() {
        String rapportes = "Les taux C2S et AME rapportent";
        assertThat(bilan(Activites.complete(2025)).hypotheses()).noneMatch(texte -> texte.startsWith(rapportes));
        assertThat(bilan(precarite(480, "10", 40, "0.4")).hypotheses()).anyMatch(texte -> texte.startsWith(rapportes));
        Etape exact = taux(precarite(480, "10", 40, "0.4"));
        assertThat(exact.valeur()).isEqualTo("2,6\u00A0%");
        assertThat(exact.arrondi()).isEmpty();
        assertThat(taux(precarite(401, "10", 0, "0.4")).arrondi())
                .isEqualTo("affiché au centième, calculé sans arrondi");
    }

    @Test
    void aRateNotifiedAboveTheCapIsKeptWithACautionAndOneAtTheCapIsNot() {
        Remuneration auPlafond = bilan(Activites.complete(2025).champ(ChampStructure.TAUX_NOTIFIE, "25"))
                .remuneration();
        assertThat(auPlafond.avertissements()).noneMatch(texte -> texte.contains("plafond"));
        Remuneration auDessus = bilan(Activites.complete(2025).champ(ChampStructure.TAUX_NOTIFIE, "25.01"))
                .remuneration();
        assertThat(auDessus.tauxMajoration()).isEqualByComparingTo("25.01");
        assertThat(auDessus.avertissements())
                .contains("Le taux de majoration notifié dépasse le plafond de 25 % de l’accord : vérifiez-le auprès de"
                        + " la CPAM.");
    }

    @Test
    void theCalendarIsOfTheNextYear() {
        assertThat(bilan(Activites.complete(2025)).remuneration().etapes()).anyMatch(etape -> etape.valeur()
                .equals("justificatifs à la CPAM au plus tard le 31/01/2026, solde au plus tard le 30/04/2026"));
    }

    private static BigDecimal points(Bilan bilan, CodeIndicateur code) {
        return resultat(bilan, code).detail().points().total();
    }

    private static Etape taux(Activites activites) {
        return bilan(activites).remuneration().etapes().stream()
                .filter(etape -> etape.libelle().equals("Taux de la majoration précarité"))
                .findFirst()
                .orElseThrow();
    }

    private static Activites juillet(LocalDate acquisition) {
        return Activites.complete(2025)
                .effet(LocalDate.of(2025, 7, 1))
                .sans(Feuille.SIP)
                .logiciel(NiveauLogiciel.STANDARD, acquisition);
    }

    private static Activites petite(LocalDate effet, LocalDate projet) {
        return petite(2025, effet, projet);
    }

    /** Only the prérequis, 1 000 patients and one associate: 2 755 points, 19 285 euros in a full year. */
    private static Activites petite(int exercice, LocalDate effet, LocalDate projet) {
        Activites complete = Activites.complete(exercice);
        List.of(
                        Feuille.PROFESSIONNELS,
                        Feuille.RCP,
                        Feuille.PROTOCOLES,
                        Feuille.MISSIONS_SP,
                        Feuille.STAGES,
                        Feuille.USAGERS,
                        Feuille.QUALITE,
                        Feuille.PNC,
                        Feuille.COORDINATION_EXTERNE,
                        Feuille.PARCOURS,
                        Feuille.HORAIRES,
                        Feuille.SIP)
                .forEach(complete::sans);
        return complete.patientele(1000)
                .semaine("Site principal", "08:00", "16:00")
                .logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2020, 1, 1))
                .professionnel(Profession.MEDECIN_GENERALISTE, Statut.ASSOCIE)
                .effet(effet)
                .champ(ChampStructure.DATE_PROJET_SANTE, projet)
                .champ(ChampStructure.ZONE_SOUS_DENSE, false);
    }

    private static Activites precarite(int c2s, String nationalC2s, int ame, String nationalAme) {
        return Activites.complete(2025)
                .champ(ChampStructure.PATIENTS_C2S, c2s)
                .champ(ChampStructure.TAUX_NATIONAL_C2S, nationalC2s)
                .champ(ChampStructure.PATIENTS_AME, ame)
                .champ(ChampStructure.TAUX_NATIONAL_AME, nationalAme);
    }
}
