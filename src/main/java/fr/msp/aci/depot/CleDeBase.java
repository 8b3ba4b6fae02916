package fr.msp.aci.depot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of an encrypted database. H2 itself makes a password costly to guess by ten rounds of hashing only, so what it
 * is given is the outcome of {@value #TOURS} rounds; each file has a salt of H2's besides.
 */
public final class CleDeBase {

    /** Fewer characters than that can be guessed. */
    public static final int LONGUEUR = 12;

    private static final int TOURS = 200_000;
    private static final int BITS = 256;
    private static final byte[] SEL = "aci-bilan/base".getBytes(StandardCharsets.UTF_8);

    private final byte[] derivee;

    private CleDeBase(byte[] derivee) {
        this.derivee = derivee;
    }

    /**
     * The key that a secret gives.
     *
     * @throws IllegalArgumentException when the secret is too short
     */
    public static CleDeBase de(String secret) {
        if (secret.length() < LONGUEUR) {
            throw new IllegalArgumentException("a key has at least " + LONGUEUR + " characters");
        }
        try {
            PBEKeySpec phrase = new PBEKeySpec(secret.toCharArray(), SEL, TOURS, BITS);
            return new CleDeBase(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(phrase)
                    .getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has PBKDF2", impossible);
        }
    }

    /** The password of the file, as H2 takes it. */
    String motDePasse() {
        return HexFormat.of().formatHex(derivee);
    }

    /** By it the key is known again, and nothing else is learnt. */
    String temoin() {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(derivee, "HmacSHA256"));
            return HexFormat.of().formatHex(hmac.doFinal("temoin".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }
}
