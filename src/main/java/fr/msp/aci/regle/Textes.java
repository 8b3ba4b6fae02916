package fr.msp.aci.regle;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** French sentences about the grid, from {@code messages/regle.properties}. */
final class Textes {

    private static final ResourceBundle TEXTES = ResourceBundle.getBundle("messages/regle", Locale.ROOT);

    private Textes() {}

    /** A sentence with its operands, written as they are. */
    static String de(String cle, Object... operandes) {
        return MessageFormat.format(
                TEXTES.getString(cle),
                Arrays.stream(operandes).map(String::valueOf).toArray());
    }
}
