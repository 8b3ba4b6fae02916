package fr.msp.aci.rapport;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the fonts of the PDF can draw. A letter they lack would vanish without a trace; it is shown as missing instead. An
 * emoji they lack is left out: it says nothing that words do not.
 */
final class Police {

    private static final String DOSSIER = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

    /** What an ornament left out between two words leaves. */
    private static final Pattern BLANCS = Pattern.compile(" {2,}");

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
        if (ligne.codePoints().allMatch(this::estImprimable)) {
            return ligne;
        }
        StringBuilder imprimable = new StringBuilder(ligne.length());
        ligne.codePoints().forEach(caractere -> imprimable.append(dessinable(caractere)));
        String reste = BLANCS.matcher(imprimable).replaceAll(" ").strip();
        // A name of pictures alone is not taken for a name never given.
        return reste.isEmpty() ? Character.toString(TexteLisible.REMPLACEMENT) : reste;
    }

    /** The character, or plain ones that mean the same; nothing for an ornament, a mark for a letter that is missing. */
    private String dessinable(int caractere) {
        if (estImprimable(caractere)) {
            return Character.toString(caractere);
        }
        String simple = Normalizer.normalize(Character.toString(caractere), Normalizer.Form.NFKC);
        if (simple.codePoints().allMatch(this::estImprimable)) {
            return simple;
        }
        return TexteLisible.estUnOrnement(caractere) ? "" : Character.toString(TexteLisible.REMPLACEMENT);
    }

    /** A mark that chooses between two looks of an emoji is none, even where the fonts have a blank for it. */
    private boolean estImprimable(int caractere) {
        return dessine(caractere) && (caractere < 0xFE00 || caractere > 0xFE0F);
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
