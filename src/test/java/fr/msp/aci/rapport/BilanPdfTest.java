package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ActionSp;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.ThemeProtocole;
import fr.msp.aci.activite.UsageSip;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.Etape;
import fr.msp.aci.calcul.Regime;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.Baremes;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader of the PDF gets, read back from the file. */
class BilanPdfTest {

    private static final BilanPdf PDF = new BilanPdf();

    @Test
    void theFirstPageTellsIdentityGatePointsAndMoney() {
        String page = lu(UnRapport.petit()).page(1);

        assertThat(page)
                .contains("Bilan annuel ACI", "Exercice 2025", "Maison de santé des Tilleuls")
                .contains("494900012", "123 456 782 00010", "MSP, multi-sites, SISA", "4 000", "31/12/2025")
                .contains("✔ Tous les prérequis sont atteints")
                .contains("Axe 2 · Travail en équipe et coordination", "5 708,00 sur 7 000,00 possibles")
                .contains("12 008,00 sur 14 250,00 possibles")
                .contains("Rémunération due 84 056,00 €", "Avance perçue 35 700,00 €", "Solde à recevoir 48 356,00 €")
                .contains("2 justificatifs nommés manquent")
                .contains("page 1 sur ");
    }

    @Test
    void aMissedPrerequisiteIsToldInWordsNotByColourAlone() {
        List<Resultat> resultats = avec(LesIndicateurs.unIndicateur(CodeIndicateur.A1_CRISE, Nature.PREREQUIS, "6–7")
                .manque("Écrire le plan de préparation.")
                .rendu(Resultat.NonAtteint::new));

        String page = lu(UnRapport.de(LesActivites.petite())
                        .resultats(resultats)
                        .rendu())
                .page(1);

        assertThat(page)
                .contains("✘ 1 prérequis manqué : aucune rémunération pour l’exercice")
                .contains("Réponse aux crises sanitaires graves ✘ Non atteint")
                .contains("Points par axe (théoriques")
                .contains("Rémunération due 0,00 €")
                .contains("Réponse aux crises sanitaires graves : prérequis non atteint.");
    }

    @Test
    void aNegativeBalanceIsAnAmountToPayBack() {
        String page =
                lu(UnRapport.de(LesActivites.petite()).avance("90000").rendu()).page(1);

        assertThat(page).contains("À rembourser 5 944,00 €").doesNotContain("Solde à recevoir");
    }

    @Test
    void anUnknownAdvanceIsSaidUnknown() {
        String page =
                lu(UnRapport.de(LesActivites.petite()).sansAvance().rendu()).page(1);

        assertThat(page).contains("Avance perçue non connue", "Solde à recevoir non connu");
    }

    @Test
    void theSynthesisHoldsOnOnePageHoweverMuchThereIsToSay() {
        String nom = "Maison de santé " + "très longue ".repeat(19) + "au bout.";
        String commune = "Saint-" + "Long-".repeat(48) + "Bout";
        String caisse = "CPAM " + "de la Haute Épreuve ".repeat(12) + "du Bout";
        UnRapport rapport = UnRapport.de(UneActivite.de(nom)
                .champ(ChampStructure.COMMUNE, commune)
                .champ(ChampStructure.CPAM, caisse)
                .construite());
        for (int i = 0; i < 40; i++) {
            rapport.avertissement("Mise en garde n° " + i + " " + "qui s’étend ".repeat(60));
        }

        PdfLu lu = lu(rapport.rendu());

        assertThat(lu.page(1)).contains("À regarder", "autres points, au chapitre « Mises en garde »");
        assertThat(lu.page(1).replaceAll("\\s", "")).contains(nom.replace(" ", ""), commune, caisse.replace(" ", ""));
        assertThat(lu.page(2)).contains("Les 19 indicateurs");
        assertThat(lu.tout()).contains("Mise en garde n° 39");
    }

    @Test
    void filesThatASheetNamesAndThatAreMissingMakeOneCaution() {
        UnRapport rapport = UnRapport.de(LesActivites.petite());
        for (int n = 1; n <= 12; n++) {
            String nom = "convention-" + n + ".pdf";
            rapport.fichierAbsent("Stages", n + 1, nom, "Le fichier " + nom + " n’a pas été reçu.", "Déposez-le.");
        }

        assertThat(lu(rapport.rendu()).tout())
                .contains("Feuille Stages : 12 fichiers n’ont pas été reçus (convention-1.pdf, convention-2.pdf, ")
                .doesNotContain("Le fichier convention-");
    }

