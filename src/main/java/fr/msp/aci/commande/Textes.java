package fr.msp.aci.commande;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the command line, in French unless English was asked for. */
final class Textes {

    private final ResourceBundle catalogue;
    private final Locale langue;

    private Textes(Locale langue) {
        this.langue = langue;
        this.catalogue = ResourceBundle.getBundle(
                "messages.commande",
                langue,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language that the arguments ask for, read before anything else since the messages about them hang on it. */
    static Textes selon(String... arguments) {
        Locale langue = Locale.FRENCH;
        for (int i = 0; i < arguments.length; i++) {
            boolean suivant = arguments[i].equals("--lang")
                    && i + 1 < arguments.length
                    && arguments[i + 1].equalsIgnoreCase("en");
            if (suivant || arguments[i].equalsIgnoreCase("--lang=en")) {
                langue = Locale.ENGLISH;
            }
        }
        return new Textes(langue);
    }

    ResourceBundle catalogue() {
        return catalogue;
    }

    Locale langue() {
        return langue;
    }

    String de(String cle, Object... valeurs) {
        return new MessageFormat(catalogue.getString(cle), langue).format(valeurs);
    }
}
