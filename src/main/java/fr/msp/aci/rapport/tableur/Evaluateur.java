package fr.msp.aci.rapport.tableur;

import java.util.List;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;

/** Computes the formulas of a workbook that will not change any more. */
final class Evaluateur {

    private final WorkbookEvaluator calcul;
    private final String document;

    private Evaluateur(NomsConnus noms, String document) {
        // No cell will change: which of them hang on which need not be remembered.
        this.calcul = new WorkbookEvaluator(noms, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
        this.document = document;
    }

    /**
     * Computes all of them, whose values the cells then hold.
     *
     * @param document name of the workbook
     * @throws FiguresDivergentes when one of them has no value
     */
    static void calculer(NomsConnus noms, List<Feuille> feuilles, String document) {
        Evaluateur evaluateur = new Evaluateur(noms, document);
        feuilles.stream().flatMap(Feuille::cellules).forEach(evaluateur::calculer);
    }

    private void calculer(Cellule cellule) {
        cellule.formule().ifPresent(formule -> {
            if (!cellule.prendre(calcul.evaluate(cellule))) {
                throw new FiguresDivergentes(cellule.adresse(), document, "a value", formule);
            }
        });
    }
}