    @Test
    void aBilanBeforeTheEndOfItsExerciseSaysThatItIsProvisionalInItsBanner() {
        assertThat(lu(UnRapport.de(LesActivites.petite())
                                .au(LocalDate.of(2025, 11, 23))
                                .rendu())
                        .page(1))
                .contains("Bilan annuel ACI provisoire", "✔ Provisoire : tous les prérequis sont atteints à ce jour")
                .contains("ce bilan est arrêté au 23/11/2025, ne l’envoyez pas encore", "Solde provisoire");
    }

    @Test
    void aBilanOfAnotherDayOfAnExerciseThatIsOverDoesNotSayThatItIsNot() {
        LocalDate jour = LocalDate.of(2025, 6, 30);
        Rapport officiel = UnRapport.de(LesActivites.petite()).au(jour).rendu();
        Rapport aCote = new Rapport(
                officiel.activite(),
                officiel.bilan(),
                officiel.sources(),
                officiel.constats(),
                officiel.programme(),
                officiel.anterieurs(),
                new Rapport.Jours(Optional.of(jour), Optional.empty()));

        assertThat(lu(aCote).page(1))
                .contains("Ce bilan est arrêté au 30/06/2025, le jour demandé : ce n’est pas celui à envoyer.")
                .doesNotContain("n’est pas terminé");
    }

    @Test
    void theDaysItsWorkbooksCameTellABilanFromTheOneItReplaces() {
        PdfLu lu = lu(UnRapport.de(LesActivites.petite())
                .recuLe(LocalDate.of(2026, 11, 23))
                .rendu());

        assertThat(lu.page(1)).contains("Exercice 2025 · classeurs reçus jusqu’au 23/11/2026");
        assertThat(lu.tout()).containsPattern("reçu le[\\s\\S]{1,90}23/11/2026");
    }

    @Test
    void longCautionsUnderAUsualNameDoNotPushTheSynthesisOffItsPageEither() {
        UnRapport rapport = UnRapport.de(UneActivite.de("Pôle de santé pluriprofessionnel des Quatre-Monts")
                .champ(ChampStructure.COMMUNE, "Mourmelon-Mammouth")
                .construite());
        for (int i = 0; i < 40; i++) {
            rapport.avertissement("MISE EN GARDE N° " + i + " " + "MAMMOUTH WAGON ".repeat(20));
        }

        PdfLu lu = lu(rapport.rendu());

        assertThat(lu.page(1)).contains("autres points, au chapitre « Mises en garde »");
        assertThat(lu.page(2)).contains("Les 19 indicateurs");
    }

    @Test
    void aCautionOfTheSynthesisSaysItsRowsToTheEnd() {
        String longue = "Protocoles hors liste sans avis favorable du service médical, non comptés à ce jour :"
                + " feuille Protocoles, lignes 10, 12, 14, 16 et 18.";

        PdfLu lu = lu(UnRapport.de(LesActivites.petite()).avertissement(longue).rendu());

        assertThat(lu.page(1).replace("\n", " ")).contains(longue);
    }

    @Test
    void theTableShowsTheNineteenIndicatorsAndTheirTotal() {
        String page = lu(UnRapport.petit()).page(2);

        for (Resultat resultat : LesIndicateurs.dUneBonneAnnee()) {
            assertThat(page.replace("\n", " "))
                    .contains(resultat.detail().titre().substring(0, 14));
        }
        assertThat(page)
                .contains("Fonction de coordination Prérequis ✔ Atteint 1 000,00 1 700,00 2 700,00 2 700,00")
                .contains("Démarche qualité Optionnel ✘ Non atteint")
                .contains("Total 5 500,00 6 508,00 12 008,00 14 250,00")
                .contains("Comment vient la rémunération")
                .contains("Société constituée en SISA ✘ Non remplie forme : association");
    }

    @Test
    void aBlockTellsHowThePointsComeAboutAndWhatTheyRestOn() {
        String tout = lu(UnRapport.petit()).tout();

        assertThat(tout)
                .contains("A2-CONCERTATION · Socle · guide p. 26–30")
                .contains("Taux 30 / 650, tronqué à deux décimales 4,54 % guide p. 27")
                .contains("Amplitude du lundi au vendredi 12 h 00, soit 12 h ou plus 800 points")
                .contains("Horaires, lignes 2 à 13 · msp-des-tilleuls-2025.xlsx")
                .contains("Crise sanitaire, ligne 2 · ")
                .contains("Demandé : charte d’engagement transmise à la CPAM")
                .contains("✔ reçu : charte-engagement.pdf")
                .contains("✘ manquant : plan-de-crise.pdf")
                .contains("À gagner Étudier trois dossiers de plus. (+ 92,00 points, 644,00 €)")
                .containsOnlyOnce("L’exercice est terminé : une étape, ici et plus bas, ne vaut que si")
                .contains("Ce qui manque Documenter le niveau 1 : le niveau 2 ne compte qu’avec lui.");
    }

