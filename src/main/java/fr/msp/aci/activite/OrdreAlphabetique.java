package fr.msp.aci.activite;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The order in which a reader looks for a name: that of the French alphabet, word by word, whatever capitals and accents;
 * numbers by their size.
 */
public final class OrdreAlphabetique {

    private static final Pattern ENTRE_LES_MOTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern BORDS = Pattern.compile("^_|_$");
    private static final Pattern NOMBRE = Pattern.compile("[0-9]{1,9}");
    /** The alphabet passes over blanks; it sorts this before digits and letters. */
    private static final String BLANC = "_";

    private OrdreAlphabetique() {}

    /** A thing with its key, which is made once: it costs far more than to compare two. */
    private record Range<T>(T chose, CollationKey cle, String ensuite) {}

    /**
     * These things by their names.
     *
     * @param ensuite what tells apart those of one name
     */
    public static <T> List<T> de(Collection<T> choses, Function<T, String> nom, Function<T, String> ensuite) {
        Collator alphabet = Collator.getInstance(Locale.FRENCH);
        alphabet.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return choses.stream()
                .map(chose ->
                        new Range<>(chose, alphabet.getCollationKey(mots(nom.apply(chose))), ensuite.apply(chose)))
                .sorted(Comparator.comparing((Range<T> range) -> range.cle()).thenComparing(Range::ensuite))
                .map(Range::chose)
                .toList();
    }

    /** With one blank between words, and numbers as long as each other. */
    private static String mots(String nom) {
        String mots =
                BORDS.matcher(ENTRE_LES_MOTS.matcher(nom).replaceAll(BLANC)).replaceAll("");
        return NOMBRE.matcher(mots)
                .replaceAll(nombre -> "0".repeat(9 - nombre.group().length()) + nombre.group());
    }
}
