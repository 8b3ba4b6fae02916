package fr.msp.aci.retour;

import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Classeur;
import fr.msp.aci.classeur.ClasseurRefuse;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.FeuilleLue;
import fr.msp.aci.classeur.Ligne;
import fr.msp.aci.classeur.Lignes;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.classeur.Recouvrement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An OpenDocument spreadsheet in the format of Excel, for POI writes no other: each value stands in its cell, so that a
 * finding names the same one, and what counts of its looks is kept (dates, percentages, what is hidden, merged or struck
 * through). Formulas give way to the values they showed.
 */
final class CopieDesValeurs {

    private static final int LARGEUR_MINIMALE = 10;
    private static final int LARGEUR_MAXIMALE = 45;
    private static final int PAR_CARACTERE = 256;

    /** How a number shows, and whether it is struck through: a workbook has room for few styles. */
    private record Aspect(String format, boolean barre) {}

    private final XSSFWorkbook copie;
    private final Map<Aspect, CellStyle> styles = new HashMap<>();

    private CopieDesValeurs(XSSFWorkbook copie) {
        this.copie = copie;
    }

    /**
     * The copy, to be closed.
     *
     * @throws ClasseurRefuse when the workbook is damaged or past a limit
     * @throws IOException when it cannot be read
     */
    static XSSFWorkbook de(Path original) throws ClasseurRefuse, IOException {
        XSSFWorkbook copie = new XSSFWorkbook();
        CopieDesValeurs valeurs = new CopieDesValeurs(copie);
        try (Classeur lu = Classeur.ouvrirSousUnAutreNom(original, Limites.parDefaut())) {
            for (FeuilleLue feuille : lu.feuilles()) {
                valeurs.copier(feuille, lu);
            }
            return copie;
        } catch (ClasseurRefuse | IOException | RuntimeException echec) {
            copie.close();
            throw echec;
        }
    }

    private void copier(FeuilleLue lue, Classeur classeur) throws ClasseurRefuse, IOException {
        XSSFSheet feuille = copie.createSheet(lue.nom());
        copie.setSheetHidden(lue.rang(), lue.masquee());
        Map<Integer, Integer> largeurs = new HashMap<>();
        Map<String, CellRangeAddress> fusions = new HashMap<>();
        try (Lignes lignes = classeur.lignes(lue)) {
            for (Optional<Ligne> suivante = lignes.suivante(); suivante.isPresent(); suivante = lignes.suivante()) {
                Ligne ligne = suivante.get();
                XSSFRow copiee = feuille.createRow(ligne.numero() - 1);
                copiee.setZeroHeight(ligne.masquee());
                for (Cellule cellule : ligne.cellules()) {
                    poser(copiee.createCell(cellule.colonne()), cellule);
                    largeurs.merge(
                            cellule.colonne(), cellule.contenu().affiche().length(), Math::max);
                }
                ligne.recouvertes().forEach(cases -> etendre(fusions, cases, copiee.getRowNum()));
            }
        }
        fusions.values().stream()
                .filter(fusion -> fusion.getNumberOfCells() > 1)
                .forEach(feuille::addMergedRegion);
        largeurs.forEach((colonne, caracteres) -> feuille.setColumnWidth(
                colonne, Math.min(LARGEUR_MAXIMALE, Math.max(LARGEUR_MINIMALE, caracteres + 2)) * PAR_CARACTERE));
    }

    /** A merge is told row by row: each row takes it further down. */
    private static void etendre(Map<String, CellRangeAddress> fusions, Recouvrement cases, int rang) {
        CellReference premiere = new CellReference(cases.premiere());
        fusions.computeIfAbsent(
                        cases.premiere(),
                        adresse -> new CellRangeAddress(premiere.getRow(), rang, premiere.getCol(), cases.droite()))
                .setLastRow(rang);
    }

    private void poser(XSSFCell copiee, Cellule cellule) {
        Contenu contenu = cellule.contenu();
        String format = "General";
        if (contenu instanceof Contenu.Nombre nombre) {
            format = format(nombre);
            copiee.setCellValue(nombre.valeur().doubleValue());
        } else if (contenu instanceof Contenu.Booleen booleen) {
            copiee.setCellValue(booleen.vrai());
        } else if (contenu instanceof Contenu.Erreur erreur && estConnue(erreur.code())) {
            copiee.setCellErrorValue(FormulaError.forString(erreur.code()));
        } else {
            copiee.setCellValue(contenu.affiche());
        }
        copiee.setCellStyle(style(new Aspect(format, cellule.barree())));
    }

    private static boolean estConnue(String erreur) {
        try {
            FormulaError.forString(erreur);
            return true;
        } catch (IllegalArgumentException autre) {
            return false;
        }
    }

    private static String format(Contenu.Nombre nombre) {
        return switch (nombre.format()) {
            case NOMBRE -> "General";
            case POURCENTAGE -> "0.##%";
            case DUREE -> "[h]:mm";
            case DATE -> formatDeDate(nombre.valeur());
        };
    }

    private static String formatDeDate(BigDecimal jours) {
        if (jours.abs().compareTo(BigDecimal.ONE) < 0) {
            return "hh:mm";
        }
        return jours.stripTrailingZeros().scale() <= 0 ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm";
    }

    private CellStyle style(Aspect aspect) {
        return styles.computeIfAbsent(aspect, nouveau -> {
            CellStyle style = copie.createCellStyle();
            style.setDataFormat(copie.createDataFormat().getFormat(aspect.format()));
            if (aspect.barre()) {
                Font police = copie.createFont();
                police.setStrikeout(true);
                style.setFont(police);
            }
            return style;
        });
    }
}
