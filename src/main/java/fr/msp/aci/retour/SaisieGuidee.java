package fr.msp.aci.retour;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Colonne;
import fr.msp.aci.controle.SchemaFeuille;
import fr.msp.aci.controle.TypeColonne;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What the spreadsheet itself says and refuses while one types: help, list, bounds. */
final class SaisieGuidee {

    /** Limits of Excel for the title and the text of an input help. */
    private static final int TITRE_MAXIMUM = 32;

    private static final int TEXTE_MAXIMUM = 255;

    private final Catalogue catalogue = new Catalogue();
    private final Textes textes;
    private final ListesModele listes;
    private final Exercice exercice;

    SaisieGuidee(Textes textes, ListesModele listes, Exercice exercice) {
        this.textes = textes;
        this.listes = listes;
        this.exercice = exercice;
    }

    void guider(XSSFSheet feuille, SchemaFeuille declaree, Colonne<?> colonne, CellRangeAddress cellules) {
        DataValidationHelper fabrique = feuille.getDataValidationHelper();
        DataValidation regle = fabrique.createValidation(
                contrainte(fabrique, colonne.type()),
                new CellRangeAddressList(
                        cellules.getFirstRow(),
                        cellules.getLastRow(),
                        cellules.getFirstColumn(),
                        cellules.getLastColumn()));
        regle.setEmptyCellAllowed(true);
        regle.setShowPromptBox(true);
        regle.createPromptBox(couper(colonne.entete(), TITRE_MAXIMUM), couper(aide(declaree, colonne), TEXTE_MAXIMUM));
        regle.setErrorStyle(severite(colonne.type()));
        regle.setShowErrorBox(true);
        regle.createErrorBox(
                couper(colonne.entete(), TITRE_MAXIMUM), couper(catalogue.remede(colonne.type()), TEXTE_MAXIMUM));
        regle.setSuppressDropDownArrow(true);
        feuille.addValidationData(regle);
    }

    private DataValidationConstraint contrainte(DataValidationHelper fabrique, TypeColonne<?> type) {
        return switch (type.nature()) {
            case LISTE, OUI_NON -> fabrique.createFormulaListConstraint(listes.plage(type.valeurs()));
            case DATE, MOIS ->
                fabrique.createDateConstraint(
                        OperatorType.BETWEEN, jour(TypeColonne.PREMIER_JOUR), jour(dernierJour()), null);
            case HEURE -> fabrique.createTimeConstraint(OperatorType.BETWEEN, "TIME(0,0,0)", "TIME(23,59,59)");
            case NOMBRE, POURCENTAGE, MONTANT ->
                fabrique.createDecimalConstraint(OperatorType.BETWEEN, minimum(type), maximum(type));
            case ENTIER -> fabrique.createIntegerConstraint(OperatorType.BETWEEN, minimum(type), maximum(type));
            case NUMERO ->
                longueur(
                        fabrique,
                        OperatorType.EQUAL,
                        type.numero().map(Numero::longueur).orElseThrow());
            case CODE_POSTAL -> longueur(fabrique, OperatorType.EQUAL, 5);
            case TEXTE, COURRIEL, FICHIER, PROFESSIONS ->
                longueur(fabrique, OperatorType.LESS_OR_EQUAL, TypeColonne.LONGUEUR_DE_TEXTE);
        };
    }

    private static DataValidationConstraint longueur(DataValidationHelper fabrique, int operateur, int longueur) {
        return fabrique.createTextLengthConstraint(operateur, Integer.toString(longueur), null);
    }

    private static String jour(LocalDate jour) {
        return "DATE(%d,%d,%d)".formatted(jour.getYear(), jour.getMonthValue(), jour.getDayOfMonth());
    }

    /** Ten years after the exercise: the end of a protocol may be far, a slip such as 2205 is not a date. */
    private LocalDate dernierJour() {
        return exercice.dernierJour().plusYears(10);
    }

    private static String minimum(TypeColonne<?> type) {
        return type.minimum().orElseThrow().toPlainString();
    }

    /** Of a year the one that the check takes on the day the workbook is filled in, which may be years after this one. */
    private static String maximum(TypeColonne<?> type) {
        return type.estUneAnnee()
                ? "YEAR(TODAY())+1"
                : type.maximum().orElseThrow().toPlainString();
    }

    /** Lists and months only warn: the reader also knows short forms, feminines and {@code mm/aaaa}. */
    private static int severite(TypeColonne<?> type) {
        return switch (type.nature()) {
            case LISTE, OUI_NON, DATE, MOIS, HEURE -> DataValidation.ErrorStyle.WARNING;
            default -> DataValidation.ErrorStyle.STOP;
        };
    }

    private String aide(SchemaFeuille declaree, Colonne<?> colonne) {
        String exemple = declaree.exemples(exercice).get(declaree.colonnes().indexOf(colonne));
        boolean liste = !colonne.type().valeurs().isEmpty();
        String aide = declaree.aide(colonne);
        return liste || exemple.isEmpty() ? aide : aide + "\n" + textes.de("modele.exemple", exemple);
    }

    private static String couper(String texte, int longueur) {
        return texte.length() <= longueur ? texte : texte.substring(0, longueur - 1) + "…";
    }
}
