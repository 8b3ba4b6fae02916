package fr.msp.aci.rapport.tableur;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.BaseXSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Computes the formulas of a workbook that will not change any more. */
final class Evaluateur extends BaseXSSFFormulaEvaluator {

    private final XSSFWorkbook classeur;
    private final String document;
    private final NomsConnus noms;

    private Evaluateur(XSSFWorkbook classeur, String document, NomsConnus noms) {
        super(new WorkbookEvaluator(noms, null, null));
        this.classeur = classeur;
        this.document = document;
        this.noms = noms;
    }

    /**
     * Computes all of them, whose values the workbook then holds.
     *
     * @param document name of the workbook
     * @throws FiguresDivergentes when one of them has no value
     */
    static void calculer(XSSFWorkbook classeur, String document) {
        new Evaluateur(classeur, document, new NomsConnus(classeur)).evaluateAll();
    }

    @Override
    public void evaluateAll() {
        for (Sheet feuille : classeur) {
            for (Row ligne : feuille) {
                for (Cell cellule : ligne) {
                    if (cellule.getCellType() == CellType.FORMULA && evaluateFormulaCell(cellule) == CellType.ERROR) {
                        throw new FiguresDivergentes(
                                cellule.getAddress().formatAsString(), document, "a value", cellule.getCellFormula());
                    }
                }
            }
        }
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
