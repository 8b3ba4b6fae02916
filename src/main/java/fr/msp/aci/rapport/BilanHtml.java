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

    /** The page by itself, in UTF-8; the same report always gives the same bytes. */
    public static byte[] ecrire(Rapport rapport) {
        return ecrire(rapport, BilanJson.ecrire(rapport));
    }

    /**
     * The page, in UTF-8; the same report always gives the same bytes.
     *
     * @param json what {@link BilanJson#ecrire} writes of the same report
     */
    public static byte[] ecrire(Rapport rapport, byte[] json) {
        DocumentPdf document = DocumentPdf.de(rapport, BilanJson.empreinte(json));
        String structure = TexteLisible.ligne(rapport.activite().structure().raisonSociale());
        PageHtml page = PageHtml.intitulee(Textes.de(
                document.chiffre() ? "titre.document" : "titre.document.simple",
                rapport.bilan().exercice().toString(),
                structure));
        new BilanHtml(page, document).remplir(rapport);
        return page.finir();
    }

    private void remplir(Rapport rapport) {
        SyntheseHtml synthese = new SyntheseHtml(page, document.synthese().get(0), rapport);
        synthese.entete();
        sommaire();
        page.ouvrirContenu();
        synthese.ecrire();
        if (document.chiffre()) {
            indicateurs();
            page.section(2, "remuneration", Textes.de("remuneration.titre"));
            BlocsHtml.etapes(page, Textes.de("page.remuneration"), document.remuneration());
            page.fermer("section");
        } else {
            themes();
        }
        conditions();
        new BlocsHtml(page).ecrire(document.blocs());
        document.secpa().forEach(chapitre -> new SecpaHtml(page, chapitre).ecrire());
        new AnnexesHtml(page, document).ecrire();
        document.evolution().forEach(chapitre -> new EvolutionHtml(page, chapitre).ecrire());
        phrases("hypotheses", document.hypotheses());
        phrases("avertissements", document.avertissements());
        document.trace().forEach(this::trace);
        page.fermer("main").ouvrir("footer").element("p", Textes.de("page.pied", rapport.programme()));
        page.fermer("footer");
    }

    private void sommaire() {
        page.ouvrir("nav", "aria-label", Textes.de("page.sommaire")).ouvrir("ul");
        entree("synthese", "synthese.titre");
        entree("indicateurs", document.chiffre() ? "indicateurs.titre" : "themes.titre");
        if (document.chiffre()) {
            entree("remuneration", "remuneration.titre");
        }
        entree("conditions", "eligibilite.titre");
        entree("detail", document.chiffre() ? "bloc.titre" : "bloc.titre.simple");
        if (document.avecSecpa()) {
            entree("secpa", "secpa.titre");
        }
        entree("annexes", "annexe.titre");
        if (document.avecEvolution()) {
            entree("evolution", "evolution.titre");
        }
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
                    ligne.total() ? Cellule.de(ligne.titre()) : versLeBloc(ligne.titre(), ligne.code()),
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

    private static Cellule versLeBloc(String titre, String code) {
        return new Cellule(
                "", page -> page.element("a", titre, "href", "#" + code).element("span", code, "class", "sous"));
    }

    private void themes() {
        page.section(2, "indicateurs", Textes.de("themes.titre"))
                .element("p", Textes.de("themes.note"), "class", "note");
        TableHtml table = TableHtml.nommee(
                page,
                "indicateurs",
                Colonne.mots("themes.theme"),
                Colonne.mots("indicateurs.etat"),
                Colonne.mots("themes.declare"));
        document.themes()
                .forEach(theme -> table.ligne(
                        "",
                        List.of(
                                versLeBloc(theme.titre(), theme.code()),
                                Cellule.de(theme.etat(), "etat " + theme.style()),
                                Cellule.de(theme.declare()))));
        table.finir();
        page.fermer("section");
    }

    private void conditions() {
        page.section(2, "conditions", Textes.de("eligibilite.titre"))
                .element("p", document.noteEligibilite(), "class", "note");
        SecpaHtml.conditions(page, "conditions", document.eligibilite());
        page.fermer("section");
    }

    private void phrases(String nom, List<DocumentPdf.Phrase> phrases) {
        page.section(2, nom, Textes.de(nom + ".titre"));
        if (phrases.isEmpty()) {
            page.element("p", Textes.de(nom + ".rien"));
        } else {
            page.element("p", Textes.de(nom + ".note"), "class", "note").ouvrir("ul");
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
        page.ouvrir("dl", "class", "trace");
        SyntheseHtml.terme(page, Textes.de("trace.bareme"), trace.bareme(), "");
        SyntheseHtml.terme(page, Textes.de("trace.bareme.empreinte"), trace.baremeEmpreinte(), "empreinte");
        SyntheseHtml.terme(page, Textes.de("trace.json"), trace.empreinte(), "empreinte");
        SyntheseHtml.terme(page, Textes.de("trace.programme"), trace.programme(), "");
        SyntheseHtml.terme(page, Textes.de("trace.date"), trace.date(), "");
        page.fermer("dl").fermer("section");
    }
}
