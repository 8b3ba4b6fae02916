package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.calcul.regional.DesStructures;
import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.calcul.regional.Territoire;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The synthesis as a federation, an ARS or a CPAM reads it. */
class SynthesePdfTest {

    private static final SynthesePdf PDF = new SynthesePdf("aci-bilan d’essai");

    @Test
    void itSaysHowManyWhatTheyReachAndWhatTheyLeave() {
        PdfLu pdf = PdfLu.de(PDF.ecrire(DesStructures.synthese(10)));

        assertThat(pdf.titre()).isEqualTo("Synthèse des bilans ACI 2025 · Région d’essai");
        assertThat(pdf.langue()).isEqualTo("fr-FR");
        assertThat(pdf.formatA4()).isTrue();
        assertThat(pdf.policesToutesIncorporees()).isTrue();
        assertThat(pdf.page(1))
                .contains("Région d’essai", "Exercice 2025", "Structures 10", "Multi-sites 50 % (5 sur 10)")
                .contains("Il manque un prérequis à une structure", "950,00 points théoriques, soit 6 650,00 €")
                .contains("Points 855,00 0,00 427,50 855,00 1 282,50 1 710,00")
                .contains("Laissé sur la table 1 270 150,00 €");
        assertThat(pdf.page(2)).contains("90 % 9 sur 10 9 550,00 66 850,00 €");
        assertThat(pdf.tout()).contains("MSP inventée 5", "Ouvrez davantage. Organisez les soins.");
        assertThat(pdf.signets())
                .contains("Les 19 indicateurs", "Prérequis manqués", "Prérequis atteints avec une réserve");
        assertThat(pdf.tout()).contains("page 1 sur " + pdf.pages());
    }

    @Test
    void whatAMissingDatumMakesUnknownIsSaidOnEveryFigureAndTheStructuresAreNamed() {
        List<Membre> membres = new ArrayList<>(DesStructures.membres(10, "MSP inventée"));
        for (int n = 1; n < 6; n++) {
            membres.set(n, DesStructures.incomplet(membres.get(n)));
        }

        PdfLu pdf = PdfLu.de(PDF.ecrire(DesStructures.synthese(Territoire.TOUTES_REGIONS, membres)));

        assertThat(pdf.page(1))
                .contains("Pour 5 structures, une donnée manque", "et 2 autres")
                .contains("MSP inventée 1 (FINESS", "Points, au moins", "Rémunération, au moins")
                .contains("des 5 structures sur 10 dont l’équipe est connue")
                .contains("Points par axe, des 5 structures sur 10 à qui aucune donnée ne manque")
                .contains("5 700,00 sur 95 000,00 possibles")
                .contains("au moins 53 200,00 €", "au moins 8 550,00", "au moins 625 100,00 €");
        assertThat(pdf.page(2)).contains("au moins 4 700,00");
        assertThat(pdf.tout()).contains("À demander : la feuille Inventée", "au moins ces chiffres");
        assertThat(pdf.signets()).contains("Données manquantes");
        assertThat(PdfLu.de(PDF.ecrire(DesStructures.synthese(10))).tout())
                .doesNotContain("au moins", "onnées manquantes", "non connu");
    }

    @Test
    void whenEachStructureLacksADatumNothingIsSaidToBeLeft() {
        List<Membre> membres = DesStructures.membres(3, "MSP inventée").stream()
                .map(DesStructures::incomplet)
                .toList();

        PdfLu pdf = PdfLu.de(PDF.ecrire(DesStructures.synthese(Territoire.TOUTES_REGIONS, membres)));

        assertThat(pdf.page(1))
                .contains("au moins 570,00, maximum inconnu")
                .contains("Laissé sur la table non connu", "Points restants non connu")
                .doesNotContain("possibles 0", "sur 570");
        assertThat(pdf.page(2)).contains("non connu").doesNotContain("0,00 €");
    }

    @Test
    void theTraceNeverStandsAloneOnAPage() {
        // With 120 the notes end so low that the trace would not fit under them.
        for (int nombre : new int[] {10, 120, 400}) {
            PdfLu pdf = PdfLu.de(PDF.ecrire(DesStructures.synthese(nombre)));

            assertThat(pdf.page(pdf.pages())).as("%d structures", nombre).contains("Comment lire", "Traçabilité");
        }
    }

    @Test
    void figuresOfAYearThatIsNotOverAndOfAGridToBeConfirmedAreSaidSoOnTheFirstPage() {
        PdfLu pdf = PdfLu.de(PDF.ecrire(DesStructures.enCours(10)));

        assertThat(pdf.page(1))
                .contains("Chiffres provisoires : l’exercice n’est pas terminé.")
                .contains("Barème avenant 1, à confirmer pour cet exercice (2026).");
        assertThat(PdfLu.de(PDF.ecrire(DesStructures.synthese(10))).page(1))
                .doesNotContain("provisoires", "à confirmer");
    }

