package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.CategorieProfession;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.ThemeProtocole;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.calcul.Comptes.Site;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The counts that the points rest on, as whoever shows the computation again needs them. */
class ComptesTest {

    private static Comptes comptes(Activites activites) {
        return Comptes.de(activites.activite(), Calcul.BAREME, LocalDate.of(2025, 12, 31));
    }

    @Test
    void aStructureThatReachesEverythingCountsAllOfIt() {
        Comptes comptes = comptes(Activites.complete(2025));

        assertThat(comptes.associes()).hasSize(13);
        assertThat(comptes.ipa()).isEmpty();
        assertThat(comptes.professions(CategorieProfession.MEDICALE)).isEqualTo(1);
        assertThat(comptes.professions(CategorieProfession.PARAMEDICALE)).isEqualTo(4);
        assertThat(comptes.medecinsCstm()).hasSize(1);
        assertThat(comptes.medecins()).hasSize(6);
        assertThat(comptes.medecinsDuSas()).hasSize(6);
        assertThat(comptes.coordinateurs()).isEqualTo(1);
        assertThat(comptes.protocoles()).hasSize(8);
        assertThat(comptes.reunions()).hasSize(6);
        assertThat(comptes.stagiaires()).hasSize(4);
        assertThat(comptes.procedureExterne()).isTrue();
        assertThat(comptes.protocolesNationaux()).containsExactly(ProtocoleNational.values());
        assertThat(comptes.themes())
                .containsExactly(ThemeMission.COUVERTURE_VACCINALE, ThemeMission.PREVENTION_SUICIDE);
        assertThat(comptes.missions()).hasSize(2);
        assertThat(comptes.logicielStandard()).as("its software is avancé").isEmpty();
        assertThat(comptes.logicielAvance()).contains(LocalDate.of(2020, 1, 1));
        for (NiveauQualite niveau : NiveauQualite.values()) {
            assertThat(comptes.qualite(niveau)).isTrue();
        }
        for (TypeParcours parcours : TypeParcours.values()) {
            assertThat(comptes.parcours(parcours)).isTrue();
        }
    }

    @Test
    void nothingDeclaredCountsNothing() {
        Comptes comptes = comptes(Activites.sousContrat(2025));

        assertThat(comptes.associes()).isEmpty();
        assertThat(comptes.sites()).isEmpty();
        assertThat(comptes.vacations()).isEmpty();
        assertThat(comptes.dossiersDeLAnnee()).isEmpty();
        assertThat(comptes.protocolesNationaux()).isEmpty();
        assertThat(comptes.coordinateurs()).isZero();
        assertThat(comptes.logicielStandard()).isEmpty();
        assertThat(comptes.procedureExterne()).isFalse();
        assertThat(comptes.crise(ElementCrise.PLAN)).isFalse();
        assertThat(comptes.usagers(NiveauUsagers.NIVEAU_1)).isFalse();
    }

    @Test
    void aSiteSaysItsHoursAndItsClosures() {
        Comptes comptes = comptes(Activites.sousContrat(2025)
                .semaine("Bourg", "08:00", "19:30")
                .fermeture("Bourg", LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 14), true)
                .fermeture("Bourg", LocalDate.of(2025, 8, 14), LocalDate.of(2025, 8, 16), false));

