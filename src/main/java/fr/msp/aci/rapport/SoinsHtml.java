package fr.msp.aci.rapport;

import fr.msp.aci.rapport.Soins.Absence;
import fr.msp.aci.rapport.Soins.Inconnue;
import fr.msp.aci.rapport.TableHtml.Cellule;
import fr.msp.aci.rapport.TableHtml.Colonne;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What the page over all structures says of the inbox and of evidence: each thing that somebody must see to, and what to
 * do about it.
 */
final class SoinsHtml {

    static final String LAISSES = "laisses";
    static final String INCONNUES = "inconnues";
    static final String ABSENCES = "absences";

    /** Enough to set to work; whoever copied a whole disk there, or took out a whole year, sees it by the number. */
    private static final int AU_PLUS = 50;

    /** A name longer than that is recognised by its beginning. */
    private static final int LONGUEUR = 80;

    private final PageHtml page;

    private SoinsHtml(PageHtml page) {
        this.page = page;
    }

    static void ecrire(PageHtml page, Soins soins) {
        SoinsHtml html = new SoinsHtml(page);
        html.laisses(soins.laisses());
        html.inconnues(soins.inconnues());
        html.absences(soins.absences());
    }

    /** What no run takes out of the inbox. */
    private void laisses(List<Laisse> laisses) {
        chapitre(
                LAISSES,
                "index.laisses",
                laisses,
                un -> List.of(
                        Cellule.de(TexteLisible.court(un.nom(), LONGUEUR)),
                        Cellule.de(Textes.de("index.laisse." + un.raison().name()))),
                Colonne.mots("index.laisse.nom"),
                Colonne.mots("index.laisse.remede"));
    }

    /** Evidence that came for a structure without any workbook. */
    private void inconnues(List<Inconnue> inconnues) {
        chapitre(
                INCONNUES,
                "index.inconnues",
                inconnues,
                une -> List.of(
                        Cellule.de(une.finess() + "-" + une.exercice()), Cellule.de(Ecriture.entier(une.pieces()))),
                Colonne.mots("index.inconnue.dossier"),
                Colonne.chiffres("index.inconnue.pieces"));
    }

    /** Evidence taken out of the archive: what is nowhere first. */
    private void absences(List<Absence> absences) {
        chapitre(
                ABSENCES,
                "index.absences",
                absences.stream()
                        .sorted(Comparator.comparing((Absence une) -> une.perdues() == 0))
                        .toList(),
                une -> List.of(
                        Cellule.de(Textes.de("index.absence", une.finess(), String.valueOf(une.exercice()))),
                        Cellule.de(Ecriture.entier(une.perdues())),
                        Cellule.de(Ecriture.entier(une.dansLeDossier()))),
                Colonne.mots("index.absence.bilan"),
                Colonne.chiffres("index.absence.perdues"),
                Colonne.chiffres("index.absence.dossier"));
    }

    /** The first of them, then how many others there are; nothing of none. */
    private <T> void chapitre(
            String ancre, String titre, List<T> tous, Function<T, List<Cellule>> cellules, Colonne... colonnes) {
        if (tous.isEmpty()) {
            return;
        }
        page.section(2, ancre, Textes.de(titre)).element("p", Textes.de(titre + ".note"), "class", "note");
        TableHtml table = TableHtml.nommee(page, ancre, colonnes);
        tous.stream().limit(AU_PLUS).forEach(un -> table.ligne("", cellules.apply(un)));
        table.finir();
        if (tous.size() > AU_PLUS) {
            page.element("p", Textes.de(titre + ".suite", tous.size() - AU_PLUS));
        }
        page.fermer("section");
    }
}