    @Test
    void aTableThatGoesOnRepeatsItsHeaderAndItsReasonOnEachPage() {
        PdfLu pdf = PdfLu.de(PDF.ecrire(DesStructures.synthese(800)));

        List<String> suites = pdf.pagesContenant("Ouvrez davantage.");
        assertThat(suites)
                .hasSizeGreaterThan(3)
                .allMatch(page -> page.contains("Ce qu’il faut faire, et pour qui Points"))
                .allMatch(page -> page.contains("80 structures"));
        assertThat(pdf.tout()).contains("MSP inventée 795 ", "MSP inventée 797 ");
    }

    @Test
    void theFiguresOfAWholeCountryAreShownToTheirLastDigit() {
        PdfLu pdf = PdfLu.de(PDF.ecrire(DesStructures.synthese(2800)));

        assertThat(pdf.page(1)).contains("Il manque un prérequis à 280 structures");
        assertThat(pdf.page(2)).contains("2 799 sur 2 800 50 500,00 353 500,00 €");
    }

    @Test
    void structuresWithTheSameReasonStandUnderItTheOneWithMostToLoseFirst() {
        PdfLu pdf = PdfLu.de(PDF.ecrire(DesStructures.synthese(40)));

        assertThat(pdf.nombreDe("Horaires inventés : Ouvrez davantage. Organisez les soins. 4 structures"))
                .isEqualTo(2);
        assertThat(pdf.tout().indexOf("MSP inventée 35 ")).isLessThan(pdf.tout().indexOf("MSP inventée 5 "));
    }

    @Test
    void whatIsDoubtfulBesideWhatIsMissedIsNamedInOneLine() {
        Membre manque = DesStructures.membres(6, "MSP inventée").get(5);
        Membre aussi = DesStructures.avecReserves(manque, "Crises inventées", "Coordination inventée");

        PdfLu pdf = PdfLu.de(PDF.ecrire(DesStructures.synthese(Territoire.TOUTES_REGIONS, List.of(aussi))));

        assertThat(pdf.tout())
                .contains("Horaires inventés : Ouvrez davantage. Organisez les soins. 1 structure\nAtteints, mais")
                .contains("Atteints, mais à vérifier aussi : Crises inventées ; Coordination inventée.")
                .doesNotContain("Pièce inventée absente.");
    }

    /** All those of the country filled 443 pages, which nobody reads. */
    @Test
    void ofMoreStructuresThanARegionHasOnlyThoseWithMostToLoseAreNamedAndTheOthersAreSaidToBeInTheWorkbook() {
        PdfLu pdf = PdfLu.de(PDF.ecrire(DesStructures.synthese(3200)));

        assertThat(pdf.pages()).isLessThan(30);
        assertThat(pdf.tout())
                .contains("les 100 structures où le plus d’euros sont en jeu ; les 220 autres sont dans le classeur")
                .contains("MSP inventée 3195 ", "MSP inventée 3197 ")
                .doesNotContain("MSP inventée 2195 ", "MSP inventée 15 ");
        assertThat(pdf.tout().indexOf("MSP inventée 3195 "))
                .isLessThan(pdf.tout().indexOf("MSP inventée 3185 "));
    }

    @Test
    void withoutAnyContractThereAreNoFiguresToShow() {
        List<Membre> sans = DesStructures.membres(3, "MSP inventée").stream()
                .map(DesStructures::sansContrat)
                .toList();

        PdfLu pdf = PdfLu.de(PDF.ecrire(DesStructures.synthese(Territoire.TOUTES_REGIONS, sans)));

        assertThat(pdf.page(1)).contains("Toutes les régions", "Aucune structure sous contrat");
        assertThat(pdf.tout()).doesNotContain("Médiane 0").doesNotContain("Les 19 indicateurs");
    }

    @Test
    void itIsAnArchiveWhateverItsSizeAndTheNamesInIt() throws Exception {
        String hostile = "MSP 测试 \u202Egnirts\u0000 <b>\uD83D\uDE80</b> ✔ ≥ € \u202F" + "M".repeat(200);
        SyntheseRegionale hostiles = DesStructures.synthese(
                new Territoire("region-d-essai", "=Région\u0007 " + "R".repeat(200)),
                DesStructures.membres(8, hostile));
        SyntheseRegionale aucune = DesStructures.synthese(Territoire.TOUTES_REGIONS, List.of());

        for (SyntheseRegionale synthese : List.of(hostiles, aucune, DesStructures.synthese(60))) {
            assertThat(PdfArchiveTest.fautes(PDF.ecrire(synthese))).isEmpty();
        }
        assertThat(PdfLu.de(PDF.ecrire(hostiles)).tout()).contains("<b>").doesNotContain("\u202E");
    }
}
