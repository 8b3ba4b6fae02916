package fr.msp.aci.rapport;

import fr.msp.aci.rapport.Soins.Inconnue;
import java.util.List;

/** What the page over all structures says of evidence that came for a structure without any workbook. */
final class InconnuesHtml {

    static final String ANCRE = "inconnues";

    /** Enough to see that a whole folder of numbers is wrong. */
    private static final int AU_PLUS = 50;

    private InconnuesHtml() {}

    static void ecrire(PageHtml page, List<Inconnue> inconnues) {
        if (inconnues.isEmpty()) {
            return;
        }
        page.section(2, ANCRE, Textes.de("index.inconnues"))
                .element("p", Textes.de("index.inconnues.note"), "class", "note");
        TableHtml table = TableHtml.nommee(
                page,
                ANCRE,
                TableHtml.Colonne.mots("index.inconnue.dossier"),
                TableHtml.Colonne.chiffres("index.inconnue.pieces"));
        inconnues.stream()
                .limit(AU_PLUS)
                .forEach(une -> table.ligne(
                        "",
                        List.of(
                                TableHtml.Cellule.de(une.finess() + "-" + une.exercice()),
                                TableHtml.Cellule.de(Ecriture.entier(une.pieces())))));
        table.finir();
        if (inconnues.size() > AU_PLUS) {
            page.element("p", Textes.de("index.inconnues.suite", inconnues.size() - AU_PLUS));
        }
        page.fermer("section");
    }
}
