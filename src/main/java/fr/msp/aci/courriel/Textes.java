package fr.msp.aci.courriel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The French sentences of the mails, from {@code messages/courriel.properties}. */
final class Textes {

    private final ResourceBundle catalogue = ResourceBundle.getBundle("messages.courriel", Locale.ROOT);

    /** A sentence with its values put in; numbers are to be given already written, but for those that choose a plural. */
    String de(String cle, Object... valeurs) {
        return new MessageFormat(catalogue.getString(cle), Locale.FRENCH).format(valeurs);
    }
}
