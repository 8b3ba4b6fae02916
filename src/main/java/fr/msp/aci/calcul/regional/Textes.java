package fr.msp.aci.calcul.regional;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** French sentences of the picture of many structures, from {@code messages/regional.properties}. */
final class Textes {

    private static final ResourceBundle TEXTES = ResourceBundle.getBundle("messages/regional", Locale.ROOT);

    private Textes() {}

    static String de(String cle, Object... operandes) {
        return new MessageFormat(TEXTES.getString(cle), Locale.FRENCH).format(operandes);
    }
}
