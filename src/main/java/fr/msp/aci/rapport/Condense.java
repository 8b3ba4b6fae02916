package fr.msp.aci.rapport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which a document or a file is known. */
final class Condense {

    private Condense() {}

    /** In hexadecimal, of a text as UTF-8. */
    static String de(String texte) {
        return de(texte.getBytes(StandardCharsets.UTF_8));
    }

    /** In hexadecimal, of bytes. */
    static String de(byte[] octets) {
        return HexFormat.of().formatHex(sha256().digest(octets));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
