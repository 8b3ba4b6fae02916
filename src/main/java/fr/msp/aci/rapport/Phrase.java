package fr.msp.aci.rapport;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A sentence of the message files taken apart, to be said of thousands of things: the same as {@link MessageFormat} says
 * of texts, which takes the sentence apart each time.
 */
final class Phrase {

    /** No sentence holds it. */
    private static final char MARQUE = '\0';

    /** As many values as a repeated sentence has at most. */
    private static final int VALEURS = 3;

    private final List<Morceau> morceaux;

    /** Words, or the value of that rank. */
    private record Morceau(String mots, int valeur) {}

    private Phrase(List<Morceau> morceaux) {
        this.morceaux = List.copyOf(morceaux);
    }

    /** From how the message file writes it. */
    static Phrase de(String modele) {
        Object[] marques = Stream.iterate(0, rang -> rang + 1)
                .limit(VALEURS)
                .map(rang -> MARQUE + Integer.toString(rang) + MARQUE)
                .toArray();
        String[] parts =
                new MessageFormat(modele, Locale.FRENCH).format(marques).split(String.valueOf(MARQUE), -1);
        List<Morceau> morceaux = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            morceaux.add(i % 2 == 0 ? new Morceau(parts[i], -1) : new Morceau("", Integer.parseInt(parts[i])));
        }
        return new Phrase(morceaux);
    }

    /** Said of these. */
    String dite(String... valeurs) {
        StringBuilder dite = new StringBuilder();
        for (Morceau morceau : morceaux) {
            dite.append(morceau.valeur() < 0 ? morceau.mots() : valeurs[morceau.valeur()]);
        }
        return dite.toString();
    }
}
