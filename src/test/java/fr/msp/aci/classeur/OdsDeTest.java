package fr.msp.aci.classeur;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small OpenDocument spreadsheets from the XML of their sheets, so that a test can make any defect. */
public final class OdsDeTest {

    private static final String ESPACES = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";

    private final StringBuilder feuilles = new StringBuilder();
    private String avant = "";
    private String autour = "";
    private String manifeste = "<manifest/>";

    public OdsDeTest feuille(String nom, String lignes) {
        feuilles.append("<table:table table:name=\"" + nom + "\">" + lignes + "</table:table>");
        return this;
    }

    public OdsDeTest feuilleMasquee(String nom, String lignes) {
        feuilles.append(
                "<table:table table:name=\"" + nom + "\" table:style-name=\"cachee\">" + lignes + "</table:table>");
        return this;
    }

    /** What stands before the sheets. */
    OdsDeTest avant(String xml) {
        avant = xml;
        return this;
    }

    /** What stands after the sheets. */
    OdsDeTest autour(String xml) {
        autour = xml;
        return this;
    }

    OdsDeTest chiffre() {
        manifeste = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
        return this;
    }

    public static String ligne(String... cellules) {
        return "<table:table-row>" + String.join("", cellules) + "</table:table-row>";
    }

    public static String texte(String texte) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + texte + "</text:p></table:table-cell>";
    }

    public static String cellule(String type, String attribut, String valeur) {
        return "<table:table-cell office:value-type=\"" + type + "\" office:" + attribut + "=\"" + valeur
                + "\"><text:p>ce qui se voit</text:p></table:table-cell>";
    }

    public Path ecrire(Path fichier) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            ajouter(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            ajouter(
                    zip,
                    "content.xml",
                    "<office:document-content" + ESPACES + "><office:automatic-styles><style:style"
                            + " style:name=\"cachee\" style:family=\"table\"><style:table-properties"
                            + " table:display=\"false\"/></style:style><style:style style:name=\"barree\""
                            + " style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"solid\"/>"
                            + "</style:style><style:style style:name=\"sans-trait\" style:family=\"table-cell\">"
                            + "<style:text-properties style:text-line-through-style=\"none\"/></style:style></office:automatic-styles><office:body>"
                            + "<office:spreadsheet>" + avant + feuilles + autour
                            + "</office:spreadsheet></office:body></office:document-content>");
            ajouter(zip, "META-INF/manifest.xml", manifeste);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Files.write(fichier, octets.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ajouter(ZipOutputStream zip, String nom, String contenu) throws IOException {
        zip.putNextEntry(new ZipEntry(nom));
        zip.write(contenu.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
