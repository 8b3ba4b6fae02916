package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.calcul.regional.DesStructures;
import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.calcul.regional.Territoire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** The synthesis as a workbook: rows of structures, and formulas over them. */
class SyntheseXlsxTest {

    private static final SyntheseXlsx XLSX = new SyntheseXlsx("aci-bilan d’essai");

    @Test
    void itsFormulasGiveTheFiguresOfTheEngine() {
        Tableur tableur = Tableur.ouvrir(XLSX.ecrire(DesStructures.synthese(10)));

        assertThat(formule(tableur, "Points", 1)).contains("AVERAGE(structures_points)");
        assertThat(formule(tableur, "Points", 3)).contains("PERCENTILE(structures_points,0.25)");
        // 190 × 4.5, and the quartiles of ten figures 190 apart.
        assertThat(nombre(tableur, "Points", 1)).isEqualTo(855.0);
        assertThat(nombre(tableur, "Points", 3)).isEqualTo(427.5);
        assertThat(nombre(tableur, "Points", 5)).isEqualTo(1282.5);
        assertThat(nombre(tableur, "Multi-sites", 1)).isEqualTo(5);
        assertThat(tableur.cellule("reste_euros").getNumericCellValue()).isEqualTo(1_270_150.0);
    }

    @Test
    void whoChangesAPointSeesEverythingFollow() {
        Tableur tableur = Tableur.ouvrir(XLSX.ecrire(DesStructures.synthese(10)));
        XSSFSheet structures = tableur.feuille("Structures");
        // 100 points more of its first indicator for the first structure, which had none.
        structures.getRow(4).getCell(16).setCellValue(100);

        tableur.classeur().getCreationHelper().createFormulaEvaluator().evaluateAll();

        assertThat(nombre(tableur, "Points", 1)).isEqualTo(865.0);
        Row horaires = tableur.feuille("Indicateurs").getRow(3);
        assertThat(horaires.getCell(4).getNumericCellValue()).as("reached by").isEqualTo(10);
        assertThat(horaires.getCell(8).getNumericCellValue()).as("left").isEqualTo(9450);
        assertThat(tableur.cellule("reste_euros").getNumericCellValue()).isEqualTo(1_269_450.0);
    }

    @Test
    void whatAMissingDatumMakesUnknownIsInNoSumAndItsStructureCanBeFoundByAFilter() {
        List<Membre> membres = new ArrayList<>(DesStructures.membres(10, "MSP inventée"));
        membres.set(9, DesStructures.incomplet(membres.get(9)));

        Tableur tableur = Tableur.ouvrir(XLSX.ecrire(DesStructures.synthese(Territoire.TOUTES_REGIONS, membres)));

        assertThat(tableur.cellule("reste_total").getNumericCellValue()).isEqualTo(19 * (9000 - 360));
        assertThat(tableur.cellule("points_total").getCellStyle().getDataFormatString())
                .startsWith("\"au moins \"");
        assertThat(nombre(tableur, "À qui aucune donnée ne manque", 1)).isEqualTo(9);
        assertThat(nombre(tableur, "Professionnels", 1)).isEqualTo(5);
        Row ligne = tableur.feuille("Structures").getRow(13);
        assertThat(ligne.getCell(10).getStringCellValue()).isEqualTo("la feuille Inventée");
        assertThat(ligne.getCell(14).getStringCellValue()).as("possible").isEqualTo("non connu");
        assertThat(ligne.getCell(15).getStringCellValue()).as("left").isEqualTo("non connu");
        assertThat(ligne.getCell(13).getCellStyle().getDataFormatString()).startsWith("\"au moins \"");
        assertThat(tableur.feuille("Structures").getRow(12).getCell(10).getStringCellValue())
                .isEqualTo("aucune");
    }

    @Test
    void theWarningComesBeforeTheNamesAndIsNeverCutByThem() {
        List<Membre> membres =
                DesStructures.membres(30, "Maison de santé pluriprofessionnelle " + "M".repeat(150)).stream()
                        .map(DesStructures::incomplet)
                        .toList();

        Tableur tableur = Tableur.ouvrir(XLSX.ecrire(DesStructures.synthese(Territoire.TOUTES_REGIONS, membres)));

        String note = tableur.feuille("Synthèse").getRow(2).getCell(0).getStringCellValue();
        assertThat(note)
                .startsWith("Pour 30 structures, une donnée manque")
                .contains("points et euros y sont un minimum", "FINESS 49")
                .endsWith("et 22 autres.");
        assertThat(tableur.cellule("reste_euros").getStringCellValue()).isEqualTo("non connu");
    }

    @Test
    void theSheetOfStructuresSaysWhatDoesNotFollowIt() {
        Tableur tableur = Tableur.ouvrir(XLSX.ecrire(DesStructures.synthese(10)));

        assertThat(tableur.feuille("Structures").getRow(1).getCell(0).getStringCellValue())
                .contains("les feuilles Synthèse et Indicateurs suivent ce que vous changez ici")
                .contains("les feuilles Prérequis et Sans contrat restent telles que les disent les bilans");
        assertThat(tableur.feuille("Prérequis").getRow(1).getCell(0).getStringCellValue())
                .contains("un changement de la feuille Structures n’y paraît pas");
    }

