package fr.msp.aci.calcul.regional;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** French sentences of the picture of many structures, from {@code messages/regional.properties}. */
final class Textes {

    private Textes() {}

    static String de(String cle, Object... operandes) {
        String modele =
                ResourceBundle.getBundle("messages/regional", Locale.ROOT).getString(cle);
        return new MessageFormat(modele, Locale.FRENCH).format(operandes);
    }
}
