package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Remuneration;
import fr.msp.aci.regle.CodeIndicateur;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as someone opens it in a spreadsheet: cells by their name, typing, computing again. */
final class Tableur {

    private final XSSFWorkbook classeur;

    private Tableur(XSSFWorkbook classeur) {
        this.classeur = classeur;
    }

    static Tableur ouvrir(byte[] octets) {
        try {
            return new Tableur(new XSSFWorkbook(new ByteArrayInputStream(octets)));
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    XSSFWorkbook classeur() {
        return classeur;
    }

    XSSFSheet feuille(String nom) {
        return classeur.getSheet(nom);
    }

    XSSFCell cellule(String nom) {
        CellReference ou = new CellReference(classeur.getName(nom).getRefersToFormula());
        return classeur.getSheet(ou.getSheetName()).getRow(ou.getRow()).getCell(ou.getCol());
    }

    /** Types a number over whatever was there. */
    Tableur taper(String nom, double nombre) {
        cellule(nom).removeFormula();
        cellule(nom).setCellValue(nombre);
        return this;
    }

    Tableur taper(String nom, String texte) {
        cellule(nom).removeFormula();
        cellule(nom).setCellValue(texte);
        return this;
    }

    Tableur effacer(String nom) {
        cellule(nom).setBlank();
        return this;
    }

    Tableur recalculer() {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(classeur);
        return this;
    }

    /** Forgets every computed value, so that whoever opens the workbook has to compute it. */
    byte[] sansValeurs() throws IOException {
        classeur.forEach(feuille -> feuille.forEach(ligne -> ligne.forEach(cellule -> {
            if (((XSSFCell) cellule).getCTCell().isSetF()
                    && ((XSSFCell) cellule).getCTCell().isSetV()) {
                ((XSSFCell) cellule).getCTCell().unsetV();
            }
        })));
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        classeur.write(octets);
        return octets.toByteArray();
    }

    String texte(String nom) {
        return cellule(nom).getStringCellValue();
    }

    BigDecimal nombre(String nom) {
        return BigDecimal.valueOf(cellule(nom).getNumericCellValue())
                .setScale(8, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP);
    }

    /** Every figure is that of a bilan: the nineteen indicators, the gate, the euros. */
    void dit(String quoi, Bilan bilan) {
        for (CodeIndicateur code : CodeIndicateur.values()) {
            assertThat(nombre("points_" + code.name().toLowerCase(Locale.ROOT)))
                    .as("%s, %s", quoi, code.code())
                    .isEqualByComparingTo(bilan.resultats()
                            .get(code.ordinal())
                            .detail()
                            .points()
                            .total());
        }
        Remuneration euros = bilan.remuneration();
        assertThat(nombre("points_total")).as("%s, total", quoi).isEqualByComparingTo(bilan.pointsTotal());
        assertThat(texte("porte")).as("%s, gate", quoi).isEqualTo(bilan.prerequisAtteints() ? "ouverte" : "fermée");
        assertThat(nombre("remuneration")).as("%s, remuneration", quoi).isEqualByComparingTo(euros.montant());
        assertThat(nombre("avance_theorique")).as("%s, advance", quoi).isEqualByComparingTo(euros.avanceTheorique());
        euros.solde()
                .ifPresentOrElse(
                        solde -> assertThat(nombre("solde"))
                                .as("%s, balance", quoi)
                                .isEqualByComparingTo(solde),
                        () -> assertThat(texte("solde")).as("%s, balance", quoi).isEqualTo("non connu"));
    }
}
