package fr.msp.aci.exemples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip whose bytes do not depend on the minute it was written. */
final class ZipFige {

    private static final LocalDateTime HEURE = LocalDateTime.of(2026, 1, 15, 10, 0);

    private ZipFige() {}

    static byte[] figer(byte[] zip) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream sortie = new ZipOutputStream(octets)) {
            for (Map.Entry<String, byte[]> entree : entrees(zip).entrySet()) {
                ZipEntry figee = new ZipEntry(entree.getKey());
                figee.setTimeLocal(HEURE);
                sortie.putNextEntry(figee);
                sortie.write(entree.getValue());
                sortie.closeEntry();
            }
        }
        return octets.toByteArray();
    }

    /** What the zip holds; two machines may compress the same contents differently. */
    static Map<String, byte[]> entrees(byte[] zip) throws IOException {
        Map<String, byte[]> entrees = new LinkedHashMap<>();
        try (ZipInputStream lecture = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entree = lecture.getNextEntry(); entree != null; entree = lecture.getNextEntry()) {
                entrees.put(entree.getName(), lecture.readAllBytes());
            }
        }
        return entrees;
    }
}
