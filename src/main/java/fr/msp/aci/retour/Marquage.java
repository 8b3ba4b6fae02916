package fr.msp.aci.retour;

import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Severite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.ExtendedColor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Colours, frames and comments the cells that have a finding; the frame tells them without the colour. */
final class Marquage {

    private static final int COLONNES_DU_COMMENTAIRE = 5;
    private static final int LIGNES_DU_COMMENTAIRE = 8;

    /** The colours of {@link #couleur}, as red, green and blue. */
    private static final Map<Boolean, String> COULEURS = Map.of(true, "FF99CC", false, "FFFF99");

    private final Workbook classeur;
    private final Textes textes;
    private final StylesPropres propres;
    /** One style for each style met and severity: a workbook has room for 64 000, not for one a cell. */
    private final Map<String, CellStyle> styles = new HashMap<>();

    /**
     * @param propres the styles that an earlier copy kept of its cells; those of this one are put there
     */
    Marquage(Workbook classeur, Textes textes, StylesPropres propres) {
        this.classeur = classeur;
        this.textes = textes;
        this.propres = propres;
    }

    void marquer(List<Constat> constats) {
        classeur.sheetIterator().forEachRemaining(this::retirerLesAnciennesMarques);
        Map<String, Map<String, List<Constat>>> parFeuille = new LinkedHashMap<>();
        for (Constat constat : constats) {
            if (constat.severite() != Severite.INFORMATION && constat.feuille().isPresent()) {
                constat.cellule().ifPresent(cellule -> parFeuille
                        .computeIfAbsent(constat.feuille().get(), nom -> new LinkedHashMap<>())
                        .computeIfAbsent(cellule, adresse -> new ArrayList<>())
                        .add(constat));
            }
        }
        parFeuille.forEach((nom, cellules) -> {
            Sheet feuille = classeur.getSheet(nom);
            if (feuille != null) {
                Drawing<?> dessin = feuille.createDrawingPatriarch();
                visibles(feuille, cellules).forEach((adresse, siens) -> marquer(feuille, dessin, adresse, siens));
            }
        });
    }

    /** Of a cell under a merge nothing shows: its mark goes to the first one. */
    private static Map<CellReference, List<Constat>> visibles(Sheet feuille, Map<String, List<Constat>> cellules) {
        List<CellRangeAddress> fusions = feuille.getMergedRegions();
        Map<CellReference, List<Constat>> visibles = new LinkedHashMap<>();
        cellules.forEach((adresse, siens) -> {
            CellReference cellule = new CellReference(adresse);
            CellReference visible = fusions.stream()
                    .filter(fusion -> fusion.isInRange(cellule.getRow(), cellule.getCol()))
                    .findFirst()
                    .map(fusion -> new CellReference(fusion.getFirstRow(), fusion.getFirstColumn()))
                    .orElse(cellule);
            visibles.computeIfAbsent(visible, premiere -> new ArrayList<>()).addAll(siens);
        });
        return visibles;
    }

