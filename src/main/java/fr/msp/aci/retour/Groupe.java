package fr.msp.aci.retour;

import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same finding in one or many places of a column, in the order of the sheet; or about one or many sheets; or the files
 * that a column names and that are missing.
 */
record Groupe(List<Constat> constats) {

    Groupe {
        constats = List.copyOf(constats);
    }

    static List<Groupe> de(List<Constat> constats) {
        Map<Object, List<Constat>> parTeneur = new LinkedHashMap<>();
        constats.forEach(constat -> parTeneur
                .computeIfAbsent(teneur(constat), cle -> new ArrayList<>())
                .add(constat));
        return parTeneur.values().stream().map(Groupe::new).toList();
    }

    private static Object teneur(Constat constat) {
        return List.of(
                constat.code(),
                surLaFeuilleEntiere(constat) ? "" : constat.feuille(),
                constat.colonne(),
                constat.champ(),
                deFichierAbsent(constat) ? "" : constat.valeurLue(),
                deFichierAbsent(constat) ? "" : sansLAdresse(constat, constat.message()),
                sansLAdresse(constat, constat.correction()));
    }

    /** Nothing is wrong with such a cell: it is the file it names that has to be found. */
    private static boolean deFichierAbsent(Constat constat) {
        return constat.code() == CodeConstat.JUSTIFICATIF_ABSENT;
    }

    private static boolean surLaFeuilleEntiere(Constat constat) {
        return constat.feuille().isPresent()
                && constat.ligne().isEmpty()
                && constat.colonne().isEmpty()
                && constat.champ().isEmpty();
    }

    /** The sentences of a finding may name its own place; that alone does not make it another finding. */
    private static String sansLAdresse(Constat constat, String phrase) {
        if (surLaFeuilleEntiere(constat)) {
            return phrase.replace("« " + constat.feuille().orElseThrow() + " »", "#");
        }
        String sansCellule = constat.cellule()
                .map(cellule -> phrase.replaceAll("\\b" + cellule + "\\b", "#"))
                .orElse(phrase);
        return constat.ligne()
                .map(ligne -> sansCellule.replaceAll("\\bligne " + ligne + "\\b", "#"))
                .orElse(sansCellule);
    }

    Constat premier() {
        return constats.get(0);
    }

    /** Whether the sentences name only the first of several places. */
    boolean neNommeQueLePremier() {
        return nombre() > 1
                && !constats.get(0).correction().equals(constats.get(1).correction());
    }

    int nombre() {
        return constats.size();
    }

    /** Whether it is about several files that are missing. */
    boolean deFichiersAbsents() {
        return deFichierAbsent(premier()) && valeurs().size() > 1;
    }

    /** What was read in its cells, each once; nothing of an empty one. */
    List<String> valeurs() {
        return constats.stream()
                .map(Constat::valeurLue)
                .filter(valeur -> !valeur.isEmpty())
                .distinct()
                .toList();
    }

    /** Names of the sheets it is about, as in the workbook. */
    List<String> feuilles() {
        return constats.stream()
                .flatMap(constat -> constat.feuille().stream())
                .distinct()
                .toList();
    }

    /** Where, as runs of rows that follow each other; empty when the finding has no row. */
    List<Plage> plages() {
        List<Plage> plages = new ArrayList<>();
        for (Constat constat : constats) {
            if (constat.ligne().isEmpty()) {
                continue;
            }
            int ligne = constat.ligne().get();
            int derniere = plages.size() - 1;
            if (derniere >= 0 && plages.get(derniere).au() + 1 == ligne) {
                plages.set(derniere, new Plage(plages.get(derniere).du(), ligne));
            } else if (derniere < 0 || plages.get(derniere).au() != ligne) {
                plages.add(new Plage(ligne, ligne));
            }
        }
        return List.copyOf(plages);
    }

    /** Rows from one to another, both included. */
    record Plage(int du, int au) {}
}
