package fr.msp.aci.rapport.tableur;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;

/** What may be typed in an input cell, with a French sentence for what may not. */
final class Controles {

    private Controles() {}

    /** Checks the cells of a column between two rows. */
    static void poser(Feuille feuille, Forme forme, int colonne, int premiere, int derniere) {
        DataValidationHelper aide = feuille.page().getDataValidationHelper();
        DataValidationConstraint contrainte =
                switch (forme) {
                    case OUI_NON ->
                        aide.createExplicitListConstraint(new String[] {Textes.de("oui"), Textes.de("non")});
                    case ENTIER -> aide.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
                    case DECIMAL, HEURES, EUROS, TAUX ->
                        aide.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
                    case DATE -> aide.createDateConstraint(OperatorType.GREATER_OR_EQUAL, "1", null, null);
                    default -> null;
                };
        if (contrainte == null) {
            return;
        }
        DataValidation controle =
                aide.createValidation(contrainte, new CellRangeAddressList(premiere, derniere, colonne, colonne));
        controle.setShowErrorBox(true);
        controle.createErrorBox(Textes.de("controle.titre"), Textes.de("controle." + forme.name()));
        feuille.page().addValidationData(controle);
    }
}
