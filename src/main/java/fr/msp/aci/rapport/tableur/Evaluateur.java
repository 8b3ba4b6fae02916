package fr.msp.aci.rapport.tableur;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.BaseXSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Computes the formulas of a workbook that will not change any more. */
final class Evaluateur extends BaseXSSFFormulaEvaluator {

    private final XSSFWorkbook classeur;
    private final NomsConnus noms;

    private Evaluateur(XSSFWorkbook classeur, NomsConnus noms) {
        super(new WorkbookEvaluator(noms, null, null));
        this.classeur = classeur;
        this.noms = noms;
    }

    /** Computes all of them, whose values the workbook then holds. */
    static void calculer(XSSFWorkbook classeur) {
        new Evaluateur(classeur, new NomsConnus(classeur)).evaluateAll();
    }

    @Override
    public void evaluateAll() {
        evaluateAllFormulaCells(classeur, this);
    }

    @Override
    public void notifySetFormula(Cell cellule) {
        _bookEvaluator.notifyUpdateCell(toEvaluationCell(cellule));
    }

    @Override
    public void notifyDeleteCell(Cell cellule) {
        _bookEvaluator.notifyDeleteCell(toEvaluationCell(cellule));
    }

    @Override
    public void notifyUpdateCell(Cell cellule) {
        _bookEvaluator.notifyUpdateCell(toEvaluationCell(cellule));
    }

    @Override
    protected RichTextString createRichTextString(String texte) {
        return new XSSFRichTextString(texte);
    }

    @Override
    protected EvaluationCell toEvaluationCell(Cell cellule) {
        return noms.cellule(
                classeur.getSheetIndex(cellule.getSheet()), cellule.getRowIndex(), cellule.getColumnIndex());
    }
}
