package fr.msp.aci.controle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what a file is known, whatever its name: the SHA-256 of its bytes. */
final class Empreinte {

    private static final int TAMPON = 65_536;

    private Empreinte() {}

    static String de(Path fichier) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream flux = new DigestInputStream(Files.newInputStream(fichier), sha256)) {
            byte[] tampon = new byte[TAMPON];
            while (flux.read(tampon) >= 0) {
                // The digest sees the bytes pass.
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
