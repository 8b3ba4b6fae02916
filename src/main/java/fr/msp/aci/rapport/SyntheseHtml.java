package fr.msp.aci.rapport;

import fr.msp.aci.rapport.TableHtml.Cellule;
import fr.msp.aci.rapport.TableHtml.Colonne;
import java.util.List;

/** The synthesis of the bilan, at the head of its page. */
final class SyntheseHtml {

    private final PageHtml page;
    private final Synthese synthese;
    private final String raisonSociale;
    private final List<Identite> identite;

    SyntheseHtml(PageHtml page, Synthese synthese, Rapport rapport) {
        this.page = page;
        this.synthese = synthese;
        this.raisonSociale = TexteLisible.ligne(rapport.activite().structure().raisonSociale());
        this.identite = Identite.de(rapport);
    }

    /** What the bilan is and whose. */
    void entete() {
        page.ouvrir("header")
                .element("p", synthese.surtitre(), "class", "surtitre")
                .element("h1", raisonSociale)
                .element("p", synthese.exercice(), "class", "fort")
                .fermer("header");
    }

    void ecrire() {
        page.section(2, "synthese", Textes.de("synthese.titre"));
        identite();
        porte();
        if (synthese.chiffre()) {
            points();
            montants();
        } else {
            activite();
        }
        attention();
        page.fermer("section");
    }

    private void identite() {
        page.ouvrir("dl");
        for (Identite paire : identite) {
            terme(page, paire.libelle1(), paire.valeur1(), "");
            terme(page, paire.libelle2(), paire.valeur2(), "");
        }
        page.fermer("dl");
    }

    private void porte() {
        page.ouvrir("div", "class", "porte " + synthese.porteStyle())
                .element("p", synthese.porteTitre(), "class", "porte-titre")
                .element("p", synthese.porteDetail());
        if (!synthese.prerequis().isEmpty()) {
            page.ouvrir("ul", "aria-label", Textes.de("prerequis.titre"));
            for (Synthese.Prerequis prerequis : synthese.prerequis()) {
                page.ouvrir("li")
                        .element("span", prerequis.libelle())
                        .element("span", prerequis.etat(), "class", "etat " + prerequis.style())
                        .fermer("li");
            }
            page.fermer("ul");
        }
        page.fermer("div");
    }

    private void points() {
        page.section(3, "points", synthese.pointsTitre());
        TableHtml table =
                TableHtml.nommee(page, "points", Colonne.mots("page.points.axe"), Colonne.mots("page.points.points"));
        for (Synthese.Axe axe : synthese.axes()) {
            table.ligne(axe.style(), List.of(Cellule.de(axe.libelle()), new Cellule("barres", cellule -> cellule.barre(
                            axe.barre())
                    .element("span", axe.valeur()))));
        }
        table.finir();
        page.fermer("section");
    }

    private void montants() {
        page.section(3, "montants", Textes.de("montants.titre")).ouvrir("dl");
        for (Synthese.Montants montants : synthese.montants()) {
            terme(page, montants.libelle1(), montants.valeur1(), montants.style());
            terme(page, montants.libelle2(), montants.valeur2(), montants.style());
        }
        page.fermer("dl").fermer("section");
    }

    private void activite() {
        page.section(3, "activite", Textes.de("activite.titre")).ouvrir("dl");
        for (Synthese.Paire paire : synthese.activite()) {
            terme(page, paire.libelle1(), paire.valeur1(), "");
            terme(page, paire.libelle2(), paire.valeur2(), "");
        }
        page.fermer("dl").fermer("section");
    }

    private void attention() {
        page.section(3, "attention", Textes.de("attention.titre")).ouvrir("ul");
        // The first page of the PDF draws its own bullets.
        synthese.attention().forEach(point -> page.element("li", point.texte().replaceFirst("^• ", "")));
        page.fermer("ul").fermer("section");
    }

    /** A label and its value in a list of terms. */
    static void terme(PageHtml page, String libelle, String valeur, String classe) {
        page.ouvrir("div")
                .element("dt", libelle)
                .element("dd", valeur, "class", classe)
                .fermer("div");
    }
}
