package fr.msp.aci.depot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal: by it a workbook, a piece of evidence or a set of facts is known. */
public final class Empreinte {

    private Empreinte() {}

    /** Of a text, as UTF-8. */
    public static String de(String texte) {
        return de(texte.getBytes(StandardCharsets.UTF_8));
    }

    /** Of bytes. */
    public static String de(byte[] octets) {
        return HexFormat.of().formatHex(sha256().digest(octets));
    }

    /**
     * Of a file.
     *
     * @throws IOException when it cannot be read
     */
    public static String de(Path fichier) throws IOException {
        return copier(fichier, OutputStream.nullOutputStream());
    }

    /**
     * Copies a file and says what was copied, so that what is checked is what is kept.
     *
     * @throws IOException when it cannot be read or written
     */
    public static String copier(Path fichier, OutputStream sortie) throws IOException {
        try (InputStream entree = Files.newInputStream(fichier)) {
            return copier(entree, sortie);
        }
    }

    /**
     * The same of what is left of a stream, which stays open.
     *
     * @throws IOException when it cannot be read or written
     */
    public static String copier(InputStream entree, OutputStream sortie) throws IOException {
        MessageDigest sha256 = sha256();
        entree.transferTo(new DigestOutputStream(sortie, sha256));
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
