package fr.msp.aci.rapport;

import fr.msp.aci.rapport.TableHtml.Cellule;
import fr.msp.aci.rapport.TableHtml.Colonne;
import java.util.List;

/**
 * The bilan as a page: the accessible twin of the PDF, made of the same records, so that both say the same. One file
 * without script, readable on a phone, by keyboard and by a screen reader, and fit to print.
 */
public final class BilanHtml {

    private final PageHtml page;
    private final DocumentPdf document;

    private BilanHtml(PageHtml page, DocumentPdf document) {
        this.page = page;
        this.document = document;
    }

    /** The page, in UTF-8; the same report always gives the same bytes. */
    public static byte[] ecrire(Rapport rapport) {
        String structure = TexteLisible.ligne(rapport.activite().structure().raisonSociale());
        PageHtml page = PageHtml.intitulee(
                Textes.de("titre.document", rapport.bilan().exercice().toString(), structure));
        new BilanHtml(page, DocumentPdf.de(rapport)).ecrire(rapport.programme());
        return page.finir();
    }

    private void ecrire(String programme) {
        SyntheseHtml synthese = new SyntheseHtml(page, document.synthese().get(0));
        synthese.entete();
        sommaire();
        page.ouvrirContenu();
        synthese.ecrire();
        indicateurs();
        if (document.chiffre()) {
            page.section(2, "remuneration", Textes.de("remuneration.titre"));
            BlocsHtml.etapes(page, Textes.de("page.remuneration"), document.remuneration());
            page.fermer("section");
        }
        conditions();
        new BlocsHtml(page).ecrire(document.blocs());
        new AnnexesHtml(page, document).ecrire();
        phrases("hypotheses", document.hypotheses());
        phrases("avertissements", document.avertissements());
        document.trace().forEach(this::trace);
        page.fermer("main").ouvrir("footer").element("p", Textes.de("page.pied", programme));
        page.fermer("footer");
    }

    private void sommaire() {
        page.ouvrir("nav", "aria-label", Textes.de("page.sommaire")).ouvrir("ul");
        entree("synthese", "synthese.titre");
        entree("indicateurs", "indicateurs.titre");
        if (document.chiffre()) {
            entree("remuneration", "remuneration.titre");
        }
        entree("conditions", "eligibilite.titre");
        entree("detail", "bloc.titre");
        entree("annexes", "annexe.titre");
        entree("hypotheses", "hypotheses.titre");
        entree("avertissements", "avertissements.titre");
        entree("trace", "trace.titre");
        page.fermer("ul").fermer("nav");
    }

    private void entree(String id, String cle) {
        page.ouvrir("li").element("a", Textes.de(cle), "href", "#" + id).fermer("li");
    }

    private void indicateurs() {
        page.section(2, "indicateurs", Textes.de("indicateurs.titre"));
        TableHtml table = TableHtml.legendee(
                page,
                Textes.de("page.indicateurs"),
                Colonne.mots("indicateurs.indicateur"),
                Colonne.mots("indicateurs.nature"),
                Colonne.mots("indicateurs.etat"),
                Colonne.chiffres("indicateurs.fixes"),
                Colonne.chiffres("indicateurs.variables"),
                Colonne.chiffres("indicateurs.points"),
                Colonne.chiffres("indicateurs.maximum"));
        for (LigneIndicateur ligne : document.indicateurs()) {
            List<Cellule> cellules = List.of(
                    ligne.total() ? Cellule.de(ligne.titre()) : versLeBloc(ligne),
                    Cellule.de(ligne.nature()),
                    Cellule.de(ligne.etat(), "etat " + ligne.style()),
                    Cellule.de(ligne.fixes()),
                    Cellule.de(ligne.variables()),
                    Cellule.de(ligne.points(), "fort"),
                    Cellule.de(ligne.maximum()));
            if (ligne.total()) {
                table.total(cellules);
            } else {
                table.ligne("", cellules);
            }
        }
        table.finir();
        page.fermer("section");
    }

    private static Cellule versLeBloc(LigneIndicateur ligne) {
        return new Cellule("", page -> page.element("a", ligne.titre(), "href", "#" + ligne.code())
                .element("span", ligne.code(), "class", "sous"));
    }

    private void conditions() {
        page.section(2, "conditions", Textes.de("eligibilite.titre"))
                .element("p", Textes.de("eligibilite.note"), "class", "note");
        TableHtml table = TableHtml.nommee(
                page,
                "conditions",
                Colonne.mots("eligibilite.condition"),
                Colonne.mots("eligibilite.etat"),
                Colonne.mots("eligibilite.constat"));
        document.eligibilite()
                .forEach(condition -> table.ligne(
                        "",
                        List.of(
                                Cellule.de(condition.libelle()),
                                Cellule.de(condition.etat(), "etat " + condition.style()),
                                Cellule.de(condition.constat()))));
        table.finir();
        page.fermer("section");
    }

    private void phrases(String nom, List<DocumentPdf.Phrase> phrases) {
        page.section(2, nom, Textes.de(nom + ".titre")).element("p", Textes.de(nom + ".note"), "class", "note");
        if (phrases.isEmpty()) {
            page.element("p", Textes.de(nom + ".rien"));
        } else {
            page.ouvrir("ul");
            phrases.forEach(phrase -> page.element("li", phrase.texte()));
            page.fermer("ul");
        }
        page.fermer("section");
    }

    private void trace(DocumentPdf.Trace trace) {
        page.section(2, "trace", Textes.de("trace.titre"))
                .element("p", Textes.de("trace.texte"))
                .element("p", Textes.de("page.signature"));
        TableHtml classeurs =
                TableHtml.nommee(page, "trace", Colonne.mots("trace.classeur"), Colonne.mots("trace.empreinte"));
        trace.classeurs()
                .forEach(classeur -> classeurs.ligne(
                        "", List.of(Cellule.de(classeur.nom()), Cellule.de(classeur.empreinte(), "empreinte"))));
        classeurs.finir();
        page.ouvrir("dl");
        SyntheseHtml.terme(page, Textes.de("trace.bareme"), trace.bareme(), "");
        SyntheseHtml.terme(page, Textes.de("trace.bareme.empreinte"), trace.baremeEmpreinte(), "empreinte");
        SyntheseHtml.terme(page, Textes.de("trace.json"), trace.empreinte(), "empreinte");
        SyntheseHtml.terme(page, Textes.de("trace.programme"), trace.programme(), "");
        SyntheseHtml.terme(page, Textes.de("trace.date"), trace.date(), "");
        page.fermer("dl").fermer("section");
    }
}
