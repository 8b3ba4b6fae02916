package fr.msp.aci.rapport.tableur;

import org.apache.poi.ss.formula.eval.NumberEval;

/**
 * The decimals a formula keeps of a binary number before it rounds it or compares it. Too many leave noise in it, too few
 * hide that an exact number lies just below a half or a threshold: no choice is right for all, so a workbook that the usual
 * one makes differ from the engine is tried with others before it is refused.
 */
final class Precision {

    /** The name formulas use. */
    static final String NOM = "precision";

    /** Right for all but a few. */
    static final int USUELLE = 8;

    private static final int[] AUTRES = {10, 12, 14};

    private Precision() {}

    /** The cell formulas read. */
    static Case enCase() {
        return Case.fixe(NOM, Forme.ENTIER, USUELLE);
    }

    /**
     * Does the work with the usual precision, then with each of the others as long as figures differ.
     *
     * @throws FiguresDivergentes those of the usual one, when figures differ with all of them
     */
    static void essayer(Classeur classeur, Runnable calcul) {
        try {
            calcul.run();
        } catch (FiguresDivergentes usuelle) {
            for (int autre : AUTRES) {
                classeur.repere(NOM).prendre(new NumberEval(autre));
                if (convient(calcul)) {
                    return;
                }
            }
            throw usuelle;
        }
    }

    private static boolean convient(Runnable calcul) {
        try {
            calcul.run();
            return true;
        } catch (FiguresDivergentes encore) {
            return false;
        }
    }
}
