package fr.msp.aci.depot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Long texts as the database keeps them: UTF-8, deflated. The JSON of a bilan and its facts shrink to a tenth. */
final class Pli {

    private Pli() {}

    static byte[] plier(String texte) {
        ByteArrayOutputStream plie = new ByteArrayOutputStream();
        // Half the time of the usual level, for a tenth more of bytes.
        Deflater vite = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream sortie = new DeflaterOutputStream(plie, vite)) {
            sortie.write(texte.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            // Everything is in memory.
            throw new UncheckedIOException(impossible);
        } finally {
            vite.end();
        }
        return plie.toByteArray();
    }

    /** The text again. What is not one that was folded is an error of the database. */
    static String deplier(byte[] plie) {
        try (InflaterInputStream entree = new InflaterInputStream(new ByteArrayInputStream(plie))) {
            return new String(entree.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException abime) {
            throw new UncheckedIOException(abime);
        }
    }
}
