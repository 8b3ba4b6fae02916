package fr.msp.aci.retour;

import fr.msp.aci.controle.TypeColonne.Nature;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of the template, each made once. */
final class StylesModele {

    private static final byte[] BLEU_NUIT = {0x1F, 0x3A, 0x5F};
    private static final byte[] BLEU_GRIS = {0x5B, 0x74, (byte) 0x92};
    private static final byte[] GRIS = {0x59, 0x59, 0x59};
    private static final byte[] GRIS_CLAIR = {0x76, 0x76, 0x76};
    private static final byte[] BLANC = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    private final XSSFWorkbook classeur;
    private final Map<Nature, XSSFCellStyle> saisies = new EnumMap<>(Nature.class);
    private final XSSFCellStyle titre;
    private final XSSFCellStyle enteteObligatoire;
    private final XSSFCellStyle entete;
    private final XSSFCellStyle champObligatoire;
    private final XSSFCellStyle champ;
    private final XSSFCellStyle libre;
    private final XSSFCellStyle paragraphe;
    private final XSSFCellStyle lien;
    private final XSSFCellStyle aide;
    private final XSSFCellStyle exemple;

    StylesModele(XSSFWorkbook classeur) {
        this.classeur = classeur;
        titre = style(police(13, true, BLEU_NUIT));
        enteteObligatoire = fond(style(police(11, true, BLANC)), BLEU_NUIT);
        entete = fond(style(police(11, false, BLANC)), BLEU_GRIS);
        champObligatoire = style(police(11, true, BLEU_NUIT));
        champ = style(police(11, false, BLEU_NUIT));
        libre = deverrouille("General");
        paragraphe = style(police(11, false, null));
        paragraphe.setWrapText(true);
        aide = style(police(10, false, GRIS));
        XSSFFont italique = police(10, false, GRIS_CLAIR);
        italique.setItalic(true);
        exemple = style(italique);
        exemple.setWrapText(true);
        exemple.setVerticalAlignment(VerticalAlignment.CENTER);
        exemple.setDataFormat(classeur.createDataFormat().getFormat("@"));
        lien = style(police(11, true, BLEU_NUIT));
        for (Nature nature : Nature.values()) {
            XSSFCellStyle saisie = deverrouille(format(nature));
            saisie.setAlignment(HorizontalAlignment.LEFT);
            saisies.put(nature, saisie);
        }
    }

    /** How a value shows; numbers of many digits and list values such as {@code 1} stay text. */
    private static String format(Nature nature) {
        return switch (nature) {
            case DATE -> "dd/mm/yyyy";
            case MOIS -> "mm/yyyy";
            case HEURE -> "hh:mm";
            case MONTANT -> "#,##0.00";
            case ENTIER -> "0";
            case NOMBRE, POURCENTAGE -> "General";
            case TEXTE, OUI_NON, LISTE, NUMERO, CODE_POSTAL, COURRIEL, FICHIER, PROFESSIONS -> "@";
        };
    }

    XSSFCellStyle titre() {
        return titre;
    }

    XSSFCellStyle entete(boolean obligatoire) {
        return obligatoire ? enteteObligatoire : entete;
    }

    XSSFCellStyle champ(boolean obligatoire) {
        return obligatoire ? champObligatoire : champ;
    }

    /** A cell to fill in. */
    XSSFCellStyle saisie(Nature nature) {
        return saisies.get(nature);
    }

    /** A cell beyond the columns of the sheet. */
    XSSFCellStyle libre() {
        return libre;
    }

    XSSFCellStyle paragraphe() {
        return paragraphe;
    }

    /** What to write in the cell beside. */
    XSSFCellStyle aide() {
        return aide;
    }

    /** What a filled cell may look like: grey, italic and locked. */
    XSSFCellStyle exemple() {
        return exemple;
    }

    XSSFCellStyle lien() {
        return lien;
    }

    private XSSFCellStyle deverrouille(String format) {
        XSSFCellStyle style = classeur.createCellStyle();
        style.setLocked(false);
        style.setDataFormat(classeur.createDataFormat().getFormat(format));
        return style;
    }

    private XSSFCellStyle style(XSSFFont police) {
        XSSFCellStyle style = classeur.createCellStyle();
        style.setFont(police);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle fond(XSSFCellStyle style, byte[] couleur) {
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        style.setFillForegroundColor(new XSSFColor(couleur));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFFont police(int taille, boolean gras, byte[] couleur) {
        XSSFFont police = classeur.createFont();
        police.setFontHeightInPoints((short) taille);
        police.setBold(gras);
        if (couleur != null) {
            police.setColor(new XSSFColor(couleur));
        }
        return police;
    }
}
