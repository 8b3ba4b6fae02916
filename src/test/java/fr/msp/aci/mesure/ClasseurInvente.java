package fr.msp.aci.mesure;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the sheets of an invented structure as a workbook, with shared texts and true dates as Excel does. */
public final class ClasseurInvente {

    private static final LocalDate ORIGINE = LocalDate.of(1899, 12, 30);
    private static final String ESPACE = "http://schemas.openxmlformats.org/";
    private static final String FEUILLE = ESPACE + "spreadsheetml/2006/main";
    private static final String LIENS = ESPACE + "officeDocument/2006/relationships";
    private static final LocalDateTime ECRIT = LocalDateTime.of(2026, 1, 15, 10, 0);
    private static final int JOUR = 1;
    private static final int HEURE = 2;

    private final Map<String, Integer> textes = new LinkedHashMap<>();

    private ClasseurInvente() {}

    /** Writes one; a cell is a text, a number, a day, an hour, or null when empty. */
    public static void ecrire(Path fichier, Map<String, List<List<Object>>> feuilles) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fichier))) {
            new ClasseurInvente().ecrire(zip, feuilles);
        }
    }

    private void ecrire(ZipOutputStream zip, Map<String, List<List<Object>>> feuilles) throws IOException {
        StringBuilder types = new StringBuilder();
        StringBuilder liens = new StringBuilder();
        StringBuilder liste = new StringBuilder();
        int numero = 0;
        for (Map.Entry<String, List<List<Object>>> feuille : feuilles.entrySet()) {
            numero++;
            String partie = "worksheets/sheet" + numero;
            types.append(type(partie, "worksheet"));
            liens.append(lien("r" + numero, "worksheet", partie));
            liste.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(feuille.getKey(), numero, numero));
            partie(zip, "xl/" + partie + ".xml", feuille(feuille.getValue()));
        }
        partie(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + FEUILLE + "\" xmlns:r=\"" + LIENS + "\"><sheets>" + liste
                        + "</sheets></workbook>");
        partie(
                zip,
                "xl/_rels/workbook.xml.rels",
                relations(liens + lien("s", "styles", "styles") + lien("t", "sharedStrings", "sharedStrings")));
        partie(zip, "_rels/.rels", relations(lien("r1", "officeDocument", "xl/workbook")));
        partie(zip, "xl/styles.xml", styles());
        partie(zip, "xl/sharedStrings.xml", textesPartages());
        partie(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"" + ESPACE + "package/2006/content-types\"><Default Extension=\"rels\" ContentType="
                        + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type("workbook", "sheet.main") + types + type("styles", "styles")
                        + type("sharedStrings", "sharedStrings") + "</Types>");
    }

    private String feuille(List<List<Object>> lignes) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + FEUILLE + "\"><sheetData>");
        for (int ligne = 0; ligne < lignes.size(); ligne++) {
            xml.append("<row r=\"").append(ligne + 1).append("\">");
            List<Object> cellules = lignes.get(ligne);
            for (int colonne = 0; colonne < cellules.size(); colonne++) {
                if (cellules.get(colonne) != null) {
                    cellule(xml, "" + (char) ('A' + colonne) + (ligne + 1), cellules.get(colonne));
                }
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private void cellule(StringBuilder xml, String adresse, Object valeur) {
        if (valeur instanceof LocalDate jour) {
            cellule(xml, adresse, " s=\"" + JOUR + "\"", ChronoUnit.DAYS.between(ORIGINE, jour));
        } else if (valeur instanceof LocalTime heure) {
            cellule(xml, adresse, " s=\"" + HEURE + "\"", heure.toSecondOfDay() / 86_400.0);
        } else if (valeur instanceof Integer || valeur instanceof BigDecimal) {
            cellule(xml, adresse, "", valeur);
        } else {
            cellule(xml, adresse, " t=\"s\"", textes.computeIfAbsent(valeur.toString(), texte -> textes.size()));
        }
    }

    private static void cellule(StringBuilder xml, String adresse, String attributs, Object valeur) {
        xml.append("<c r=\"").append(adresse).append('"').append(attributs).append("><v>");
        xml.append(valeur).append("</v></c>");
    }

    private String textesPartages() {
        StringBuilder xml = new StringBuilder("<sst xmlns=\"" + FEUILLE + "\">");
        textes.keySet().forEach(texte -> xml.append("<si><t>")
                .append(texte.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</t></si>"));
        return xml.append("</sst>").toString();
    }

    private static String styles() {
        return "<styleSheet xmlns=\"" + FEUILLE
                + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
                + "<xf numFmtId=\"20\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    private static String type(String partie, String genre) {
        return "<Override PartName=\"/xl/" + partie + ".xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.spreadsheetml." + genre + "+xml\"/>";
    }

    private static String relations(String liens) {
        return "<Relationships xmlns=\"" + ESPACE + "package/2006/relationships\">" + liens + "</Relationships>";
    }

    private static String lien(String identifiant, String genre, String cible) {
        return "<Relationship Id=\"" + identifiant + "\" Type=\"" + LIENS + "/" + genre + "\" Target=\"" + cible
                + ".xml\"/>";
    }

    private static void partie(OutputStream flux, String nom, String xml) throws IOException {
        ZipOutputStream zip = (ZipOutputStream) flux;
        ZipEntry entree = new ZipEntry(nom);
        entree.setTimeLocal(ECRIT);
        zip.putNextEntry(entree);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
