package fr.msp.aci.calcul.levier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The known word nearest to a mistyped one. */
final class Proximite {

    private Proximite() {}

    /** The nearest word, when it is near enough to have been meant: a third of its letters wrong at most. */
    static Optional<String> laPlusProche(String tape, List<String> connus) {
        return connus.stream()
                .min(Comparator.comparingInt(connu -> distance(tape, connu)))
                .filter(connu -> distance(tape, connu) * 3 <= connu.length());
    }

    /** Letters to change, add or drop to go from one word to the other. */
    static int distance(String un, String autre) {
        int[] precedente = new int[autre.length() + 1];
        for (int j = 0; j <= autre.length(); j++) {
            precedente[j] = j;
        }
        for (int i = 1; i <= un.length(); i++) {
            int[] ligne = new int[autre.length() + 1];
            ligne[0] = i;
            for (int j = 1; j <= autre.length(); j++) {
                int change = precedente[j - 1] + (un.charAt(i - 1) == autre.charAt(j - 1) ? 0 : 1);
                ligne[j] = Math.min(change, 1 + Math.min(precedente[j], ligne[j - 1]));
            }
            precedente = ligne;
        }
        return precedente[autre.length()];
    }
}
