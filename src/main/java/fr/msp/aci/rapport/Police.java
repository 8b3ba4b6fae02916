package fr.msp.aci.rapport;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.BitSet;
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

    /** Before it stand the letters of French and of its neighbours. */
    private static final int FIN_DES_COURANTS = 0x180;

    private final List<Font> graisses;
    private final BitSet courants = new BitSet(FIN_DES_COURANTS);

    private Police(List<Font> graisses) {
        this.graisses = graisses;
        for (int caractere = 0; caractere < FIN_DES_COURANTS; caractere++) {
            courants.set(caractere, dessine(caractere));
        }
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
        if (estImprimable(ligne)) {
            return ligne;
        }
        StringBuilder imprimable = new StringBuilder(ligne.length());
        ligne.codePoints().forEach(caractere -> imprimable.append(dessinable(caractere)));
        String reste = BLANCS.matcher(imprimable).replaceAll(" ").strip();
        // A name of pictures alone is not taken for a name never given.
        return reste.isEmpty() ? Character.toString(TexteLisible.REMPLACEMENT) : reste;
    }

    private boolean estImprimable(String texte) {
        for (int i = 0; i < texte.length(); i += Character.charCount(texte.codePointAt(i))) {
            if (!estImprimable(texte.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The character, or plain ones that mean the same; nothing for an ornament, a mark for a letter that is missing. */
    private String dessinable(int caractere) {
        if (estImprimable(caractere)) {
            return Character.toString(caractere);
        }
        String simple = Normalizer.normalize(Character.toString(caractere), Normalizer.Form.NFKC);
        if (estImprimable(simple)) {
            return simple;
        }
        return TexteLisible.estUnOrnement(caractere) ? "" : Character.toString(TexteLisible.REMPLACEMENT);
    }

    /**
     * Asked of every letter of every page, where the fonts would be slow to answer. A mark that chooses between two looks of
     * an emoji is none, even where they have a blank for it.
     */
    private boolean estImprimable(int caractere) {
        return caractere < FIN_DES_COURANTS
                ? courants.get(caractere)
                : dessine(caractere) && (caractere < 0xFE00 || caractere > 0xFE0F);
    }

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
