package fr.msp.aci.retour;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.controle.Colonne;
import fr.msp.aci.controle.Schema;
import fr.msp.aci.controle.SchemaFeuille;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/**
 * The blank workbook a coordinator fills in: every sheet of the declared schema, with its lists, its input help and its
 * headers protected. Nothing in it is read as data but the year, so that an untouched sheet counts as absent.
 */
public final class Modele {

    /** Last row that offers lists and input help; below, typing stays free. */
    private static final int DERNIERE_LIGNE = 65_000;

    private static final int TITRE = 0;
    private static final int ENTETE = 1;
    private static final int EXEMPLE = 2;
    private static final int PREMIERE_LIGNE = 3;
    private static final int PREMIER_CHAMP = 2;
    private static final int DERNIERE_COLONNE_EXCEL = 16_384;

    private final XSSFWorkbook classeur;
    private final Exercice exercice;
    private final Textes textes = Textes.francais();
    private final StylesModele styles;
    private final ListesModele listes;
    private final SaisieGuidee saisie;

    private Modele(XSSFWorkbook classeur, Exercice exercice) {
        this.classeur = classeur;
        this.exercice = exercice;
        this.styles = new StylesModele(classeur);
        this.listes = new ListesModele(classeur);
        this.saisie = new SaisieGuidee(textes, listes, exercice);
    }

    /**
     * Writes the blank workbook of a year.
     *
     * @throws IOException when the stream cannot be written to
     */
    public static void ecrire(Exercice exercice, OutputStream sortie) throws IOException {
        try (XSSFWorkbook classeur = new XSSFWorkbook()) {
            new Modele(classeur, exercice).remplir(Schema.declare());
            classeur.write(sortie);
        }
    }

    private void remplir(Schema schema) {
        new FeuilleLisezMoi(classeur, styles, textes).ecrire(exercice, schema);
        for (SchemaFeuille declaree : schema.feuilles()) {
            XSSFSheet feuille = classeur.createSheet(declaree.nom());
            titre(feuille, declaree);
            if (declaree.disposition() == SchemaFeuille.Disposition.CHAMPS) {
                champs(feuille, declaree);
            } else {
                tableau(feuille, declaree);
            }
            finir(feuille);
        }
        listes.cacher();
        classeur.setActiveSheet(0);
        proprietes();
    }

    private void titre(XSSFSheet feuille, SchemaFeuille declaree) {
        Row ligne = feuille.createRow(TITRE);
        ligne.setHeightInPoints(24);
        cellule(ligne, 0, declaree.aide()).setCellStyle(styles.titre());
    }

    private void tableau(XSSFSheet feuille, SchemaFeuille declaree) {
        List<Colonne<?>> colonnes = declaree.colonnes();
        Row entete = feuille.createRow(ENTETE);
        entete.setHeightInPoints(34);
        for (int numero = 0; numero < colonnes.size(); numero++) {
            Colonne<?> colonne = colonnes.get(numero);
            cellule(entete, numero, entete(colonne)).setCellStyle(styles.entete(colonne.estObligatoire()));
            feuille.setColumnWidth(numero, Largeur.de(colonne));
            feuille.setDefaultColumnStyle(numero, styles.saisie(colonne.type().nature()));
            saisie.guider(
                    feuille,
                    declaree,
                    colonne,
                    new CellRangeAddress(PREMIERE_LIGNE, DERNIERE_LIGNE - 1, numero, numero));
        }
        exemple(feuille, declaree);
        laisserLibre(feuille, colonnes.size());
    }

    /** A row that cannot be typed over, and that the reader knows by its mark. */
    private void exemple(XSSFSheet feuille, SchemaFeuille declaree) {
        Row ligne = feuille.createRow(EXEMPLE);
        ligne.setHeightInPoints(30);
        List<String> exemples = declaree.exemples(exercice);
        for (int numero = 0; numero < exemples.size(); numero++) {
            String texte = numero == 0 ? Schema.MARQUE_D_EXEMPLE + " " + exemples.get(0) : exemples.get(numero);
            cellule(ligne, numero, texte).setCellStyle(styles.exemple());
        }
    }