    private void marquer(Sheet feuille, Drawing<?> dessin, CellReference adresse, List<Constat> constats) {
        Row ligne = feuille.getRow(adresse.getRow());
        if (ligne == null) {
            ligne = feuille.createRow(adresse.getRow());
        }
        Cell cellule = ligne.getCell(adresse.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        boolean erreur = constats.stream().anyMatch(constat -> constat.severite() == Severite.ERREUR);
        NotreCommentaire notre = new NotreCommentaire(
                propres.retenir(cellule.getCellStyle()), CommentairePropre.de(cellule.getCellComment()));
        cellule.setCellStyle(style(cellule.getCellStyle(), erreur));
        commenter(cellule, dessin, NotreCommentaire.AUTEUR, notre.texte(dit(constats)));
    }

    private CellStyle style(CellStyle origine, boolean erreur) {
        return styles.computeIfAbsent(origine.getIndex() + "/" + erreur, cle -> {
            CellStyle style = classeur.createCellStyle();
            style.cloneStyleFrom(origine);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(couleur(erreur).getIndex());
            BorderStyle cadre = erreur ? BorderStyle.THICK : BorderStyle.MEDIUM_DASHED;
            style.setBorderTop(cadre);
            style.setBorderBottom(cadre);
            style.setBorderLeft(cadre);
            style.setBorderRight(cadre);
            short encre = (erreur ? IndexedColors.DARK_RED : IndexedColors.ORANGE).getIndex();
            style.setTopBorderColor(encre);
            style.setBottomBorderColor(encre);
            style.setLeftBorderColor(encre);
            style.setRightBorderColor(encre);
            return style;
        });
    }

    /** The colour of the cells with an error, or with a warning only. */
    static IndexedColors couleur(boolean erreur) {
        return erreur ? IndexedColors.ROSE : IndexedColors.LIGHT_YELLOW;
    }

    private String dit(List<Constat> constats) {
        return constats.stream()
                .map(constat -> textes.de(
                        "annotation.commentaire",
                        textes.de("gravite." + constat.severite()),
                        Lisible.deLaPhrase(constat.message()),
                        Lisible.deLaPhrase(constat.correction())))
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    private void commenter(Cell cellule, Drawing<?> dessin, String auteur, String texte) {
        cellule.removeCellComment();
        Comment commentaire = dessin.createCellComment(ancre(cellule));
        commentaire.setAuthor(auteur);
        commentaire.setString(classeur.getCreationHelper().createRichTextString(texte));
        cellule.setCellComment(commentaire);
    }

    /** To the right; POI takes no anchor on a cell that has a comment of its own. */
    private ClientAnchor ancre(Cell cellule) {
        int colonne = cellule.getColumnIndex() + 1;
        while (cellule.getSheet().getCellComment(new CellAddress(cellule.getRowIndex(), colonne)) != null) {
            colonne++;
        }
        ClientAnchor ancre = classeur.getCreationHelper().createClientAnchor();
        ancre.setCol1(colonne);
        ancre.setCol2(colonne + COLONNES_DU_COMMENTAIRE);
        ancre.setRow1(cellule.getRowIndex());
        ancre.setRow2(cellule.getRowIndex() + LIGNES_DU_COMMENTAIRE);
        return ancre;
    }

    /** A corrected copy dropped again must not carry the marks of what was mended since. */
    private void retirerLesAnciennesMarques(Sheet feuille) {
        List.copyOf(feuille.getCellComments().entrySet()).forEach(entree -> {
            Row ligne = feuille.getRow(entree.getKey().getRow());
            Cell cellule = ligne == null ? null : ligne.getCell(entree.getKey().getColumn());
            if (cellule != null) {
                NotreCommentaire.de(entree.getValue()).ifPresent(notre -> retirerLaMarque(cellule, notre));
            }
        });
    }

    /** The cell looks again as it did, and has again the comment that stood on it. */
    private void retirerLaMarque(Cell cellule, NotreCommentaire notre) {
        CellStyle marque = cellule.getCellStyle();
        cellule.setCellStyle(notre.style()
                .flatMap(propres::de)
                .orElseGet(() -> styles.computeIfAbsent(marque.getIndex() + "/sans", cle -> sansMarque(marque))));
        if (notre.propre().isEmpty()) {
            cellule.removeCellComment();
        } else {
            Drawing<?> dessin = cellule.getSheet().createDrawingPatriarch();
            commenter(
                    cellule,
                    dessin,
                    notre.propre().get().auteur(),
                    notre.propre().get().texte());
        }
    }

    /** Without what is of our making: the coordinator may have coloured or framed the cell since. */
    private CellStyle sansMarque(CellStyle marque) {
        CellStyle style = classeur.createCellStyle();
        style.cloneStyleFrom(marque);
        if (aNotreCouleur(marque)) {
            style.setFillPattern(FillPatternType.NO_FILL);
        }
        style.setBorderTop(sansCadre(marque.getBorderTop()));
        style.setBorderBottom(sansCadre(marque.getBorderBottom()));
        style.setBorderLeft(sansCadre(marque.getBorderLeft()));
        style.setBorderRight(sansCadre(marque.getBorderRight()));
        return style;
    }

    /** LibreOffice writes the colour itself where we named it by its number. */
    private static boolean aNotreCouleur(CellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && Stream.of(true, false)
                        .anyMatch(erreur -> style.getFillForegroundColor()
                                        == couleur(erreur).getIndex()
                                || style.getFillForegroundColorColor() instanceof ExtendedColor couleur
                                        && String.valueOf(couleur.getARGBHex()).endsWith(COULEURS.get(erreur)));
    }

    private static BorderStyle sansCadre(BorderStyle bord) {
        return bord == BorderStyle.THICK || bord == BorderStyle.MEDIUM_DASHED ? BorderStyle.NONE : bord;
    }
}
