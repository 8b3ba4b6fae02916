package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.actions;
import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.A1_HORAIRES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Implantation;
import fr.msp.aci.activite.Jour;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A1-HORAIRES, guide p. 3–5. */
class HorairesOuvertureTest {

    private static final String SITE = "Site principal";

    @ParameterizedTest(name = "open until {0}: {1} points")
    @CsvSource({"20:00, 800", "19:59, 740", "18:00, 740", "17:59, 650", "16:00, 650", "15:59, 0"})
    void eachThresholdOfAmplitudeCountsToTheMinute(String fin, String attendu) {
        assertThat(points(ouvert("08:00", fin), A1_HORAIRES)).isEqualByComparingTo(attendu);
    }

    @Test
    void theShortestDayOfTheWeekDecides() {
        Activites vendrediCourt = Activites.sousContrat(2025).champ(ChampStructure.SOINS_NON_PROGRAMMES, true);
        for (Jour jour : new Jour[] {Jour.LUNDI, Jour.MARDI, Jour.MERCREDI, Jour.JEUDI}) {
            vendrediCourt.plage(SITE, jour, "08:00", "20:00");
        }
        vendrediCourt.plage(SITE, Jour.VENDREDI, "08:00", "18:30").plage(SITE, Jour.SAMEDI, "09:00", "12:00");
        assertThat(points(vendrediCourt, A1_HORAIRES)).isEqualByComparingTo("740");
    }

    @Test
    void sundaysTypedAsClosuresCountAndWhatTheyCostIsSaid() {
        Activites dimanches = ouvert("08:00", "20:00");
        for (LocalDate jour = LocalDate.of(2025, 1, 5); jour.getYear() == 2025; jour = jour.plusWeeks(1)) {
            dimanches.fermeture(SITE, jour, jour, false);
        }
        Resultat resultat = resultat(dimanches, A1_HORAIRES);
        assertThat(resultat.detail().points().total()).isZero();
        assertThat(resultat.detail().avertissements())
                .anyMatch(avertissement -> avertissement.contains("donnerait 800") && avertissement.contains("lignes"));

        Activites semaine =
                ouvert("08:00", "20:00").fermeture(SITE, LocalDate.of(2025, 9, 8), LocalDate.of(2025, 9, 15), false);
        assertThat(resultat(semaine, A1_HORAIRES).detail().avertissements())
                .noneMatch(avertissement -> avertissement.contains("donnerait"));
    }

    @Test
    void aLunchBreakDoesNotShortenTheAmplitude() {
        Activites pause = Activites.sousContrat(2025)
                .champ(ChampStructure.SOINS_NON_PROGRAMMES, true)
                .semaine(SITE, "08:00", "12:00")
                .semaine(SITE, "14:00", "20:00")
                .plage(SITE, Jour.SAMEDI, "08:00", "12:00");
        assertThat(points(pause, A1_HORAIRES)).isEqualByComparingTo("800");
    }

    @Test
    void aSaturdayMorningClosedCosts120Points() {
        Activites ferme = structure().semaine(SITE, "08:00", "20:00");
        assertThat(points(ferme, A1_HORAIRES)).isEqualByComparingTo("680");
        assertThat(actions(resultat(ferme, A1_HORAIRES)))
                .containsExactly("Ouvrez le samedi matin (site « Site principal »).");
    }

    @Test
    void aSaturdayOpenFromNoonIsNotAMorning() {
        assertThat(points(
                        structure().semaine(SITE, "08:00", "20:00").plage(SITE, Jour.SAMEDI, "12:00", "18:00"),
                        A1_HORAIRES))
                .isEqualByComparingTo("680");
        assertThat(points(
                        structure().semaine(SITE, "08:00", "20:00").plage(SITE, Jour.SAMEDI, "11:59", "18:00"),
                        A1_HORAIRES))
                .isEqualByComparingTo("800");
    }

