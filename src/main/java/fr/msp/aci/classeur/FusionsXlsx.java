package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the merged cells of a worksheet part before its rows are read, since they stand after them. It looks for their
 * one tag among the bytes and parses nothing else: that costs little more than inflating the part.
 */
final class FusionsXlsx {

    private static final byte[] BALISE = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
    /** Longest tag of a merge, its prefix and the addresses of the last cells included. */
    private static final int LONGUEUR_DE_BALISE = 96;

    private static final Pattern PLAGE =
            Pattern.compile("ref\\s*=\\s*[\"']\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})[\"']");
    private static final int TAMPON = 1 << 16;
    private static final int[] SAUTS = sauts();

    private FusionsXlsx() {}

    static Fusions de(InputStream partie) throws IOException {
        Fusions fusions = new Fusions();
        byte[] tampon = new byte[TAMPON];
        int remplis = 0;
        for (int lus = lire(partie, tampon, remplis); lus > 0; lus = lire(partie, tampon, remplis)) {
            remplis += lus;
            int examines = examiner(tampon, remplis, remplis - LONGUEUR_DE_BALISE, fusions);
            System.arraycopy(tampon, examines, tampon, 0, remplis - examines);
            remplis -= examines;
        }
        examiner(tampon, remplis, remplis, fusions);
        return fusions;
    }

    private static int lire(InputStream partie, byte[] tampon, int remplis) throws IOException {
        return partie.readNBytes(tampon, remplis, tampon.length - remplis);
    }

    /** Looks for tags that start before {@code limite}, and says up to where nothing is left to find. */
    private static int examiner(byte[] tampon, int remplis, int limite, Fusions fusions) {
        int place = 0;
        while (place < limite && place + BALISE.length <= remplis) {
            byte derniere = tampon[place + BALISE.length - 1];
            if (derniere == ' ' && estLaBalise(tampon, place)) {
                int fin = Math.min(remplis, place + LONGUEUR_DE_BALISE);
                noter(new String(tampon, place, fin - place, StandardCharsets.US_ASCII), fusions);
            }
            place += SAUTS[derniere & 0xFF];
        }
        // The byte before the next place is kept: it tells a tag from a text.
        return Math.max(0, Math.min(place - 1, remplis));
    }

    private static boolean estLaBalise(byte[] tampon, int place) {
        boolean ouverte = place > 0 && (tampon[place - 1] == '<' || tampon[place - 1] == ':');
        return ouverte && Arrays.equals(tampon, place, place + BALISE.length, BALISE, 0, BALISE.length);
    }

    private static void noter(String balise, Fusions fusions) {
        int fin = balise.indexOf('>');
        Matcher plage = PLAGE.matcher(fin < 0 ? balise : balise.substring(0, fin));
        if (plage.find()) {
            fusions.ajouter(new Fusions.Fusion(
                    Integer.parseInt(plage.group(2)),
                    Integer.parseInt(plage.group(4)),
                    LecteurDeCellule.colonne(plage.group(1)),
                    LecteurDeCellule.colonne(plage.group(3))));
        }
    }

    /** How far the tag may be moved on when its last byte meets this one (Horspool). */
    private static int[] sauts() {
        int[] sauts = new int[256];
        Arrays.fill(sauts, BALISE.length);
        for (int i = 0; i < BALISE.length - 1; i++) {
            sauts[BALISE[i]] = BALISE.length - 1 - i;
        }
        return sauts;
    }
}
