package fr.msp.aci.rapport.tableur;

import fr.msp.aci.controle.TypeColonne;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddressList;

/** What may be typed in an input cell: said when one comes to it, and again, in French, when one types something else. */
final class Controles {

    private static final String PREMIER_JOUR = serie(TypeColonne.PREMIER_JOUR);
    private static final String DERNIER_JOUR = serie(TypeColonne.DERNIER_JOUR);

    private Controles() {}

    /** Checks the cells of a column between two rows, by the bounds of the workbooks that are handed in. */
    static void poser(Feuille feuille, Forme forme, Allure allure, int colonne, int premiere, int derniere) {
        DataValidationHelper aide = feuille.page().getDataValidationHelper();
        DataValidationConstraint contrainte =
                switch (forme) {
                    case OUI_NON ->
                        aide.createExplicitListConstraint(new String[] {Textes.de("oui"), Textes.de("non")});
                    case PROFESSION -> aide.createFormulaListConstraint(FeuilleListes.PROFESSIONS);
                    case THEME -> aide.createFormulaListConstraint(FeuilleListes.THEMES);
                    case ENTIER -> aide.createIntegerConstraint(OperatorType.BETWEEN, "0", "1000000");
                    case DECIMAL -> decimal(aide, "1000000");
                    case JOURS -> decimal(aide, "7");
                    case HEURES -> decimal(aide, "24");
                    case EUROS -> decimal(aide, "10000000");
                    case POUR_CENT -> decimal(aide, "100");
                    case DATE -> aide.createDateConstraint(OperatorType.BETWEEN, PREMIER_JOUR, DERNIER_JOUR, null);
                    default -> null;
                };
        if (contrainte == null) {
            return;
        }
        DataValidation controle =
                aide.createValidation(contrainte, new CellRangeAddressList(premiere, derniere, colonne, colonne));
        controle.setShowErrorBox(true);
        controle.createErrorBox(Textes.de("controle.titre"), Textes.de("controle." + forme.name()));
        if (allure.estModifiable()) {
            controle.setShowPromptBox(true);
            controle.createPromptBox(
                    Textes.de(allure.nature()),
                    Textes.de(allure.nature() + ".aide", Textes.de("controle." + forme.name())));
        }
        feuille.page().addValidationData(controle);
    }

    /** A day as spreadsheets number it. */
    private static String serie(LocalDate jour) {
        return String.valueOf((int) DateUtil.getExcelDate(jour));
    }

    private static DataValidationConstraint decimal(DataValidationHelper aide, String maximum) {
        return aide.createDecimalConstraint(OperatorType.BETWEEN, "0", maximum);
    }
}
