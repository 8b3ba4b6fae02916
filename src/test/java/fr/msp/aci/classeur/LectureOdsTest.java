package fr.msp.aci.classeur;

import static fr.msp.aci.classeur.Lecture.contenu;
import static fr.msp.aci.classeur.Lecture.textes;
import static fr.msp.aci.classeur.Lecture.toutes;
import static fr.msp.aci.classeur.OdsDeTest.cellule;
import static fr.msp.aci.classeur.OdsDeTest.ligne;
import static fr.msp.aci.classeur.OdsDeTest.texte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads in a LibreOffice spreadsheet is what comes out. */
class LectureOdsTest {

    @TempDir
    Path dossier;

    @Test
    void textNumbersDatesTimesAndBooleansComeOutAsTyped() throws Exception {
        List<Cellule> cellules = lire(new OdsDeTest()
                        .feuille(
                                "Feuille",
                                ligne(
                                        texte("été"),
                                        cellule("float", "value", "12.5"),
                                        cellule("date", "date-value", "2025-03-14"),
                                        cellule("time", "time-value", "PT08H30M00S"),
                                        cellule("boolean", "boolean-value", "true"),
                                        cellule("percentage", "value", "0.12"))))
                .get(0)
                .cellules();

        assertThat(cellules)
                .extracting(c -> c.contenu().affiche())
                .containsExactly("été", "12,5", "14/03/2025", "08:30", "VRAI", "12 %");
        assertThat(((Contenu.Nombre) cellules.get(2).contenu()).moment())
                .contains(LocalDate.of(2025, 3, 14).atStartOfDay());
        assertThat(((Contenu.Nombre) cellules.get(3).contenu()).moment())
                .map(m -> m.toLocalTime())
                .contains(LocalTime.of(8, 30));
    }

    @Test
    void paragraphsSpacesAndDressedWordsAreReadAndCommentsAreNot() throws Exception {
        String riche = "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p>"
                + "</office:annotation><text:p>un<text:s text:c=\"2\"/><text:span>deux</text:span></text:p>"
                + "<text:p>trois</text:p></table:table-cell>";

        assertThat(textes(lire(new OdsDeTest().feuille("Feuille", ligne(riche))).get(0)))
                .containsExactly("un  deux\ntrois");
    }

    @Test
    void whatACellDoesNotShowLiesBeneathIt() throws Exception {
        String cellule = "<table:table-cell table:formula=\"of:=IF([.A1]=1;2;3)\" office:value-type=\"string\">"
                + "<office:annotation><text:p>une note assez longue</text:p></office:annotation>"
                + "<text:p>vu<text:a xmlns:xlink=\"x\" xlink:href=\"https://exemple.fr/dossier\"/></text:p></table:table-cell>"
                + "<table:covered-table-cell office:value-type=\"string\"><text:p>sous la fusion</text:p>"
                + "</table:covered-table-cell>";

        Ligne ligne = lire(new OdsDeTest().feuille("Feuille", ligne(cellule))).get(0);

        assertThat(textes(ligne)).containsExactly("vu");
        assertThat(ligne.dessous())
                .extracting(c -> c.lettres() + " " + c.contenu().affiche())
                .containsExactly(
                        "A of:=IF([.A1]=1;2;3)",
                        "A une note assez longue",
                        "A https://exemple.fr/dossier",
                        "B sous la fusion");
    }

    @Test
    void whatStandsAroundTheSheetsIsHandedOver() throws Exception {
        Path fichier = new OdsDeTest()
                .feuille(
                        "Feuille",
                        "<table:shapes><draw:frame><text:p>une forme bavarde</text:p></draw:frame></table:shapes>"
                                + ligne(texte("vu dans une cellule")))
                .autour("<table:named-range table:name=\"un nom bien long\"/>")
                .ecrire(dossier.resolve("classeur.ods"));
        List<String> textes = new ArrayList<>();

        try (Classeur classeur = Classeur.ouvrir(fichier, Limites.parDefaut())) {
            Lecture.toutes(classeur, 0);
            classeur.autresTextes((endroit, texte) -> textes.add(endroit + " " + texte));
        }

        assertThat(textes)
                .contains("DESSIN une forme bavarde", "NOM un nom bien long")
                .noneMatch(texte -> texte.contains("vu dans une cellule"));
    }

    @Test
    void anErrorOfAFormulaIsAnError() throws Exception {
        String erreur = "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\""
                + " office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>";

        assertThat(lire(new OdsDeTest().feuille("Feuille", ligne(erreur)))
                        .get(0)
                        .cellules()
                        .get(0)
                        .contenu())
                .isEqualTo(new Contenu.Erreur("#DIV/0!"));
    }

    @Test
    void aFormulaThatWasNeverComputedIsNotAnEmptyCell() throws Exception {
        String formule = "<table:table-cell table:formula=\"of:=1+1\"/>";

        assertThat(lire(new OdsDeTest().feuille("Feuille", ligne(formule)))
                        .get(0)
                        .cellules()
                        .get(0)
                        .contenu())
                .isEqualTo(new Contenu.SansValeur());
    }

    @Test
    void aCellUnderAMergeTellsTheOneThatCoversIt() throws Exception {
        String large = "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\""
                + " office:value-type=\"string\"><text:p>site</text:p></table:table-cell>";
        String couverte = "<table:covered-table-cell/>";

        List<Ligne> lignes = lire(new OdsDeTest()
                .feuille(
                        "Feuille",
                        ligne(texte("titre"))
                                + ligne(large + couverte + texte("a"))
                                + ligne(couverte + couverte + texte("b"))
                                + ligne(texte("x") + texte("y"))));

        assertThat(lignes.get(1).fusionneeAvec(0)).isEmpty();
        assertThat(lignes.get(1).fusionneeAvec(1)).contains("A2");
        assertThat(lignes.get(2).fusionneeAvec(0)).contains("A2");
        assertThat(lignes.get(2).fusionneeAvec(2)).isEmpty();
        assertThat(lignes.get(3).fusionneeAvec(0)).isEmpty();
    }

