package fr.msp.aci.rapport.tableur;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a workbook again without the time at which it was written: the same bilan gives the same bytes. */
final class OctetsStables {

    /** The first moment a zip can name stands for "earlier" in Java, which then adds it in the machine's time zone. */
    private static final LocalDateTime ORIGINE = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private OctetsStables() {}

    static byte[] de(byte[] classeur) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(classeur.length);
        try (ZipInputStream lecture = new ZipInputStream(new ByteArrayInputStream(classeur));
                ZipOutputStream ecriture = new ZipOutputStream(octets)) {
            for (ZipEntry partie = lecture.getNextEntry(); partie != null; partie = lecture.getNextEntry()) {
                ZipEntry figee = new ZipEntry(partie.getName());
                figee.setTimeLocal(ORIGINE);
                ecriture.putNextEntry(figee);
                lecture.transferTo(ecriture);
                ecriture.closeEntry();
            }
        }
        return octets.toByteArray();
    }
}
