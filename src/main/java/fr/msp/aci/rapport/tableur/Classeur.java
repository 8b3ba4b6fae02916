package fr.msp.aci.rapport.tableur;

import fr.msp.aci.activite.TypeStructure;
import fr.msp.aci.rapport.TexteLisible;
import fr.msp.aci.rapport.tableur.EcritXml.Contenu;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook being written. Its styles, names and pages are POI's, its cells ours; formulas are computed last, so a sheet
 * can be written before those it refers to.
 */
final class Classeur implements Closeable {

    /** First day all spreadsheets agree on: some take 1900 for a leap year. */
    private static final LocalDate PREMIER_JOUR = LocalDate.of(1900, 3, 1);

    private static final int TEXTE_MAXIMAL = 1_000;
    /** Widths are in digits; a line of words holds about as many letters. */
    private static final double MARGE_DE_CESURE = 0.95;

    private static final double HAUTEUR_DE_LIGNE = 13;
    private static final String DEBUTS_DE_FORMULE = "=+-@|%＝＋－＠";

    private final XSSFWorkbook poi = new XSSFWorkbook();
    private final Styles styles = new Styles(poi);
    private final List<Feuille> feuilles = new ArrayList<>();
    private final Map<String, Cellule> reperes = new HashMap<>();
    private final TypeStructure type;
    private final FormulesLues formules;

    /** A workbook about many structures. */
    Classeur() {
        this(TypeStructure.MSP, new FormulesLues());
    }

    /** A workbook about one structure, in the words for its kind, with the formulas known of those before it. */
    Classeur(TypeStructure type, FormulesLues formules) {
        this.type = type;
        this.formules = formules;
    }

    /** A text in these words. */
    String dire(String cle) {
        return Textes.pour(type, cle);
    }

    XSSFWorkbook poi() {
        return poi;
    }

    Feuille feuille(String cle) {
        Feuille feuille = new Feuille(poi.createSheet(Textes.de("feuille." + cle)));
        feuilles.add(feuille);
        return feuille;
    }

    /** A text, always a text, whatever it begins with. */
    Cellule texte(Feuille feuille, int rang, int colonne, String texte, Allure allure) {
        return texte(feuille, rang, colonne, texte, allure, Forme.TEXTE);
    }

    private Cellule texte(Feuille feuille, int rang, int colonne, String texte, Allure allure, Forme forme) {
        String lisible = TexteLisible.court(texte, TEXTE_MAXIMAL);
        boolean piege = !lisible.isEmpty() && DEBUTS_DE_FORMULE.indexOf(lisible.charAt(0)) >= 0;
        int style = piege ? styles.litteral(allure, forme) : styles.de(allure, forme);
        if (allure.vaALaLigne(forme) && allure != Allure.NOTE) {
            etirer(feuille, rang, colonne, lisible.length());
        }
        return feuille.poser(Cellule.texte(feuille, rang, colonne, style, lisible));
    }

    /** The title of a sheet and, below it, what the sheet is for, over so many columns. */
    void titrer(Feuille feuille, String titre, String note, int colonnes) {
        texte(feuille, 0, 0, titre, Allure.TITRE);
        feuille.hauteur(0, 26);
        feuille.page().addMergedRegion(new CellRangeAddress(1, 1, 0, colonnes - 1));
        texte(feuille, 1, 0, note, Allure.NOTE);
        double lignes = Math.ceil(note.length() * MARGE_DE_CESURE / feuille.largeur(0, colonnes));
        feuille.hauteur(1, (float) (HAUTEUR_DE_LIGNE * Math.max(2, lignes) + 6));
    }

    /** A column header, over its values as they stand. */
    void entete(Feuille feuille, int rang, int colonne, String texte, Forme forme) {
        texte(feuille, rang, colonne, texte, Allure.ENTETE, forme);
    }

    /** Makes a row high enough for a text that wraps: not every spreadsheet does it when it opens a workbook. */
    private static void etirer(Feuille feuille, int rang, int colonne, int longueur) {
        double lignes = Math.ceil(longueur * MARGE_DE_CESURE / feuille.largeur(colonne));
        feuille.hauteurAuMoins(rang, (float) (HAUTEUR_DE_LIGNE * lignes + 4));
    }

