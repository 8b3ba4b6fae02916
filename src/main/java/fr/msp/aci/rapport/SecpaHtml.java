package fr.msp.aci.rapport;

import fr.msp.aci.rapport.TableHtml.Cellule;
import fr.msp.aci.rapport.TableHtml.Colonne;
import java.util.List;

/** The chapter of a structure participative, in the page of its bilan. */
final class SecpaHtml {

    private final PageHtml page;
    private final ChapitreSecpa chapitre;

    SecpaHtml(PageHtml page, ChapitreSecpa chapitre) {
        this.page = page;
        this.chapitre = chapitre;
    }

    void ecrire() {
        page.section(2, "secpa", Textes.de("secpa.titre")).element("p", Textes.de("secpa.note"));
        page.section(3, "secpa-conditions", Textes.de("secpa.conditions"))
                .element("p", Textes.de("secpa.conditions.note"), "class", "note");
        conditions(page, "secpa-conditions", chapitre.conditions());
        page.fermer("section");
        missions();
        dotations();
        if (chapitre.aVerifier()) {
            page.section(3, "secpa-verifier", Textes.de("bloc.avertissements")).ouvrir("ul");
            chapitre.avertissements().forEach(phrase -> page.element("li", phrase.texte()));
            page.fermer("ul").fermer("section");
        }
        page.fermer("section");
    }

    /** Conditions, under the title of that id. */
    static void conditions(PageHtml page, String id, List<DocumentPdf.Condition> conditions) {
        TableHtml table = TableHtml.nommee(
                page,
                id,
                Colonne.mots("eligibilite.condition"),
                Colonne.mots("eligibilite.etat"),
                Colonne.mots("eligibilite.constat"));
        conditions.forEach(condition -> table.ligne(
                "",
                List.of(
                        Cellule.de(condition.libelle()),
                        Cellule.de(condition.etat(), "etat " + condition.style()),
                        Cellule.de(condition.constat()))));
        table.finir();
    }

    private void missions() {
        page.section(3, "secpa-missions", Textes.de("secpa.missions"))
                .element("p", chapitre.missionsNote(), "class", "note");
        TableHtml table = TableHtml.nommee(
                page,
                "secpa-missions",
                Colonne.mots("secpa.mission"),
                Colonne.mots("colonne.date"),
                Colonne.mots("indicateurs.etat"),
                Colonne.chiffres("secpa.beneficiaires"),
                Colonne.chiffres("secpa.montant"));
        for (ChapitreSecpa.LigneDeMission ligne : chapitre.missions()) {
            table.ligne(
                    ligne.mission() ? "fort" : "etape-1",
                    List.of(
                            Cellule.de(ligne.intitule()),
                            Cellule.de(ligne.date()),
                            Cellule.de(ligne.etat(), "etat " + ligne.style()),
                            Cellule.de(ligne.beneficiaires()),
                            Cellule.de(ligne.montant())));
        }
        table.finir();
        page.fermer("section");
    }

    private void dotations() {
        page.section(3, "secpa-dotations", Textes.de("secpa.dotations"));
        if (!chapitre.dotationsRecues()) {
            page.element("p", Textes.de("secpa.dotations.rien")).fermer("section");
            return;
        }
        page.element("p", chapitre.emploi(), "class", "note");
        TableHtml table = TableHtml.nommee(
                page,
                "secpa-dotations",
                Colonne.mots("secpa.dotation"),
                Colonne.chiffres("secpa.percu"),
                Colonne.chiffres("secpa.utilise"),
                Colonne.chiffres("secpa.reste"),
                Colonne.mots("indicateurs.etat"));
        for (ChapitreSecpa.LigneDeDotation ligne : chapitre.dotations()) {
            List<Cellule> cellules = List.of(
                    Cellule.de(ligne.dotation()),
                    Cellule.de(ligne.percu()),
                    Cellule.de(ligne.utilise()),
                    Cellule.de(ligne.reste()),
                    Cellule.de(ligne.etat(), "etat " + ligne.style()));
            if (ligne.total()) {
                table.total(cellules);
            } else {
                table.ligne("", cellules);
            }
        }
        table.finir();
        page.fermer("section");
    }
}
