package fr.msp.aci.retour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Workbook;

/** The zip a workbook is packed in: its true size, and the copy packed again. */
final class Depaquetage {

    private static final int TAMPON = 1 << 16;

    private Depaquetage() {}

    /** Bytes of the sheets and shared strings once unpacked, counted up to just past the limit of an annotated copy. */
    static long octetsDesFeuilles(Path classeur) throws IOException {
        long octets = 0;
        try (ZipFile zip = ZipFile.builder().setPath(classeur).get()) {
            Enumeration<ZipArchiveEntry> entrees = zip.getEntries();
            while (entrees.hasMoreElements() && octets <= CopieAnnotee.OCTETS_MAXIMAUX) {
                octets += octets(zip, entrees.nextElement(), CopieAnnotee.OCTETS_MAXIMAUX + 1 - octets);
            }
        }
        return octets;
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
