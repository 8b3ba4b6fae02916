package fr.msp.aci.rapport.tableur;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The French texts of the workbook, from {@code messages/tableur.properties}. */
final class Textes {

    private static final ResourceBundle TEXTES = ResourceBundle.getBundle("messages/tableur", Locale.ROOT);

    private Textes() {}

    /** A text with its values put in, numbers as they are. */
    static String de(String cle, Object... valeurs) {
        String texte = TEXTES.getString(cle);
        return valeurs.length == 0 ? texte : new MessageFormat(texte, Locale.FRENCH).format(valeurs);
    }

    /** The text, or nothing when there is none of that name. */
    static String siConnu(String cle) {
        return TEXTES.containsKey(cle) ? TEXTES.getString(cle) : "";
    }

    static String ouiNon(boolean oui) {
        return de(oui ? "oui" : "non");
    }
}
