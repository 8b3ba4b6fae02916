package fr.msp.aci.retour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Workbook;

/** The zip a workbook is packed in: whether it may be unpacked, and the copy packed again. */
final class Depaquetage {

    private static final int TAMPON = 1 << 16;

    /** Where pictures and sounds lie, whatever their names end in. */
    private static final Pattern IMAGE = Pattern.compile("^/?xl/media/", Pattern.CASE_INSENSITIVE);

    private Depaquetage() {}

    /**
     * Whether a copy can be made of a workbook in the memory of a run: its sheets, texts and other parts of XML, which
     * become objects many times their size, and its pictures, which are only carried over, each within their own limit.
     */
    static boolean tientEnMemoire(Path classeur) throws IOException {
        long desFeuilles = 0;
        long desImages = 0;
        try (ZipFile zip = ZipFile.builder().setPath(classeur).get()) {
            Enumeration<ZipArchiveEntry> entrees = zip.getEntries();
            while (entrees.hasMoreElements()
                    && desFeuilles <= CopieAnnotee.OCTETS_MAXIMAUX
                    && desImages <= CopieAnnotee.OCTETS_D_IMAGES) {
                ZipArchiveEntry entree = entrees.nextElement();
                if (IMAGE.matcher(entree.getName()).find()) {
                    desImages += octets(zip, entree, CopieAnnotee.OCTETS_D_IMAGES + 1 - desImages);
                } else {
                    desFeuilles += octets(zip, entree, CopieAnnotee.OCTETS_MAXIMAUX + 1 - desFeuilles);
                }
            }
        }
        return desFeuilles <= CopieAnnotee.OCTETS_MAXIMAUX && desImages <= CopieAnnotee.OCTETS_D_IMAGES;
    }

    static byte[] octets(Workbook classeur) throws IOException {
        ByteArrayOutputStream copie = new ByteArrayOutputStream();
        classeur.write(copie);
        return copie.toByteArray();
    }

    /** Unpacks rather than trusts the size an entry declares. */
    private static long octets(ZipFile zip, ZipArchiveEntry entree, long auPlus) throws IOException {
        long octets = 0;
        try (InputStream contenu = zip.getInputStream(entree)) {
            byte[] tampon = new byte[TAMPON];
            for (int lus = contenu.read(tampon); lus >= 0 && octets < auPlus; lus = contenu.read(tampon)) {
                octets += lus;
            }
        }
        return octets;
    }
}
