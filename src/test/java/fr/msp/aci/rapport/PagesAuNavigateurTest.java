package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.calcul.regional.Territoire;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The pages as a browser lays them out, on a phone and on a desk. */
class PagesAuNavigateurTest {

    private static final int PETIT_TELEPHONE = 320;
    private static final int TELEPHONE = 390;
    private static final int BUREAU = 1200;

    private Navigateur navigateur;

    @BeforeEach
    void trouver(@TempDir Path dossier) {
        navigateur = Navigateur.present(dossier);
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("bilan", BilanHtml.ecrire(UnRapport.petit())),
                Arguments.of("large bilan", BilanHtml.ecrire(UnRapport.grand())),
                Arguments.of("bilan of long words", BilanHtml.ecrire(deMotsTresLongs())),
                Arguments.of("bilan of large numbers", BilanHtml.ecrire(deGrandsNombres())),
                Arguments.of("index", index()),
                Arguments.of(
                        "empty index",
                        PageIndex.ecrire(
                                new PageIndex.Bilans(List.of()),
                                List.of(),
                                List.of(),
                                new Soins(List.of(), List.of(), List.of(), List.of()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void onAPhoneNothingOverflowsAllIsLegibleAndEveryLinkCanBeTouched(String nom, byte[] page) throws Exception {
        JsonNode mesures = navigateur.mesurer(page, TELEPHONE);

        assertThat(mesures.get("largeur").asInt()).isEqualTo(TELEPHONE);
        assertThat(mesures.get("contenu").asInt()).isLessThanOrEqualTo(TELEPHONE);
        assertThat(mesures.get("debordent")).isEmpty();
        assertThat(mesures.get("tablesEnBlocs")).isEqualTo(mesures.get("tables"));
        assertThat(mesures.get("police").asDouble()).isGreaterThanOrEqualTo(16);
        assertThat(mesures.get("textes").asInt()).isPositive();
        assertThat(mesures.get("pales")).isEmpty();
        assertThat(mesures.get("liens").asInt()).isPositive();
        assertThat(mesures.get("minuscules")).isEmpty();
        assertThat(mesures.get("sansNom")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void onASmallPhoneNothingOverflowsAndNoAmountIsCutInTwo(String nom, byte[] page) throws Exception {
        JsonNode mesures = navigateur.mesurer(page, PETIT_TELEPHONE);

        assertThat(mesures.get("contenu").asInt()).isLessThanOrEqualTo(PETIT_TELEPHONE);
        assertThat(mesures.get("debordent")).isEmpty();
        assertThat(mesures.get("coupes")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void lettersAreAsLargeAsTheReaderAsksTheirBrowserFor(String nom, byte[] page) throws Exception {
        assertThat(navigateur.mesurer(page, BUREAU).get("policeAgrandie").asDouble())
                .isEqualTo(24);
    }

    @Test
    void onPaperTheListOfStructuresStillSaysFirstWhoGetsNothing() throws Exception {
        JsonNode masques = navigateur.mesurer(index(), BUREAU).get("masquesALImpression");

        assertThat(masques.toString())
                .contains(Textes.de("index.exercice", "2025"))
                .doesNotContain(Textes.de("index.aRegarder"))
                .doesNotContain(Textes.de("index.syntheses"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void onADeskTablesAreTablesAndNothingOverflows(String nom, byte[] page) throws Exception {
        JsonNode mesures = navigateur.mesurer(page, BUREAU);

        assertThat(mesures.get("contenu").asInt()).isLessThanOrEqualTo(BUREAU);
        assertThat(mesures.get("debordent")).isEmpty();
        assertThat(mesures.get("tablesEnBlocs").asInt()).isZero();
        assertThat(mesures.get("pales")).isEmpty();
    }

    @Test
    void theMeasureSeesWhatOverflowsWhatIsPaleAndWhatIsTooSmall() throws Exception {
        String defauts = "<!DOCTYPE html><body><div style=\"width:900px\">large</div>"
                + "<p style=\"color:#aaa\">pale</p><a href=\"#\" style=\"font-size:8px\"> </a>"
                + "<a href=\"#\" style=\"font-size:8px\">petit</a></body>";

        JsonNode mesures = navigateur.mesurer(defauts.getBytes(StandardCharsets.UTF_8), TELEPHONE);

        assertThat(mesures.get("contenu").asInt()).isGreaterThan(TELEPHONE);
        assertThat(mesures.get("debordent").toString()).contains("large");
        assertThat(mesures.get("pales").toString()).contains("pale");
        assertThat(mesures.get("minuscules").toString()).contains("petit");
        assertThat(mesures.get("sansNom")).isNotEmpty();
    }

    private static Rapport deMotsTresLongs() {
        return UnRapport.de(UneActivite.de("M".repeat(300)).construite())
                .source("e5".repeat(32), "classeur-".repeat(40) + ".xlsx")
                .avertissement("x".repeat(2000))
                .rendu();
    }

    private static Rapport deGrandsNombres() {
        return UnRapport.de(UneActivite.de("Maison de santé des Tilleuls")
                        .champ(ChampStructure.DATE_EFFET, "2023-03-01")
                        .champ(ChampStructure.PATIENTELE, "999999")
                        .champ(ChampStructure.AVANCE_PERCUE, "9999999.99")
                        .construite())
                .rendu();
    }

    private static byte[] index() {
        return PageIndex.ecrire(
                new PageIndex.Bilans(List.of(
                        entree("494900012", "MSP des Tilleuls", "Région Nord", List.of()),
                        entree("494900020", "S".repeat(200), "Région Sud", List.of("Horaires d’ouverture")))),
                List.of(
                        synthese(Territoire.TOUTES_REGIONS),
                        synthese(new Territoire("region-nord", "Région Nord")),
                        synthese(new Territoire("x", "R".repeat(200)))),
                List.of(new PageIndex.Refus(
                        "classeur-".repeat(40) + ".xlsx",
                        Optional.of("494900012"),
                        Optional.of(2025),
                        LocalDateTime.of(2026, 1, 5, 2, 0),
                        1234,
                        "../x.html",
                        "../x.xlsx")),
                new Soins(
                        List.of(new Laisse("dossier-".repeat(40), Laisse.Raison.DOSSIER_SANS_CLASSEUR)),
                        List.of(new Soins.Absence("494900012", 2024, 12, 3)),
                        List.of(
                                new PageIndex.Retire(
                                        PageIndex.Motif.SANS_CLASSEUR, "494900038", "2024", "2024/494900038/retires/"),
                                new PageIndex.Retire(PageIndex.Motif.SYNTHESES, "", "2024", "2024/retires/")),
                        List.of(new Soins.Inconnue("494900012", 2024, 2))));
    }

    private static PageIndex.Synthese synthese(Territoire territoire) {
        return new PageIndex.Synthese(2025, territoire, List.of("2025/s.pdf", "2025/s.xlsx"));
    }

    private static PageIndex.Entree entree(String finess, String nom, String region, List<String> manquants) {
        String dossier = "2025/" + finess + "/";
        return new PageIndex.Entree(
                finess,
                2025,
                nom,
                manquants,
                LocalDate.of(2025, 12, 31),
                new Apercu(
                        Optional.of(new BigDecimal("12008.00")),
                        Optional.of(new BigDecimal("14250.00")),
                        Optional.of(new BigDecimal("84056.00")),
                        Optional.of(region),
                        Optional.of("Villeneuve-l’Exemple"),
                        7),
                List.of(
                        dossier + "b.html",
                        dossier + "b.pdf",
                        dossier + "b.xlsx",
                        dossier + "b.json",
                        dossier + "d.zip"));
    }
}