    @Test
    void whatAStepIsWorthIsSaidToWaitForThePrerequisThatAreMissed() {
        Resultat horaires = UnIndicateur.de(CodeIndicateur.A1_HORAIRES, "Horaires d’ouverture", Nature.PREREQUIS, "4")
                .manque("Ouvrez le samedi matin.", "1.00", "7.00")
                .manqueDePlusieurs("Un IPA.", "520.00", "3640.00", "dans le détail : A2-PROTOCOLES + 320,00")
                .manqueQuiOuvre("Ouvrez le mercredi.", "2.00", "14.00", "76300.00")
                .rendu(Resultat.NonAtteint::new);

        assertThat(lu(UnRapport.de(UnRapport.petit().activite())
                                .resultats(List.of(horaires))
                                .rendu())
                        .tout())
                .contains(
                        "Ouvrez le samedi matin. (+ 1,00 point, soit 7,00 € une fois tous les prérequis atteints)",
                        "une fois tous les prérequis atteints) ; dans le détail : A2-",
                        "Ouvrez le mercredi. (+ 2,00 points ; tous les prérequis sont alors atteints, et la rémunération passe",
                        "de 0 à 76 300,00 €)");
    }

    @Test
    void theAnnexesAreThoseTheCpamAsksFor() {
        String tout = lu(UnRapport.petit()).tout();

        assertThat(tout)
                .contains("Calendrier des réunions de concertation", "9 réunions, 31 dossiers examinés")
                .contains("Suivi des patients sous anticoagulants")
                .contains("Couverture vaccinale · public visé", "57 personnes touchées")
                .contains("Exemple-Aa Camille médecin généraliste associé 10 009 000 000 49 0 00100 0")
                .contains("Exemple-Na Dominique")
                .contains("Apprenant Sacha infirmier Dr Exemple 03/03/2025 25/04/2025 ✘ manquante ✘ manquante")
                .contains("Logipluri Éditeur inventé avancé 03/01/2022 20")
                .contains("décembre 2025 10 1 212 912 312");
    }

    @Test
    void theMonthsOfUseMakeAChartOnOnePageAndAMonthWithoutFigureIsShownAsSuch() {
        UneActivite activite = UneActivite.de("Maison de santé des Tilleuls");
        activite.fait(usage(2, 1, 500)).fait(usage(3, 2, 1000)).fait(usage(4, 12, 250));

        String page = lu(UnRapport.de(activite.construite()).rendu())
                .pagesContenant("Usage du système d’information partagé")
                .get(0);

        assertThat(page)
                .contains("Chaque barre se lit par rapport au mois le plus élevé de sa colonne")
                .contains("janvier 2025 4 500 50 5", "février 2025 4 1 000 100 10", "décembre 2025 4 250 25 2")
                .contains("mars 2025 – – – –", "novembre 2025 – – – –");
    }

    @Test
    void thePublicReachedIsToldPerMissionAndInAll() {
        String tout = lu(UnRapport.petit()).tout();

        assertThat(tout)
                .contains("Vaccination pour tous 06/01/2025 57 personnes touchées")
                .contains("public visé : patients de plus de 65 ans du canton")
                .contains("Bien vieillir 06/01/2025 43 personnes touchées")
                .contains("salle communale · Mme Exemple, M. Essai 12/02/2025 18")
                .contains("2 missions, 5 actions, 100 personnes touchées");
    }

    @Test
    void whatIsMissingIsTheFirstPieceOfItsIndicatorAndOfTheAnnex() {
        String tout = lu(UnRapport.petit()).tout();

        assertThat(tout.indexOf("✘ manquant : bilan-bien-vieillir.pdf"))
                .isPositive()
                .isLessThan(tout.indexOf("✔ reçu : bilan-vaccination.pdf"));
        String annexe = tout.substring(tout.indexOf("Les fichiers que nomment les classeurs"));
        assertThat(annexe)
                .contains("plan-de-crise.pdf A1-CRISE ✘ manquant\nbilan-bien-vieillir.pdf A1-MISSIONS-SP ✘ manquant\n"
                        + "charte-engagement.pdf A1-HORAIRES ✔ reçu")
                .contains("2 justificatifs manquants, 4 reçus");
    }