        assertThat(comptes.sites())
                .containsExactly(new Site("Bourg", Duration.ofHours(11).plusMinutes(30), 0, false, 14, 2));
    }

    @Test
    void aCrisisCountsInItsYearAndAPlanOnceWritten() {
        Comptes comptes = comptes(Activites.sousContrat(2025)
                .crise(ElementCrise.PLAN, LocalDate.of(2022, 5, 1))
                .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2024, 5, 1))
                .crise(ElementCrise.ACTIONS, LocalDate.of(2025, 5, 1)));

        assertThat(comptes.crise(ElementCrise.PLAN)).isTrue();
        assertThat(comptes.crise(ElementCrise.CRISE_DECLAREE)).isFalse();
        assertThat(comptes.crise(ElementCrise.ACTIONS)).isTrue();
    }

    @Test
    void theDetailOfTheCasesWinsOverTheirNumber() {
        LocalDate mars = LocalDate.of(2025, 3, 4);
        LocalDate avril = LocalDate.of(2025, 4, 1);
        Comptes comptes = comptes(Activites.sousContrat(2025)
                .rcp(mars, 9)
                .rcp(avril, 5)
                .rcp(LocalDate.of(2024, 4, 1), 7)
                .dossier(mars, "D1", SituationDossier.ALD)
                .dossier(mars, "D2", SituationDossier.AUTRE));

        assertThat(comptes.dossiersDeLAnnee()).isEqualTo(Map.of(mars, 1, avril, 5));
        assertThat(comptes.reunions()).hasSize(2);
    }

    @Test
    void theCasesOfADayAreThoseOfItsDetailEvenBeforeTheContract() {
        LocalDate mars = LocalDate.of(2025, 3, 4);
        Comptes comptes = comptes(Activites.sousContrat(2025)
                .effet(LocalDate.of(2025, 6, 1))
                .rcp(mars, 9)
                .dossier(mars, "D1", SituationDossier.ALD));

        assertThat(comptes.reunions()).isEmpty();
        assertThat(comptes.dossiersDeLAnnee()).isEqualTo(Map.of(mars, 1));
    }

    @Test
    void aProtocolThatDoesNotCountIsNotThere() {
        Comptes comptes = comptes(Activites.sousContrat(2025)
                .protocole("Plaies", ThemeProtocole.PATIENTS_OBESES, LocalDate.of(2023, 1, 1), Optional.empty(), false)
                .protocole("plaies", ThemeProtocole.PATIENTS_OBESES, LocalDate.of(2023, 1, 1), Optional.empty(), false)
                .protocole("Autre", ThemeProtocole.HORS_LISTE, LocalDate.of(2023, 1, 1), Optional.empty(), false)
                .protocole(
                        "Fini",
                        ThemeProtocole.PATIENTS_OBESES,
                        LocalDate.of(2023, 1, 1),
                        Optional.of(LocalDate.of(2025, 12, 30)),
                        false));

        assertThat(comptes.protocoles()).singleElement().satisfies(protocole -> assertThat(protocole.intitule())
                .isEqualTo("Plaies"));
    }

    @Test
    void aVacationSaysItsDaysOfPresence() {
        Comptes comptes = comptes(Activites.sousContrat(2025)
                .vacataire(Profession.SAGE_FEMME, "1", Optional.of(LocalDate.of(2025, 12, 1)), Optional.empty())
                .vacataire(Profession.INFIRMIER, "5")
                .professionnel(Profession.PHARMACIEN, Statut.ASSOCIE));

        assertThat(comptes.vacations()).singleElement().satisfies(vacation -> {
            assertThat(vacation.joursDePresence()).isEqualTo(31);
            assertThat(vacation.joursEcoules()).isEqualTo(365);
        });
    }

    @Test
    void aLevelOfQualityIsSeenEvenWithoutThoseBelowIt() {
        Comptes comptes = comptes(Activites.sousContrat(2025).qualite(NiveauQualite.NIVEAU_3));

        assertThat(comptes.qualite(NiveauQualite.NIVEAU_1)).isFalse();
        assertThat(comptes.qualite(NiveauQualite.NIVEAU_3)).isTrue();
    }

    @Test
    void aNationalProtocolCountsWithItsProfessionsOnly() {
        Comptes comptes = comptes(Activites.sousContrat(2025)
                .pnc(ProtocoleNational.CHEVILLE, ProtocoleNational.ODYNOPHAGIE)
                .professionnel(Profession.PHARMACIEN, Statut.ASSOCIE));

        assertThat(comptes.protocolesNationaux()).containsExactly(ProtocoleNational.ODYNOPHAGIE);
    }

    @Test
    void theRowsSaidToCountAreThoseThatThePointsRestOn() {
        for (long graine = 0; graine < 200; graine++) {
            Activite activite = StructuresAleatoires.tirer(graine);
            LocalDate jour = activite.structure().exercice().dernierJour().minusDays(graine);
            Comptes comptes = Comptes.de(activite, Calcul.BAREME, jour);
            LignesComptees lignes = LignesComptees.de(activite, jour);

            assertThat(comptees(activite, lignes, Rcp.class)).isEqualTo(comptes.reunions());
            assertThat(comptees(activite, lignes, Protocole.class)).isEqualTo(comptes.protocoles());
            assertThat(comptees(activite, lignes, Stage.class)).isEqualTo(comptes.stagiaires());
            assertThat(comptees(activite, lignes, MissionSp.class))
                    .extracting(MissionSp::theme)
                    .containsExactlyInAnyOrderElementsOf(comptes.themes());
        }
    }

    private static <T extends Fait> List<T> comptees(Activite activite, LignesComptees lignes, Class<T> type) {
        return activite.les(type).stream().filter(lignes::compte).toList();
    }
}