    private void champs(XSSFSheet feuille, SchemaFeuille declaree) {
        Row entete = feuille.createRow(ENTETE);
        cellule(entete, 0, textes.de("modele.champ")).setCellStyle(styles.entete(false));
        cellule(entete, 1, textes.de("modele.valeur")).setCellStyle(styles.entete(false));
        cellule(entete, 2, textes.de("modele.exemple.titre")).setCellStyle(styles.entete(false));
        cellule(entete, 3, textes.de("modele.aide")).setCellStyle(styles.entete(false));
        List<String> exemples = declaree.exemples(exercice);
        int numero = PREMIER_CHAMP;
        for (Colonne<?> champ : declaree.colonnes()) {
            Row ligne = feuille.createRow(numero);
            cellule(ligne, 0, entete(champ)).setCellStyle(styles.champ(champ.estObligatoire()));
            Cell valeur = ligne.createCell(1);
            valeur.setCellStyle(styles.saisie(champ.type().nature()));
            if (champ.entete().equals(ChampStructure.EXERCICE.libelle())) {
                valeur.setCellValue(exercice.annee());
            }
            cellule(ligne, 2, exemples.get(numero - PREMIER_CHAMP)).setCellStyle(styles.exemple());
            cellule(ligne, 3, declaree.aide(champ)).setCellStyle(styles.aide());
            saisie.guider(feuille, declaree, champ, new CellRangeAddress(numero, numero, 1, 1));
            numero++;
        }
        feuille.setColumnWidth(0, Largeur.NOM_DE_CHAMP);
        feuille.setColumnWidth(1, Largeur.VALEUR_DE_CHAMP);
        feuille.setColumnWidth(2, Largeur.EXEMPLE_DE_CHAMP);
        feuille.setColumnWidth(3, Largeur.AIDE_DE_CHAMP);
    }

    /** Columns of one's own may be added on the right: the reader only says that it ignores them. */
    private void laisserLibre(XSSFSheet feuille, int colonnes) {
        CTCol suite = feuille.getCTWorksheet().getColsArray(0).addNewCol();
        suite.setMin(colonnes + 1L);
        suite.setMax(DERNIERE_COLONNE_EXCEL);
        suite.setStyle(styles.libre().getIndex());
        suite.setWidth(13);
    }

    private void finir(XSSFSheet feuille) {
        feuille.createFreezePane(0, ENTETE + 1);
        feuille.setPrintGridlines(true);
        MiseEnPage.paysage(feuille, TITRE, ENTETE);
        feuille.enableLocking();
        feuille.lockFormatCells(false);
        feuille.lockFormatColumns(false);
        feuille.lockFormatRows(false);
        feuille.lockInsertRows(false);
        feuille.lockDeleteRows(false);
        feuille.lockSort(false);
        feuille.lockAutoFilter(false);
    }

    private void proprietes() {
        POIXMLProperties.CoreProperties proprietes = classeur.getProperties().getCoreProperties();
        Optional<Date> date = Optional.of(
                Date.from(exercice.premierJour().atStartOfDay(ZoneOffset.UTC).toInstant()));
        proprietes.setCreator("aci-bilan");
        proprietes.setTitle(textes.de("modele.titre", exercice));
        proprietes.setCreated(date);
        proprietes.setModified(date);
    }

    /** An asterisk says that the column must be filled in; the reader does not look at it. */
    private static String entete(Colonne<?> colonne) {
        return colonne.estObligatoire() ? colonne.entete() + " *" : colonne.entete();
    }

    private static Cell cellule(Row ligne, int colonne, String texte) {
        Cell cellule = ligne.createCell(colonne);
        cellule.setCellValue(texte);
        return cellule;
    }
}
