package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PageIndexTest {

    @Test
    void theNewestExerciseComesFirstAndStructuresByName() {
        String page = page(
                List.of(
                        bilan("494900012", 2024, "MSP des Tilleuls", "1000"),
                        bilan("494900020", 2025, "MSP des Ormes", "2000"),
                        bilan("494900012", 2025, "MSP des Tilleuls", "1500.5")),
                List.of());

        assertThat(page.indexOf("Exercice 2025")).isPositive().isLessThan(page.indexOf("Exercice 2024"));
        assertThat(page.indexOf("MSP des Ormes")).isLessThan(page.indexOf("MSP des Tilleuls"));
    }

    @Test
    void anExerciseEndsWithTheSumOfItsPointsAndEuros() {
        String page = page(
                List.of(
                        bilan("494900012", 2025, "A", "1000"),
                        bilan("494900020", 2025, "B", "1500.5"),
                        sansContrat("494900038", 2025, "C")),
                List.of());

        assertThat(page).contains("3 structures", "2 500,50", "17 503,50 €", "– sans contrat ACI");
    }

    @Test
    void theStateIsAWordAndSaysWhatIsMissing() {
        String page = page(
                List.of(
                        bilan("494900012", 2025, "A", "1000"),
                        new PageIndex.Entree(
                                "494900020",
                                2025,
                                "B",
                                new BigDecimal("10"),
                                BigDecimal.ZERO,
                                false,
                                List.of("Horaires", "Fonction de coordination"),
                                LocalDate.of(2025, 12, 31),
                                List.of())),
                List.of());

        assertThat(page).contains("✔ atteints", "✘ manquants : Horaires, Fonction de coordination");
    }

    @Test
    void everyFileIsALinkThatSaysWhatItOpens() {
        String page = page(List.of(bilan("494900012", 2025, "MSP des Tilleuls", "1")), List.of());

        assertThat(page)
                .contains("href=\"2025/494900012/bilan-494900012-2025.pdf\"")
                .contains("aria-label=\"PDF de MSP des Tilleuls, exercice 2025\"");
    }

    @Test
    void refusedWorkbooksLeadToTheirReport() {
        String page = page(
                List.of(),
                List.of(
                        new PageIndex.Refus(
                                "rcp été.xlsx",
                                LocalDateTime.of(2026, 1, 5, 2, 0),
                                12,
                                "../rejected/rcp été/erreurs.html"),
                        new PageIndex.Refus("vieux.xlsx", LocalDateTime.of(2026, 1, 4, 2, 0), 1, "")));

        assertThat(page)
                .contains("Aucun bilan pour le moment.", "Classeurs refusés", "05/01/2026 02h00")
                .contains("href=\"../rejected/rcp%20%C3%A9t%C3%A9/erreurs.html\"", "Voir les erreurs de rcp été.xlsx")
                .contains("rapport non disponible");
        assertThat(page.indexOf("rcp été.xlsx")).isLessThan(page.indexOf("vieux.xlsx"));
    }

    @Test
    void hostileTextsStayTexts() {
        String attaque = "\"><script>alert('x')</script>\u202E&";
        String page = page(
                List.of(new PageIndex.Entree(
                        "494900012",
                        2025,
                        attaque,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        false,
                        List.of(attaque),
                        LocalDate.of(2025, 12, 31),
                        List.of("javascript:alert(1)", "//exemple.invalid/x.pdf", "a\" onclick=\"x.pdf"))),
                List.of(new PageIndex.Refus(attaque, LocalDateTime.of(2026, 1, 1, 1, 1), 1, attaque)));

        assertThat(page)
                .doesNotContain("<script", "\u202E", "href=\"javascript:", "href=\"//", "onclick=\"")
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\uFFFD&amp;");
    }

    @Test
    void thePageIsWellFormedFrenchAndWithoutScript() throws Exception {
        String page = page(
                List.of(bilan("494900012", 2025, "MSP & Cie <Tilleuls>", "1"), sansContrat("494900020", 2024, "B")),
                List.of(new PageIndex.Refus("x.xlsx", LocalDateTime.of(2026, 1, 1, 1, 1), 1, "x.html")));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.replace("<!DOCTYPE html>", "")
                        .replaceAll("<meta ([^>]*)>", "<meta $1/>")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("fr");
        assertThat(document.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        NodeList tables = document.getElementsByTagName("table");
        assertThat(tables.getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("caption").getLength()
                        + document.getElementsByTagName("h2").getLength())
                .isEqualTo(3);
    }

    private static PageIndex.Entree bilan(String finess, int exercice, String nom, String points) {
        BigDecimal total = new BigDecimal(points);
        return new PageIndex.Entree(
                finess,
                exercice,
                nom,
                total,
                total.multiply(new BigDecimal("7")),
                true,
                List.of(),
                LocalDate.of(exercice, 12, 31),
                List.of(exercice + "/" + finess + "/bilan-" + finess + "-" + exercice + ".pdf"));
    }

    private static PageIndex.Entree sansContrat(String finess, int exercice, String nom) {
        return new PageIndex.Entree(
                finess, exercice, nom, null, null, true, List.of(), LocalDate.of(exercice, 12, 31), List.of());
    }

    private static String page(List<PageIndex.Entree> bilans, List<PageIndex.Refus> refus) {
        return new String(PageIndex.ecrire(bilans, refus), StandardCharsets.UTF_8).replaceAll("[\\u00A0\\u202F]", " ");
    }
}
