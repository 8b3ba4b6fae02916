package fr.msp.aci.classeur;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks part by part, so that a test can make any defect a real file has. */
public final class ClasseurDeTest {

    /** Namespaces of the transitional form. */
    public static final String TRANSITIONNEL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    /** Namespace of the strict form. */
    public static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private static final String LIENS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String LIENS_STRICTS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Map<String, String> parties = new LinkedHashMap<>();
    private final List<FeuilleDeTest> feuilles = new ArrayList<>();
    private boolean strict;
    private boolean date1904;
    private boolean aRecalculer;

    /** An empty workbook. */
    public ClasseurDeTest() {
        parties.put(
                "xl/styles.xml",
                "<?xml version=\"1.0\"?><styleSheet xmlns=\"" + TRANSITIONNEL + "\"><numFmts>"
                        + "<numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/></numFmts><fonts><font/><font><strike/></font>"
                        + "<font><strike val=\"0\"/></font></fonts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"20\"/><xf numFmtId=\"10\"/>"
                        + "<xf numFmtId=\"170\" fontId=\"1\"/><xf numFmtId=\"0\" fontId=\"2\"/></cellXfs>"
                        + "<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>");
    }

    /** Adds a sheet. */
    public FeuilleDeTest feuille(String nom) {
        FeuilleDeTest feuille = new FeuilleDeTest(nom);
        feuilles.add(feuille);
        return feuille;
    }

    /** In the strict form, with its own namespaces. */
    public ClasseurDeTest strict() {
        strict = true;
        return this;
    }

    /** With the dates of the Macintosh. */
    public ClasseurDeTest date1904() {
        date1904 = true;
        return this;
    }

    /** Whose formulas are all to be computed when it is opened. */
    public ClasseurDeTest aRecalculer() {
        aRecalculer = true;
        return this;
    }

    /** Writes a part as given, in place of what the builder would have written. */
    public ClasseurDeTest partie(String nom, String xml) {
        parties.put(nom, xml);
        return this;
    }

    /** The texts that cells of type {@code s} point at, each already in XML. */
    public ClasseurDeTest textesPartages(String... si) {
        StringBuilder xml = new StringBuilder("<sst xmlns=\"" + TRANSITIONNEL + "\">");
        for (String texte : si) {
            xml.append("<si>").append(texte).append("</si>");
        }
        return partie("xl/sharedStrings.xml", xml.append("</sst>").toString());
    }

    /** Writes the file. */
    public Path ecrire(Path fichier) {
        try {
            return Files.write(fichier, octets());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of the file. */
    public byte[] octets() {
        completer();
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (Map.Entry<String, String> partie : parties.entrySet()) {
                ZipEntry entree = new ZipEntry(partie.getKey());
                // The same workbook has the same bytes, whenever it is written.
                entree.setTimeLocal(LocalDateTime.of(2025, 1, 1, 0, 0));
                zip.putNextEntry(entree);
                zip.write(partie.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    private void completer() {
        String espace = strict ? STRICT : TRANSITIONNEL;
        String liens = strict ? LIENS_STRICTS : LIENS;
        StringBuilder plan = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"" + espace
                + "\" xmlns:r=\"" + liens + "\"><workbookPr date1904=\"" + date1904 + "\"/><sheets>");
        StringBuilder relations = new StringBuilder(entete());
        for (int i = 0; i < feuilles.size(); i++) {
            FeuilleDeTest feuille = feuilles.get(i);
            plan.append(feuille.dansLePlan(i + 1));
            relations.append(lien("rId" + (i + 1), liens + "/worksheet", "worksheets/sheet" + (i + 1) + ".xml"));
            parties.putIfAbsent("xl/worksheets/sheet" + (i + 1) + ".xml", feuille.xml(espace));
        }
        relations.append(lien("rIdA", liens + "/styles", "styles.xml"));
        if (parties.containsKey("xl/sharedStrings.xml")) {
            relations.append(lien("rIdB", liens + "/sharedStrings", "sharedStrings.xml"));
        }
        parties.putIfAbsent("[Content_Types].xml", "<Types/>");
        parties.putIfAbsent(
                "_rels/.rels",
                entete() + lien("rId1", liens + "/officeDocument", "xl/workbook.xml") + "</Relationships>");
        parties.putIfAbsent(
                "xl/workbook.xml",
                plan.append("</sheets><calcPr fullCalcOnLoad=\"" + aRecalculer + "\"/></workbook>")
                        .toString());
        parties.putIfAbsent(
                "xl/_rels/workbook.xml.rels",
                relations.append("</Relationships>").toString());
    }

    private static String entete() {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    }

    private static String lien(String identifiant, String type, String cible) {
        return "<Relationship Id=\"" + identifiant + "\" Type=\"" + type + "\" Target=\"" + cible + "\"/>";
    }
}
