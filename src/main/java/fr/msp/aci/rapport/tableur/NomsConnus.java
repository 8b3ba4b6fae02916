package fr.msp.aci.rapport.tableur;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.xssf.usermodel.BaseXSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook as POI computes it, its names found at once. Left alone, POI goes through all of them, in their XML, for
 * each name of each formula: a third of the time of a bilan's workbook.
 */
final class NomsConnus extends BaseXSSFEvaluationWorkbook {

    private final List<Feuille> feuilles;
    private final List<EvaluationName> noms = new ArrayList<>();
    private final Map<String, EvaluationName> parTexte = new HashMap<>();
    private final FormulesLues.Sorte formules;

    /** Of a workbook whose names are all there, with its sheets in their order. */
    NomsConnus(XSSFWorkbook poi, List<Feuille> feuilles, FormulesLues formules) {
        super(poi);
        this.feuilles = feuilles;
        this.formules = formules.pour(noms(poi, feuilles));
        for (XSSFName nom : poi.getAllNames()) {
            EvaluationName lu = new NomLu(super.getName(new NamePtg(noms.size())));
            noms.add(lu);
            // Those of a single sheet are for printing; a formula that named one would be looked up the long way.
            if (nom.getSheetIndex() < 0) {
                parTexte.putIfAbsent(minuscules(nom.getNameName()), lu);
            }
        }
    }

    private static List<String> noms(XSSFWorkbook poi, List<Feuille> feuilles) {
        return Stream.concat(
                        feuilles.stream().map(Feuille::nom),
                        poi.getAllNames().stream().map(XSSFName::getNameName))
                .toList();
    }

    private static String minuscules(String nom) {
        return nom.toLowerCase(Locale.ROOT);
    }

    @Override
    public EvaluationName getName(String nom, int feuille) {
        EvaluationName connu = parTexte.get(minuscules(nom));
        return connu == null ? super.getName(nom, feuille) : connu;
    }

    @Override
    public EvaluationName getName(NamePtg nom) {
        return noms.get(nom.getIndex());
    }

    @Override
    public int getSheetIndex(EvaluationSheet feuille) {
        return feuilles.indexOf(feuille);
    }

    @Override
    public EvaluationSheet getSheet(int feuille) {
        return feuilles.get(feuille);
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cellule) {
        String formule = ((Cellule) cellule).formule().orElseThrow();
        int feuille = getSheetIndex(cellule.getSheet());
        return formules.lire(
                formule, texte -> FormulaParser.parse(texte, this, FormulaType.CELL, feuille, cellule.getRowIndex()));
    }

    /** A name whose definition is read once. */
    private static final class NomLu implements EvaluationName {

        private final EvaluationName nom;
        private Ptg[] definition;

        NomLu(EvaluationName nom) {
            this.nom = nom;
        }

        @Override
        public Ptg[] getNameDefinition() {
            if (definition == null) {
                definition = nom.getNameDefinition();
            }
            return definition.clone();
        }

        @Override
        public String getNameText() {
            return nom.getNameText();
        }

        @Override
        public boolean isFunctionName() {
            return nom.isFunctionName();
        }

        @Override
        public boolean hasFormula() {
            return nom.hasFormula();
        }

        @Override
        public boolean isRange() {
            return nom.isRange();
        }

        @Override
        public NamePtg createPtg() {
            return nom.createPtg();
        }
    }
}
