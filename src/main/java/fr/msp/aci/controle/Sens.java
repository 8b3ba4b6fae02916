package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What words that are not those of one value may still mean: a value said twice, as in « 1. torsion de la cheville »; two
 * values, as in « plan et actions »; or values that have some of their words, to be shown and never taken.
 */
final class Sens {

    private static final int LETTRES_COMMUNES = 6;
    private static final int VOISINES_MONTREES = 3;

    /** From the coarsest to the finest: a title may have an « ou » of its own. */
    private static final List<Pattern> COUPES = List.of(
            Pattern.compile("(?<=^[^\\d]{0,20}\\d)[\\s.):°–—-]+(?=\\D)"),
            Pattern.compile("[;:\\n–—=]|\\s-\\s"),
            Pattern.compile("[;:,\\n–—=/+&]|\\.\\s|\\s-\\s|\\s(?:et|ou)\\s"),
            Pattern.compile("[;:,\\n–—=/+&()]|\\.\\s|\\s-\\s|\\s(?:et|ou)\\s"));

    private Sens() {}

    /** The values that the parts of a text mean, each of its parts being one; none when one part is not. */
    static <E> List<E> parParties(String texte, Map<String, E> parCle) {
        for (Pattern coupe : COUPES) {
            List<String> parties = Arrays.stream(coupe.split(texte))
                    .map(String::strip)
                    .filter(partie -> !Appellation.cle(partie).isEmpty())
                    .toList();
            List<Optional<E>> lues = parties.stream()
                    .map(partie -> Signes.chercher(partie, parCle))
                    .toList();
            if (parties.size() > 1 && lues.stream().allMatch(Optional::isPresent)) {
                return lues.stream().map(Optional::get).distinct().toList();
            }
        }
        return List.of();
    }

    /** The values of which a text has words that the others have not: the first ones, by the number of these words. */
    static <E> List<E> voisines(String texte, Map<String, E> parMots) {
        List<String> mots = MotsProches.mots(texte);
        if (MotsProches.aUnContraire(mots)) {
            return List.of();
        }
        Map<E, Long> communs = new LinkedHashMap<>();
        for (E valeur : new LinkedHashSet<>(parMots.values())) {
            Set<String> siens = motsPropres(valeur, parMots);
            long nombre = mots.stream()
                    .filter(mot -> siens.stream().anyMatch(sien -> seRessemblent(mot, sien)))
                    .count();
            if (nombre > 0) {
                communs.put(valeur, nombre);
            }
        }
        return communs.entrySet().stream()
                .sorted(Map.Entry.<E, Long>comparingByValue().reversed())
                .limit(VOISINES_MONTREES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <E> Set<String> motsPropres(E valeur, Map<String, E> parMots) {
        Set<String> siens = new LinkedHashSet<>();
        Set<String> autres = new LinkedHashSet<>();
        parMots.forEach((ecrite, sens) -> (sens.equals(valeur) ? siens : autres).addAll(MotsProches.mots(ecrite)));
        siens.removeAll(autres);
        siens.removeIf(mot -> Character.isDigit(mot.charAt(0)));
        return siens;
    }

    private static boolean seRessemblent(String mot, String autre) {
        return mot.equals(autre)
                || (mot.length() >= LETTRES_COMMUNES
                        && autre.length() >= LETTRES_COMMUNES
                        && mot.regionMatches(0, autre, 0, LETTRES_COMMUNES));
    }
}
