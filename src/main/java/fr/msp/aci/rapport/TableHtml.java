package fr.msp.aci.rapport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A table of a page: named, each column headed, each row headed by its first cell. On a phone its rows become blocks,
 * where each cell bears the name of its column; the elements then lose what they are, so the roles say it again.
 */
final class TableHtml {

    private final PageHtml page;
    private final List<Colonne> colonnes;
    /** Of each column, how its cells begin, by their look. */
    private final List<Map<String, PageHtml.Debut>> debuts;

    private String partie = "tbody";

    /** A column; figures stand on the right. */
    record Colonne(String libelle, boolean chiffres) {

        static Colonne mots(String cle) {
            return new Colonne(Textes.de(cle), false);
        }

        static Colonne chiffres(String cle) {
            return new Colonne(Textes.de(cle), true);
        }
    }

    /** A cell: its look, then what it holds. */
    record Cellule(String classe, Consumer<PageHtml> contenu) {

        static Cellule de(String texte) {
            return de(texte, "");
        }

        static Cellule de(String texte, String classe) {
            return new Cellule(classe, page -> page.texte(texte));
        }

        /** A figure, and the bar that stands for it below. */
        static Cellule barre(Barre barre, String texte) {
            return new Cellule("barree", page -> page.element("span", texte).barre(barre));
        }
    }

    private TableHtml(PageHtml page, List<Colonne> colonnes) {
        this.page = page;
        this.colonnes = colonnes;
        this.debuts = colonnes.stream()
                .<Map<String, PageHtml.Debut>>map(colonne -> new HashMap<>())
                .toList();
    }

    /** Opens a table with its caption. */
    static TableHtml legendee(PageHtml page, String legende, Colonne... colonnes) {
        page.ouvrir("table", "role", "table").element("caption", legende);
        return new TableHtml(page, List.of(colonnes)).entetes();
    }

    /** Opens a table that the title of that id names. */
    static TableHtml nommee(PageHtml page, String id, Colonne... colonnes) {
        page.ouvrir("table", "role", "table", "aria-labelledby", id);
        return new TableHtml(page, List.of(colonnes)).entetes();
    }

    private TableHtml entetes() {
        page.ouvrir("thead", "role", "rowgroup").ouvrir("tr", "role", "row");
        for (Colonne colonne : colonnes) {
            page.element(
                    "th",
                    colonne.libelle(),
                    "role",
                    "columnheader",
                    "scope",
                    "col",
                    "class",
                    colonne.chiffres() ? "n" : "");
        }
        page.fermer("tr").fermer("thead").ouvrir(partie, "role", "rowgroup");
        return this;
    }

    /** A row of plain texts. */
    TableHtml ligne(String... textes) {
        return ligne("", List.of(textes).stream().map(Cellule::de).toList());
    }

    /** A row with a look of its own. */
    TableHtml ligne(String classe, List<Cellule> cellules) {
        page.ouvrir("tr", "role", "row", "class", classe);
        cellules(cellules);
        return this;
    }

    /** A row that something in the page may lead to. */
    TableHtml ligneNommee(String id, List<Cellule> cellules) {
        page.ouvrir("tr", "role", "row", "id", id);
        cellules(cellules);
        return this;
    }

    /** The row that sums the others up. */
    TableHtml total(List<Cellule> cellules) {
        page.fermer(partie);
        partie = "tfoot";
        page.ouvrir(partie, "role", "rowgroup");
        return ligne("", cellules);
    }

    /** Ends the table. */
    void finir() {
        page.fermer(partie).fermer("table");
    }

    private void cellules(List<Cellule> cellules) {
        for (int i = 0; i < cellules.size(); i++) {
            Cellule cellule = cellules.get(i);
            int rang = i;
            PageHtml.Debut debut = debuts.get(i).computeIfAbsent(cellule.classe(), classe -> debut(rang, classe));
            page.ouvrir(debut);
            cellule.contenu().accept(page);
            page.fermer(debut.balise());
        }
        page.fermer("tr");
    }

    private PageHtml.Debut debut(int rang, String classe) {
        Colonne colonne = colonnes.get(rang);
        String sienne = ((colonne.chiffres() ? "n " : "") + classe).strip();
        return rang == 0
                ? PageHtml.Debut.de("th", "role", "rowheader", "scope", "row", "class", sienne)
                : PageHtml.Debut.de("td", "role", "cell", "data-c", colonne.libelle(), "class", sienne);
    }
}