    @Test
    void theExercisesKnownStandSideBySide() {
        PdfLu lu = lu(UnRapport.de(LesActivites.petite())
                .anterieurSansContrat(2022)
                .anterieur(2023, "2850.00", "4508.00", "3000.00", "0.00", 2)
                .anterieur(2024, "3850.00", "4508.00", "3000.00", "79506.00", 0)
                .rendu());

        assertThat(lu.pagesContenant("Évolution")).hasSize(1);
        assertThat(lu.pagesContenant("Évolution").get(0))
                .contains("2024 11 358,00 2024 79 506,00 €")
                .contains("2022 – sans contrat – – – – –")
                .contains("2023 ✘ 2 manqués 2 850,00 4 508,00 3 000,00 10 358,00 0,00 €")
                .contains("2024 ✔ atteints 3 850,00 4 508,00 3 000,00 11 358,00 79 506,00 €")
                .contains("2025 ✔ atteints 3 100,00 5 708,00 3 200,00 12 008,00 84 056,00 €")
                .contains("De 2024 à 2025 : + 650,00 points, + 4 550,00 €.");
        assertThat(lu.signets()).containsSubsequence("Justificatifs", "Évolution", "Hypothèses retenues");
    }

    @Test
    void aStructureOfOneExerciseHasNoEvolutionToShow() {
        PdfLu lu = lu(UnRapport.petit());

        assertThat(lu.tout()).doesNotContain("Évolution");
        assertThat(lu.signets()).contains("Justificatifs").doesNotContain("Évolution");
    }

    @Test
    void inEverySampleTheRemunerationIsOnOnePageAndTheSignatureOnThePageThatTellsWhatIsSigned() throws IOException {
        for (Rapport rapport : RapportsDesExemples.tous().values()) {
            PdfLu lu = lu(rapport);
            String nom = rapport.activite().structure().raisonSociale();

            assertThat(lu.pagesContenant("Comment vient la rémunération"))
                    .as(nom)
                    .hasSize(1)
                    .allSatisfy(page -> assertThat(page).contains("Total des points", "justificatifs à la CPAM"));
            assertThat(lu.page(lu.pages()))
                    .as(nom)
                    .contains("Signature et cachet", "Traçabilité", BilanJson.empreinte(BilanJson.ecrire(rapport)));
        }
    }

    @Test
    void theRemunerationOfANewStructureThatReachesEverythingIsOnOnePageToo() {
        List<Etape> points = LesIndicateurs.dUneBonneAnnee().stream()
                .map(resultat -> etape(
                        resultat.detail().code().code() + ", "
                                + resultat.detail().titre(),
                        "",
                        "1 432,81 points"))
                .toList();
        String arrondi = " × 306/366, arrondi au centime le plus proche, la moitié vers le haut";
        List<Etape> ecarts = List.of(
                etape("Écart du taux de patients C2S au taux national", "20 % − 9,9 %", "10,1 %"),
                etape("Écart du taux de patients AME au taux national", "≈ 0,19653 % − 0,5 %", "0 % (écart négatif)"),
                etape("Somme des écarts, 25 % au plus", "10,1 % + 0 %", "10,1 % (plafond non dépassé)"));
        List<Etape> pleins =
                Collections.nCopies(7, etape("A2-COORDINATION à 100 % sur une année pleine", "", "1 point"));

        PdfLu lu = lu(UnRapport.de(LesActivites.petite())
                .etapesDeLaRemuneration(
                        List.of(
                                etape(
                                        "Total des points, somme des indicateurs arrondis",
                                        "",
                                        "13 754,78 points",
                                        points),
                                etape("Points × valeur du point", "13 754,78 × 7,00 €", "96 283,46 €"),
                                etape("Taux de la majoration précarité", "", "10,1 %", ecarts),
                                etape(
                                        "Rémunération avec la majoration",
                                        "96 283,46 € × (1 + 10,1 %)" + arrondi,
                                        "106 008,09 €"),
                                etape(
                                        "Nouvelle structure : rémunération minimale",
                                        "20 000,00 €" + arrondi,
                                        "16 721,31 €"),
                                etape(
                                        "Rémunération retenue, la plus élevée des deux",
                                        "",
                                        "106 008,09 € (minimum non appliqué)"),
                                etape("Avance théorique", "12 291,25 × 7,00 € × 60 %" + arrondi, "43 160,42 €", pleins),
                                etape("Nouvelle structure : avance minimale", "12 000,00 €" + arrondi, "10 032,79 €"),
                                etape(
                                        "Avance retenue, la plus élevée des deux",
                                        "",
                                        "43 160,42 € (minimum non appliqué)"),
                                etape("Solde à recevoir", "106 008,09 € − 50 000,00 €", "56 008,09 €"),
                                etape(
                                        "Calendrier",
                                        "",
                                        "justificatifs à la CPAM au plus tard le 31/01/2025, solde au plus tard le 30/04/2025")))
                .rendu());

        assertThat(lu.pagesContenant("Comment vient la rémunération"))
                .singleElement()
                .asString()
                .contains("A1-HORAIRES", "justificatifs à la CPAM");
    }