    @Test
    void repeatedRowsAndCellsStandWhereTheyShow() throws Exception {
        List<Ligne> lignes = lire(new OdsDeTest()
                .feuille(
                        "Feuille",
                        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                                + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell"
                                + " table:number-columns-repeated=\"2\"/>" + texte("x") + "</table:table-row>"
                                + ligne(texte("fin"))));

        assertThat(lignes).extracting(Ligne::numero).containsExactly(4, 5, 6);
        assertThat(lignes.get(1).cellule(2)).map(c -> c.contenu().affiche()).contains("x");
    }

    @Test
    void groupedAndHeaderRowsAreReadAndHiddenOnesAreKnown() throws Exception {
        List<Ligne> lignes = lire(new OdsDeTest()
                .feuille(
                        "Feuille",
                        "<table:table-header-rows>" + ligne(texte("entête")) + "</table:table-header-rows>"
                                + "<table:table-row-group><table:table-row table:visibility=\"collapse\">"
                                + texte("repliée") + "</table:table-row></table:table-row-group>"));

        assertThat(lignes).extracting(Ligne::masquee).containsExactly(false, true);
    }

    @Test
    void theValueOfAMergeStandsInItsFirstCellOnly() throws Exception {
        String couverte = "<table:covered-table-cell office:value-type=\"string\"><text:p>caché</text:p>"
                + "</table:covered-table-cell>";

        assertThat(textes(lire(new OdsDeTest().feuille("Feuille", ligne(texte("a"), couverte, texte("b"))))
                        .get(0)))
                .containsExactly("a", "b");
    }

    @Test
    void sheetsAreReadInAnyOrderAndHiddenOnesAreKnown() throws Exception {
        Path fichier = new OdsDeTest()
                .feuille("Une", ligne(texte("1")))
                .feuilleMasquee("Deux", ligne(texte("2")))
                .feuille("Trois", ligne(texte("3")))
                .ecrire(dossier.resolve("classeur.ods"));

        try (Classeur classeur = Classeur.ouvrir(fichier, Limites.parDefaut())) {
            assertThat(classeur.feuilles())
                    .containsExactly(
                            new FeuilleLue(0, "Une", false),
                            new FeuilleLue(1, "Deux", true),
                            new FeuilleLue(2, "Trois", false));
            for (int rang : new int[] {2, 0, 1, 1, 2}) {
                assertThat(textes(toutes(classeur, rang).get(0))).containsExactly(String.valueOf(rang + 1));
            }
        }
    }

    @Test
    void aCellRepeatedWithoutEndMeetsTheLimitInsteadOfFillingTheMemory() {
        OdsDeTest bombe = new OdsDeTest()
                .feuille(
                        "Feuille",
                        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell"
                                + " table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>x</text:p>"
                                + "</table:table-cell></table:table-row>");

        assertThatThrownBy(() -> lire(bombe))
                .isInstanceOfSatisfying(
                        ClasseurRefuse.class, refus -> assertThat(refus.motif()).isEqualTo(Motif.CELLULES));
    }

    @Test
    void aPasswordIsNamed() {
        assertThatThrownBy(() -> lire(new OdsDeTest().chiffre().feuille("Feuille", "")))
                .isInstanceOfSatisfying(
                        ClasseurRefuse.class, refus -> assertThat(refus.motif()).isEqualTo(Motif.CHIFFRE));
    }

    @Test
    void theSpreadsheetOfLibreOfficeReadsLikeTheWorkbookItWasMadeFrom() throws Exception {
        List<List<String>> ods = contenu(Path.of("src/test/resources/golden/libreoffice/msp-01.ods"));

        assertThat(ods).hasSizeGreaterThan(60);
        assertThat(ods).isEqualTo(contenu(Path.of("src/test/resources/golden/workbooks/msp-01.xlsx")));
    }

    @Test
    void aCellStruckThroughIsKnown() throws Exception {
        String barree =
                "<table:table-cell table:style-name=\"barree\" office:value-type=\"string\"><text:p>annulée</text:p>"
                        + "</table:table-cell>";
        String sansTrait = barree.replace("\"barree\"", "\"sans-trait\"");

        assertThat(lire(new OdsDeTest().feuille("RCP", ligne(texte("tenue"), barree, sansTrait)))
                        .get(0)
                        .cellules())
                .extracting(Cellule::barree)
                .containsExactly(false, true, false);
    }

    @Test
    void aNumberOfASpreadsheetThatCountsFrom1904IsOfferedAsTheDayItWouldShow() throws Exception {
        String origine = "<table:calculation-settings><table:null-date table:value-type=\"date\""
                + " table:date-value=\"1904-01-01\"/></table:calculation-settings>";
        String lignes = ligne(cellule("float", "value", "44268"), cellule("float", "value", "44268"));

        assertThat(lire(new OdsDeTest().avant(origine).feuille("RCP", lignes))
                        .get(0)
                        .cellules())
                .extracting(c -> ((Contenu.Nombre) c.contenu()).momentSiDate())
                .allSatisfy(moment ->
                        assertThat(moment).contains(LocalDate.of(2025, 3, 14).atStartOfDay()));
    }

    private List<Ligne> lire(OdsDeTest ods) throws Exception {
        try (Classeur classeur = Classeur.ouvrir(ods.ecrire(dossier.resolve("c.ods")), Limites.parDefaut())) {
            return toutes(classeur, 0);
        }
    }
}
