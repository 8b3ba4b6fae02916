package fr.msp.aci.mesure;

import fr.msp.aci.activite.Numero;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook of an invented structure whose {@code Usage SIP} sheet has as many rows as asked. */
public final class GrandClasseur {

    private static final String DEBUT =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><%s xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";
    private static final String LIENS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final int PROFESSIONNELS = 50;

    private GrandClasseur() {}

    /** Writes it, with shared texts as Excel does, without ever holding it in memory. */
    public static Path ecrire(Path fichier, int lignes) throws IOException {
        List<String> textes = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fichier))) {
            partie(zip, "[Content_Types].xml", types());
            partie(
                    zip,
                    "_rels/.rels",
                    relations("<Relationship Id=\"r1\" Type=\"" + LIENS
                            + "officeDocument\" Target=\"xl/workbook.xml\"/>"));
            partie(
                    zip,
                    "xl/workbook.xml",
                    DEBUT.formatted("workbook")
                            + "<sheets><sheet name=\"Structure\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Usage SIP\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>");
            partie(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(lien("r1", "worksheet", "worksheets/sheet1.xml")
                            + lien("r2", "worksheet", "worksheets/sheet2.xml")
                            + lien("r3", "styles", "styles.xml")
                            + lien("r4", "sharedStrings", "sharedStrings.xml")));
            partie(
                    zip,
                    "xl/styles.xml",
                    DEBUT.formatted("styleSheet")
                            + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            structure(zip, textes);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet2.xml"));
            usage(zip, textes, lignes);
            StringBuilder table = new StringBuilder(DEBUT.formatted("sst"));
            textes.forEach(texte -> table.append("<si><t>").append(texte).append("</t></si>"));
            partie(zip, "xl/sharedStrings.xml", table.append("</sst>").toString());
        }
        return fichier;
    }

    private static void structure(ZipOutputStream zip, List<String> textes) throws IOException {
        String[] champs = {"FINESS", "494900012", "Exercice", "2025", "Raison sociale", "MSP imaginaire"};
        StringBuilder xml = new StringBuilder(DEBUT.formatted("worksheet")).append("<sheetData>");
        for (int i = 0; i < champs.length; i += 2) {
            int ligne = i / 2 + 1;
            xml.append("<row r=\"").append(ligne).append("\">");
            xml.append(texte("A" + ligne, champs[i], textes)).append(texte("B" + ligne, champs[i + 1], textes));
            xml.append("</row>");
        }
        Writer ecriture = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        ecriture.write(xml.append("</sheetData></worksheet>").toString());
        ecriture.flush();
    }

    private static void usage(ZipOutputStream zip, List<String> textes, int lignes) throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        String[] entetes = {
            "Mois", "RPPS", "Nom", "Dossiers consultés", "Dossiers alimentés", "Messages sécurisés",
            "Note 1", "Note 2", "Note 3", "Note 4", "Note 5", "Note 6"
        };
        xml.write(DEBUT.formatted("worksheet") + "<dimension ref=\"A1:A1\"/><sheetData><row r=\"1\">");
        for (int colonne = 0; colonne < entetes.length; colonne++) {
            xml.write(texte((char) ('A' + colonne) + "1", entetes[colonne], textes));
        }
        xml.write("</row>");
        List<String> rpps = rpps();
        int premierNumero = textes.size();
        textes.addAll(rpps);
        rpps.forEach(numero -> textes.add("Imaginaire " + numero.substring(7)));
        for (int i = 2; i <= lignes + 1; i++) {
            int qui = i % PROFESSIONNELS;
            xml.write("<row r=\"" + i + "\" spans=\"1:12\"><c r=\"A" + i + "\" s=\"1\"><v>" + (45658 + i % 365)
                    + "</v></c><c r=\"B" + i + "\" t=\"s\"><v>" + (premierNumero + qui) + "</v></c><c r=\"C" + i
                    + "\" t=\"s\"><v>" + (premierNumero + PROFESSIONNELS + qui) + "</v></c>");
            for (char colonne = 'D'; colonne <= 'L'; colonne++) {
                xml.write("<c r=\"" + colonne + i + "\"><v>" + (i * 31 + colonne) % 997 + "</v></c>");
            }
            xml.write("</row>");
        }
        xml.write("</sheetData></worksheet>");
        xml.flush();
    }

    private static List<String> rpps() {
        List<String> numeros = new ArrayList<>();
        for (long debut = 1_000_001_000L; numeros.size() < PROFESSIONNELS; debut++) {
            for (int cle = 0; cle < 10; cle++) {
                if (Numero.RPPS.estValide(debut + "" + cle)) {
                    numeros.add(debut + "" + cle);
                }
            }
        }
        return numeros;
    }

    private static String texte(String adresse, String texte, List<String> textes) {
        textes.add(texte);
        return "<c r=\"" + adresse + "\" t=\"s\"><v>" + (textes.size() - 1) + "</v></c>";
    }

    private static String types() {
        return "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("workbook", "sheet.main")
                + type("worksheets/sheet1", "worksheet")
                + type("worksheets/sheet2", "worksheet")
                + type("styles", "styles")
                + type("sharedStrings", "sharedStrings")
                + "</Types>";
    }

    private static String type(String partie, String genre) {
        return "<Override PartName=\"/xl/" + partie
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + genre
                + "+xml\"/>";
    }

    private static String relations(String liens) {
        return "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + liens + "</Relationships>";
    }

    private static String lien(String identifiant, String genre, String cible) {
        return "<Relationship Id=\"" + identifiant + "\" Type=\"" + LIENS + genre + "\" Target=\"" + cible + "\"/>";
    }

    private static void partie(ZipOutputStream zip, String nom, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(nom));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