    private static Etape etape(String libelle, String formule, String valeur) {
        return etape(libelle, formule, valeur, List.of());
    }

    private static Etape etape(String libelle, String formule, String valeur, List<Etape> details) {
        return new Etape(libelle, formule, valeur, Optional.empty(), "", Optional.empty(), List.of(), details);
    }

    @Test
    void longTextsAreWholeAndTheTitleOfATableStandsWithItsFirstRow() {
        String titre = "Accompagnement coordonné des patients complexes à domicile, ".repeat(8) + "TERMINUS";
        UneActivite activite = UneActivite.de("Maison de santé des Tilleuls");
        for (int i = 0; i < 3; i++) {
            activite.fait(new Protocole(
                            i + 2,
                            titre,
                            ThemeProtocole.values()[i],
                            LocalDate.of(2023, 9, 1),
                            List.of("médecin généraliste", "infirmier"),
                            false,
                            Optional.empty(),
                            Optional.empty()))
                    .fait(new MissionSp(
                            i + 2,
                            i + " " + titre,
                            ThemeMission.COUVERTURE_VACCINALE,
                            LocalDate.of(2025, 1, 6),
                            Optional.empty(),
                            Optional.of(titre),
                            Optional.of(titre),
                            Optional.empty()))
                    .fait(new ActionSp(
                            i + 2,
                            i + " " + titre,
                            LocalDate.of(2025, 2, 3),
                            Optional.of(titre),
                            Optional.empty(),
                            Optional.of(12)))
                    .fait(new Logiciel(
                            i + 2,
                            titre,
                            Optional.of(titre),
                            NiveauLogiciel.STANDARD,
                            LocalDate.of(2022, 1, 3),
                            Optional.empty(),
                            Optional.empty()));
        }

        PdfLu lu = lu(UnRapport.de(activite.construite()).rendu());

        assertThat(lu.nombreDe("TERMINUS")).isEqualTo(3 + 3 * 3 + 3 + 3 * 2);
        assertThat(lu.pagesContenant("Protocoles pluriprofessionnels\nLa dernière colonne")
                        .get(0))
                .contains("TERMINUS");
        assertThat(lu.pagesContenant("Missions de santé publique et leurs actions")
                        .get(0))
                .contains("TERMINUS", "12 personnes touchées");
        assertThat(lu.pagesContenant("Logiciels partagés").get(0)).contains("TERMINUS");
    }

    @Test
    void theLastPageIsSignedAndTellsWhatTheBilanIsMadeOf() {
        Rapport rapport = UnRapport.grand();
        PdfLu lu = lu(rapport);

        assertThat(lu.page(lu.pages()))
                .contains("Signature et cachet")
                .contains("msp-des-tilleuls-2025.xlsx", UneActivite.CLASSEUR)
                .contains("stages-et-rcp.xlsx", "b2".repeat(32))
                .contains("avenant-1", "c3".repeat(32))
                .contains(BilanJson.empreinte(BilanJson.ecrire(rapport)))
                .contains("aci-bilan 0.1.0");
    }

    @Test
    void everyPageSaysItsNumberAndHowManyThereAre() {
        PdfLu lu = lu(UnRapport.grand());

        for (int page = 1; page <= lu.pages(); page++) {
            assertThat(lu.page(page)).contains("page " + page + " sur " + lu.pages());
        }
    }

    @Test
    void aLongTableRepeatsItsHeadersOnEveryPageAndLosesNoRow() {
        PdfLu lu = lu(UnRapport.grand());

        List<String> pages = lu.pagesContenant("Situation complexe à domicile");
        assertThat(pages).hasSizeGreaterThan(2).allSatisfy(page -> assertThat(page)
                .contains("Date Thème Animateur"));
        assertThat(lu.nombreDe("Situation complexe à domicile")).isEqualTo(100);
        assertThat(lu.nombreDe("Stagiaire")).isEqualTo(40);
        assertThat(lu.nombreDe(" associé "))
                .as("60 in the list of associates, 10 of them in that of the doctors of the SAS")
                .isEqualTo(70);
    }

