package fr.msp.aci.rapport;

import fr.msp.aci.activite.TypeStructure;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The French sentences of the bilans, from {@code messages/rapport.properties}. */
final class Textes {

    private static final ResourceBundle TOUS = ResourceBundle.getBundle(
            "messages.rapport",
            Locale.FRENCH,
            Textes.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Textes() {}

    /** All the sentences, as the report designs read them. */
    static ResourceBundle tous() {
        return TOUS;
    }

    /** The sentence as it is said of such a structure. */
    static String pour(TypeStructure type, String cle, Object... valeurs) {
        return de(type.cle(cle, TOUS::containsKey), valeurs);
    }

    /** A sentence with its values put in; numbers are to be given already written. */
    static String de(String cle, Object... valeurs) {
        String texte = TOUS.getString(cle);
        return valeurs.length == 0 ? texte : new MessageFormat(texte, Locale.FRENCH).format(valeurs);
    }

    /** A sentence that thousands of rows hold, whose values are texts: it is taken apart once. */
    static Phrase repetee(String cle) {
        return Phrase.de(TOUS.getString(cle));
    }
}
