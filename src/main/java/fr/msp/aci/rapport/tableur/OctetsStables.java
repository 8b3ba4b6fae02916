package fr.msp.aci.rapport.tableur;

import fr.msp.aci.rapport.tableur.EcritXml.Contenu;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook without the time at which it was written, so that the same bilan gives the same bytes, and with what
 * POI did not write: the rows of its sheets, and their texts.
 */
final class OctetsStables {

    /** The first moment a zip can name stands for "earlier" in Java, which then adds it in the machine's time zone. */
    private static final LocalDateTime ORIGINE = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    /** Of large sheets twice as fast as what is usual, for a twentieth more bytes. */
    private static final int COMPRESSION = 4;

    private static final String SANS_LIGNES = "<sheetData/>";

    private OctetsStables() {}

    /**
     * The workbook whole.
     *
     * @param classeur as POI writes it
     * @param lignes the rows of its sheets, by the name of their part
     * @param parties what stands in the place of other parts, by their names
     */
    static byte[] de(byte[] classeur, Map<String, Contenu> lignes, Map<String, Contenu> parties) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(classeur.length);
        try (ZipInputStream lecture = new ZipInputStream(new ByteArrayInputStream(classeur));
                ZipOutputStream ecriture = new ZipOutputStream(octets)) {
            ecriture.setLevel(COMPRESSION);
            for (ZipEntry partie = lecture.getNextEntry(); partie != null; partie = lecture.getNextEntry()) {
                ZipEntry figee = new ZipEntry(partie.getName());
                figee.setTimeLocal(ORIGINE);
                ecriture.putNextEntry(figee);
                if (lignes.containsKey(partie.getName())) {
                    ecrire(ecriture, lecture.readAllBytes(), lignes.get(partie.getName()));
                } else if (parties.containsKey(partie.getName())) {
                    EcritXml.ecrire(parties.get(partie.getName()), ecriture);
                } else {
                    lecture.transferTo(ecriture);
                }
                ecriture.closeEntry();
            }
        }
        return octets.toByteArray();
    }

    private static void ecrire(OutputStream ecriture, byte[] page, Contenu lignes) throws IOException {
        String texte = new String(page, StandardCharsets.UTF_8);
        int place = texte.indexOf(SANS_LIGNES);
        if (place < 0) {
            throw new IllegalStateException("no place for the rows of a sheet");
        }
        ecriture.write(texte.substring(0, place).getBytes(StandardCharsets.UTF_8));
        EcritXml.ecrire(lignes, ecriture);
        ecriture.write(texte.substring(place + SANS_LIGNES.length()).getBytes(StandardCharsets.UTF_8));
    }
}
