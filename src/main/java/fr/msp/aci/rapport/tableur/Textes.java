package fr.msp.aci.rapport.tableur;

import fr.msp.aci.activite.TypeStructure;
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

    /** The text as it is said of such a structure. */
    static String pour(TypeStructure type, String cle) {
        return de(type.cle(cle, TEXTES::containsKey));
    }

    static boolean connait(String cle) {
        return TEXTES.containsKey(cle);
    }

    static String ouiNon(boolean oui) {
        return de(oui ? "oui" : "non");
    }
}
