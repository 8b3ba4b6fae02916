package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.calcul.regional.Territoire;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PageIndexTest {

    private static final PageIndex.Refus REFUS = new PageIndex.Refus(
            "rcp été.xlsx",
            Optional.of("494900012"),
            Optional.of(2025),
            LocalDateTime.of(2026, 1, 5, 2, 0),
            12,
            "../rejected/rcp été/erreurs.html",
            "../rejected/rcp été/x.a-corriger.xlsx");

    @Test
    void theNewestExerciseComesFirstAndStructuresByName() {
        String page = page(
                List.of(
                        bilan("494900012", 2024, "MSP des Tilleuls", "1000"),
                        bilan("494900020", 2025, "MSP des Ormes", "2000"),
                        bilan("494900012", 2025, "MSP des Tilleuls", "1500.5")),
                List.of());

        assertThat(page.indexOf("id=\"e2025\""))
                .isPositive()
                .isLessThan(page.indexOf("id=\"e2024\""))
                .isLessThan(page.indexOf("MSP des Ormes"));
        assertThat(page.indexOf("MSP des Ormes")).isLessThan(page.indexOf("MSP des Tilleuls"));
    }

    @Test
    void anExerciseBeginsAndEndsWithTheSumOfItsPointsAndEuros() {
        String page = page(
                List.of(
                        bilan("494900012", 2025, "A", "1000"),
                        bilan("494900020", 2025, "B", "1500.5"),
                        sansContrat("494900038", 2025, "C")),
                List.of());

        assertThat(page)
                .contains("3 structures, dont 2 sous contrat ACI, et 2 de celles-ci avec tous les prérequis."
                        + " Total : 2 500,50 points, 17 503,50 €.")
                .contains("– sans contrat ACI");
        assertThat(LaPage.lue(page).textes("//tfoot//td")).contains("2 500,50", "17 503,50 €");
    }

    @Test
    void anExerciseSaysThatItsSumIsALeastAndWhichStructureHasARefusedWorkbook() {
        PageIndex.Entree entiere = bilan("494900012", 2025, "A", "1000");
        Apercu tout = entiere.apercu();
        Apercu incomplet = new Apercu(
                tout.points(),
                Optional.empty(),
                tout.euros(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of("Donnée manquante : patientèle"),
                Optional.empty(),
                true);
        String page = page(
                List.of(new PageIndex.Entree(
                        entiere.finess(),
                        entiere.exercice(),
                        entiere.raisonSociale(),
                        List.of(),
                        entiere.calculeAu(),
                        incomplet.avecUnRefus(),
                        List.of())),
                List.of());

        assertThat(page).contains("dont 1 avec tous les prérequis. Total, au moins : 1 000,00 points");
        assertThat(LaPage.lue(page).textes("//tr[@id='b494900012-2025']//li"))
                .containsExactly(
                        "Un classeur refusé attend d’être corrigé (voir Classeurs refusés)",
                        "Donnée manquante : patientèle");
    }

    @Test
    void ofABilanWithoutAContractNothingIsSaidOfItsPrerequis() {
        String page = page(List.of(sansContrat("494900038", 2025, "C")), List.of());

        assertThat(LaPage.lue(page).textes("//tr[@id='b494900038-2025']/td"))
                .contains("Aucun justificatif cité (sans contrat, les prérequis ne sont pas regardés)")
                .doesNotContain("Rien : prérequis atteints");
    }

    @Test
    void theStateIsAWordAndWhatIsMissingIsSaid() {
        String page = page(List.of(bilan("494900012", 2025, "A", "1000"), ferme("494900020", "B", 3)), List.of());

        LaPage lue = LaPage.lue(page);
        assertThat(lue.textes("//tr[@id='b494900012-2025']/td"))
                .containsExactly(
                        "✔ atteints",
                        "1 000,00 sur 1 200,00",
                        "7 000,00 €",
                        "Rien : prérequis atteints, justificatifs cités reçus",
                        "31/12/2025",
                        "PDF");
        assertThat(lue.textes("//tr[@id='b494900020-2025']/td").subList(0, 4))
                .containsExactly(
                        "✘ 2 manquent",
                        "10,00 théoriques sur 1 200,00",
                        "0,00 €",
                        "Prérequis : Horaires Prérequis : Fonction de coordination 3 justificatifs");
    }

    @Test
    void whoLosesItsIncomeIsNamedFirstAndOneLinkAway() {
        LaPage lue =
                LaPage.lue(page(List.of(bilan("494900012", 2025, "A", "1000"), ferme("494900020", "B", 0)), List.of()));

        assertThat(lue.textes("//nav[contains(@class,'porte')]//a[@href='#b494900020-2025']"))
                .containsExactly("B");
        assertThat(lue.textes("//nav[contains(@class,'porte')]//a")).hasSize(1);
    }

    @Test
    void whenTheyAreManyThoseWhoLoseTheirIncomeAreCountedByRegionThenNamedInTheirs() {
        List<PageIndex.Entree> bilans = new ArrayList<>();
        for (int n = 0; n < 41; n++) {
            bilans.add(ferme(String.valueOf(494900000 + n), "MSP " + n, n == 40 ? "Région Sud" : "Région Nord"));
        }
        bilans.add(enRegion("494900099", "A", "1000", "Région Est"));

        LaPage lue = LaPage.lue(page(bilans, List.of()));

        assertThat(lue.textes("//section[@aria-labelledby='e2025']/nav[contains(@class,'porte')]//a"))
                .containsExactly("Région Nord · 40 structures", "Région Sud · une structure");
        assertThat(lue.textes("//section[@aria-labelledby='e2025-r1']/nav[contains(@class,'porte')]//a"))
                .hasSize(40)
                .contains("MSP 0", "MSP 39");
        assertThat(lue.textes("//section[@aria-labelledby='e2025-r2']/nav//a[@href='#b494900040-2025']"))
                .containsExactly("MSP 40");
        assertThat(lue.textes("//section[@aria-labelledby='e2025-r0']/nav")).isEmpty();
    }

    @Test
    void severalRegionsHaveATableEachWithItsSumAndTheUnknownOneComesLast() {
        LaPage lue = LaPage.lue(page(
                List.of(
                        enRegion("494900012", "A", "1000", ""),
                        enRegion("494900020", "B", "500", "Région Sud"),
                        enRegion("494900038", "C", "250", "Région Nord"),
                        enRegion("494900046", "D", "25", "Région Nord")),
                List.of()));

        assertThat(lue.textes("//h3"))
                .containsExactly(
                        "Région Nord · 2 structures",
                        "Région Sud · une structure",
                        "Région non renseignée · une structure");
        assertThat(lue.textes("//nav//a[@href='#e2025-r0']")).containsExactly("Région Nord");
        assertThat(lue.textes("//section[@aria-labelledby='e2025-r0']//tfoot//td"))
                .contains("275,00");
    }

    @Test
    void aRegionTypedInSeveralWaysHasOneTableUnderItsOfficialName() {
        LaPage lue = LaPage.lue(page(
                List.of(
                        enRegion("494900012", "A", "1000", "BRETAGNE"),
                        enRegion("494900020", "B", "500", "Bretagne"),
                        enRegion("494900038", "C", "250", "idf"),
                        enRegion("494900046", "D", "25", "Ile de France")),
                List.of()));

        assertThat(lue.textes("//h3")).containsExactly("Bretagne · 2 structures", "Île-de-France · 2 structures");
    }

    @Test
    void everyFileIsALinkThatSaysWhatItOpens() {
        String page = page(
                List.of(new PageIndex.Entree(
                        "494900012",
                        2025,
                        "MSP des Tilleuls",
                        List.of(),
                        LocalDate.of(2025, 12, 31),
                        apercu("1"),
                        List.of(
                                "2025/494900012/bilan-494900012-2025.pdf",
                                "2025/494900012/dossier-cpam-494900012-2025.zip"))),
                List.of());

        assertThat(page)
                .contains("href=\"2025/494900012/bilan-494900012-2025.pdf\"")
                .contains("aria-label=\"PDF de MSP des Tilleuls, exercice 2025\"")
                .contains("aria-label=\"ZIP, dossier pour la CPAM, de MSP des Tilleuls, exercice 2025\"");
    }

    @Test
    void theoreticalPointsAddToNoSumAndAnExerciseThatRunsIsProvisional() {
        PageIndex.Entree enCours = new PageIndex.Entree(
                "494900012",
                2025,
                "MSP des Tilleuls",
                List.of(),
                LocalDate.of(2025, 11, 23),
                apercu("1000"),
                List.of());
        String page = page(List.of(enCours, ferme("494900020", "MSP fermée", 0)), List.of());

        assertThat(page)
                .contains(
                        "2 structures, dont 1 avec tous les prérequis. Total provisoire : 1 000,00 points, 7 000,00 €.")
                .contains("En plus, 10,00 points théoriques", "provisoire");
        assertThat(LaPage.lue(page).textes("//tfoot//td")).contains("1 000,00", "7 000,00 €");
        assertThat(LaPage.lue(page).textes("//tfoot//*")).contains("Total provisoire");
        assertThat(page(List.of(bilan("494900012", 2025, "MSP des Tilleuls", "12008.00")), List.of()))
                .contains("Total")
                .doesNotContain("Total provisoire");
    }

    @Test
    void refusedWorkbooksLeadToTheirReport() {
        String page = page(List.of(), List.of(REFUS, refus("vieux.xlsx", "", "")));

        assertThat(page)
                .contains("Aucun bilan pour le moment.", "2 classeurs refusés", "05/01/2026 02h00")
                .contains("href=\"../rejected/rcp%20%C3%A9t%C3%A9/erreurs.html\"", "Voir les erreurs de rcp été.xlsx")
                .contains(
                        "href=\"../rejected/rcp%20%C3%A9t%C3%A9/x.a-corriger.xlsx\"",
                        "Copie annotée à corriger de rcp été.xlsx")
                .contains("rapport non disponible");
        assertThat(LaPage.lue(page).textes("//section//tbody//span[@class='sous']"))
                .containsExactly("FINESS 494900012", "exercice 2025");
        assertThat(page.indexOf("rcp été.xlsx")).isLessThan(page.indexOf("vieux.xlsx"));
    }

    @Test
    void aRefusedWorkbookBearsTheNameOfItsStructureInItsNewestBilan() {
        String page = page(
                List.of(bilan("494900012", 2024, "Ancien nom", "1000"), bilan("494900012", 2025, "Nouveau nom", "1")),
                List.of(REFUS));

        assertThat(LaPage.lue(page).textes("//section[@aria-labelledby='refus']//tbody//span"))
                .containsExactly("rcp été.xlsx", "Nouveau nom", "FINESS 494900012", "exercice 2025");
    }

    private static PageIndex.Refus refus(String fichier, String lien, String copie) {
        return new PageIndex.Refus(
                fichier, Optional.empty(), Optional.empty(), LocalDateTime.of(2026, 1, 4, 2, 0), 1, lien, copie);
    }

    @Test
    void hostileTextsStayTexts() {
        String attaque = "\"><script>alert('x')</script>\u202E&";
        String page = page(
                List.of(new PageIndex.Entree(
                        "494900012",
                        2025,
                        attaque,
                        List.of(attaque),
                        LocalDate.of(2025, 12, 31),
                        new Apercu(
                                Optional.of(BigDecimal.ONE),
                                Optional.of(BigDecimal.ONE),
                                Optional.of(BigDecimal.ONE),
                                Optional.of(attaque),
                                Optional.of(attaque),
                                1),
                        List.of("javascript:alert(1)", "//exemple.invalid/x.pdf", "a\" onclick=\"x.pdf"))),
                List.of(refus(attaque, attaque, attaque)));

        assertThat(page)
                .doesNotContain("<script", "\u202E", "href=\"javascript:", "href=\"//", "onclick=\"")
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\uFFFD&amp;");
        LaPage.lue(page).estSansDefaut();
    }

    @Test
    void thePageIsWellFormedFrenchAndWithoutScript() {
        LaPage lue = LaPage.lue(page(
                List.of(
                        bilan("494900012", 2025, "MSP & Cie <Tilleuls>", "1"),
                        enRegion("494900020", "B", "2", "Région Nord"),
                        sansContrat("494900020", 2024, "B")),
                List.of(REFUS)));

        lue.estSansDefaut();
        assertThat(lue.elements("//table")).hasSize(4);
        assertThat(lue.elements("//section/@aria-labelledby")).hasSize(5);
    }

    @Test
    void everyLinkInThePageLeadsSomewhereInIt() {
        LaPage lue = LaPage.lue(
                page(List.of(bilan("494900012", 2025, "A", "1000"), ferme("494900020", "B", 1)), List.of(REFUS)));

        assertThat(lue.elements("//a[starts-with(@href,'#')]")).isNotEmpty().allSatisfy(lien -> assertThat(lue.elements(
                        "//*[@id='" + ((Element) lien).getAttribute("href").substring(1) + "']"))
                .hasSize(1));
    }

    private static PageIndex.Entree bilan(String finess, int exercice, String nom, String points) {
        return new PageIndex.Entree(
                finess,
                exercice,
                nom,
                List.of(),
                LocalDate.of(exercice, 12, 31),
                apercu(points),
                List.of(exercice + "/" + finess + "/bilan-" + finess + "-" + exercice + ".pdf"));
    }

    private static PageIndex.Entree enRegion(String finess, String nom, String points, String region) {
        Apercu sans = apercu(points);
        Apercu avec = new Apercu(
                sans.points(),
                sans.maximum(),
                sans.euros(),
                Optional.of(region).filter(texte -> !texte.isEmpty()),
                Optional.of("Villeneuve-l’Exemple"),
                0);
        return new PageIndex.Entree(finess, 2025, nom, List.of(), LocalDate.of(2025, 12, 31), avec, List.of());
    }

    private static PageIndex.Entree ferme(String finess, String nom, int piecesManquantes) {
        return ferme(finess, nom, Optional.empty(), piecesManquantes);
    }

    private static PageIndex.Entree ferme(String finess, String nom, String region) {
        return ferme(finess, nom, Optional.of(region), 0);
    }

    private static PageIndex.Entree ferme(String finess, String nom, Optional<String> region, int piecesManquantes) {
        return new PageIndex.Entree(
                finess,
                2025,
                nom,
                List.of("Horaires", "Fonction de coordination"),
                LocalDate.of(2025, 12, 31),
                new Apercu(
                        Optional.of(new BigDecimal("10")),
                        Optional.of(new BigDecimal("1200")),
                        Optional.of(BigDecimal.ZERO),
                        region,
                        Optional.empty(),
                        piecesManquantes),
                List.of());
    }

    private static PageIndex.Entree sansContrat(String finess, int exercice, String nom) {
        return new PageIndex.Entree(
                finess,
                exercice,
                nom,
                List.of(),
                LocalDate.of(exercice, 12, 31),
                new Apercu(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0),
                List.of());
    }

    private static Apercu apercu(String points) {
        BigDecimal total = new BigDecimal(points);
        return new Apercu(
                Optional.of(total),
                Optional.of(new BigDecimal("1200")),
                Optional.of(total.multiply(new BigDecimal("7"))),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    @Test
    void theSynthesesOfAnExerciseAreLinkedTheWholeFirst() {
        List<PageIndex.Synthese> syntheses = List.of(
                new PageIndex.Synthese(2025, new Territoire("a", "<i>A</i>"), List.of("2025/synthese-a-2025.pdf")),
                new PageIndex.Synthese(2024, new Territoire("b", "B"), List.of("2024/synthese-b-2024.pdf")),
                new PageIndex.Synthese(
                        2025, Territoire.TOUTES_REGIONS, List.of("2025/synthese-toutes-regions-2025.pdf")));

        String page = page(List.of(bilan("494900012", 2025, "MSP des Tilleuls", "12008.00")), syntheses, List.of());

        assertThat(page)
                .contains("&lt;i&gt;A&lt;/i&gt; :", "href=\"2025/synthese-a-2025.pdf\"")
                .contains("aria-label=\"PDF, synthèse de Toutes les régions, exercice 2025\"")
                .as("an exercise that has no bilan here")
                .doesNotContain("synthese-b-2024");
        assertThat(page.indexOf("Toutes les régions :")).isLessThan(page.indexOf("&lt;i&gt;A&lt;/i&gt; :"));
    }

    @Test
    void theSynthesesOfRegionsComeInTheOrderOfTheirNames() {
        List<PageIndex.Synthese> syntheses = Stream.of(
                        new Territoire("zone-0", "Alpha"),
                        new Territoire("a", "Écluse"),
                        new Territoire("region-a", "Delta"))
                .map(territoire -> new PageIndex.Synthese(
                        2025, territoire, List.of("2025/synthese-" + territoire.cle() + "-2025.pdf")))
                .toList();

        String page = page(List.of(bilan("494900012", 2025, "MSP des Tilleuls", "12008.00")), syntheses, List.of());

        assertThat(page).containsSubsequence("Alpha :", "Delta :", "Écluse :");
    }

    @Test
    void noPointAtAllIsNotSaidToBeTheoretical() {
        PageIndex.Entree rien = new PageIndex.Entree(
                "494900020",
                2025,
                "B",
                List.of("Horaires"),
                LocalDate.of(2025, 12, 31),
                new Apercu(
                        Optional.of(new BigDecimal("0.00")),
                        Optional.of(new BigDecimal("1200")),
                        Optional.of(BigDecimal.ZERO),
                        Optional.empty(),
                        Optional.empty(),
                        0),
                List.of());

        assertThat(LaPage.lue(page(List.of(rien), List.of())).textes("//tr[@id='b494900020-2025']/td"))
                .contains("0,00 sur 1 200,00");
    }

    @Test
    void ofVeryManyThingsLeftInTheInboxTheFirstAreShownAndTheOthersCounted() {
        List<Laisse> laisses = Collections.nCopies(120, new Laisse("lien \u202Efdp.exe", Laisse.Raison.PAS_UN_FICHIER));

        LaPage page = LaPage.lue(PageIndex.ecrire(
                new PageIndex.Bilans(List.of()),
                List.of(),
                List.of(),
                new Soins(laisses, List.of(), List.of(), List.of())));

        assertThat(page.textes("//nav//a")).contains("120 éléments laissés dans inbox/");
        assertThat(page.textes("//section[@aria-labelledby='laisses']//tbody/tr"))
                .hasSize(50)
                .first()
                .asString()
                .doesNotContain("\u202E")
                .endsWith("mettez le fichier lui-même à sa place.");
        assertThat(page.textes("//section[@aria-labelledby='laisses']/p"))
                .contains("70 autres ne sont pas montrés ici.");
    }

    private static String page(List<PageIndex.Entree> bilans, List<PageIndex.Refus> refus) {
        return page(bilans, List.of(), refus);
    }

    private static String page(
            List<PageIndex.Entree> bilans, List<PageIndex.Synthese> syntheses, List<PageIndex.Refus> refus) {
        return new String(
                        PageIndex.ecrire(
                                new PageIndex.Bilans(bilans),
                                syntheses,
                                refus,
                                new Soins(List.of(), List.of(), List.of(), List.of())),
                        StandardCharsets.UTF_8)
                .replaceAll("[\\u00A0\\u202F]", " ");
    }
}
