package fr.msp.aci.rapport.tableur;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    private record Figure(String nom, Optional<BigDecimal> valeur) {}

    /** That cell must give that figure. */
    void attendre(Cellule cellule, String nom, BigDecimal valeur) {
        attendre(cellule, nom, Optional.of(valeur));
    }

    /** That cell must give that figure, or say in words that it is not known. */
    void attendre(Cellule cellule, String nom, Optional<BigDecimal> valeur) {
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
        Optional<BigDecimal> calcule = cellule.figure();
        boolean tient = calcule.isPresent() && figure.valeur().isPresent()
                ? calcule.get().compareTo(figure.valeur().get()) == 0
                : calcule.isEmpty() && figure.valeur().isEmpty();
        if (!tient) {
            throw new FiguresDivergentes(figure.nom(), document, ecrite(figure.valeur()), ecrite(calcule));
        }
    }

    private static String ecrite(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElseGet(() -> Textes.de("inconnu"));
    }
}
