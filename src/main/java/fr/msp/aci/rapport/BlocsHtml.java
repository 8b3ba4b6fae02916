package fr.msp.aci.rapport;

import fr.msp.aci.rapport.TableHtml.Cellule;
import fr.msp.aci.rapport.TableHtml.Colonne;
import java.util.List;

/** The indicators one by one, in the page of a bilan. */
final class BlocsHtml {

    private final PageHtml page;

    BlocsHtml(PageHtml page) {
        this.page = page;
    }

    void ecrire(List<Bloc> blocs) {
        page.section(2, "detail", Textes.de(blocs.get(0).chiffre() ? "bloc.titre" : "bloc.titre.simple"));
        blocs.forEach(this::bloc);
        page.fermer("section");
    }

    private void bloc(Bloc bloc) {
        page.ouvrir("article", "aria-labelledby", bloc.code())
                .element("h3", bloc.titre(), "id", bloc.code())
                .element("p", bloc.code() + " · " + bloc.nature(), "class", "nature")
                .element("p", bloc.etat(), "class", "etat " + bloc.style())
                .element("h4", Textes.de("bloc.demande"))
                .element("p", bloc.demande());
        if (bloc.chiffre()) {
            points(bloc);
        }
        if (bloc.avecEtapes()) {
            etapes(page, Textes.de("page.etapes", bloc.titre()), bloc.etapes());
        }
        rubriques(bloc.rubriques());
        page.fermer("article");
    }

    private void points(Bloc bloc) {
        page.ouvrir("dl", "class", "chiffres");
        SyntheseHtml.terme(page, Textes.de("bloc.points.fixes"), bloc.fixes(), "");
        SyntheseHtml.terme(page, Textes.de("bloc.points.variables"), bloc.variables(), "");
        SyntheseHtml.terme(page, Textes.de("bloc.points.total"), bloc.points(), "fort");
        SyntheseHtml.terme(page, Textes.de("bloc.points.maximum"), bloc.maximum(), "");
        page.fermer("dl").barre(bloc.barre());
    }

    /** How a figure comes about, a step a row; what a step sums up stands below it, set in. */
    static void etapes(PageHtml page, String legende, List<LigneEtape> etapes) {
        TableHtml table = TableHtml.legendee(
                page,
                legende,
                Colonne.mots("bloc.etape"),
                Colonne.mots("bloc.formule"),
                Colonne.chiffres("bloc.valeur"),
                Colonne.mots("bloc.source"));
        etapes.forEach(etape -> table.ligne(
                etape.style(),
                List.of(
                        Cellule.de(etape.libelle()),
                        Cellule.de(etape.formule()),
                        Cellule.de(etape.valeur(), "valeur"),
                        Cellule.de(etape.source()))));
        table.finir();
    }

    private void rubriques(List<Bloc.Rubrique> rubriques) {
        boolean ouverte = false;
        for (Bloc.Rubrique rubrique : rubriques) {
            if (!rubrique.titre().isEmpty()) {
                if (ouverte) {
                    page.fermer("ul");
                }
                page.element("h4", rubrique.titre()).ouvrir("ul");
                ouverte = true;
            }
            page.element("li", rubrique.texte(), "class", rubrique.style());
        }
        if (ouverte) {
            page.fermer("ul");
        }
    }
}
