package fr.msp.aci.retour;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package, from its catalogue. */
final class Textes {

    private final ResourceBundle catalogue;
    private final Locale langue;

    private Textes(Locale langue) {
        this.langue = langue;
        this.catalogue = ResourceBundle.getBundle(
                "messages.retour",
                langue,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** In French, as all that is kept or sent. */
    static Textes francais() {
        return new Textes(Locale.FRENCH);
    }

    /** In that language for the report of a terminal and the annotated copy; the rest is in French only. */
    static Textes en(Locale langue) {
        return new Textes(langue);
    }

    String de(String cle, Object... valeurs) {
        return new MessageFormat(catalogue.getString(cle), langue).format(valeurs);
    }

    boolean contient(String cle) {
        return catalogue.containsKey(cle);
    }
}
