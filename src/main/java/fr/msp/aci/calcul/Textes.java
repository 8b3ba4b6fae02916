package fr.msp.aci.calcul;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** French sentences of the explanation, from {@code messages/calcul.properties}. */
final class Textes {

    private static final ResourceBundle TEXTES = ResourceBundle.getBundle("messages/calcul", Locale.ROOT);

    private Textes() {}

    /** A sentence with its operands, already written in French. */
    static String de(String cle, Object... operandes) {
        String modele = TEXTES.getString(cle);
        return MessageFormat.format(
                modele, Arrays.stream(operandes).map(Ecriture::de).toArray());
    }
}