    /** The total of a table whose rows end at the foot of a page has nowhere to go but the next. */
    @ParameterizedTest
    @ValueSource(ints = {0, 30, 60})
    void whereverItsRowsEndOnAPageATableIsPrintedWithItsTotal(int premier) {
        for (int protocoles = premier; protocoles < premier + 30; protocoles++) {
            assertThat(lu(deuxActions(Activites.complete(2025).protocoles(protocoles)))
                            .tout())
                    .as("%d protocols", protocoles)
                    .contains("2 actions, 20 personnes touchées");
        }
    }

    /** JasperReports turned pages for ever once it was told to keep rows together in a group and in the group around it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20, 40})
    void whereverAMissionWithoutActionStandsOnAPageTheBilanIsPrinted(int premier) {
        for (int protocoles = premier; protocoles < premier + 20; protocoles++) {
            Activites activites = Activites.sousContrat(2025)
                    .protocoles(protocoles)
                    .ligne(n -> LesActivites.mission(n, "Mission sans action"))
                    .ligne(n -> LesActivites.mission(n, "Mission inventée"));

            assertThat(lu(deuxActions(activites)).tout())
                    .as("%d protocols", protocoles)
                    .contains("Mission sans action")
                    .contains("2 actions, 20 personnes touchées");
        }
    }

    /** The bilan of such a year with two actions of a mission besides. */
    private static Rapport deuxActions(Activites activites) {
        for (int mois : List.of(3, 4)) {
            activites =
                    activites.ligne(n -> LesActivites.action(n, "Mission inventée", LocalDate.of(2025, mois, 1), 10));
        }
        Activite activite = activites.activite();
        Bilan bilan =
                Calculateur.calculer(activite, Baremes.integres().pour(2025).orElseThrow(), LocalDate.of(2025, 12, 31));
        return new Rapport(activite, bilan, List.of(), List.of(), "essai");
    }

    @Test
    void noTitleStandsAloneAtTheFootOfAPage() {
        for (Rapport rapport : List.of(UnRapport.petit(), UnRapport.grand(), UnRapport.vide())) {
            PdfLu lu = lu(rapport);
            for (int page = 1; page <= lu.pages(); page++) {
                assertThat(lu.derniereLigne(page))
                        .as("page %d", page)
                        .doesNotContain(
                                "Missions de santé publique et leurs actions",
                                "Stages accueillis",
                                "Vacations",
                                "Médecins inscrits au SAS")
                        .doesNotContain("Nom et prénom", "Étape", "Points fixes", "Date Thème", "Mise en garde");
            }
        }
    }

    @Test
    void anEmptyStructureGetsAWholeBilan() {
        PdfLu lu = lu(UnRapport.vide());

        assertThat(lu.page(1)).contains("✘ 4 prérequis manqués", "non renseigné");
        assertThat(lu.nombreDe("Aucune ligne déclarée.")).isEqualTo(9);
        assertThat(lu.tout()).contains("? Données manquantes", "Aucune mise en garde.");
    }

    @Test
    void withoutAContractTheFirstPageSaysWhyThereAreNoPointsAndShowsTheActivity() {
        PdfLu lu = lu(
                UnRapport.de(LesActivites.petite()).regime(Regime.SANS_CONTRAT).rendu());

        assertThat(lu.page(1))
                .contains("Bilan d’activité", "Contrat ACI aucun à ce jour")
                .contains("Aucune date d’effet du contrat ACI n’est indiquée")
                .contains("Réunions de concertation 9 Dossiers étudiés en réunion 31")
                .contains("Missions de santé publique 2 Actions de santé publique 5")
                .doesNotContain("Rémunération", "Points par axe", "Prérequis", "prérequis", "€");
        assertThat(lu.titre()).isEqualTo("Bilan d’activité 2025 · Maison de santé des Tilleuls");
        assertThat(lu.page(2)).contains("Bilan d’activité 2025 · Maison de santé des Tilleuls · FINESS 494900012");
    }

    @Test
    void aContractToComeSaysFromWhichDay() {
        PdfLu lu = lu(UnRapport.de(LesActivites.petite())
                .regime(Regime.CONTRAT_A_VENIR)
                .rendu());

        assertThat(lu.page(1))
                .contains("Contrat ACI à partir du 01/03/2023")
                .contains("Le contrat ACI prend effet le 01/03/2023, après cet exercice");
    }

