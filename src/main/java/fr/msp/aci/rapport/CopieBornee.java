package fr.msp.aci.rapport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A file of an archive of anyone's, inflated no further than the size it is listed with. */
final class CopieBornee {

    private static final int TAMPON = 1 << 16;

    private CopieBornee() {}

    /**
     * Writes it there.
     *
     * @throws IOException when it is longer, or cannot be inflated or written
     */
    static void ecrire(ZipFile archive, ZipEntry entree, long octets, OutputStream sortie) throws IOException {
        byte[] tampon = new byte[TAMPON];
        long reste = octets;
        try (InputStream contenu = archive.getInputStream(entree)) {
            for (int n = contenu.read(tampon); n >= 0; n = contenu.read(tampon)) {
                reste -= n;
                if (reste < 0) {
                    throw new IOException("a file of an archive is longer than listed");
                }
                sortie.write(tampon, 0, n);
            }
        }
    }
}
