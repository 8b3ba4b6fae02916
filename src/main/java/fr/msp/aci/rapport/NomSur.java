package fr.msp.aci.rapport;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names of files that open on every system and lead nowhere: no path, no control or invisible character, none of the
 * marks that Windows refuses, a length that every file system takes.
 */
final class NomSur {

    private static final Pattern INTERDITS = Pattern.compile("[\\p{Cntrl}\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]+");
    private static final Pattern BLANCS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BORDS = Pattern.compile("^[. ]+|[. ]+$");
    private static final int LONGUEUR = 100;
    private static final int LONGUEUR_EXTENSION = 10;
    private static final String SANS_NOM = "piece";

    private NomSur() {}

    /** The name made safe; its ending stays, for it tells what opens it. */
    static String de(String nom) {
        String net = Normalizer.normalize(nom, Normalizer.Form.NFC);
        net = BLANCS.matcher(INTERDITS.matcher(net).replaceAll("_")).replaceAll(" ");
        net = BORDS.matcher(net).replaceAll("");
        return net.isEmpty() ? SANS_NOM : court(net);
    }

    private static String court(String nom) {
        int longueur = nom.codePointCount(0, nom.length());
        if (longueur <= LONGUEUR) {
            return nom;
        }
        int point = nom.lastIndexOf('.');
        String fin = point > 0 && nom.length() - point <= LONGUEUR_EXTENSION ? nom.substring(point) : "";
        int garde = LONGUEUR - fin.codePointCount(0, fin.length());
        return BORDS.matcher(nom.substring(0, nom.offsetByCodePoints(0, garde))).replaceAll("") + fin;
    }
}
