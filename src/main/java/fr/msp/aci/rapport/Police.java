package fr.msp.aci.rapport;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What the fonts of the PDF can draw. A character they lack would vanish without a trace; it is shown as missing
 * instead.
 */
final class Police {

    private static final String DOSSIER = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

    private final List<Font> graisses;

    private Police(List<Font> graisses) {
        this.graisses = graisses;
    }

    /**
     * @throws IllegalStateException when the fonts are not in the jar
     */
    static Police charger() {
        return new Police(List.of(charger(DOSSIER + ".ttf"), charger(DOSSIER + "-Bold.ttf")));
    }

    /** The text made plain by {@link TexteLisible}, broken nowhere French does not break, then of characters that can all be drawn. */
    String imprimable(String texte) {
        String ligne = TexteLisible.insecable(TexteLisible.ligne(texte));
        if (ligne.codePoints().allMatch(this::dessine)) {
            return ligne;
        }
        StringBuilder imprimable = new StringBuilder(ligne.length());
        ligne.codePoints()
                .map(caractere -> dessine(caractere) ? caractere : TexteLisible.REMPLACEMENT)
                .forEach(imprimable::appendCodePoint);
        return imprimable.toString();
    }

    /** Asked of every letter of every page: a loop, for a stream would be made of each. */
    private boolean dessine(int caractere) {
        for (Font graisse : graisses) {
            if (!graisse.canDisplay(caractere)) {
                return false;
            }
        }
        return true;
    }

    private static Font charger(String fichier) {
        try (InputStream octets = Police.class.getResourceAsStream(fichier)) {
            if (octets == null) {
                throw new IllegalStateException("no font " + fichier);
            }
            Font police = Font.createFont(Font.TRUETYPE_FONT, octets);
            // Java reads which characters a font has when first asked, and not safely when several threads ask at once.
            if (!police.canDisplay('B')) {
                throw new IllegalStateException("font " + fichier + " draws no letters");
            }
            return police;
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("font " + fichier + " cannot be read", e);
        }
    }
}
