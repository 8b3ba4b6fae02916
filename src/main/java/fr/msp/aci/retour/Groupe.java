package fr.msp.aci.retour;

import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same finding in one or many places of a column, in the order of the sheet; or about one or many sheets. */
record Groupe(List<Constat> constats) {

    /** One cause makes hundreds of them, of as many values: a year too many, a format lost by a column, months in words. */
    private static final Set<CodeConstat> QUELLE_QUE_SOIT_LA_VALEUR =
            EnumSet.of(CodeConstat.JUSTIFICATIF_ABSENT, CodeConstat.DATE_HORS_EXERCICE, CodeConstat.TYPE_INVALIDE);

    Groupe {
        constats = List.copyOf(constats);
    }

    /**
     * @param textes how a value, a name or a row is written in the sentences of the findings
     */
    static List<Groupe> de(List<Constat> constats, Textes textes) {
        Map<Object, List<Constat>> parTeneur = new LinkedHashMap<>();
        constats.forEach(constat -> parTeneur
                .computeIfAbsent(teneur(constat, textes), cle -> new ArrayList<>())
                .add(constat));
        return parTeneur.values().stream().map(Groupe::new).toList();
    }

    private static Object teneur(Constat constat, Textes textes) {
        String message = sansLAdresse(constat, constat.message(), textes);
        return List.of(
                constat.code(),
                surLaFeuilleEntiere(constat) ? "" : constat.feuille(),
                constat.colonne(),
                constat.champ(),
                compteLaValeur(constat) ? constat.valeurLue() : "",
                compteLaValeur(constat) ? message : sansLaValeur(constat, message, textes),
                sansLAdresse(constat, constat.correction(), textes));
    }

    /** What is wrong with cells of one form is in the way to mend them; their messages may tell two things of each value. */
    private static String sansLaValeur(Constat constat, String message, Textes textes) {
        return constat.code() == CodeConstat.TYPE_INVALIDE
                ? ""
                : message.replace(textes.de("citation", constat.valeurLue()), "#");
    }

    private static boolean compteLaValeur(Constat constat) {
        return !QUELLE_QUE_SOIT_LA_VALEUR.contains(constat.code());
    }

    private static boolean surLaFeuilleEntiere(Constat constat) {
        return constat.feuille().isPresent()
                && constat.ligne().isEmpty()
                && constat.colonne().isEmpty()
                && constat.champ().isEmpty();
    }

    /** The sentences of a finding may name its own place; that alone does not make it another finding. */
    private static String sansLAdresse(Constat constat, String phrase, Textes textes) {
        if (surLaFeuilleEntiere(constat)) {
            return phrase.replace(textes.de("citation", constat.feuille().orElseThrow()), "#");
        }
        String sansCellule = constat.cellule()
                .map(cellule -> phrase.replaceAll("\\b" + cellule + "\\b", "#"))
                .orElse(phrase);
        if (constat.code() == CodeConstat.LIGNE_EN_DOUBLE) {
            // Each names the row it repeats as well: ten of them are one thing to mend.
            return sansCellule.replaceAll("\\b" + textes.de("lieu.ligne", "\\d+"), "#");
        }
        return constat.ligne()
                .map(ligne -> sansCellule.replaceAll("\\b" + textes.de("lieu.ligne", ligne.toString()) + "\\b", "#"))
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

    /** Whether what is wrong is told with the rows of the first place, and others are meant elsewhere. */
    boolean repeteDAutresLignes() {
        return code() == CodeConstat.LIGNE_EN_DOUBLE
                && constats.stream().map(Constat::message).distinct().count() > 1;
    }

    int nombre() {
        return constats.size();
    }

    CodeConstat code() {
        return premier().code();
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