    @Test
    void figuresOfAYearThatIsNotOverAndOfAGridToBeConfirmedAreSaidSoUnderTheTitle() {
        XSSFSheet synthese =
                Tableur.ouvrir(XLSX.ecrire(DesStructures.enCours(10))).feuille("Synthèse");

        assertThat(synthese.getRow(2).getCell(0).getStringCellValue()).startsWith("Chiffres provisoires");
        assertThat(synthese.getRow(3).getCell(0).getStringCellValue())
                .isEqualTo("Barème avenant 1, à confirmer pour cet exercice (2026).");
    }

    @Test
    void aFigureThatTheFormulasDoNotGiveStopsEverything() {
        List<Membre> membres = new ArrayList<>(DesStructures.membres(3, "MSP"));
        Membre juste = membres.get(1);
        membres.set(
                1,
                new Membre(
                        juste.finess(),
                        juste.raisonSociale(),
                        juste.region(),
                        juste.departement(),
                        juste.cpam(),
                        juste.commune(),
                        juste.implantation(),
                        juste.professionnels(),
                        juste.professions(),
                        true,
                        juste.points().add(BigDecimal.ONE),
                        juste.maximum(),
                        juste.euros(),
                        juste.resultats(),
                        List.of(),
                        List.of(),
                        juste.dateReference(),
                        List.of()));
        SyntheseRegionale fausse = DesStructures.synthese(Territoire.TOUTES_REGIONS, membres);

        assertThatThrownBy(() -> XLSX.ecrire(fausse))
                .isInstanceOf(FiguresDivergentes.class)
                .hasMessageContaining("structures_points");
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysAText() {
        SyntheseRegionale synthese = DesStructures.synthese(
                new Territoire("x", "=1+1"),
                DesStructures.membres(8, "=HYPERLINK(\"http://a.example\")").stream()
                        .map(membre -> new Membre(
                                membre.finess(),
                                membre.raisonSociale(),
                                Optional.of("x"),
                                membre.departement(),
                                membre.cpam(),
                                Optional.of("@SUM(A1)"),
                                membre.implantation(),
                                membre.professionnels(),
                                membre.professions(),
                                true,
                                membre.points(),
                                membre.maximum(),
                                membre.euros(),
                                membre.resultats(),
                                membre.manques(),
                                membre.reserves(),
                                membre.dateReference(),
                                membre.donneesManquantes()))
                        .toList());

        Tableur tableur = Tableur.ouvrir(XLSX.ecrire(synthese));

        for (String feuille : List.of("Structures", "Prérequis")) {
            Cell nom = tableur.feuille(feuille).getRow(4).getCell(1);
            assertThat(nom.getCellType()).isEqualTo(CellType.STRING);
            assertThat(nom.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void itPrintsOnA4WithItsHeadersKept() {
        Tableur tableur = Tableur.ouvrir(XLSX.ecrire(DesStructures.synthese(60)));

        for (String nom : List.of("Indicateurs", "Structures", "Prérequis", "Sans contrat")) {
            XSSFSheet feuille = tableur.feuille(nom);
            assertThat(feuille.getPaneInformation().isFreezePane()).isTrue();
            assertThat(feuille.getRepeatingRows()).isNotNull();
            assertThat(feuille.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        }
        assertThat(tableur.classeur().getPrintArea(tableur.classeur().getSheetIndex("Structures")))
                .endsWith("$A$1:$P$64");
    }

    @Test
    void withoutAnyContractTheStructuresAreOnlyListed() {
        List<Membre> sans = DesStructures.membres(2, "MSP inventée").stream()
                .map(DesStructures::sansContrat)
                .toList();

        Tableur tableur = Tableur.ouvrir(XLSX.ecrire(DesStructures.synthese(Territoire.TOUTES_REGIONS, sans)));

        assertThat(tableur.feuille("Structures")).isNull();
        assertThat(nombre(tableur, "Sans contrat sur l’exercice (comptées à part)", 1))
                .isEqualTo(2);
        assertThat(tableur.feuille("Sans contrat").getRow(3).getCell(1).getStringCellValue())
                .isEqualTo("MSP inventée 0");
    }

    @Test
    void theSameStructuresGiveTheSameBytes() {
        assertThat(XLSX.ecrire(DesStructures.synthese(7))).isEqualTo(XLSX.ecrire(DesStructures.synthese(7)));
    }

    private static Row ligne(Tableur tableur, String titre) {
        for (Row ligne : tableur.feuille("Synthèse")) {
            Cell premiere = ligne.getCell(0);
            if (premiere != null
                    && premiere.getCellType() == CellType.STRING
                    && premiere.getStringCellValue().equals(titre)) {
                return ligne;
            }
        }
        throw new AssertionError("no row " + titre);
    }

    private static double nombre(Tableur tableur, String titre, int colonne) {
        return ligne(tableur, titre).getCell(colonne).getNumericCellValue();
    }

    private static String formule(Tableur tableur, String titre, int colonne) {
        return ligne(tableur, titre).getCell(colonne).getCellFormula();
    }
}
