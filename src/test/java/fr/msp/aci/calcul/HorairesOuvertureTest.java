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
        assertThat(resultat.detail().hypotheses()).anyMatch(texte -> texte.contains("dérogation PDSA"));
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
