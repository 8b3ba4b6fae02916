package fr.msp.aci.rapport.tableur;

/**
 * A figure of the workbook is not that of the bilan: one of two writings of the rules is wrong, and nothing must be handed
 * out.
 */
public final class FiguresDivergentes extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String figure;

    FiguresDivergentes(String figure, String bilan, String attendu, String calcule) {
        super("workbook of " + bilan + ": " + figure + " is " + calcule + " by its formulas, " + attendu
                + " by the engine");
        this.figure = figure;
    }

    /** Code of the indicator, or name of the amount, that differs. */
    public String figure() {
        return figure;
    }
}
