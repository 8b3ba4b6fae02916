package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the value of a list that was mistyped. Word is held against word, so that another noun or a negation, which
 * would turn a slip into another thing, is never taken for one: a suggestion is often obeyed.
 */
final class MotsProches {

    private static final int LONGUEUR_COMPAREE = 120;
    private static final int LONGUEUR_D_ABREGE = 4;
    private static final int SANS_FAUTE = 4;
    private static final int UNE_FAUTE = 8;

    private static final Pattern ENTRE_LES_MOTS =
            Pattern.compile("[^\\p{L}\\p{M}\\d]+|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");

    /** Words that only join the others, as they are compared. */
    private static final Set<String> LIAISONS =
            Set.of("de", "du", "d", "la", "le", "l", "en", "et", "ou", "a", "au", "aux", "chez", "dan", "pour", "sur");

    private static final Set<String> CONTRAIRES = Set.of(
            "non",
            "pas",
            "pa",
            "ni",
            "ex",
            "san",
            "hor",
            "moin",
            "plu",
            "sauf",
            "ancien",
            "ancienne",
            "aucun",
            "aucune",
            "jamai",
            "anti",
            "futur",
            "future");

    private MotsProches() {}

    /** The nearest of the candidates, when only slips tell it from the text. */
    static Optional<String> lesPlusProches(String texte, Collection<String> candidates) {
        if (texte.length() > LONGUEUR_COMPAREE) {
            return Optional.empty();
        }
        List<String> mots = mots(texte);
        String meilleure = null;
        int moindre = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            OptionalInt ecart = ecart(mots, mots(candidate));
            if (ecart.isPresent() && ecart.getAsInt() < moindre) {
                moindre = ecart.getAsInt();
                meilleure = candidate;
            }
        }
        return Optional.ofNullable(meilleure);
    }

    /** The words of a text that say something, as they are compared. */
    static List<String> mots(String texte) {
        String compose = Normalizer.normalize(Signes.enMots(texte), Normalizer.Form.NFC);
        return Arrays.stream(ENTRE_LES_MOTS.split(compose))
                .map(Appellation::cle)
                .filter(mot -> !mot.isEmpty() && !LIAISONS.contains(mot))
                .toList();
    }

    /** Whether one of these words turns the others into another thing. */
    static boolean aUnContraire(List<String> mots) {
        return !contraires(mots).isEmpty();
    }

    private static OptionalInt ecart(List<String> saisis, List<String> attendus) {
        if (saisis.isEmpty() || !contraires(saisis).equals(contraires(attendus))) {
            return OptionalInt.empty();
        }
        if (saisis.size() != attendus.size()) {
            // A space too many or too few, and no other slip.
            return String.join("", saisis).equals(String.join("", attendus)) ? OptionalInt.of(1) : OptionalInt.empty();
        }
        int total = 0;
        for (int i = 0; i < saisis.size(); i++) {
            int ecart = ecart(saisis.get(i), attendus.get(i));
            if (ecart > tolerance(saisis.get(i), attendus.get(i))) {
                return OptionalInt.empty();
            }
            total += ecart;
        }
        return OptionalInt.of(total);
    }

    private static List<String> contraires(List<String> mots) {
        return mots.stream().filter(CONTRAIRES::contains).toList();
    }

    private static int ecart(String saisi, String attendu) {
        boolean abrege = saisi.length() >= LONGUEUR_D_ABREGE && attendu.startsWith(saisi) && !saisi.equals(attendu);
        return abrege ? 1 : Ressemblance.ecart(saisi, attendu);
    }

    private static int tolerance(String saisi, String attendu) {
        int longueur = Math.max(saisi.length(), attendu.length());
        boolean chiffre = Character.isDigit(saisi.charAt(0)) || Character.isDigit(attendu.charAt(0));
        return chiffre || longueur <= SANS_FAUTE ? 0 : longueur <= UNE_FAUTE ? 1 : 2;
    }
}
