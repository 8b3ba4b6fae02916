package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.A2_CONCERTATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.ThemeProtocole;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of the cases that the calendar of meetings shows, those that count (guide p. 26–30). */
class PartDesDossiersTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 12, 2);
    private static final LocalDate FIN = LocalDate.of(2025, 12, 31);

    @Test
    void theCasesApartAreToldByTheirReasonAndTheRestIsWhatTheIndicatorCounts() {
        Activites activites = structure()
                .rcp(JOUR, 4)
                .dossier(JOUR, "D-1", SituationDossier.ALD)
                .dossier(JOUR, "D-2", SituationDossier.AUTRE)
                .dossier(JOUR, "d-2", SituationDossier.AUTRE)
                .dossier(JOUR, "D-3", SituationDossier.AUTRE)
                .ligne(n ->
                        new DossierRcp(n, JOUR, "D-4", SituationDossier.ALD, Optional.of(ThemeProtocole.HORS_LISTE)));

        assertThat(part(activites)).isEqualTo(new PartDesDossiers(34, 31, 0, 2, 1));
        assertThat(part(activites).sansDetail()).isZero();
        assertThat(resultat(activites, A2_CONCERTATION).detail().avertissements())
                .anyMatch(texte -> texte.startsWith("Dossiers en situation « autre », non comptés (2) : "))
                .anyMatch(texte -> texte.startsWith("Dossiers hors des thèmes de l’annexe 3, non comptés (1) : "));
    }

    @Test
    void aCaseThatOneOfItsRowsMakesCountIsNotApart() {
        Activites activites = structure()
                .rcp(JOUR, 1)
                .dossier(JOUR, "D-1", SituationDossier.AUTRE)
                .dossier(JOUR, "D-1", SituationDossier.ALD);

        assertThat(part(activites)).isEqualTo(new PartDesDossiers(31, 31, 0, 0, 0));
        assertThat(resultat(activites, A2_CONCERTATION).detail().avertissements())
                .noneMatch(texte -> texte.contains("« autre »"));
    }

    @Test
    void meetingsBeforeTheContractAreApart() {
        assertThat(part(structure().effet(LocalDate.of(2025, 3, 1)))).isEqualTo(new PartDesDossiers(30, 20, 10, 0, 0));
    }

    @Test
    void onADayOfSeveralMeetingsTheDetailMayHoldFewerCasesThanTheCalendarShows() {
        Activites activites = structure().rcp(JOUR, 3).rcp(JOUR, 2).dossier(JOUR, "D-1", SituationDossier.ALD);

        assertThat(part(activites)).isEqualTo(new PartDesDossiers(35, 31, 0, 0, 0));
        assertThat(part(activites).sansDetail()).isEqualTo(4);
    }

    @Test
    void whateverTheStructureTheCountIsThatOfTheIndicator() {
        int avecDesDossiers = 0;
        for (long graine = 1; graine <= 200; graine++) {
            Activite activite = StructuresAleatoires.tirer(graine);
            Bilan bilan = Calcul.bilan(activite);
            Optional<String> dossiers = resultat(bilan, A2_CONCERTATION).detail().etapes().stream()
                    .filter(etape -> etape.libelle().equals("Dossiers étudiés"))
                    .map(etape -> etape.valeur().replaceAll("\\D", ""))
                    .findFirst();
            long comptes = PartDesDossiers.de(activite, bilan.dateReference()).comptes();
            assertThat(comptes).as("structure %d", graine).isEqualTo(Long.parseLong(dossiers.orElse("0")));
            avecDesDossiers += comptes > 0 ? 1 : 0;
        }
        assertThat(avecDesDossiers).isGreaterThan(20);
    }

    private static Activites structure() {
        return Activites.sousContrat(2025).patientele(4000).base(300, 200, 150).reunions(6, 5);
    }

    private static PartDesDossiers part(Activites activites) {
        return PartDesDossiers.de(activites.activite(), FIN);
    }
}