    @ParameterizedTest(name = "closed {0} days in the holidays and {1} outside: {2} points")
    @CsvSource({"0, 0, 800", "1, 0, 780", "21, 0, 780", "22, 0, 0", "0, 1, 800", "0, 7, 800", "0, 8, 0", "21, 7, 780"})
    void closuresCostFromTheFirstDayAndEverythingPastTheirLimit(int conges, int hors, String attendu) {
        Activites ferme = ouvert("08:00", "20:00");
        if (conges > 0) {
            ferme.fermeture(
                    SITE, LocalDate.of(2025, 7, 7), LocalDate.of(2025, 7, 6).plusDays(conges), true);
        }
        if (hors > 0) {
            ferme.fermeture(
                    SITE, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 9, 30).plusDays(hors), false);
        }
        assertThat(points(ferme, A1_HORAIRES)).isEqualByComparingTo(attendu);
    }

    @Test
    void overlappingClosuresCountOnceAndADayOfBothKindsIsOfTheHolidays() {
        Activites ferme = ouvert("08:00", "20:00")
                .fermeture(SITE, LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 15), true)
                .fermeture(SITE, LocalDate.of(2025, 8, 10), LocalDate.of(2025, 8, 21), true)
                .fermeture(SITE, LocalDate.of(2025, 8, 15), LocalDate.of(2025, 8, 28), false);
        assertThat(points(ferme, A1_HORAIRES)).isEqualByComparingTo("780");
    }

    @Test
    void closuresAreClippedToTheExercise() {
        Activites noel = ouvert("08:00", "20:00")
                .fermeture(SITE, LocalDate.of(2024, 12, 10), LocalDate.of(2025, 1, 7), false)
                .fermeture(SITE, LocalDate.of(2025, 12, 22), LocalDate.of(2026, 1, 30), true);
        assertThat(points(noel, A1_HORAIRES)).isEqualByComparingTo("780");
    }

    @Test
    void withADerogationAWeekdayWithoutAnyOpeningStillGivesNothing() {
        Activites mercredi = Activites.sousContrat(2025)
                .champ(ChampStructure.SOINS_NON_PROGRAMMES, true)
                .champ(ChampStructure.DEROGATION_PDSA, true);
        for (Jour jour : new Jour[] {Jour.LUNDI, Jour.MARDI, Jour.JEUDI, Jour.VENDREDI, Jour.SAMEDI}) {
            mercredi.plage(SITE, jour, "08:00", "20:00");
        }
        Resultat resultat = resultat(mercredi, A1_HORAIRES);
        assertThat(resultat).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(actions(resultat)).containsExactly("Ouvrez aussi : mercredi (site « Site principal »).");
        assertThat(resultat.detail().hypotheses())
                .anyMatch(texte -> texte.contains("dérogation PDSA")
                        && texte.contains("Un jour du lundi au vendredi sans aucune ouverture ne donne aucun point"));
    }

    @Test
    void amongSeveralSitesTheWorstOneCounts() {
        Activites deuxSites = ouvert("08:00", "20:00").semaine("Annexe", "09:00", "17:00");
        Resultat resultat = resultat(deuxSites, A1_HORAIRES);
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("530");
        assertThat(resultat.detail().hypotheses()).anyMatch(texte -> texte.contains("le moins ouvert"));
    }

    @Test
    void theOrderOfTheSitesDoesNotMatter() {
        Activites lePireDAbord = structure()
                .semaine("Annexe", "09:00", "17:00")
                .semaine(SITE, "08:00", "20:00")
                .plage(SITE, Jour.SAMEDI, "08:00", "12:00");
        assertThat(points(lePireDAbord, A1_HORAIRES)).isEqualByComparingTo("530");
    }

    @Test
    void aSiteThatGetsNothingTakesAllThePointsOfTheStructure() {
        Activites annexeFermee = ouvert("08:00", "20:00").semaine("Annexe", "09:00", "12:00");
        Resultat resultat = resultat(annexeFermee, A1_HORAIRES);
        assertThat(resultat).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(resultat.detail().etapes().get(2).formule()).isEmpty();
    }

    @Test
    void theSameSiteWrittenOtherwiseIsOneSite() {
        Activites unSite = structure()
                .semaine("Site Principal", "08:00", "20:00")
                .plage("site  principal", Jour.SAMEDI, "08:00", "12:00");
        assertThat(points(unSite, A1_HORAIRES)).isEqualByComparingTo("800");
    }

    @Test
    void aSiteTypedOnceInThePluralIsOneSite() {
        Activites unSite = structure()
                .semaine("Les Tilleuls", "08:00", "20:00")
                .plage("Les Tilleul", Jour.SAMEDI, "08:00", "12:00");
        Resultat resultat = resultat(unSite, A1_HORAIRES);
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("800");
        assertThat(resultat.detail().avertissements()).noneMatch(texte -> texte.contains("noms de site"));
    }

    @Test
    void namesOfSitesThatCostPointsAreSaidUnlessSeveralSitesAreAnnounced() {
        Activites deuxNoms =
                structure().semaine("Les Tilleuls", "08:00", "20:00").plage("Tilleuls", Jour.SAMEDI, "08:00", "12:00");
        assertThat(resultat(deuxNoms, A1_HORAIRES).detail().avertissements())
                .anyMatch(texte ->
                        texte.startsWith("Les horaires portent 2 noms de site : « Les Tilleuls », « Tilleuls »."));
        deuxNoms.champ(ChampStructure.SITES, Implantation.MULTI_SITES.name());
        assertThat(resultat(deuxNoms, A1_HORAIRES).detail().avertissements())
                .noneMatch(texte -> texte.contains("noms de site"));
    }

    @Test
    void aClosureOfAnUnknownSiteIsSaidAndOnlyCountsWhenThereIsOneSite() {
        LocalDate du = LocalDate.of(2025, 10, 1);
        Activites seul = ouvert("08:00", "20:00").fermeture("Site inventé", du, du.plusDays(7), false);
        assertThat(points(seul, A1_HORAIRES)).isEqualByComparingTo("0");
        Activites deux = ouvert("08:00", "20:00")
                .semaine("Annexe", "08:00", "20:00")
                .plage("Annexe", Jour.SAMEDI, "08:00", "12:00")
                .fermeture("Site inventé", du, du.plusDays(7), false);
        Resultat resultat = resultat(deux, A1_HORAIRES);
        assertThat(resultat.detail().points().total()).isEqualByComparingTo("800");
        assertThat(resultat.detail().avertissements())
                .contains("Fermetures dont le site n’a pas d’horaires, non comptées : feuille Fermetures, ligne 2.");
    }

    @Test
    void amongSeveralSitesAClosureCountsForItsOwnSite() {
        Activites deux = ouvert("08:00", "20:00").semaine("Annexe", "09:00", "19:00");
        deux.plage("Annexe", Jour.SAMEDI, "09:00", "12:00");
        LocalDate du = LocalDate.of(2025, 8, 1);
        // 740 for the annexe; the twenty points of a closure cost only where it is closed.
        assertThat(points(deux.fermeture(SITE, du, du.plusDays(6), true), A1_HORAIRES))
                .isEqualByComparingTo("740");
        assertThat(points(deux.fermeture("ANNEXE", du, du, true), A1_HORAIRES)).isEqualByComparingTo("720");
        assertThat(resultat(deux, A1_HORAIRES).detail().avertissements())
                .noneMatch(texte -> texte.startsWith("Fermetures dont le site"));
        LocalDate octobre = LocalDate.of(2025, 10, 1);
        assertThat(points(deux.fermeture(SITE, octobre, octobre.plusDays(7), false), A1_HORAIRES))
                .isEqualByComparingTo("0");
    }

    @Test
    void oneSiteOfAStructureOfSeveralIsACaution() {
        String attendu = "La structure est déclarée multi-sites et les horaires d’un seul site sont renseignés.";
        Activites seul = ouvert("08:00", "20:00");
        assertThat(avertissements(seul, LocalDate.of(2025, 12, 31))).doesNotContain(attendu);
        seul.champ(ChampStructure.SITES, Implantation.MULTI_SITES.name());
        assertThat(avertissements(seul, LocalDate.of(2025, 12, 31))).contains(attendu);
    }

    @Test
    void aSoleSiteIsNotSaidToBeTheLeastOpen() {
        assertThat(resultat(ouvert("08:00", "18:00"), A1_HORAIRES).detail().hypotheses())
                .noneMatch(texte -> texte.contains("le moins ouvert"));
    }

    @Test
    void withoutUnscheduledCareThereIsNoPoint() {
        Activites sans = ouvert("08:00", "20:00").champ(ChampStructure.SOINS_NON_PROGRAMMES, false);
        Resultat resultat = resultat(sans, A1_HORAIRES);
        assertThat(resultat).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(resultat.detail().points().total()).isZero();
        assertThat(resultat.detail().etapes()).anySatisfy(etape -> assertThat(etape.libelle() + " : " + etape.valeur())
                .isEqualTo("Sans prise en charge organisée des soins non programmés, les horaires ne donnent"
                        + " aucun point : 0\u00A0point"));
    }

    @Test
    void nothingDeclaredIsNotTheSameAsMissed() {
        Resultat resultat = resultat(Activites.sousContrat(2025), A1_HORAIRES);
        assertThat(resultat).isInstanceOf(Resultat.NonEngage.class);
        assertThat(actions(resultat)).hasSize(2);
    }

    @Test
    void aCharterThatWasNotSentIsACautionAndNeverPoints() {
        Resultat sans = resultat(ouvert("08:00", "20:00"), A1_HORAIRES);
        Resultat avec = resultat(ouvert("08:00", "20:00").champ(ChampStructure.CHARTE_TRANSMISE, true), A1_HORAIRES);
        assertThat(sans.detail().avertissements()).hasSize(1);
        assertThat(avec.detail().avertissements()).isEmpty();
        assertThat(sans.detail().points()).isEqualTo(avec.detail().points());
    }

    @Test
    void closuresToComeDoNotCountInARunningExercise() {
        Activites ete =
                ouvert("08:00", "20:00").fermeture(SITE, LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 30), true);
        Resultat enJuin = resultat(Calcul.bilan(ete, LocalDate.of(2025, 6, 30)), A1_HORAIRES);
        assertThat(enJuin.detail().points().total()).isEqualByComparingTo("800");
        assertThat(enJuin.detail().avertissements())
                .contains("À venir, daté après le 30/06/2025 et non compté : feuille Fermetures, ligne 2.");
        assertThat(points(ete, A1_HORAIRES)).isEqualByComparingTo("0");
    }

    @Test
    void theExplanationShowsTheDeductionsAndTheRowsTheyComeFrom() {
        Activites ferme = structure()
                .semaine(SITE, "08:00", "18:00")
                .fermeture(SITE, LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 5), true);
        Etape site = resultat(ferme, A1_HORAIRES).detail().etapes().get(1);
        assertThat(site.formule()).isEqualTo("740 − 120 − 20");
        assertThat(site.valeur()).isEqualTo("600\u00A0points");
        assertThat(site.preuves()).extracting("feuille").containsExactly(Feuille.HORAIRES, Feuille.FERMETURES);
        assertThat(site.details()).hasSize(4).allMatch(detail -> detail.reference()
                .isPresent());
    }

    @ParameterizedTest(name = "open until {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "20:00 | lundi, 12 h (tranche de 12 heures et plus)",
                "18:30 | lundi, 10 h 30 (tranche de 10 à moins de 12 heures)",
                "17:00 | lundi, 9 h (tranche de 8 à moins de 10 heures)",
                "15:00 | lundi, 7 h (moins de 8 heures)"
            })
    void theShortestDayIsToldWithItsBand(String fin, String attendu) {
        assertThat(lignesDuSite(ouvert("08:00", fin)).get(0))
                .startsWith("Plus petite amplitude du lundi au vendredi : " + attendu);
    }

    @Test
    void theSaturdayAndEachKindOfClosureAreToldWithWhatTheyCost() {
        assertThat(lignesDuSite(ouvert("08:00", "20:00")))
                .endsWith(
                        "Samedi matin ouvert = 0 point",
                        "Jours de fermeture pendant les congés scolaires : 0 (au plus 21) = 0 point",
                        "Jours de fermeture hors congés scolaires : 0 (au plus 7) = 0 point");
        Activites ferme = structure()
                .semaine(SITE, "08:00", "20:00")
                .fermeture(SITE, LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 5), true)
                .fermeture(SITE, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 8), false);
        assertThat(lignesDuSite(ferme))
                .endsWith(
                        "Samedi matin fermé = −120 points",
                        "Jours de fermeture pendant les congés scolaires : 5 (au plus 21) = −20 points",
                        "Jours de fermeture hors congés scolaires : 8 (au plus 7) = aucun point pour ce site");
        assertThat(lignesDuSite(ferme.fermeture(SITE, LocalDate.of(2025, 8, 6), LocalDate.of(2025, 8, 30), true)))
                .contains(
                        "Jours de fermeture pendant les congés scolaires : 30 (au plus 21) = aucun point pour ce site");
    }

    @Test
    void howWeeksOfClosureAreCountedIsSaidOnlyToWhoCloses() {
        LocalDate jour = LocalDate.of(2025, 8, 1);
        assertThat(lisDesSemaines(ouvert("08:00", "20:00"))).isFalse();
        assertThat(lisDesSemaines(ouvert("08:00", "20:00").fermeture(SITE, jour, jour, true)))
                .isTrue();
        assertThat(lisDesSemaines(ouvert("08:00", "20:00").fermeture(SITE, jour, jour, false)))
                .isTrue();
    }

    @Test
    void whoClosesOnOneDayIsAskedToOpenItAndNotForLongerHours() {
        Activites mercredi = structure().plage(SITE, Jour.SAMEDI, "08:00", "12:00");
        for (Jour jour : new Jour[] {Jour.LUNDI, Jour.MARDI, Jour.JEUDI, Jour.VENDREDI}) {
            mercredi.plage(SITE, jour, "08:00", "20:00");
        }
        assertThat(actions(resultat(mercredi, A1_HORAIRES)))
                .containsExactly("Ouvrez aussi : mercredi (site « Site principal »).");
        assertThat(Comptes.de(mercredi.activite(), Calcul.BAREME, LocalDate.of(2025, 12, 31))
                        .sites())
                .singleElement()
                .satisfies(site -> assertThat(site.amplitude()).isZero());
    }

    @Test
    void longerHoursAreAskedForByWhatIsShortOfThem() {
        assertThat(actions(resultat(ouvert("08:00", "20:00"), A1_HORAIRES))).isEmpty();
        assertThat(actions(resultat(ouvert("08:00", "18:00"), A1_HORAIRES)))
                .containsExactly(
                        "Portez l’amplitude à 12 heures chaque jour du lundi au vendredi (site « Site principal »).");
        assertThat(actions(resultat(ouvert("08:00", "15:00"), A1_HORAIRES)))
                .containsExactly(
                        "Portez l’amplitude à 8 heures au moins chaque jour du lundi au vendredi, et à 12 heures"
                                + " pour tous les points (site « Site principal »).");
    }

    @Test
    void closuresAnnouncedForLaterAreSaidBeforeTheyCost() {
        LocalDate juillet = LocalDate.of(2025, 7, 1);
        Activites annoncee =
                ouvert("08:00", "20:00").fermeture(SITE, LocalDate.of(2025, 8, 4), LocalDate.of(2025, 8, 13), true);
        assertThat(avertissements(annoncee, juillet))
                .contains("Site « Site principal » : les fermetures annoncées pendant les congés scolaires (10 jours)"
                        + " retireront 20 points.");
        annoncee.fermeture(SITE, LocalDate.of(2025, 4, 7), LocalDate.of(2025, 4, 18), true);
        assertThat(avertissements(annoncee, juillet))
                .contains("Site « Site principal » : avec celles annoncées pour la suite de l’exercice (10 jours), les"
                        + " fermetures pendant les congés scolaires feront 22 jours (au plus 21) : l’indicateur ne"
                        + " donnera plus aucun point.");
        assertThat(avertissements(annoncee, LocalDate.of(2025, 12, 31)))
                .as("what is over is no longer announced")
                .noneMatch(texte -> texte.contains("annonc"));
    }

    @Test
    void tooManyDaysAnnouncedOutsideTheHolidaysAreSaidToo() {
        Activites annoncee =
                ouvert("08:00", "20:00").fermeture(SITE, LocalDate.of(2025, 10, 6), LocalDate.of(2025, 10, 13), false);
        assertThat(avertissements(annoncee, LocalDate.of(2025, 7, 1)))
                .contains("Site « Site principal » : avec celles annoncées pour la suite de l’exercice (8 jours), les"
                        + " fermetures hors congés scolaires feront 8 jours (au plus 7) : l’indicateur ne donnera plus"
                        + " aucun point.");
    }

    @Test
    void closuresAnnouncedUpToTheirLimitOnlyCostWhatClosuresCost() {
        LocalDate juillet = LocalDate.of(2025, 7, 1);
        Activites troisSemaines =
                ouvert("08:00", "20:00").fermeture(SITE, LocalDate.of(2025, 8, 4), LocalDate.of(2025, 8, 24), true);
        troisSemaines.fermeture(SITE, LocalDate.of(2025, 10, 6), LocalDate.of(2025, 10, 12), false);
        assertThat(avertissements(troisSemaines, juillet))
                .filteredOn(texte -> texte.startsWith("Site "))
                .containsExactly("Site « Site principal » : les fermetures annoncées pendant les congés scolaires (21"
                        + " jours) retireront 20 points.");
        assertThat(avertissements(ouvert("08:00", "20:00"), juillet)).noneMatch(texte -> texte.startsWith("Site "));
    }

    @Test
    void closuresAtTheirLimitAlreadyAreSaidToPassItWhenMoreIsAnnounced() {
        LocalDate septembre = LocalDate.of(2025, 9, 1);
        Activites plein = ouvert("08:00", "20:00")
                .fermeture(SITE, LocalDate.of(2025, 8, 4), LocalDate.of(2025, 8, 24), true)
                .fermeture(SITE, LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 7), false)
                .fermeture(SITE, LocalDate.of(2025, 12, 22), LocalDate.of(2025, 12, 22), true)
                .fermeture(SITE, LocalDate.of(2025, 11, 10), LocalDate.of(2025, 11, 10), false);
        assertThat(avertissements(plein, septembre))
                .filteredOn(texte -> texte.endsWith("l’indicateur ne donnera plus aucun point."))
                .hasSize(2);
    }

    private static boolean lisDesSemaines(Activites activites) {
        return resultat(activites, A1_HORAIRES).detail().hypotheses().stream()
                .anyMatch(texte -> texte.startsWith("Une semaine de fermeture"));
    }

    /** What is said of the only site, line by line. */
    private static List<String> lignesDuSite(Activites activites) {
        return resultat(activites, A1_HORAIRES).detail().etapes().get(1).details().stream()
                .map(etape -> (etape.libelle() + " = " + etape.valeur()).replace('\u00A0', ' '))
                .toList();
    }

    private static List<String> avertissements(Activites activites, LocalDate jour) {
        return resultat(bilan(activites, jour), A1_HORAIRES).detail().avertissements().stream()
                .map(texte -> texte.replace('\u00A0', ' '))
                .toList();
    }

    private static Activites structure() {
        return Activites.sousContrat(2025).champ(ChampStructure.SOINS_NON_PROGRAMMES, true);
    }

    private static Activites ouvert(String debut, String fin) {
        return structure().semaine(SITE, debut, fin).plage(SITE, Jour.SAMEDI, "08:00", "12:00");
    }
}
