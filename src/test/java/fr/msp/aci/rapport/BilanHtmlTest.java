package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.calcul.Regime;
import fr.msp.aci.regle.CodeIndicateur;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class BilanHtmlTest {

    /** What the PDF shows only when no contract runs, and only when one does. */
    private static final Set<String> SANS_CONTRAT = Set.of("activite");

    private static final Set<String> AVEC_CONTRAT = Set.of(
            "pointsTitre", "axes", "montants", "remuneration", "fixes", "variables", "points", "maximum", "etapes");

    static Stream<Rapport> rapports() {
        return Stream.of(
                UnRapport.petit(),
                UnRapport.de(LesActivites.petite())
                        .anterieurSansContrat(2023)
                        .anterieur(2024, "3850.00", "4508.00", "3000.00", "79506.00", 0)
                        .rendu(),
                UnRapport.grand(),
                UnRapport.vide(),
                UnRapport.de(LesActivites.complete()).rendu(),
                UnRapport.de(LesActivites.participative()).rendu(),
                UnRapport.de(LesActivites.petite()).regime(Regime.SANS_CONTRAT).rendu());
    }

    @ParameterizedTest
    @MethodSource("rapports")
    void thePageIsFrenchWellFormedAndWithoutScriptWhateverTheStructure(Rapport rapport) {
        LaPage.lue(BilanHtml.ecrire(rapport)).estSansDefaut();
    }

    @ParameterizedTest
    @MethodSource("rapports")
    void theSameReportGivesTheSameBytes(Rapport rapport) {
        assertThat(BilanHtml.ecrire(rapport)).isEqualTo(BilanHtml.ecrire(rapport));
    }

    @ParameterizedTest
    @MethodSource("rapports")
    void everySentenceOfThePdfIsInThePage(Rapport rapport) {
        String page = LaPage.lue(BilanHtml.ecrire(rapport)).texte();

        boolean chiffre = rapport.bilan().regime() == Regime.CONTRAT;
        assertThat(page)
                .contains(textes(
                        DocumentPdf.de(rapport, BilanJson.empreinte(BilanJson.ecrire(rapport))),
                        chiffre ? SANS_CONTRAT : AVEC_CONTRAT));
    }

    @Test
    void theSynthesisSaysStatePointsAndEurosInWords() {
        LaPage page = LaPage.lue(BilanHtml.ecrire(UnRapport.petit()));

        assertThat(page.textes("//h1")).containsExactly("Maison de santé des Tilleuls");
        assertThat(page.textes("//div[contains(@class,'porte')]/p[1]"))
                .containsExactly("✔ Tous les prérequis sont atteints");
        assertThat(page.textes("//section[@aria-labelledby='points']//tbody/tr"))
                .hasSize(4)
                .last()
                .isEqualTo("Ensemble 12 008,00 sur 14 250,00 possibles");
        assertThat(page.textes("//section[@aria-labelledby='montants']//dd")).contains("84 056,00 €", "48 356,00 €");
    }

    @Test
    void theExercisesKnownStandSideBySideInWordsAndFigures() {
        LaPage page = LaPage.lue(BilanHtml.ecrire(UnRapport.de(LesActivites.petite())
                .anterieur(2024, "3850.00", "4508.00", "3000.00", "0.00", 1)
                .rendu()));

        assertThat(page.textes("//nav//a[@href='#evolution']")).containsExactly("Évolution");
        assertThat(page.textes("//section[@aria-labelledby='evolution']//tbody/tr"))
                .containsExactly(
                        "2024 ✘ un manqué 3 850,00 4 508,00 3 000,00 11 358,00 0,00 €",
                        "2025 ✔ atteints 3 100,00 5 708,00 3 200,00 12 008,00 84 056,00 €");
        assertThat(page.elements("//section[@aria-labelledby='evolution']//*[local-name()='svg']"))
                .hasSize(4);
    }

    @Test
    void aStructureOfOneExerciseHasNoEvolution() {
        assertThat(LaPage.lue(BilanHtml.ecrire(UnRapport.petit())).elements("//*[@id='evolution']"))
                .isEmpty();
    }

    @Test
    void theMonthsOfUseAreBarsWithTheirFigures() {
        LaPage page = LaPage.lue(BilanHtml.ecrire(UnRapport.petit()));

        assertThat(page.textes("//section[@aria-labelledby='annexe-usage']//tbody/tr"))
                .hasSize(12)
                .startsWith("janvier 2025 10 1 201 901 301");
        assertThat(page.elements("//section[@aria-labelledby='annexe-usage']//*[local-name()='svg']"))
                .hasSize(36);
    }

    @Test
    void theAnnexesSayWhichRowsCountOnlyWhereThereArePoints() {
        LaPage page = LaPage.lue(BilanHtml.ecrire(UnRapport.petit()));
        LaPage sansContrat = LaPage.lue(BilanHtml.ecrire(
                UnRapport.de(LesActivites.petite()).regime(Regime.SANS_CONTRAT).rendu()));

        for (String annexe : List.of("rcp", "protocoles", "missions", "stages")) {
            String entetes = "//section[@aria-labelledby='annexe-" + annexe + "']//th[starts-with(., 'Compté')]";
            assertThat(page.elements(entetes)).as(annexe).hasSize(1);
            assertThat(sansContrat.elements(entetes)).as(annexe).isEmpty();
        }
    }

    @Test
    void aMissedPrerequisIsSaidBeforeAnyFigure() {
        LaPage page = LaPage.lue(BilanHtml.ecrire(UnRapport.vide()));

        assertThat(page.textes("//div[contains(@class,'porte')]/p[1]"))
                .containsExactly("✘ 4 prérequis manqués : aucune rémunération pour l’exercice");
        assertThat(page.textes("//div[contains(@class,'porte-mauvais')]//li")).hasSize(4);
        assertThat(page.elements("//div[contains(@class,'porte')]/following::section[@aria-labelledby='points']"))
                .hasSize(1);
    }

    @Test
    void aBarIsAPictureOfTheTextBesideIt() {
        LaPage page = LaPage.lue(BilanHtml.ecrire(UnRapport.petit()));

        List<Element> barres = page.elements("//section[@aria-labelledby='points']//*[local-name()='svg']").stream()
                .map(Element.class::cast)
                .toList();
        assertThat(barres).hasSize(4).allSatisfy(barre -> assertThat(barre.getAttribute("aria-hidden"))
                .isEqualTo("true"));
        // 12 008 points of 14 250.
        assertThat(page.textes("(//section[@aria-labelledby='points']//*[@class='barre-atteint'])[4]/@width"))
                .containsExactly("843");
    }

    @Test
    void eachIndicatorIsInTheTableAndHasABlockOneLinkAway() {
        LaPage page = LaPage.lue(BilanHtml.ecrire(UnRapport.petit()));
        List<String> codes =
                Arrays.stream(CodeIndicateur.values()).map(CodeIndicateur::code).toList();

        assertThat(page.textes("//section[@aria-labelledby='indicateurs']//tbody//a/@href"))
                .containsExactlyElementsOf(
                        codes.stream().map(code -> "#" + code).toList());
        assertThat(page.textes("//article/@aria-labelledby")).containsExactlyElementsOf(codes);
        assertThat(page.textes("//section[@aria-labelledby='indicateurs']//tfoot/tr"))
                .containsExactly("Total 5 500,00 6 508,00 12 008,00 14 250,00");
    }

    @Test
    void aBlockSaysHowThePointsComeAboutAndWhichPiecesAreMissing() {
        LaPage page = LaPage.lue(BilanHtml.ecrire(UnRapport.petit()));
        String bloc = "//article[@aria-labelledby='A1-CRISE']";

        assertThat(page.textes(bloc + "//caption"))
                .containsExactly("Comment viennent les points : Réponse aux crises sanitaires graves");
        assertThat(page.textes(bloc + "//tbody/tr[1]/*"))
                .containsExactly("Plan de préparation", "daté du 14/03/2024", "100 points", "guide p. 6–7");
        assertThat(page.textes(bloc + "/h4"))
                .containsExactly("Ce que demande l’accord", "Lignes des classeurs", "Justificatifs", "À vérifier");
        assertThat(page.textes(bloc + "//li[@class='etat-mauvais']")).containsExactly("✘ manquant : plan-de-crise.pdf");
    }

    @Test
    void aParticipativeStructureWithoutContractIsToldWhereItsAmountsAre() {
        LaPage page = LaPage.lue(BilanHtml.ecrire(UnRapport.de(LesActivites.participative())
                .regime(Regime.SANS_CONTRAT)
                .rendu()));

        assertThat(page.texte())
                .contains("Les montants du volet participatif, qui ne viennent pas des points, sont au chapitre")
                .contains("€")
                .doesNotContain("ni montants");
    }

    @Test
    void withoutAContractThereAreNoPointsAndThePageSaysWhy() {
        LaPage page = LaPage.lue(BilanHtml.ecrire(
                UnRapport.de(LesActivites.petite()).regime(Regime.SANS_CONTRAT).rendu()));

        assertThat(page.textes("//header/p[1]")).containsExactly("Bilan d’activité");
        assertThat(page.texte())
                .contains("ce bilan montre l’activité de l’année, sans points ni rémunération")
                .doesNotContain("12 008,00", "Prérequis", "€");
        assertThat(page.textes("//section[@aria-labelledby='indicateurs']//tbody/tr[1]/*"))
                .containsExactly(
                        "Horaires d’ouverture et soins non programmés A1-HORAIRES",
                        "✔ Atteint",
                        "Horaires : 12 lignes, Fermetures : 2 lignes");
        assertThat(page.elements("//section[@aria-labelledby='remuneration']")).isEmpty();
        assertThat(page.elements("//*[@href='#remuneration']")).isEmpty();
    }

    @Test
    void aNameLongerThanALineIsWhole() {
        String nom = "Maison de santé " + "pluriprofessionnelle et universitaire ".repeat(4) + "du Val";
        String cpam = "Caisse primaire " + "d’assurance maladie ".repeat(5) + "du Maine";
        LaPage page = LaPage.lue(BilanHtml.ecrire(UnRapport.de(
                        UneActivite.de(nom).champ(ChampStructure.CPAM, cpam).construite())
                .rendu()));

        assertThat(page.textes("//h1")).containsExactly(nom);
        assertThat(page.textes("//dd")).contains(cpam);
    }

    @Test
    void whereNothingIsDeclaredNoNoteTellsHowToReadIt() {
        LaPage page = LaPage.lue(BilanHtml.ecrire(UnRapport.vide()));

        assertThat(page.textes("//section[@aria-labelledby='annexe-rcp']/p")).containsExactly("Aucune ligne déclarée.");
        assertThat(page.textes("//div[contains(@class,'porte')]/p[2]"))
                .containsExactly("Ce qui est déclaré n’apporte aucun point.");
        assertThat(page.textes("//h3[@id='points']")).containsExactly("Points par axe");
    }

    @Test
    void hostileTextsStayTexts() {
        String attaque = "\"><script>alert('x')</script><img src=x onerror=y>\u202E&\u0007";
        Activite activite = UneActivite.de(attaque).construite();
        byte[] octets = BilanHtml.ecrire(UnRapport.de(activite)
                .source("d4".repeat(32), attaque)
                .avertissement(attaque)
                .constat(attaque, attaque)
                .rendu());
        LaPage page = LaPage.lue(octets);

        page.estSansDefaut();
        assertThat(new String(octets, StandardCharsets.UTF_8)).doesNotContain("<script", "<img", "\u202E", "\u0007");
        assertThat(page.textes("//h1")).singleElement().asString().startsWith("\"><script>alert('x')");
    }

    @Test
    void theBrowserIsToldToRunNothingAndToFetchNothing() {
        LaPage page = LaPage.lue(BilanHtml.ecrire(UnRapport.petit()));

        assertThat(page.textes("//meta[@http-equiv='Content-Security-Policy']/@content"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.textes("//@src | //@href[contains(.,':')]")).isEmpty();
    }

    /** Every text of a record and of the records in it, one line each as a reader sees it. */
    private static List<String> textes(Record racine, Set<String> absents) {
        return Arrays.stream(racine.getClass().getRecordComponents())
                .filter(composant -> !absents.contains(composant.getName()))
                .map(composant -> {
                    try {
                        return composant.getAccessor().invoke(racine);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .flatMap(valeur -> valeur instanceof List<?> liste ? liste.stream() : Stream.of(valeur))
                .flatMap(valeur -> valeur instanceof Record enfant ? textes(enfant, absents).stream() : texte(valeur))
                .toList();
    }

    /** Names of styles are no texts, nor is the foot of the printed pages; bullets are drawn by the page. */
    private static Stream<String> texte(Object valeur) {
        if (!(valeur instanceof String texte)
                || texte.matches("(etat|etape|porte|titre)-.*|texte|fort|Bilan (ACI|d’activité) 2025 · .*")) {
            return Stream.of();
        }
        return Stream.of(TexteLisible.ligne(texte)
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .replaceFirst("^• ", ""));
    }
}
