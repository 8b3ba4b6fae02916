package fr.msp.aci.calcul.levier;

import static fr.msp.aci.activite.Activites.complete;
import static fr.msp.aci.regle.CodeIndicateur.A1_HORAIRES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Implantation;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.calcul.Calculateur;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A site that no longer exists, told as a closure up to the end of the year. */
class SiteFermePourDeBonTest {

    private static final String SOINS = "Organisation des soins non programmés chaque jour ouvré";
    private static final LocalDate FIN = LocalDate.of(2025, 12, 31);

    @Test
    void theBilanSaysWhichRowsToTakeAwayDuringTheYearAndAfterIt() {
        Activites fermee = avecUneAnnexe().fermeture("Annexe", LocalDate.of(2025, 6, 15), FIN, false);

        for (LocalDate jour : List.of(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1), FIN)) {
            assertThat(avertissements(fermee, jour))
                    .as(jour.toString())
                    .anyMatch(texte -> texte.startsWith("Site « Annexe », fermé jusqu’à la fin de l’exercice")
                            && texte.contains("(feuille Fermetures, ligne ")
                            && texte.contains("retirez ses lignes des feuilles Horaires et Fermetures"));
        }
    }

    @Test
    void theStepIsToLeaveTheSiteOutOnceNothingCanBeGivenUp() {
        Activites fermee = avecUneAnnexe().fermeture("Annexe", LocalDate.of(2025, 6, 15), FIN, false);

        assertThat(pas(fermee, LocalDate.of(2025, 7, 1)))
                .singleElement()
                .asString()
                .startsWith(
                        "Retrait du site des feuilles Horaires et Fermetures, s’il n’existe plus (site « Annexe »)");
        assertThat(pas(fermee, FIN)).singleElement().asString().startsWith("Retrait du site");
    }

    @Test
    void aSiteIsClosedForGoodOnceOneDayTooManyIsOver() {
        Activites enVacances = sansSoins().fermeture("Annexe", LocalDate.of(2025, 11, 1), FIN, true);
        assertThat(pas(enVacances, LocalDate.of(2025, 11, 21))).containsExactly(SOINS);
        assertThat(pas(enVacances, LocalDate.of(2025, 11, 22)))
                .containsExactly(SOINS + " ; retrait du site des feuilles Horaires et Fermetures, s’il n’existe plus"
                        + " (site « Annexe »)");

        Activites horsVacances = sansSoins().fermeture("Annexe", LocalDate.of(2025, 11, 1), FIN, false);
        assertThat(pas(horsVacances, LocalDate.of(2025, 11, 7))).containsExactly(SOINS);
        assertThat(pas(horsVacances, LocalDate.of(2025, 11, 8)))
                .singleElement()
                .asString()
                .startsWith(SOINS + " ; retrait du site");
    }

    @Test
    void aSiteThatOpensAgainBeforeTheEndIsNotToBeLeftOut() {
        Activites rouverte =
                avecUneAnnexe().fermeture("Annexe", LocalDate.of(2025, 6, 15), LocalDate.of(2025, 11, 30), false);

        assertThat(pas(rouverte, FIN))
                .singleElement()
                .asString()
                .startsWith("Fermetures hors congés scolaires ramenées à 7 jours au plus (déjà passées");
    }

    @Test
    void aStructureIsNotAskedToLeaveItsOnlySiteOut() {
        Activites fermee = complete(2025).fermeture("Site principal", LocalDate.of(2025, 6, 15), FIN, false);

        assertThat(pas(fermee, FIN))
                .singleElement()
                .asString()
                .startsWith("Fermetures hors congés scolaires ramenées à 7 jours au plus (déjà passées");
    }

    @Test
    void whatIsMissingIsNotToGiveUpDaysThatAreOver() {
        Activites fermee = avecUneAnnexe().fermeture("Annexe", LocalDate.of(2025, 6, 15), FIN, false);

        assertThat(Simuler.bilan(fermee.activite())
                        .resultats()
                        .get(A1_HORAIRES.ordinal())
                        .detail()
                        .manques())
                .extracting(manque -> manque.action())
                .containsExactly("Si le site « Annexe » n’existe plus, retirez ses lignes des feuilles Horaires et"
                        + " Fermetures.");
    }

    @Test
    void aHolidayOverTheNewYearIsNoSiteThatClosesForGood() {
        Activites fermee = avecUneAnnexe()
                .fermeture("Annexe", LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 4), false)
                .fermeture("Site principal", LocalDate.of(2025, 12, 26), FIN, true);

        assertThat(avertissements(fermee, FIN)).noneMatch(texte -> texte.contains("n’existe plus"));
    }

    private static Activites sansSoins() {
        return avecUneAnnexe().champ(ChampStructure.SOINS_NON_PROGRAMMES, false);
    }

    private static Activites avecUneAnnexe() {
        return complete(2025)
                .champ(ChampStructure.SITES, Implantation.MULTI_SITES.name())
                .semaine("Annexe", "08:00", "20:00")
                .plage("Annexe", Jour.SAMEDI, "08:00", "12:00");
    }

    private static List<String> avertissements(Activites activites, LocalDate jour) {
        return Calculateur.calculer(activites.activite(), Simuler.BAREME, jour)
                .resultats()
                .get(A1_HORAIRES.ordinal())
                .detail()
                .avertissements();
    }

    private static List<String> pas(Activites activites, LocalDate jour) {
        return Leviers.pour(activites.activite(), Simuler.BAREME, jour).stream()
                .filter(levier -> levier.code() == A1_HORAIRES)
                .map(levier -> Simuler.lisible(levier.action()))
                .toList();
    }
}
