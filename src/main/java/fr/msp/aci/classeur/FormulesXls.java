package fr.msp.aci.classeur;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.ss.formula.Formula;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.ScalarConstantPtg;

/** The constants that formulas of an Excel 97–2003 workbook are made of, where they are long enough to say something. */
final class FormulesXls {

    /** Between two constants: nothing that a number could go on across. */
    private static final String ENTRE = ";";

    private final Compteurs compteurs;
    /** A column of formulas repeats its texts in every row: each is kept once. */
    private final Map<String, Contenu.Texte> connus = new HashMap<>();

    FormulesXls(Compteurs compteurs) {
        this.compteurs = compteurs;
    }

    /** The texts and numbers in the formula of a cell. */
    Optional<Contenu.Texte> constantes(FormulaRecord formule) throws ClasseurRefuse {
        return connu(aUnTableau(formule) ? enOctets(formule) : constantesUneAUne(formule));
    }

    /** What may be a number of a person in a formula that several cells share. */
    Optional<Contenu.Texte> constantes(Record partagee) throws ClasseurRefuse {
        return connu(enOctets(partagee));
    }

    /** A table of constants says its own size, and room would be made for it before it is found to be none. */
    private static boolean aUnTableau(FormulaRecord formule) {
        Formula encodee = formule.getFormula();
        return encodee.getEncodedSize() > Short.BYTES + encodee.getEncodedTokenSize();
    }

    private static String constantesUneAUne(FormulaRecord formule) {
        try {
            return Arrays.stream(formule.getParsedExpression())
                    .filter(ScalarConstantPtg.class::isInstance)
                    .map(Ptg::toFormulaString)
                    .collect(Collectors.joining(ENTRE));
        } catch (RuntimeException e) {
            // Only the value of a formula counts: one that POI does not understand takes nothing from it.
            return enOctets(formule);
        }
    }

    private static String enOctets(Record enregistrement) {
        List<String> numeros = new ArrayList<>();
        NumerosEnOctets.chercher(enregistrement.serialize(), numeros::add);
        return String.join(ENTRE, numeros);
    }

    private Optional<Contenu.Texte> connu(String texte) throws ClasseurRefuse {
        if (texte.length() < TextesXml.LONGUEUR_PARLANTE) {
            return Optional.empty();
        }
        Contenu.Texte connu = connus.get(texte);
        if (connu == null) {
            compteurs.texteHorsCellule(texte.length());
            connu = new Contenu.Texte(texte);
            connus.put(texte, connu);
        }
        return Optional.of(connu);
    }
}
