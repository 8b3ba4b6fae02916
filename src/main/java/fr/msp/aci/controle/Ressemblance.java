package fr.msp.aci.controle;

import java.util.Collection;
import java.util.Optional;

/** Finds, among accepted words, the one a coordinator probably meant. */
final class Ressemblance {

    /** Longer texts are not mistyped words; comparing them would only cost time. */
    private static final int LONGUEUR_COMPAREE = 120;

    private Ressemblance() {}

    /** The nearest of the candidates: one that starts alike, else within a third of its letters. */
    static Optional<String> laPlusProche(String cle, Collection<String> candidates) {
        if (cle.isEmpty() || cle.length() > LONGUEUR_COMPAREE) {
            return Optional.empty();
        }
        String meilleure = null;
        int moindre = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int ecart = commenceParLAutre(cle, candidate) ? 1 : ecart(cle, candidate);
            if (ecart < moindre && ecart <= Math.max(1, Math.max(cle.length(), candidate.length()) / 3)) {
                moindre = ecart;
                meilleure = candidate;
            }
        }
        return Optional.ofNullable(meilleure);
    }

    private static boolean commenceParLAutre(String une, String autre) {
        return Math.min(une.length(), autre.length()) >= 4 && (une.startsWith(autre) || autre.startsWith(une));
    }

    /** Levenshtein's distance: letters to add, drop or change. */
    private static int ecart(String une, String autre) {
        int[] precedente = new int[autre.length() + 1];
        for (int j = 0; j <= autre.length(); j++) {
            precedente[j] = j;
        }
        for (int i = 1; i <= une.length(); i++) {
            int[] courante = new int[autre.length() + 1];
            courante[0] = i;
            for (int j = 1; j <= autre.length(); j++) {
                int change = precedente[j - 1] + (une.charAt(i - 1) == autre.charAt(j - 1) ? 0 : 1);
                courante[j] = Math.min(change, Math.min(precedente[j], courante[j - 1]) + 1);
            }
            precedente = courante;
        }
        return precedente[autre.length()];
    }
}
