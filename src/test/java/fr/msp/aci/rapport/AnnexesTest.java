package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.msp.aci.activite.ActionSp;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.ThemeProtocole;
import fr.msp.aci.activite.UnProfessionnel;
import fr.msp.aci.activite.UsageSip;
import fr.msp.aci.calcul.Regime;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.controle.ConstatsEntreClasseurs;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnexesTest {

    private static final LocalDate REFERENCE = LocalDate.of(2025, 12, 31);

    private final UneActivite activite = UneActivite.de("Maison de santé des Tilleuls");

    @Test
    void meetingsComeByDateWithTheirCases() {
        activite.fait(rcp(2, LocalDate.of(2025, 5, 6), 4)).fait(rcp(3, LocalDate.of(2025, 2, 4), 3));

        assertThat(annexes().rcp())
                .extracting(Annexes.LigneRcp::date, Annexes.LigneRcp::dossiers)
                .containsExactly(tuple("04/02/2025", "3"), tuple("06/05/2025", "4"));
        assertThat(annexes().totalRcp()).isEqualTo("2 réunions, 7 dossiers examinés");
    }

    @Test
    void ofAListBeyondAllUsePagesShowTheBeginningAndSayWhereTheRestIs() {
        for (int i = 1; i <= 2_003; i++) {
            activite.fait(rcp(i + 1, LocalDate.of(2025, 5, 6), 1));
        }

        List<Annexes.LigneRcp> lignes = DocumentPdf.de(
                        UnRapport.de(activite.construite()).rendu(), "a1")
                .rcp();

        assertThat(lignes).hasSize(2_001);
        assertThat(lignes.get(2_000).theme())
                .isEqualTo("Les 3 lignes suivantes sont dans le bilan XLSX, qui les a toutes.");
        assertThat(annexes().rcp()).hasSize(2_003);
    }

    @Test
    void aListAsLongAsStructuresHaveIsWhole() {
        for (int i = 1; i <= 2_000; i++) {
            activite.fait(rcp(i + 1, LocalDate.of(2025, 5, 6), 1));
        }

        assertThat(DocumentPdf.de(UnRapport.de(activite.construite()).rendu(), "a1")
                        .rcp())
                .hasSize(2_000)
                .noneMatch(ligne -> ligne.theme().contains("suivantes"));
    }

    @Test
    void detailedCasesGiveTheNumberOfTheirMeeting() {
        LocalDate jour = LocalDate.of(2025, 2, 4);
        activite.fait(rcp(2, jour, 9)).fait(dossier(2, jour)).fait(dossier(3, jour));

        assertThat(annexes().rcp()).extracting(Annexes.LigneRcp::dossiers).containsExactly("2");
    }

    @Test
    void twoMeetingsOnADayKeepTheCasesTheyDeclare() {
        LocalDate jour = LocalDate.of(2025, 2, 4);
        activite.fait(rcp(2, jour, 5)).fait(rcp(3, jour, 6)).fait(dossier(2, jour));

        assertThat(annexes().rcp()).extracting(Annexes.LigneRcp::dossiers).containsExactly("5", "6");
    }

    @Test
    void placementsOutsideTheExerciseAreNotShown() {
        activite.fait(stage(2, LocalDate.of(2024, 11, 1), LocalDate.of(2024, 12, 31)))
                .fait(stage(3, LocalDate.of(2024, 12, 1), LocalDate.of(2025, 1, 1)));

        assertThat(annexes().stages()).extracting(Annexes.LigneStage::du).containsExactly("01/12/2024");
    }

    @Test
    void aPlacementSaysWhichDocumentsWereReceived() {
        activite.fait(stage(2, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 1)))
                .piece("Convention.PDF");

        assertThat(annexes().stages())
                .extracting(Annexes.LigneStage::convention, Annexes.LigneStage::attestation)
                .containsExactly(tuple("✔ reçue", "–"));
    }

    @Test
    void associatesAreThosePresentAtTheReferenceDateEachOnce() {
        activite.fait(personne(2, "Present", Statut.ASSOCIE, Profession.INFIRMIER, Optional.empty()))
                .fait(personne(3, "Present", Statut.ASSOCIE, Profession.INFIRMIER, Optional.empty()))
                .fait(personne(
                        4, "Parti", Statut.ASSOCIE, Profession.INFIRMIER, Optional.of(LocalDate.of(2025, 12, 30))))
                .fait(personne(5, "Dernier", Statut.ASSOCIE, Profession.INFIRMIER, Optional.of(REFERENCE)))
                .fait(personne(6, "Collabo", Statut.COLLABORATEUR, Profession.MEDECIN_GENERALISTE, Optional.empty()))
                .fait(personne(7, "Autre", Statut.COLLABORATEUR, Profession.INFIRMIER, Optional.empty()))
                .fait(personne(8, "Salarie", Statut.SALARIE, Profession.INFIRMIER, Optional.empty()))
                .fait(personne(9, "Asalee", Statut.ASALEE, Profession.INFIRMIER, Optional.empty()));

        assertThat(equipe().associes())
                .extracting(Equipe.LigneAssocie::nom)
                .containsExactly("Collabo Sacha", "Asalee Sacha", "Dernier Sacha", "Present Sacha");
    }

    @Test
    void somebodyWhoseOtherRowLacksTheNumberIsListedOnceAndNamesAreInTheOrderOfADictionary() {
        activite.fait(avecRpps(2, "Milan", Optional.of("10000010016")))
                .fait(avecRpps(3, "MILAN", Optional.empty()))
                .fait(avecRpps(4, "Mésange", Optional.empty()));

        assertThat(equipe().associes())
                .extracting(Equipe.LigneAssocie::nom)
                .containsExactly("Mésange Sacha", "Milan Sacha");
    }

    @Test
    void inAHealthCentreTheEmployeesStandForTheAssociates() {
        activite.champ(ChampStructure.TYPE, "CDS")
                .fait(personne(2, "Associe", Statut.ASSOCIE, Profession.INFIRMIER, Optional.empty()))
                .fait(personne(3, "Salarie", Statut.SALARIE, Profession.INFIRMIER, Optional.empty()));

        assertThat(equipe().associes()).extracting(Equipe.LigneAssocie::nom).containsExactly("Salarie Sacha");
        assertThat(equipe().noteAssocies())
                .isEqualTo("Salariés du centre, médecins collaborateurs et infirmiers ASALEE présents au 31/12/2025.");
    }

    @Test
    void vacationsAreThoseOfTheExerciseWithTheirWeeklyTime() {
        activite.fait(personne(
                        2,
                        "Ancien",
                        Statut.VACATAIRE,
                        Profession.MEDECIN_SPECIALISTE,
                        Optional.of(LocalDate.of(2024, 12, 31))))
                .fait(personne(
                        3,
                        "Cardio",
                        Statut.VACATAIRE,
                        Profession.MEDECIN_SPECIALISTE,
                        Optional.of(LocalDate.of(2025, 6, 30))));

        Equipe.LigneVacation vacation = equipe().vacations().get(0);
        assertThat(equipe().vacations()).hasSize(1);
        assertThat(vacation.jours()).isEqualTo("0,5");
        assertThat(vacation.presence()).isEqualTo("du 01/01/2023 au 30/06/2025");
        assertThat(vacation.cstm()).isEqualTo("non");
    }

    @Test
    void doctorsRegisteredInTheSasAreListedAssociatesAndVacatairesOnceEach() {
        activite.fait(medecin(2, "Milan", Statut.ASSOCIE, true))
                .fait(medecin(3, "Mésange", Statut.VACATAIRE, true))
                .fait(medecin(4, "Autre", Statut.ASSOCIE, false))
                .fait(medecin(5, "Salarie", Statut.SALARIE, true))
                .fait(medecin(6, "MILAN", Statut.VACATAIRE, true));

        assertThat(equipe().medecinsDuSas())
                .containsExactly(
                        new Equipe.LigneSas("Mésange Sacha", "médecin généraliste", "vacataire", ""),
                        new Equipe.LigneSas("Milan Sacha", "médecin généraliste", "associé", ""));
        assertThat(equipe().noteSas()).startsWith("Médecins associés au 31/12/2025 ou vacataires de l’exercice");
    }

    private static Professionnel medecin(int ligne, String nom, Statut statut, boolean sas) {
        return new Professionnel(
                ligne,
                nom,
                "Sacha",
                Optional.empty(),
                Optional.empty(),
                Profession.MEDECIN_GENERALISTE,
                Optional.empty(),
                statut,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                sas);
    }

    @Test
    void actionsStandBelowTheirMissionAndTheOthersApart() {
        activite.fait(LesActivites.mission(2, "Vaccination"))
                .fait(LesActivites.action(2, "vaccination ", LocalDate.of(2025, 6, 1), 12))
                .fait(LesActivites.action(3, "VACCINATION", LocalDate.of(2025, 2, 1), 30))
                .fait(LesActivites.action(4, "Marche du coeur", LocalDate.of(2025, 4, 1), 5));

        List<LigneMission> lignes = missions(REFERENCE);

        assertThat(lignes).extracting(LigneMission::mission).containsExactly(true, false, false, true, false);
        assertThat(lignes.get(0).touches()).isEqualTo("42 personnes touchées");
        assertThat(lignes).extracting(LigneMission::date).containsSubsequence("01/02/2025", "01/06/2025", "01/04/2025");
        assertThat(lignes.get(3).intitule()).isEqualTo("Actions dont la mission n’est pas déclarée");
        assertThat(lignes.get(4).intitule()).isEqualTo("Marche du coeur");
    }

    @Test
    void theCalendarSaysHowManyOfItsCasesCountAndWhyTheOthersDoNot() {
        LocalDate jour = LocalDate.of(2025, 5, 6);
        activite.fait(rcp(2, jour, 3))
                .fait(rcp(3, LocalDate.of(2025, 2, 4), 3))
                .fait(dossier(2, jour))
                .fait(new DossierRcp(3, jour, "D-3", SituationDossier.AUTRE, Optional.empty()))
                .fait(new DossierRcp(4, jour, "D-4", SituationDossier.ALD, Optional.of(ThemeProtocole.HORS_LISTE)));

        assertThat(annexes().totalRcp())
                .isEqualTo("2 réunions, 6 dossiers examinés, dont 4 comptés pour l’indicateur A2-CONCERTATION."
                        + " À part : 1 en situation « autre », 1 hors des thèmes de l’annexe 3.");
        Annexes sansContrat = new Annexes(
                UnRapport.de(activite.construite()).regime(Regime.SANS_CONTRAT).rendu());
        assertThat(sansContrat.totalRcp()).isEqualTo("2 réunions, 6 dossiers examinés");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vaccin", "Vaccins.", " VACCINS ", "« Vaccins »"})
    void anActionIsOfTheMissionThatTheCheckTakesItFor(String nommee) {
        activite.fait(LesActivites.mission(2, "Vaccins"))
                .fait(LesActivites.action(2, nommee, LocalDate.of(2025, 6, 1), 80));

        assertThat(missions(REFERENCE))
                .as("one mission with its action, and none apart")
                .extracting(LigneMission::touches)
                .containsExactly("80 personnes touchées", "80");
    }

    @Test
    void thePublicThatNobodyCountedIsSaidAndNeverTakenForNobody() {
        activite.fait(LesActivites.mission(2, "Vaccination"))
                .fait(LesActivites.mission(3, "Bien vieillir"))
                .fait(LesActivites.mission(4, "Souffle"))
                .fait(LesActivites.mission(5, "Sommeil"))
                .fait(LesActivites.action(2, "Vaccination", LocalDate.of(2025, 2, 1), 1))
                .fait(sansPublic(3, "Vaccination"))
                .fait(sansPublic(4, "Bien vieillir"))
                .fait(LesActivites.action(5, "Sommeil", LocalDate.of(2025, 2, 1), 0));

        assertThat(missions(REFERENCE))
                .filteredOn(LigneMission::mission)
                .extracting(LigneMission::touches)
                .containsExactly(
                        "une personne touchée, une action non comptée",
                        "public non compté",
                        "aucune action",
                        "aucune personne touchée");
    }

    @Test
    void thePublicOfAnActionToComeIsNotReachedYet() {
        activite.fait(LesActivites.mission(2, "Vaccination"))
                .fait(LesActivites.action(2, "Vaccination", LocalDate.of(2025, 2, 1), 30))
                .fait(LesActivites.action(3, "Vaccination", LocalDate.of(2025, 9, 1), 12));

        assertThat(missions(LocalDate.of(2025, 6, 30)))
                .extracting(LigneMission::touches)
                .containsExactly("30 personnes touchées", "30", "12");
        assertThat(annexes().totalMissions()).isEqualTo("Une mission, 2 actions, 42 personnes touchées");
    }

    @Test
    void twoMissionsOfOneNameEachShowTheActionsOfTheirOwnTime() {
        activite.fait(mission(2, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 5, 31)))
                .fait(mission(3, LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 31)))
                .fait(LesActivites.action(2, "Vaccination", LocalDate.of(2025, 2, 1), 30))
                .fait(LesActivites.action(3, "Vaccination", LocalDate.of(2025, 10, 1), 12));

        assertThat(missions(REFERENCE))
                .filteredOn(LigneMission::mission)
                .extracting(LigneMission::touches)
                .containsExactly("30 personnes touchées", "12 personnes touchées");
    }

    @Test
    void themePublicAndPartnersOfAMissionStandBelowItsName() {
        activite.fait(new MissionSp(
                2,
                "Vaccination",
                ThemeMission.COUVERTURE_VACCINALE,
                LocalDate.of(2025, 1, 1),
                Optional.empty(),
                Optional.of("lycéens"),
                Optional.of("mairie"),
                Optional.empty()));

        assertThat(missions(REFERENCE).get(0).precisions())
                .isEqualTo("Couverture vaccinale · public visé : lycéens · avec mairie");
    }

    @Test
    void theMonthsOfUseGoUpToTheReferenceDateAndEachBarIsDrawnAgainstTheGreatest() {
        activite.fait(usage(2, 2, 300)).fait(usage(3, 4, 1200));

        List<LigneUsage> lignes = LigneUsage.de(activite.construite(), LocalDate.of(2025, 5, 2));

        assertThat(lignes)
                .extracting(LigneUsage::mois)
                .containsExactly("janvier 2025", "février 2025", "mars 2025", "avril 2025", "mai 2025");
        assertThat(lignes)
                .extracting(ligne -> ligne.barreConsultes().estDessinee())
                .containsExactly(false, true, false, true, false);
        assertThat(lignes.get(1).barreConsultes().part()).isEqualTo(0.25);
        assertThat(lignes.get(3).barreConsultes().part()).isEqualTo(1);
        assertThat(lignes.get(3).barreMessages().part()).isZero();
        assertThat(lignes.get(3).messages()).isEqualTo("0");
        assertThat(lignes.get(4).messages()).isEqualTo("–");
    }

    @Test
    void aFigureOfUseThatNobodyGaveIsADashAndNeverNone() {
        activite.fait(new UsageSip(
                2, YearMonth.of(2025, 1), 1, 3, Optional.of(12L), Optional.empty(), Optional.of(0L), Map.of()));

        LigneUsage janvier =
                LigneUsage.de(activite.construite(), LocalDate.of(2025, 1, 31)).get(0);

        assertThat(List.of(janvier.consultes(), janvier.alimentes(), janvier.messages()))
                .containsExactly("12", "–", "0");
        assertThat(janvier.barreAlimentes().estDessinee()).isFalse();
        assertThat(janvier.barreMessages().part()).isZero();
    }

    @Test
    void withoutAnyFigureOfUseThereIsNoChart() {
        assertThat(LigneUsage.de(activite.construite(), REFERENCE)).isEmpty();
    }

    @Test
    void aPieceNamedTwiceIsOneRowAndTheMissingOnesComeFirst() {
        Rapport rapport = UnRapport.de(activite.construite())
                .resultats(List.of(
                        avecPieces(CodeIndicateur.A1_CRISE, "recue.pdf", true, "manque.pdf", false),
                        avecPieces(CodeIndicateur.A2_QUALITE, "Recue.PDF", true, "absent.pdf", false)))
                .rendu();

        assertThat(LignePiece.de(rapport))
                .extracting(LignePiece::piece, LignePiece::indicateurs, LignePiece::etat)
                .containsExactly(
                        tuple("manque.pdf", "A1-CRISE", "✘ manquant"),
                        tuple("absent.pdf", "A2-QUALITE", "✘ manquant"),
                        tuple("recue.pdf", "A1-CRISE, A2-QUALITE", "✔ reçu"));
        assertThat(LignePiece.total(rapport)).isEqualTo("2 justificatifs manquants, un reçu");
    }

    @Test
    void minutesAreNeverMissingForTheyAreKeptAndNotSent() {
        Rapport rapport = UnRapport.de(
                        activite.fait(UneActivite.reunion("cr-mars.pdf")).construite())
                .fichierAbsent("RCP", 2, "CR-mars.pdf", "Le compte rendu n’a pas été reçu.", "Gardez-le.")
                .resultats(List.of(UnIndicateur.de(CodeIndicateur.A2_CONCERTATION, "Concertation", Nature.SOCLE, "26")
                        .compteRendu("cr-mars.pdf", false)
                        .compteRendu("cr-mai.pdf", true)
                        .piece("calendrier.pdf", false)
                        .rendu(Resultat.Atteint::new)))
                .rendu();

        assertThat(LignePiece.de(rapport))
                .extracting(LignePiece::piece, LignePiece::etat)
                .containsExactly(
                        tuple("calendrier.pdf", "✘ manquant"),
                        tuple("cr-mars.pdf", "à garder, non envoyé"),
                        tuple("cr-mai.pdf", "à garder, non envoyé"));
        assertThat(LignePiece.total(rapport))
                .isEqualTo("Un justificatif manquant, aucun reçu, 2 comptes rendus à garder");
        assertThat(Attention.de(rapport, 10))
                .extracting(Attention::texte)
                .containsExactly("• Un justificatif nommé manque : calendrier.pdf ; voir chaque indicateur.");
        assertThat(Apercu.lire(BilanJson.ecrire(rapport)).piecesManquantes()).isEqualTo(1);
    }

    @Test
    void whatTakesRowsAwayIsToBeLookedAtBeforeThePieces() {
        Rapport rapport = UnRapport.de(
                        activite.fait(UneActivite.reunion("cr-mars.pdf")).construite())
                .constat(new ConstatsEntreClasseurs().lignesRetirees(Feuille.RCP, 3, 1))
                .resultats(List.of(UnIndicateur.de(CodeIndicateur.A2_CONCERTATION, "Concertation", Nature.SOCLE, "26")
                        .piece("calendrier.pdf", false)
                        .rendu(Resultat.Atteint::new)))
                .rendu();

        assertThat(Attention.de(rapport, 10).get(0).texte()).startsWith("• Feuille RCP : Nombre de lignes");
        assertThat(Apercu.lire(BilanJson.ecrire(rapport)).alertes())
                .containsExactly("Feuille « RCP » : moins de lignes qu’avant");
    }

    @Test
    void vacationsAndSoftwareSayTooWhetherTheyCountAndWhyNot() {
        activite.champ(ChampStructure.DATE_EFFET, "2020-01-01")
                .fait(personne(2, "Aussi", Statut.ASSOCIE, Profession.SAGE_FEMME, Optional.empty()))
                .fait(personne(3, "Aussi", Statut.VACATAIRE, Profession.SAGE_FEMME, Optional.empty()))
                .fait(personne(4, "Bon", Statut.VACATAIRE, Profession.SAGE_FEMME, Optional.empty()))
                .fait(personne(5, "Bon", Statut.VACATAIRE, Profession.SAGE_FEMME, Optional.empty()))
                .fait(personne(6, "Généraliste", Statut.VACATAIRE, Profession.MEDECIN_GENERALISTE, Optional.empty()))
                .fait(logiciel(2, "Ancien", NiveauLogiciel.STANDARD, LocalDate.of(2021, 1, 1)))
                .fait(logiciel(3, "Futur", NiveauLogiciel.AVANCE, LocalDate.of(2026, 1, 1)));

        assertThat(equipe().vacations())
                .extracting(Equipe.LigneVacation::nom, Equipe.LigneVacation::compte)
                .containsExactlyInAnyOrder(
                        tuple("Aussi Sacha", "non : aussi associé"),
                        tuple("Bon Sacha", "oui"),
                        tuple("Bon Sacha", "non : vacation déjà comptée"),
                        tuple("Généraliste Sacha", "non : pas du second recours"));
        assertThat(annexes().logiciels())
                .extracting(Annexes.LigneLogiciel::compte)
                .containsExactly("oui", "non : à venir");
    }

    private static Logiciel logiciel(int ligne, String nom, NiveauLogiciel niveau, LocalDate jour) {
        return new Logiciel(ligne, nom, Optional.empty(), niveau, jour, Optional.empty(), Optional.empty());
    }

    @Test
    void eachRowOfAnAnnexSaysWhetherItCountsAndWhyNot() {
        activite.champ(ChampStructure.DATE_EFFET, "2025-03-01")
                .fait(rcp(2, LocalDate.of(2025, 2, 4), 3))
                .fait(rcp(3, LocalDate.of(2025, 5, 6), 4))
                .fait(protocole(2, "Plaies", ThemeProtocole.HORS_LISTE, Optional.empty()))
                .fait(protocole(
                        3, "Lombalgie", ThemeProtocole.PATHOLOGIES_CHRONIQUES, Optional.of(LocalDate.of(2025, 6, 30))))
                .fait(protocole(4, "LOMBALGIE", ThemeProtocole.PATHOLOGIES_CHRONIQUES, Optional.empty()))
                .fait(protocole(5, "Lombalgie ", ThemeProtocole.PATHOLOGIES_CHRONIQUES, Optional.empty()))
                .fait(mission(2, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 5, 31)))
                .fait(mission(3, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 5, 31)))
                .fait(mission(4, LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 31)))
                .fait(stage(2, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 1)))
                .fait(stage(3, LocalDate.of(2025, 5, 1), LocalDate.of(2025, 6, 1)));

        assertThat(annexes().rcp())
                .extracting(Annexes.LigneRcp::comptee)
                .containsExactly("non : avant le contrat", "oui");
        assertThat(annexes().protocoles())
                .extracting(Annexes.LigneProtocole::compte)
                .containsExactly(
                        "non : hors liste sans avis favorable",
                        "non : plus valide",
                        "oui",
                        "non : intitulé déjà compté");
        assertThat(missions(REFERENCE))
                .extracting(LigneMission::compte)
                .containsExactly("non : hors de l’exercice", "oui", "non : thème déjà compté");
        assertThat(annexes().stages())
                .extracting(Annexes.LigneStage::compte)
                .containsExactly("oui", "non : stagiaire déjà compté");
    }

    @Test
    void nothingIsSaidToCountWhereThereAreNoPoints() {
        Rapport rapport =
                UnRapport.de(LesActivites.petite()).regime(Regime.SANS_CONTRAT).rendu();

        assertThat(new Annexes(rapport).noteCompte()).isEmpty();
        assertThat(new Annexes(rapport).protocoles())
                .extracting(Annexes.LigneProtocole::compte)
                .containsOnly("");
    }

    private static Resultat avecPieces(CodeIndicateur code, String une, boolean la, String autre, boolean aussi) {
        return UnIndicateur.de(code, "Indicateur", Nature.OPTIONNEL, "1")
                .piece(une, la)
                .piece(autre, aussi)
                .rendu(Resultat.Atteint::new);
    }

    private static UsageSip usage(int ligne, int mois, long consultes) {
        return new UsageSip(
                ligne,
                YearMonth.of(2025, mois),
                1,
                3,
                Optional.of(consultes),
                Optional.of(consultes),
                Optional.of(0L),
                Map.of());
    }

    private static MissionSp mission(int ligne, LocalDate debut, LocalDate fin) {
        return new MissionSp(
                ligne,
                "Vaccination",
                ThemeMission.COUVERTURE_VACCINALE,
                debut,
                Optional.of(fin),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ActionSp sansPublic(int ligne, String mission) {
        return new ActionSp(
                ligne, mission, LocalDate.of(2025, 3, 1), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Annexes annexes() {
        return new Annexes(UnRapport.de(activite.construite()).rendu());
    }

    private List<LigneMission> missions(LocalDate reference) {
        return LigneMission.de(UnRapport.de(activite.construite()).au(reference).rendu());
    }

    private Equipe equipe() {
        return new Equipe(UnRapport.de(activite.construite()).rendu());
    }

    private static Protocole protocole(
            int ligne, String intitule, ThemeProtocole theme, Optional<LocalDate> finValidite) {
        return new Protocole(
                ligne,
                intitule,
                theme,
                LocalDate.of(2023, 9, 1),
                List.of("infirmier", "pharmacien"),
                false,
                finValidite,
                Optional.empty());
    }

    private static Rcp rcp(int ligne, LocalDate date, int dossiers) {
        return new Rcp(
                ligne,
                date,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                dossiers,
                true,
                Optional.empty());
    }

    private static DossierRcp dossier(int ligne, LocalDate date) {
        return new DossierRcp(ligne, date, "D-" + ligne, SituationDossier.ALD, Optional.empty());
    }

    private static Stage stage(int ligne, LocalDate debut, LocalDate fin) {
        return new Stage(
                ligne,
                "Apprenant",
                "Sacha",
                "IDE",
                Optional.of(Profession.INFIRMIER),
                Optional.empty(),
                debut,
                fin,
                Optional.of("convention.pdf"),
                Optional.empty());
    }

    private static Professionnel personne(
            int ligne, String nom, Statut statut, Profession profession, Optional<LocalDate> sortie) {
        return UnProfessionnel.de(ligne, profession, statut)
                .nomme(nom, "Sacha")
                .present(Optional.of(LocalDate.of(2023, 1, 1)), sortie)
                .joursParSemaine("0.5")
                .professionnel();
    }

    private static Professionnel avecRpps(int ligne, String nom, Optional<String> rpps) {
        return UnProfessionnel.de(ligne, Profession.INFIRMIER, Statut.ASSOCIE)
                .nomme(nom, "Sacha")
                .rpps(rpps)
                .professionnel();
    }
}
