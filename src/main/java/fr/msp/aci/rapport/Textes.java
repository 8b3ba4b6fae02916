package fr.msp.aci.rapport;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The French sentences of the bilans, from {@code messages/rapport.properties}. */
final class Textes {

    private Textes() {}

    /** All the sentences, as the report designs read them. */
    static ResourceBundle tous() {
        return ResourceBundle.getBundle(
                "messages.rapport",
                Locale.FRENCH,
                Textes.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A sentence with its values put in; numbers are to be given already written. */
    static String de(String cle, Object... valeurs) {
        String texte = tous().getString(cle);
        return valeurs.length == 0 ? texte : new MessageFormat(texte, Locale.FRENCH).format(valeurs);
    }
}
