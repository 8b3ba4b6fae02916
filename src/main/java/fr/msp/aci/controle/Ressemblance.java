package fr.msp.aci.controle;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds, among accepted words, the one a coordinator probably meant. */
final class Ressemblance {

    /** Longer texts are not mistyped words; comparing them would only cost time. */
    private static final int LONGUEUR_COMPAREE = 120;

    private static final int LETTRES_PAR_FAUTE = 3;

    private Ressemblance() {}

    /** The nearest of the candidates: one that starts alike, else within a third of its letters; figures are no slips. */
    static Optional<String> laPlusProche(String cle, Collection<String> candidates) {
        if (cle.isEmpty() || cle.length() > LONGUEUR_COMPAREE) {
            return Optional.empty();
        }
        String meilleure = null;
        int moindre = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int ecart = commenceParLAutre(cle, candidate) ? 1 : ecart(cle, candidate);
            boolean proche = ecart <= Math.max(cle.length(), candidate.length()) / LETTRES_PAR_FAUTE;
            boolean meilleur = ecart < moindre
                    || (ecart == moindre && cle.startsWith(candidate) && candidate.length() > meilleure.length());
            if (proche && meilleur && sens(cle).equals(sens(candidate))) {
                moindre = ecart;
                meilleure = candidate;
            }
        }
        return Optional.ofNullable(meilleure);
    }

    /** What the nearest of these keys stands for, among all but those. */
    static <T> Optional<T> laPlusProche(String texte, Map<String, T> parCle, Collection<? extends T> sauf) {
        Map<String, T> autres = new TreeMap<>(parCle);
        autres.values().removeAll(sauf);
        return laPlusProche(Signes.cle(texte), autres.keySet()).map(autres::get);
    }

    private static boolean commenceParLAutre(String une, String autre) {
        return Math.min(une.length(), autre.length()) >= 4 && (une.startsWith(autre) || autre.startsWith(une));
    }

    /** The figures and, beside them, what is under or over: what is never a slip of the keyboard. */
    private static String sens(String cle) {
        return cle.matches("\\D*") ? "" : cle.replaceAll("(\\d|moin|plu)|.", "$1");
    }

    /** Letters to add, drop, change, or swap with the next one. */
    static int ecart(String une, String autre) {
        int[][] ecarts = new int[une.length() + 1][autre.length() + 1];
        for (int i = 0; i <= une.length(); i++) {
            for (int j = 0; j <= autre.length(); j++) {
                ecarts[i][j] = i == 0 || j == 0 ? i + j : ecart(une, autre, i, j, ecarts);
            }
        }
        return ecarts[une.length()][autre.length()];
    }

    private static int ecart(String une, String autre, int i, int j, int[][] ecarts) {
        char lettre = une.charAt(i - 1);
        char enFace = autre.charAt(j - 1);
        int moindre = Math.min(
                ecarts[i - 1][j - 1] + (lettre == enFace ? 0 : 1), Math.min(ecarts[i - 1][j], ecarts[i][j - 1]) + 1);
        boolean echangees =
                i > 1 && j > 1 && lettre == autre.charAt(j - 2) && enFace == une.charAt(i - 2) && lettre != enFace;
        return echangees ? Math.min(moindre, ecarts[i - 2][j - 2] + 1) : moindre;
    }
}
