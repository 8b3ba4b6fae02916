package fr.msp.aci.calcul;

import fr.msp.aci.activite.TypeStructure;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** French sentences of the explanation, from {@code messages/calcul.properties}. */
final class Textes {

    private static final String FICHIER = "messages/calcul";
    private static final Map<String, Phrase> PHRASES = lire(ResourceBundle.getBundle(FICHIER, Locale.ROOT));

    private Textes() {}

    private static Map<String, Phrase> lire(ResourceBundle textes) {
        return textes.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), cle -> Phrase.lire(textes.getString(cle))));
    }

    /** The sentence as it is said of such a structure. */
    static String pour(TypeStructure type, String cle, Object... operandes) {
        return de(type.cle(cle, PHRASES::containsKey), operandes);
    }

    /** A sentence with its operands, written in French. */
    static String de(String cle, Object... operandes) {
        Phrase phrase = PHRASES.get(cle);
        if (phrase == null) {
            throw new MissingResourceException("no sentence " + cle, FICHIER, cle);
        }
        return phrase.avec(operandes);
    }
}
