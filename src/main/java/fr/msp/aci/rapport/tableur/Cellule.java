package fr.msp.aci.rapport.tableur;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A cell of a workbook being written: what it holds or, of a formula, what it comes to. One of POI's own is a piece of
 * XML, and takes ten times the time and the memory.
 */
final class Cellule implements EvaluationCell {

    private final Feuille feuille;
    private final int rang;
    private final int colonne;
    private final int style;
    private final Optional<String> formule;
    private Object contenu;

    private Cellule(Feuille feuille, int rang, int colonne, int style, Optional<String> formule, Object contenu) {
        this.feuille = feuille;
        this.rang = rang;
        this.colonne = colonne;
        this.style = style;
        this.formule = formule;
        this.contenu = contenu;
    }

    /** With a text, blank when that is empty. */
    static Cellule texte(Feuille feuille, int rang, int colonne, int style, String texte) {
        return new Cellule(feuille, rang, colonne, style, Optional.empty(), texte.isEmpty() ? null : texte);
    }

    static Cellule nombre(Feuille feuille, int rang, int colonne, int style, double nombre) {
        return new Cellule(feuille, rang, colonne, style, Optional.empty(), nombre);
    }

    static Cellule vide(Feuille feuille, int rang, int colonne, int style) {
        return new Cellule(feuille, rang, colonne, style, Optional.empty(), null);
    }

    /** With a formula in the English notation of workbooks, not computed yet. */
    static Cellule formule(Feuille feuille, int rang, int colonne, int style, String formule) {
        return new Cellule(feuille, rang, colonne, style, Optional.of(formule), null);
    }

    /** Where it is, as {@code C12}. */
    String adresse() {
        return CellReference.convertNumToColString(colonne) + (rang + 1);
    }

    int style() {
        return style;
    }

    Optional<String> formule() {
        return formule;
    }

    /** The number it holds or comes to. */
    Optional<Double> nombre() {
        return contenu instanceof Double nombre ? Optional.of(nombre) : Optional.empty();
    }

    /** That number as a figure: the same two roundings as in the formulas, binary noise first, then that of the rules. */
    Optional<BigDecimal> figure() {
        return figure(8);
    }

    /** That number as a figure, so many decimals of it known for sure. */
    Optional<BigDecimal> figure(int decimales) {
        return nombre().map(nombre -> BigDecimal.valueOf(nombre)
                .setScale(decimales, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP));
    }

    /** The text it holds or comes to. */
    Optional<String> texte() {
        return contenu instanceof String texte ? Optional.of(texte) : Optional.empty();
    }

    /** Takes what its formula comes to; false when that is no value. */
    boolean prendre(ValueEval valeur) {
        if (valeur instanceof NumberEval nombre) {
            contenu = nombre.getNumberValue();
        } else if (valeur instanceof StringEval texte) {
            contenu = texte.getStringValue();
        } else if (valeur instanceof BlankEval) {
            contenu = 0.0;
        } else {
            return false;
        }
        return true;
    }

    @Override
    public CellType getCellType() {
        return formule.isPresent() ? CellType.FORMULA : getCachedFormulaResultType();
    }

    @Override
    public CellType getCachedFormulaResultType() {
        if (contenu == null) {
            return CellType.BLANK;
        }
        return contenu instanceof Double ? CellType.NUMERIC : CellType.STRING;
    }

    @Override
    public double getNumericCellValue() {
        return nombre().orElseThrow();
    }

    @Override
    public String getStringCellValue() {
        return texte().orElseThrow();
    }

    @Override
    public Object getIdentityKey() {
        return this;
    }

    @Override
    public Feuille getSheet() {
        return feuille;
    }

    @Override
    public int getRowIndex() {
        return rang;
    }

    @Override
    public int getColumnIndex() {
        return colonne;
    }

    @Override
    public boolean getBooleanCellValue() {
        throw sansObjet();
    }

    @Override
    public int getErrorCellValue() {
        throw sansObjet();
    }

    @Override
    public CellRangeAddress getArrayFormulaRange() {
        throw sansObjet();
    }

    @Override
    public boolean isPartOfArrayFormulaGroup() {
        return false;
    }

    private IllegalStateException sansObjet() {
        return new IllegalStateException("no such thing in " + adresse());
    }
}
