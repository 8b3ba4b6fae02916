package fr.msp.aci.retour;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.controle.Schema;
import fr.msp.aci.controle.SchemaFeuille;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** First sheet of the template: what to fill in, what happens then, where to find help. */
final class FeuilleLisezMoi {

    static final String NOM = "Lisez-moi";

    /** Version of the template, changed whenever its sheets or columns change. */
    private static final int VERSION = 2;

    private static final int LARGEUR_DU_TEXTE = 105;

    private final XSSFWorkbook classeur;
    private final StylesModele styles;
    private final Textes textes;
    private int ligne;

    FeuilleLisezMoi(XSSFWorkbook classeur, StylesModele styles, Textes textes) {
        this.classeur = classeur;
        this.styles = styles;
        this.textes = textes;
    }

    void ecrire(Exercice exercice, Schema schema) {
        XSSFSheet feuille = classeur.createSheet(NOM);
        feuille.setColumnWidth(0, 26 * 256);
        feuille.setColumnWidth(1, LARGEUR_DU_TEXTE * 256);
        feuille.setDisplayGridlines(false);
        poser(feuille, 0, textes.de("modele.titre", exercice), styles.titre());
        ligne += 2;
        IntStream.iterate(1, i -> textes.contient("lisezmoi." + i + ".titre"), i -> i + 1)
                .forEach(i -> rubrique(feuille, i, exercice));
        sommaire(feuille, schema);
        poser(feuille, 0, textes.de("modele.version"), styles.champ(false));
        poser(feuille, 1, Integer.toString(VERSION), styles.paragraphe());
        MiseEnPage.portrait(feuille, 0, 0);
        feuille.enableLocking();
    }

    private void rubrique(XSSFSheet feuille, int rubrique, Exercice exercice) {
        poser(feuille, 0, textes.de("lisezmoi." + rubrique + ".titre"), styles.champ(true));
        for (int i = 1; textes.contient("lisezmoi." + rubrique + "." + i); i++) {
            poser(feuille, 1, textes.de("lisezmoi." + rubrique + "." + i, exercice), styles.paragraphe());
            ligne++;
        }
        ligne++;
    }

    private void sommaire(XSSFSheet feuille, Schema schema) {
        poser(feuille, 0, textes.de("modele.feuille"), styles.entete(true));
        poser(feuille, 1, textes.de("modele.usage"), styles.entete(true));
        ligne++;
        for (SchemaFeuille declaree : schema.feuilles()) {
            Cell nom = poser(feuille, 0, declaree.nom(), styles.lien());
            Hyperlink lien = classeur.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            lien.setAddress("'" + declaree.nom() + "'!A1");
            nom.setHyperlink(lien);
            poser(feuille, 1, declaree.aide(), styles.paragraphe());
            ligne++;
        }
        ligne++;
    }

    private Cell poser(XSSFSheet feuille, int colonne, String texte, CellStyle style) {
        Row rangee = feuille.getRow(ligne) == null ? feuille.createRow(ligne) : feuille.getRow(ligne);
        if (colonne == 1) {
            // The height is ours to give: neither Excel nor LibreOffice fits it to a wrapped text in a locked sheet.
            rangee.setHeightInPoints(15.5f * (1 + texte.length() / LARGEUR_DU_TEXTE));
        }
        Cell cellule = rangee.createCell(colonne);
        cellule.setCellValue(texte);
        cellule.setCellStyle(style);
        return cellule;
    }
}
