package fr.msp.aci.rapport;

import fr.msp.aci.rapport.Soins.Absence;
import java.util.Comparator;
import java.util.List;

/** What the page over all structures says of evidence taken out of the archive: what is nowhere first. */
final class AbsencesHtml {

    static final String ANCRE = "absences";

    /** Enough to set to work; whoever took out a whole year sees it by the number. */
    private static final int AU_PLUS = 50;

    private AbsencesHtml() {}

    static void ecrire(PageHtml page, List<Absence> absences) {
        if (absences.isEmpty()) {
            return;
        }
        page.section(2, ANCRE, Textes.de("index.absences"))
                .element("p", Textes.de("index.absences.note"), "class", "note");
        TableHtml table = TableHtml.nommee(
                page,
                "absences",
                TableHtml.Colonne.mots("index.absence.bilan"),
                TableHtml.Colonne.chiffres("index.absence.perdues"),
                TableHtml.Colonne.chiffres("index.absence.dossier"));
        absences.stream()
                .sorted(Comparator.comparing((Absence une) -> une.perdues() == 0))
                .limit(AU_PLUS)
                .forEach(une -> table.ligne(
                        "",
                        List.of(
                                TableHtml.Cellule.de(
                                        Textes.de("index.absence", une.finess(), String.valueOf(une.exercice()))),
                                TableHtml.Cellule.de(Ecriture.entier(une.perdues())),
                                TableHtml.Cellule.de(Ecriture.entier(une.dansLeDossier())))));
        table.finir();
        if (absences.size() > AU_PLUS) {
            page.element("p", Textes.de("index.absences.suite", absences.size() - AU_PLUS));
        }
        page.fermer("section");
    }
}
