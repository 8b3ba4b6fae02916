package fr.msp.aci.retour;

import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Severite;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** The first sheet of an annotated copy: every finding once, errors first, with a link to its cell. */
final class FeuilleACorriger {

    private static final int LIGNE_EMPLOI = 1;
    private static final int LIGNE_PIECES = 2;
    private static final int LIGNE_ENTETE = 3;
    private static final List<String> COLONNES = List.of("gravite", "lieu", "valeur", "message", "correction", "code");
    private static final int[] LARGEURS = {14, 50, 17, 36, 38, 20};
    private static final int COLONNE_LIEN = 1;
    private static final int COLONNE_DES_STYLES = LARGEURS.length + 1;
    /** Height of a line of text, and of the tallest row a spreadsheet shows, in points. */
    private static final float HAUTEUR = 15;

    private static final float HAUTEUR_MAXIMALE = 400;
    /** Of the page, left and right, in inches. */
    private static final double MARGE = 0.4;
    /** Longest text Excel holds in a cell, less what a cut may add. */
    private static final int TEXTE_MAXIMAL = 32_000;

    private final Workbook classeur;
    private final Textes textes;
    private final String modeDEmploi;
    private final Enonce enonce;
    private final CellStyle texteSimple;
    private final CellStyle gras;
    private final CellStyle entete;
    private final CellStyle lien;
    private final Map<Severite, CellStyle> gravites = new EnumMap<>(Severite.class);

    /**
     * @param modeDEmploi key of the text that says what to do with the copy
     */
    FeuilleACorriger(Workbook classeur, Textes textes, String modeDEmploi) {
        this.classeur = classeur;
        this.textes = textes;
        this.modeDEmploi = modeDEmploi;
        this.enonce = new Enonce(textes);
        this.texteSimple = style(false, false);
        this.gras = style(true, false);
        this.entete = style(true, false);
        entete.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        entete.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        this.lien = style(false, true);
        gravites.put(Severite.ERREUR, colore(Marquage.couleur(true)));
        gravites.put(Severite.AVERTISSEMENT, colore(Marquage.couleur(false)));
        gravites.put(Severite.INFORMATION, texteSimple);
    }

    /**
     * Takes away the list of an earlier copy, which the coordinator corrected and dropped again.
     *
     * @return the styles it kept of the cells marked then
     */
    static StylesPropres retirer(Workbook classeur, Textes textes) {
        Sheet liste = classeur.getSheet(textes.de("annotation.feuille"));
        StylesPropres styles = StylesPropres.de(liste, COLONNE_DES_STYLES);
        if (liste != null && classeur.getNumberOfSheets() > 1) {
            classeur.removeSheetAt(classeur.getSheetIndex(liste));
        }
        return styles;
    }

    void ecrire(List<Constat> constats, Optional<PiecesRendues> pieces, StylesPropres styles) {
        String nom = textes.de("annotation.feuille");
        Sheet feuille = classeur.createSheet(nom);
        classeur.setSheetOrder(nom, 0);
        ecrireLigne(feuille.createRow(0), titre(), textes.de("annotation.titre"));
        ecrireSurDeuxLignes(feuille.createRow(LIGNE_EMPLOI), texteSimple, textes.de(modeDEmploi));
        pieces.ifPresent(rendues -> ecrireSurDeuxLignes(
                feuille.createRow(LIGNE_PIECES), gras, rendues.phrase(textes, "pieces.annotation")));
        ecrireLigne(
                feuille.createRow(LIGNE_ENTETE),
                entete,
                COLONNES.stream().map(c -> textes.de("annotation." + c)).toArray(String[]::new));
        int numero = LIGNE_ENTETE + 1;
        for (Severite severite : Severite.values()) {
            for (Groupe groupe : Groupe.de(
                    constats.stream()
                            .filter(constat -> constat.severite() == severite)
                            .toList(),
                    textes)) {
                ecrire(feuille.createRow(numero++), groupe);
            }
        }
        mettreEnPage(feuille, numero);
        styles.ecrire(feuille);
        montrerEnPremier();
    }

    /** Over the whole width: one line would run off the page. */
    private void ecrireSurDeuxLignes(Row ligne, CellStyle style, String texte) {
        ecrireLigne(ligne, style, texte);
        ligne.setHeightInPoints(2 * HAUTEUR);
        ligne.getSheet()
                .addMergedRegion(new CellRangeAddress(ligne.getRowNum(), ligne.getRowNum(), 0, LARGEURS.length - 1));
    }