    /** A value of any kind the bilan has; an empty one leaves the cell blank. */
    Cellule valeur(Feuille feuille, int rang, int colonne, Object valeur, Allure allure, Forme forme) {
        Object contenu = valeur instanceof Optional<?> peut ? peut.orElse(null) : valeur;
        if (contenu instanceof String texte) {
            return texte(feuille, rang, colonne, texte, allure, forme);
        }
        if (contenu instanceof Boolean oui) {
            return texte(feuille, rang, colonne, Textes.ouiNon(oui), allure, forme);
        }
        int style = styles.de(allure, forme);
        if (contenu == null) {
            return feuille.poser(Cellule.vide(feuille, rang, colonne, style));
        }
        return feuille.poser(Cellule.nombre(feuille, rang, colonne, style, nombre(contenu)));
    }

    /** As a workbook holds it: days are numbers, too. */
    private static double nombre(Object contenu) {
        if (contenu instanceof LocalDate jour) {
            return DateUtil.getExcelDate(jour.isBefore(PREMIER_JOUR) ? PREMIER_JOUR : jour);
        }
        if (contenu instanceof Number nombre) {
            return nombre.doubleValue();
        }
        throw new IllegalArgumentException("no cell for " + contenu.getClass());
    }

    /** A formula, in the English notation of workbooks. */
    Cellule formule(Feuille feuille, int rang, int colonne, String formule, Allure allure, Forme forme) {
        return feuille.poser(Cellule.formule(feuille, rang, colonne, styles.de(allure, forme), formule));
    }

    /** A note that gives way to an alert while a condition holds; the row is high enough for either. */
    void alerte(Feuille feuille, int rang, int colonne, String condition, String alerte, String note) {
        etirer(feuille, rang, colonne, Math.max(alerte.length(), note.length()));
        String formule = "IF(" + condition + ",\"" + alerte + "\",\"" + note + "\")";
        formule(feuille, rang, colonne, formule, Allure.LIBELLE, Forme.TEXTE);
    }

    /** Gives a cell a name that formulas use. */
    void nommer(String nom, Cellule cellule) {
        reperer(nom, cellule);
        String ou = new CellReference(
                        cellule.getSheet().nom(), cellule.getRowIndex(), cellule.getColumnIndex(), true, true)
                .formatAsString();
        declarer(nom, ou);
    }

    /** Gives the cells of a column a name that formulas use. */
    void nommer(String nom, Feuille feuille, int colonne, int premiere, int derniere) {
        String page = feuille.nom();
        AreaReference zone = new AreaReference(
                new CellReference(page, premiere, colonne, true, true),
                new CellReference(page, derniere, colonne, true, true),
                SpreadsheetVersion.EXCEL2007);
        declarer(nom, zone.formatAsString());
    }

    private void declarer(String nom, String ou) {
        Name declare = poi.createName();
        declare.setNameName(nom);
        declare.setRefersToFormula(ou);
    }

    /** Remembers a cell, to find it again when figures are compared. */
    void reperer(String repere, Cellule cellule) {
        if (reperes.put(repere, cellule) != null) {
            throw new IllegalStateException("two cells named " + repere);
        }
    }

    Cellule repere(String repere) {
        return Optional.ofNullable(reperes.get(repere)).orElseThrow();
    }

    /**
     * Computes every formula, whose value the workbook then holds.
     *
     * @param document what it is of
     * @throws FiguresDivergentes when one of them has no value
     */
    void calculer(String document) {
        Evaluateur.calculer(new NomsConnus(poi, feuilles, formules), feuilles, document);
    }

    /** The file: the same workbook gives the same bytes. */
    byte[] octets() throws IOException {
        TextesPartages textes = TextesPartages.de(feuilles.stream().flatMap(Feuille::cellules));
        feuilles.forEach(Feuille::bornerLaPage);
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        poi.write(octets);
        Map<String, Contenu> lignes = new HashMap<>();
        for (Feuille feuille : feuilles) {
            lignes.put(partie(feuille.page()), LignesXml.de(feuille, textes));
        }
        return OctetsStables.de(
                octets.toByteArray(), lignes, Map.of(partie(poi.getSharedStringSource()), textes.xml()));
    }

    /** Under which name the file holds it. */
    private static String partie(POIXMLDocumentPart partie) {
        return partie.getPackagePart().getPartName().getName().substring(1);
    }

    /** Lets go of it; closed the usual way, POI would write all of it once more, for nobody. */
    @Override
    public void close() {
        poi.getPackage().revert();
    }
}
