package fr.msp.aci.rapport;

import fr.msp.aci.rapport.TableHtml.Cellule;
import fr.msp.aci.rapport.TableHtml.Colonne;
import java.util.List;

/** The exercises known side by side, in the page of a bilan. */
final class EvolutionHtml {

    private final PageHtml page;
    private final ChapitreEvolution chapitre;

    EvolutionHtml(PageHtml page, ChapitreEvolution chapitre) {
        this.page = page;
        this.chapitre = chapitre;
    }

    void ecrire() {
        page.section(2, "evolution", Textes.de("evolution.titre")).element("p", chapitre.note(), "class", "note");
        TableHtml table = TableHtml.nommee(
                page,
                "evolution",
                Colonne.mots("evolution.exercice"),
                Colonne.mots("evolution.etat"),
                Colonne.chiffres("evolution.axe1"),
                Colonne.chiffres("evolution.axe2"),
                Colonne.chiffres("evolution.axe3"),
                Colonne.mots("evolution.points"),
                Colonne.mots("evolution.euros"));
        for (int i = 0; i < chapitre.lignes().size(); i++) {
            ligne(table, chapitre.lignes().get(i), chapitre.barres().get(i));
        }
        table.finir();
        if (!chapitre.ecart().isEmpty()) {
            page.element("p", chapitre.ecart(), "class", "fort");
        }
        page.fermer("section");
    }

    private static void ligne(TableHtml table, ChapitreEvolution.Ligne ligne, ChapitreEvolution.Barres barres) {
        table.ligne(
                "",
                List.of(
                        Cellule.de(ligne.exercice()),
                        Cellule.de(ligne.etat(), "etat " + ligne.style()),
                        Cellule.de(ligne.axe1()),
                        Cellule.de(ligne.axe2()),
                        Cellule.de(ligne.axe3()),
                        montant(barres, barres.barrePoints(), ligne.points()),
                        montant(barres, barres.barreEuros(), ligne.euros())));
    }

    private static Cellule montant(ChapitreEvolution.Barres barres, Barre barre, String montant) {
        return barres.chiffre() ? Cellule.barre(barre, montant) : Cellule.de(montant);
    }
}