    @Test
    void withoutAContractNoPageHoldsPointsGateOrMoney() {
        PdfLu lu = lu(UnRapport.de(LesActivites.petite())
                .regime(Regime.CONTRAT_A_VENIR)
                .rendu());

        assertThat(lu.tout())
                .doesNotContain("Points fixes", "84 056,00", "12 008,00", "€", "Comment vient", "Fixes", "Maximum")
                .doesNotContain("Prérequis", "Optionnel", "Demandé :")
                .contains("L’activité, thème par thème")
                .contains("Horaires d’ouverture et soins non programmés ✔ Atteint Horaires : 12 lignes")
                .contains("Horaires, lignes 2 à 13", "Pour aller plus loin", "Étudier trois dossiers de plus.")
                .contains("Calendrier des réunions de concertation", "Associés à la date de référence");
    }

    @Test
    void aParticipativeStructureGetsItsChapter() throws IOException {
        PdfLu lu = lu(RapportsDesExemples.tous().get("990009003"));

        assertThat(lu.signets())
                .containsSubsequence(
                        "Structure participative (SECPa)",
                        "Conditions du statut",
                        "Missions socles",
                        "Dotations et emploi",
                        "Annexes");
        String chapitre = lu.tout()
                .substring(
                        lu.tout().indexOf("Structure participative"), lu.tout().indexOf("Annexes"));
        assertThat(chapitre)
                .contains("File active : 6 120", "La structure est implantée en QPV")
                .contains("7 missions sur 8 ont au moins une action")
                .contains("Médiation en santé ✔ une action 148 22 000,00 €")
                .contains("14/05/2025 Ouverture de droits · médiatrice 148 22 000,00 €")
                .contains("Prévention, promotion et éducation à la santé – aucune action")
                .contains("−1 350,00 € ✘ dépassée", "les dépassements (1 350,00 €) sont couverts")
                .contains("Ensemble 125 000,00 € 123 800,50 € 1 199,50 € ✔ tenue");
        assertThat(lu.pagesContenant("Conditions du contrat").get(0)).doesNotContain("SECPa");
    }

    @Test
    void aParticipativeStructureThatDeclaredNothingGetsItsChapterAllTheSame() {
        String tout = lu(UnRapport.de(UneActivite.de("Structure participative inventée")
                                .champ(ChampStructure.SECPA, "true")
                                .construite())
                        .rendu())
                .tout();

        assertThat(tout)
                .contains("Aucune mission sur 8 n’a encore d’action")
                .contains("Aucune dotation n’est déclarée.")
                .doesNotContain("fongibles");
    }

    @Test
    void aStructureThatIsNotParticipativeGetsNoSuchChapter() {
        assertThat(lu(UnRapport.petit()).tout()).doesNotContain("SECPa");
    }

    @Test
    void factsAfterTheReferenceDateAreShownAsToCome() {
        String tout = lu(UnRapport.de(LesActivites.petite())
                        .au(LocalDate.of(2025, 1, 20))
                        .rendu())
                .tout();

        assertThat(tout).contains("22/01/2025 Situation complexe", "(à venir) coordination avec le service");
        assertThat(tout.lines().filter(ligne -> ligne.contains("(à venir)"))).hasSizeGreaterThanOrEqualTo(9);
        assertThat(tout.substring(tout.indexOf("19/01/2025"), tout.indexOf("22/01/2025")))
                .doesNotContain("(à venir)");
    }

    @Test
    void hostileTextsAreShownAsPlainText() {
        String titre = "=CMD|'/c calc'!A1 <b>gras</b> &amp; <style isBold='true'>x</style> $P{MAQUETTES} \u202Egnirts"
                + "\u0000\u0007 fin";
        List<Resultat> resultats = avec(LesIndicateurs.unIndicateur(CodeIndicateur.A1_CRISE, Nature.PREREQUIS, "6–7")
                .demande("<font color='white'>" + titre)
                .avertissement("Fichier {0} et ''apostrophes'' : " + titre)
                .rendu(Resultat.Atteint::new));

        PdfLu lu = lu(UnRapport.de(UneActivite.de(titre).construite())
                .resultats(resultats)
                .source("d4".repeat(32), "{0}{1,choice} %s.xlsx")
                .rendu());

        assertThat(lu.tout())
                .contains(
                        "=CMD|'/c calc'!A1 <b>gras</b> &amp; <style isBold='true'>x</style> $P{MAQUETTES} \uFFFDgnirts")
                .contains("<font color='white'>")
                .contains("Fichier {0} et ''apostrophes''")
                .contains("{0}{1,choice} %s.xlsx")
                .doesNotContain("\u202E");
    }

    @Test
    void aCharacterTheFontsLackIsShownAsMissingRatherThanLost() {
        String page = lu(UnRapport.de(UneActivite.de("MSP 测试 Œuvre ≥ 2 € fin").construite())
                        .rendu())
                .page(1);

        assertThat(page).contains("MSP \uFFFD\uFFFD Œuvre ≥ 2 € fin");
    }

