package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, from its bytes and never from its name. */
enum Reconnaissance {
    XLSX,
    XLSM,
    /** The one or the other: it does not say whether it may hold macros. */
    XLSX_OU_XLSM,
    XLS,
    ODS,
    XLSB,
    CHIFFRE,
    TRONQUE,
    ABIME,
    CSV,
    HTML,
    PDF,
    ZIP,
    NUMBERS,
    GOOGLE,
    AUTRE;

    private static final int DEBUT = 4096;

    /** More than the list of parts of any workbook; a bomb is looked for when it is read. */
    private static final int TYPES = 1 << 20;

    /** What the documents of Apple’s programs are made of, before they are zipped once more or not. */
    private static final String PARTIE_DE_NUMBERS = "Index/.*\\.iwa|Index\\.zip";

    /** Whether its name ends as it must; one that is no workbook we read may have any. */
    boolean seNomme(Path fichier) {
        List<String> terminaisons =
                switch (this) {
                    case XLSX -> List.of(".xlsx");
                    case XLSM -> List.of(".xlsm");
                    case XLSX_OU_XLSM -> List.of(".xlsx", ".xlsm");
                    case XLS -> List.of(".xls");
                    case ODS -> List.of(".ods");
                    default -> List.of();
                };
        String nom = fichier.getFileName().toString().toLowerCase(Locale.ROOT);
        return terminaisons.isEmpty() || terminaisons.stream().anyMatch(nom::endsWith);
    }

    static Reconnaissance de(Path fichier) throws IOException {
        byte[] debut;
        try (InputStream flux = Files.newInputStream(fichier)) {
            debut = flux.readNBytes(DEBUT);
        }
        return switch (FileMagic.valueOf(debut)) {
            case OOXML -> duZip(fichier);
            case OLE2 -> deLOle2(fichier);
            case BIFF2, BIFF3, BIFF4 -> XLS;
            case PDF -> PDF;
            case HTML -> HTML;
            case XML -> ressembleAUnePage(debut) ? HTML : AUTRE;
            default -> duTexte(debut);
        };
    }

    private static Reconnaissance duZip(Path fichier) {
        try (ZipFile zip = new ZipFile(fichier.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                return XLSB;
            }
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                return typeOpenDocument(zip, mimetype);
            }
            ZipEntry types = zip.getEntry("[Content_Types].xml");
            if (types == null && zip.getEntry("xl/workbook.xml") == null) {
                return zip.stream().anyMatch(partie -> partie.getName().matches(PARTIE_DE_NUMBERS)) ? NUMBERS : ZIP;
            }
            return types != null
                            && zip.getEntry("word/document.xml") == null
                            && zip.getEntry("ppt/presentation.xml") == null
                    ? duType(zip, types)
                    : AUTRE;
        } catch (ZipException e) {
            return finManquante(e) ? TRONQUE : ABIME;
        } catch (IOException | IllegalArgumentException e) {
            return ABIME;
        }
    }

    /** Excel opens neither under the name of the other. */
    private static Reconnaissance duType(ZipFile zip, ZipEntry types) throws IOException {
        try (InputStream flux = zip.getInputStream(types)) {
            String texte = new String(flux.readNBytes(TYPES), StandardCharsets.UTF_8);
            if (texte.contains("application/vnd.ms-excel.sheet.macroEnabled.main+xml")) {
                return XLSM;
            }
            return texte.contains("spreadsheetml.sheet.main+xml") ? XLSX : XLSX_OU_XLSM;
        }
    }

    /** The table of contents of a zip stands at its end: without it the copy was cut short. */
    private static boolean finManquante(ZipException e) {
        return String.valueOf(e.getMessage()).contains("END header");
    }

    private static Reconnaissance typeOpenDocument(ZipFile zip, ZipEntry mimetype) throws IOException {
        try (InputStream flux = zip.getInputStream(mimetype)) {
            String type = new String(flux.readNBytes(100), StandardCharsets.US_ASCII);
            return type.startsWith("application/vnd.oasis.opendocument.spreadsheet") ? ODS : AUTRE;
        }
    }

    private static Reconnaissance deLOle2(Path fichier) {
        try (POIFSFileSystem systeme = new POIFSFileSystem(fichier.toFile(), true)) {
            DirectoryNode racine = systeme.getRoot();
            if (racine.hasEntryCaseInsensitive("EncryptedPackage")) {
                return CHIFFRE;
            }
            return racine.hasEntryCaseInsensitive("Workbook") || racine.hasEntryCaseInsensitive("Book") ? XLS : AUTRE;
        } catch (IOException | RuntimeException e) {
            return ABIME;
        }
    }

    private static Reconnaissance duTexte(byte[] debut) {
        for (byte octet : debut) {
            boolean commande = octet >= 0 && octet < ' ' && octet != '\t' && octet != '\n' && octet != '\r';
            if (commande) {
                return AUTRE;
            }
        }
        return ressembleAUnePage(debut) ? HTML : estUnRaccourciDeGoogle(debut) ? GOOGLE : CSV;
    }

    private static boolean estUnRaccourciDeGoogle(byte[] debut) {
        String texte = new String(debut, StandardCharsets.ISO_8859_1).strip();
        return texte.startsWith("{") && texte.contains("\"doc_id\"");
    }

    private static boolean ressembleAUnePage(byte[] debut) {
        String texte = new String(debut, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return texte.contains("<html") || texte.contains("<table") || texte.contains("<!doctype html");
    }
}
