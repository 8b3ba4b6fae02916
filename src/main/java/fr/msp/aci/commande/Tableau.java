package fr.msp.aci.commande;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns; a column of amounts is aligned to the right. */
final class Tableau {

    private static final String ENTRE_COLONNES = "  ";
    private static final String MONTANT = "[+-]?[\\d\\u00A0]+,\\d\\d|=";

    private final List<List<String>> rangees = new ArrayList<>();

    Tableau(List<String> entetes) {
        rangees.add(entetes);
    }

    void ajouter(List<String> rangee) {
        rangees.add(rangee);
    }

    List<String> lignes() {
        return rangees.stream().map(this::ligne).toList();
    }

    private String ligne(List<String> rangee) {
        List<String> cellules = new ArrayList<>();
        for (int colonne = 0; colonne < rangee.size(); colonne++) {
            cellules.add(cellule(rangee.get(colonne), colonne));
        }
        return String.join(ENTRE_COLONNES, cellules).stripTrailing();
    }

    private String cellule(String texte, int colonne) {
        int largeur =
                rangees.stream().mapToInt(r -> r.get(colonne).length()).max().orElse(0);
        String blancs = " ".repeat(largeur - texte.length());
        boolean montants = rangees.stream().skip(1).allMatch(r -> r.get(colonne).matches(MONTANT));
        return montants ? blancs + texte : texte + blancs;
    }
}
