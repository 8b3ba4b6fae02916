package fr.msp.aci.rapport.tableur;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook by their numbers, each made once. */
final class Styles {

    static final XSSFColor VERT = couleur(0xEDF6F0);
    static final XSSFColor ROUGE = couleur(0xFBEEED);

    private static final XSSFColor ACCENT = couleur(0x0B5C6B);
    private static final XSSFColor ENCRE = couleur(0x1F2933);
    private static final XSSFColor GRIS = couleur(0x52606D);
    private static final XSSFColor FILET = couleur(0xCBD2D9);
    private static final XSSFColor BLANC = couleur(0xFFFFFF);
    private static final XSSFColor JAUNE = couleur(0xFFF6D6);
    private static final XSSFColor BLEU = couleur(0xE3F1F4);

    private final XSSFWorkbook classeur;
    private final Map<Allure, Map<Forme, Integer>> courants = new EnumMap<>(Allure.class);
    private final Map<Allure, Map<Forme, Integer>> litteraux = new EnumMap<>(Allure.class);
    private final Map<Allure, XSSFFont> polices = new EnumMap<>(Allure.class);

    Styles(XSSFWorkbook classeur) {
        this.classeur = classeur;
    }

    int de(Allure allure, Forme forme) {
        Integer connu = de(courants, allure).get(forme);
        return connu == null ? creer(allure, forme, false) : connu;
    }

    /** For a text that begins as a formula does, and must stay a text even when edited. */
    int litteral(Allure allure, Forme forme) {
        Integer connu = de(litteraux, allure).get(forme);
        return connu == null ? creer(allure, forme, true) : connu;
    }

    private static Map<Forme, Integer> de(Map<Allure, Map<Forme, Integer>> styles, Allure allure) {
        return styles.computeIfAbsent(allure, nouvelle -> new EnumMap<>(Forme.class));
    }

    private int creer(Allure allure, Forme forme, boolean litteral) {
        XSSFCellStyle style = classeur.createCellStyle();
        style.setFont(polices.computeIfAbsent(allure, this::police));
        style.setDataFormat(classeur.createDataFormat().getFormat(forme.format()));
        style.setQuotePrefixed(litteral);
        style.setLocked(!allure.estModifiable());
        style.setWrapText(allure.vaALaLigne(forme));
        style.setVerticalAlignment(allure == Allure.NOTE ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setAlignment(alignement(forme));
        if (allure.estEncadree() || allure == Allure.ENTETE) {
            style.setIndention((short) (forme == Forme.OUI_NON ? 0 : 1));
        }
        fond(allure).ifPresent(couleur -> {
            style.setFillForegroundColor(couleur);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        });
        if (allure.estEncadree()) {
            filets(style);
        }
        int numero = style.getIndex();
        de(litteral ? litteraux : courants, allure).put(forme, numero);
        return numero;
    }

    private static HorizontalAlignment alignement(Forme forme) {
        return switch (forme) {
            case TEXTE, PROFESSION, THEME, JOUR -> HorizontalAlignment.LEFT;
            case OUI_NON -> HorizontalAlignment.CENTER;
            default -> HorizontalAlignment.RIGHT;
        };
    }

    private static Optional<XSSFColor> fond(Allure allure) {
        return switch (allure) {
            case SAISIE -> Optional.of(JAUNE);
            case LIEE -> Optional.of(BLEU);
            case ENTETE -> Optional.of(ACCENT);
            default -> Optional.empty();
        };
    }

    private static void filets(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(FILET);
        style.setTopBorderColor(FILET);
        style.setLeftBorderColor(FILET);
        style.setRightBorderColor(FILET);
    }

    private XSSFFont police(Allure allure) {
        XSSFFont police = classeur.createFont();
        police.setFontName("Calibri");
        police.setBold(allure.estGrasse());
        switch (allure) {
            case TITRE -> {
                police.setFontHeightInPoints((short) 16);
                police.setColor(ACCENT);
            }
            case SECTION -> {
                police.setFontHeightInPoints((short) 12);
                police.setColor(ACCENT);
            }
            case SOUS_TITRE, NOTE -> {
                police.setFontHeightInPoints((short) 10);
                police.setColor(GRIS);
            }
            case ENTETE -> {
                police.setFontHeightInPoints((short) 10);
                police.setColor(BLANC);
            }
            case BARRE -> {
                police.setFontHeightInPoints((short) 10);
                police.setColor(ACCENT);
            }
            default -> {
                police.setFontHeightInPoints((short) 10);
                police.setColor(ENCRE);
            }
        }
        return police;
    }

    private static XSSFColor couleur(int rvb) {
        return new XSSFColor(new byte[] {(byte) (rvb >> 16), (byte) (rvb >> 8), (byte) rvb});
    }
}
