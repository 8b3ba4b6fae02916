package fr.msp.aci.classeur;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What may be a number of a person in bytes whose layout is not looked at: records of an Excel 97–2003 workbook that
 * have a text or a constant somewhere. Their texts are of one byte a character or of two, their numbers binary.
 */
final class NumerosEnOctets {

    /** Of 13 characters, one is a letter in Corsica. */
    private static final int CHIFFRES = TextesXml.LONGUEUR_PARLANTE - 1;

    private static final double PLUS_PETIT = 1e12;
    private static final double PLUS_GRAND = 1e15;

    private NumerosEnOctets() {}

    /** Hands over each stretch of text that has figures enough, and each number long enough. */
    static void chercher(byte[] octets, Consumer<String> lecteur) {
        textes(octets, 0, StandardCharsets.ISO_8859_1, lecteur);
        textes(octets, 0, StandardCharsets.UTF_16LE, lecteur);
        if (octets.length > 0) {
            textes(octets, 1, StandardCharsets.UTF_16LE, lecteur);
        }
        nombres(octets, lecteur);
    }

    private static void textes(byte[] octets, int debut, Charset codage, Consumer<String> lecteur) {
        String tout = new String(octets, debut, octets.length - debut, codage);
        int premier = 0;
        int chiffres = 0;
        for (int i = 0; i <= tout.length(); i++) {
            if (i == tout.length() || Character.isISOControl(tout.charAt(i))) {
                if (chiffres >= CHIFFRES) {
                    lecteur.accept(tout.substring(premier, i));
                }
                premier = i + 1;
                chiffres = 0;
            } else if (tout.charAt(i) >= '0' && tout.charAt(i) <= '9') {
                chiffres++;
            }
        }
    }

    private static void nombres(byte[] octets, Consumer<String> lecteur) {
        ByteBuffer lus = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + Double.BYTES <= octets.length; i++) {
            double nombre = lus.getDouble(i);
            if (nombre >= PLUS_PETIT && nombre < PLUS_GRAND && nombre == Math.rint(nombre)) {
                lecteur.accept(Long.toString((long) nombre));
            }
        }
    }
}
