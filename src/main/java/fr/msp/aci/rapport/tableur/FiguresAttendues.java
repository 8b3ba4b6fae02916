package fr.msp.aci.rapport.tableur;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures that the formulas of a workbook must give, those of the engine. */
final class FiguresAttendues {

    private final Classeur classeur;
    private final String document;
    private final Map<Cellule, Figure> figures = new LinkedHashMap<>();

    /** Of a workbook under that name. */
    FiguresAttendues(Classeur classeur, String document) {
        this.classeur = classeur;
        this.document = document;
    }

    private record Figure(String nom, BigDecimal valeur) {}

    /** That cell must give that figure. */
    void attendre(Cellule cellule, String nom, BigDecimal valeur) {
        figures.put(cellule, new Figure(nom, valeur));
    }

    /**
     * Computes every formula, whose value the workbook then holds, and compares.
     *
     * @throws FiguresDivergentes at the first figure that is not the engine's, or formula without a value
     */
    void verifier() {
        classeur.calculer(document);
        figures.forEach(this::verifier);
    }

    private void verifier(Cellule cellule, Figure figure) {
        BigDecimal calcule = cellule.figure().orElseThrow();
        if (calcule.compareTo(figure.valeur()) != 0) {
            throw new FiguresDivergentes(
                    figure.nom(), document, figure.valeur().toPlainString(), calcule.toPlainString());
        }
    }
}