    @Test
    void emojiAreLeftOutAndTheNameStaysWhole() {
        Rapport rapport = UnRapport.de(UneActivite.de("MSP 🏥 du\u2764\uFE0F Val 👩🏽\u200D⚕\uFE0F ＭＳＰ 120 ㎡ 🫠 fin")
                        .construite())
                .rendu();
        PdfLu lu = lu(rapport);

        assertThat(lu.page(1)).doesNotContain("\uFFFD", "\uFE0F").contains("MSP du❤ Val ⚕ MSP 120 m2 fin");
        assertThat(new String(BilanJson.ecrire(rapport), StandardCharsets.UTF_8))
                .contains("🏥", "👩🏽");
    }

    @Test
    void aNameOfEmojiAloneIsNotTakenForNoName() {
        assertThat(Police.charger().imprimable("🏥 🏥")).isEqualTo("\uFFFD");
    }

    @Test
    void aTextLongerThanAPageIsPrintedWhole() {
        String roman = "Chapitre un. " + "Il faut tout lire. ".repeat(900) + "Chapitre final.";
        List<Resultat> resultats = avec(LesIndicateurs.unIndicateur(CodeIndicateur.A1_CRISE, Nature.PREREQUIS, "6–7")
                .avertissement(roman)
                .demande("m".repeat(3000))
                .rendu(Resultat.Atteint::new));

        String tout = lu(UnRapport.de(LesActivites.petite())
                        .resultats(resultats)
                        .rendu())
                .tout();

        assertThat(tout).contains("Chapitre un.", "Chapitre final.", "Concertation pluriprofessionnelle");
    }

    @Test
    void theFileSaysItsTitleAuthorAndLanguageAndEmbedsItsFonts() {
        PdfLu lu = lu(UnRapport.petit());

        assertThat(lu.titre()).isEqualTo("Bilan ACI 2025 · Maison de santé des Tilleuls");
        assertThat(lu.auteur()).isEqualTo("Maison de santé des Tilleuls");
        assertThat(lu.langue()).isEqualTo("fr-FR");
        assertThat(lu.polices()).isNotEmpty().allMatch(police -> police.contains("DejaVu"));
        assertThat(lu.policesToutesIncorporees()).isTrue();
        assertThat(lu.formatA4()).isTrue();
    }

    @Test
    void bookmarksLeadToTheChaptersAndTheIndicators() {
        List<String> signets = lu(UnRapport.petit()).signets();

        assertThat(signets)
                .contains("Synthèse", "Les 19 indicateurs", "Annexes", "Traçabilité")
                .contains("A2-PROTOCOLES · Protocoles pluriprofessionnels", "Calendrier des réunions de concertation");
    }

    @Test
    void theSameFactsGiveTheSameTextInManyThreads() throws Exception {
        String attendu = lu(UnRapport.petit()).tout();
        ExecutorService fils = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> rendus = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                rendus.add(() -> lu(UnRapport.petit()).tout());
            }
            for (Future<String> rendu : fils.invokeAll(rendus)) {
                assertThat(rendu.get()).isEqualTo(attendu);
            }
        } finally {
            fils.shutdownNow();
        }
    }

    @Test
    void aThreadWithoutTheProgramsLoaderStillFindsTheFonts() throws Exception {
        ExecutorService fil = Executors.newSingleThreadExecutor(tache -> {
            Thread thread = new Thread(tache);
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            return thread;
        });
        try {
            PdfLu lu = fil.submit(() -> lu(UnRapport.petit())).get();

            assertThat(lu.polices()).isNotEmpty().allMatch(police -> police.contains("DejaVu"));
            assertThat(fil.submit(() -> Thread.currentThread().getContextClassLoader())
                            .get())
                    .isSameAs(ClassLoader.getPlatformClassLoader());
        } finally {
            fil.shutdownNow();
        }
    }

    private static UsageSip usage(int ligne, int mois, long consultes) {
        return new UsageSip(
                ligne,
                YearMonth.of(2025, mois),
                1,
                4,
                Optional.of(consultes),
                Optional.of(consultes / 10),
                Optional.of(consultes / 100),
                Map.of());
    }

    private static List<Resultat> avec(Resultat resultat) {
        List<Resultat> resultats = new ArrayList<>(LesIndicateurs.dUneBonneAnnee());
        resultats.replaceAll(autre -> autre.detail().code() == resultat.detail().code() ? resultat : autre);
        return resultats;
    }

    private static PdfLu lu(Rapport rapport) {
        return PdfLu.de(PDF.ecrire(rapport));
    }
}