    private void ecrire(Row ligne, Groupe groupe) {
        Constat premier = groupe.premier();
        ecrireLigne(
                ligne,
                texteSimple,
                textes.de("gravite." + premier.severite()),
                enonce.lieu(groupe),
                enonce.valeurs(groupe, UnaryOperator.identity()),
                enonce.message(groupe),
                enonce.correction(groupe),
                premier.code().name());
        ligne.getCell(0).setCellStyle(gravites.get(premier.severite()));
        ligne.setHeightInPoints(hauteur(ligne));
        premier.feuille()
                .filter(nom -> classeur.getSheet(nom) != null)
                .ifPresent(nom ->
                        lier(ligne.getCell(COLONNE_LIEN), nom, premier.cellule().orElse("A1")));
    }

    /** Told, for neither Excel nor LibreOffice fits a row to its text when it opens a file. */
    private static float hauteur(Row ligne) {
        int lignes = 1;
        for (Cell cellule : ligne) {
            int longueur = cellule.getStringCellValue().length();
            lignes = Math.max(lignes, 1 + (int) (longueur * 0.95) / LARGEURS[cellule.getColumnIndex()]);
        }
        return Math.min(HAUTEUR_MAXIMALE, lignes * HAUTEUR);
    }

    private void lier(Cell cellule, String feuille, String adresse) {
        Hyperlink versLaCellule = classeur.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        versLaCellule.setAddress("'" + feuille.replace("'", "''") + "'!" + adresse);
        cellule.setHyperlink(versLaCellule);
        cellule.setCellStyle(lien);
    }

    private void ecrireLigne(Row ligne, CellStyle style, String... valeurs) {
        for (int i = 0; i < valeurs.length; i++) {
            Cell cellule = ligne.createCell(i);
            cellule.setCellValue(valeurs[i].substring(0, Math.min(valeurs[i].length(), TEXTE_MAXIMAL)));
            cellule.setCellStyle(style);
        }
    }

    private void mettreEnPage(Sheet feuille, int lignes) {
        for (int i = 0; i < LARGEURS.length; i++) {
            feuille.setColumnWidth(i, LARGEURS[i] * 256);
        }
        feuille.createFreezePane(0, LIGNE_ENTETE + 1);
        feuille.setAutoFilter(
                new CellRangeAddress(LIGNE_ENTETE, Math.max(LIGNE_ENTETE, lignes - 1), 0, LARGEURS.length - 1));
        imprimer(feuille);
    }

    /** A4, as wide as the columns, which are narrow enough for letters that can be read; its header on every page. */
    private static void imprimer(Sheet feuille) {
        PrintSetup page = feuille.getPrintSetup();
        page.setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.setLandscape(true);
        page.setFitHeight((short) 0);
        feuille.setFitToPage(true);
        feuille.setMargin(PageMargin.LEFT, MARGE);
        feuille.setMargin(PageMargin.RIGHT, MARGE);
        feuille.setRepeatingRows(new CellRangeAddress(LIGNE_ENTETE, LIGNE_ENTETE, -1, -1));
        feuille.getFooter().setLeft("&A");
        feuille.getFooter().setRight("&P / &N");
    }

    private void montrerEnPremier() {
        for (int i = 0; i < classeur.getNumberOfSheets(); i++) {
            classeur.getSheetAt(i).setSelected(i == 0);
        }
        classeur.setActiveSheet(0);
        classeur.setFirstVisibleTab(0);
    }

    /** The severity in the colour of the cells it is about. */
    private CellStyle colore(IndexedColors couleur) {
        CellStyle style = style(true, false);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(couleur.getIndex());
        return style;
    }

    /** It runs over the columns beside it instead of wrapping in the first. */
    private CellStyle titre() {
        CellStyle style = classeur.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        Font police = classeur.createFont();
        police.setBold(true);
        police.setFontHeightInPoints((short) 14);
        style.setFont(police);
        return style;
    }

    /** Text only, whatever it starts with: what comes from a workbook must not run as a formula once edited. */
    private CellStyle style(boolean enGras, boolean souligne) {
        CellStyle style = classeur.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(true);
        Font police = classeur.createFont();
        police.setBold(enGras);
        if (souligne) {
            police.setUnderline(Font.U_SINGLE);
            police.setColor(IndexedColors.BLUE.getIndex());
        }
        style.setFont(police);
        return style;
    }
}
