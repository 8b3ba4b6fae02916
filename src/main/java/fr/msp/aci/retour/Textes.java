package fr.msp.aci.retour;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package, from its catalogue. */
final class Textes {

    private final ResourceBundle catalogue;

    private Textes(ResourceBundle catalogue) {
        this.catalogue = catalogue;
    }

    static Textes francais() {
        return new Textes(ResourceBundle.getBundle("messages.retour", Locale.ROOT));
    }

    String de(String cle, Object... valeurs) {
        return new MessageFormat(catalogue.getString(cle), Locale.FRENCH).format(valeurs);
    }

    boolean contient(String cle) {
        return catalogue.containsKey(cle);
    }
}
