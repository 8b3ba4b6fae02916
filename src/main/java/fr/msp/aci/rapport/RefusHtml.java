package fr.msp.aci.rapport;

import fr.msp.aci.rapport.PageIndex.Refus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The refused workbooks of the page over all structures, the newest first, each with whose it is and its report. */
final class RefusHtml {

    private final Map<String, String> noms;

    /** By FINESS, the names of the structures in their bilans: nothing that a refused workbook says is kept. */
    RefusHtml(Map<String, String> noms) {
        this.noms = noms;
    }

    /** Writes the section, even when none waits. */
    void ecrire(PageHtml page, List<Refus> refus) {
        page.section(2, "refus", Textes.de("index.refuses"));
        if (refus.isEmpty()) {
            page.element("p", Textes.de("index.refuses.rien"));
        } else {
            page.element("p", Textes.de("index.refuses.note"), "class", "note");
            TableHtml table = TableHtml.nommee(
                    page,
                    "refus",
                    TableHtml.Colonne.mots("index.refus.fichier"),
                    TableHtml.Colonne.mots("index.refus.recu"),
                    TableHtml.Colonne.chiffres("index.refus.erreurs"),
                    TableHtml.Colonne.mots("index.refus.rapport"));
            refus.stream()
                    .sorted(Comparator.comparing(Refus::recuLe).reversed().thenComparing(Refus::fichier))
                    .forEach(un -> table.ligne("", cellules(un)));
            table.finir();
        }
        page.fermer("section");
    }

    private List<TableHtml.Cellule> cellules(Refus refus) {
        return List.of(
                new TableHtml.Cellule("", page -> nom(page, refus)),
                TableHtml.Cellule.de(Ecriture.instant(refus.recuLe())),
                TableHtml.Cellule.de(Ecriture.entier(refus.erreurs())),
                refus.lien().isEmpty()
                        ? TableHtml.Cellule.de(Textes.de("index.refus.sans"))
                        : new TableHtml.Cellule("", page -> liens(page, refus)));
    }

    /** Many teams call theirs alike: whose it is tells them apart. */
    private void nom(PageHtml page, Refus refus) {
        page.element("span", refus.fichier());
        refus.finess().map(noms::get).ifPresent(nom -> page.element("span", nom, "class", "sous"));
        refus.finess().ifPresent(finess -> page.element("span", Textes.de("index.identite", finess), "class", "sous"));
        refus.exercice()
                .ifPresent(exercice -> page.element(
                        "span", Textes.de("index.refus.exercice", String.valueOf(exercice)), "class", "sous"));
    }

    private static void liens(PageHtml page, Refus refus) {
        lien(page, "index.refus.lien", refus.lien(), refus.fichier());
        if (!refus.copie().isEmpty()) {
            page.vide("br");
            lien(page, "index.refus.copie", refus.copie(), refus.fichier());
        }
    }

    private static void lien(PageHtml page, String cle, String cible, String fichier) {
        page.element("a", Textes.de(cle), "href", Html.lien(cible), "aria-label", Textes.de(cle + ".de", fichier));
    }
}
