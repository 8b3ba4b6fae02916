package fr.msp.aci.activite;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Files of evidence received for a structure and an exercise, found by name whatever its case or way of accents. */
public final class Pieces {

    private static final Pattern BLANCS = Pattern.compile("[\\s\\p{Z}]+");

    private final Set<String> noms;

    private Pieces(Set<String> noms) {
        this.noms = noms;
    }

    /** The pieces of these names. */
    public static Pieces de(Collection<String> noms) {
        return new Pieces(noms.stream().map(Pieces::cle).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a file of that name was received. */
    public boolean contient(String nom) {
        return noms.contains(cle(nom));
    }

    /** Names of the files received, as they are compared (lower case, composed accents), in alphabetical order. */
    public SortedSet<String> noms() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(noms));
    }

    /** A name as names are compared: lower case, composed accents, plain single spaces. */
    public static String cle(String nom) {
        String simple = BLANCS.matcher(nom).replaceAll(" ").strip();
        return Normalizer.normalize(simple, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof Pieces pieces && noms.equals(pieces.noms);
    }

    @Override
    public int hashCode() {
        return noms.hashCode();
    }
}
