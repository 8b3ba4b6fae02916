package fr.msp.aci.rapport;

import java.util.List;

/** What the page says of the inbox: each thing that no run takes as it is, and what to do about it. */
final class LaissesHtml {

    /** Enough to set to work; whoever copied a whole disk there sees it by the number. */
    private static final int AU_PLUS = 50;

    /** A name longer than that is recognised by its beginning. */
    private static final int LONGUEUR = 80;

    private LaissesHtml() {}

    static void ecrire(PageHtml page, List<Laisse> laisses) {
        if (laisses.isEmpty()) {
            return;
        }
        page.section(2, "laisses", Textes.de("index.laisses"))
                .element("p", Textes.de("index.laisses.note"), "class", "note");
        TableHtml table = TableHtml.nommee(
                page,
                "laisses",
                TableHtml.Colonne.mots("index.laisse.nom"),
                TableHtml.Colonne.mots("index.laisse.remede"));
        laisses.stream()
                .limit(AU_PLUS)
                .forEach(un -> table.ligne(
                        "",
                        List.of(
                                TableHtml.Cellule.de(TexteLisible.court(un.nom(), LONGUEUR)),
                                TableHtml.Cellule.de(
                                        Textes.de("index.laisse." + un.raison().name())))));
        table.finir();
        if (laisses.size() > AU_PLUS) {
            page.element("p", Textes.de("index.laisses.suite", laisses.size() - AU_PLUS));
        }
        page.fermer("section");
    }
}
