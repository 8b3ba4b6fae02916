package fr.msp.aci.classeur;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads whole workbooks for the tests. */
final class Lecture {

    private Lecture() {}

    /** All that a workbook shows: names of sheets, then the texts of each row. */
    static List<List<String>> contenu(Path fichier) throws Exception {
        List<List<String>> contenu = new ArrayList<>();
        try (Classeur classeur = Classeur.ouvrir(fichier, Limites.parDefaut())) {
            for (FeuilleLue feuille : classeur.feuilles()) {
                contenu.add(List.of(feuille.nom()));
                for (Ligne ligne : toutes(classeur, feuille.rang())) {
                    contenu.add(textes(ligne));
                }
            }
        }
        return contenu;
    }

    /** The rows of a sheet. */
    static List<Ligne> toutes(Classeur classeur, int rang) throws Exception {
        List<Ligne> toutes = new ArrayList<>();
        try (Lignes lignes = classeur.lignes(classeur.feuilles().get(rang))) {
            for (Optional<Ligne> l = lignes.suivante(); l.isPresent(); l = lignes.suivante()) {
                toutes.add(l.get());
            }
        }
        return toutes;
    }

    /** The texts of a row. */
    static List<String> textes(Ligne ligne) {
        return ligne.cellules().stream().map(c -> c.contenu().affiche()).toList();
    }
}
