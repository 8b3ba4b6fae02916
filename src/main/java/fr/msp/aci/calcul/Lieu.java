package fr.msp.aci.calcul;

import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where rows are, in a sentence: sheet and numbers, those that follow one another as a range. */
final class Lieu {

    private Lieu() {}

    static String de(Collection<? extends Fait> faits) {
        Map<Feuille, TreeSet<Integer>> parFeuille = faits.stream()
                .collect(Collectors.groupingBy(
                        fait -> Feuille.de(fait.getClass()),
                        TreeMap::new,
                        Collectors.mapping(Fait::ligne, Collectors.toCollection(TreeSet::new))));
        return parFeuille.entrySet().stream()
                .map(feuille -> Textes.de(
                        feuille.getValue().size() == 1 ? "lieu.ligne" : "lieu.lignes",
                        feuille.getKey(),
                        plages(List.copyOf(feuille.getValue()))))
                .collect(Collectors.joining(" ; "));
    }

    private static String plages(List<Integer> lignes) {
        List<String> plages = new ArrayList<>();
        int debut = 0;
        for (int rang = 1; rang <= lignes.size(); rang++) {
            if (rang == lignes.size() || lignes.get(rang) != lignes.get(rang - 1) + 1) {
                plages.add(plage(lignes.get(debut), lignes.get(rang - 1)));
                debut = rang;
            }
        }
        return String.join(", ", plages);
    }

    /** Numbers as a spreadsheet shows them: between « 1 178 » and two rows nobody could tell. */
    private static String plage(int premiere, int derniere) {
        String debut = String.valueOf(premiere);
        String fin = String.valueOf(derniere);
        if (premiere == derniere) {
            return debut;
        }
        return derniere == premiere + 1 ? debut + ", " + fin : Textes.de("lieu.plage", debut, fin);
    }
}
