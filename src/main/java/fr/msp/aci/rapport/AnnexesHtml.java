package fr.msp.aci.rapport;

import fr.msp.aci.rapport.TableHtml.Cellule;
import fr.msp.aci.rapport.TableHtml.Colonne;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tables that the CPAM asks for, in the page of a bilan. */
final class AnnexesHtml {

    private static final Set<String> CHIFFRES = Set.of("participants", "dossiers", "licences", "jours");

    /** What says whether a row counts for points, where there are any. */
    private static final Set<String> COMPTE = Set.of("compte", "comptee");

    /** The lists whose note says whom they hold, even when they hold nobody. */
    private static final Set<String> PERSONNES = Set.of("associes", "sas");

    private final PageHtml page;
    private final DocumentPdf document;

    AnnexesHtml(PageHtml page, DocumentPdf document) {
        this.page = page;
        this.document = document;
    }

    void ecrire() {
        page.section(2, "annexes", Textes.de("annexe.titre"));
        annexe("rcp", Textes.de("annexe.rcp.note"), document.rcp(), document.totalRcp());
        annexe("protocoles", document.noteCompte(), document.protocoles(), "");
        missions();
        annexe("associes", document.noteAssocies(), document.associes(), "");
        annexe("vacations", document.noteCompte(), document.vacations(), "");
        annexe("sas", document.noteSas(), document.sas(), "");
        annexe("stages", document.noteCompte(), document.stages(), "");
        annexe("logiciels", document.noteCompte(), document.logiciels(), "");
        usage();
        pieces();
        page.fermer("section");
    }

    private void annexe(String nom, String note, List<? extends Record> lignes, String total) {
        if (lignes.isEmpty()) {
            debut(nom, PERSONNES.contains(nom) ? note : "");
            rien("annexe.rien");
            return;
        }
        debut(nom, note);
        table("annexe-" + nom, lignes);
        if (!total.isEmpty()) {
            page.element("p", total, "class", "fort");
        }
        page.fermer("section");
    }

    private void debut(String nom, String note) {
        String titre = nom.equals("associes") ? document.titreAssocies() : Textes.de("annexe." + nom);
        page.section(3, "annexe-" + nom, titre);
        if (!note.isEmpty()) {
            page.element("p", note, "class", "note");
        }
    }

    /** A column a component of the record, as in the designs of the PDF. */
    private void table(String titre, List<? extends Record> lignes) {
        Composants composants = Composants.de(lignes.get(0));
        List<String> noms = composants.noms().stream()
                .filter(nom -> document.chiffre() || !COMPTE.contains(nom))
                .toList();
        Colonne[] colonnes = noms.stream()
                .map(nom -> new Colonne(Textes.de("colonne." + nom), CHIFFRES.contains(nom)))
                .toArray(Colonne[]::new);
        TableHtml table = TableHtml.nommee(page, titre, colonnes);
        lignes.forEach(ligne -> table.ligne(
                noms.stream().map(nom -> (String) composants.valeur(ligne, nom)).toArray(String[]::new)));
        table.finir();
    }

    /** A mission stands out, its actions follow it, set in. */
    private void missions() {
        if (document.missions().isEmpty()) {
            debut("missions", "");
            rien("annexe.rien");
            return;
        }
        debut("missions", document.noteCompte());
        List<Colonne> colonnes = new ArrayList<>(List.of(
                Colonne.mots("colonne.mission"),
                Colonne.mots("colonne.date"),
                Colonne.mots("colonne.lieu"),
                Colonne.chiffres("colonne.public")));
        if (document.chiffre()) {
            colonnes.add(Colonne.mots("colonne.comptee"));
        }
        TableHtml table = TableHtml.nommee(page, "annexe-missions", colonnes.toArray(Colonne[]::new));
        document.missions().forEach(ligne -> table.ligne(ligne.mission() ? "fort" : "etape-1", cellules(ligne)));
        table.finir();
        page.element("p", document.totalMissions(), "class", "fort").fermer("section");
    }

    private List<Cellule> cellules(LigneMission ligne) {
        String intitule = ligne.intitule().isEmpty() ? Textes.de("page.action") : ligne.intitule();
        List<Cellule> cellules = new ArrayList<>(List.of(
                new Cellule("", cellule -> intitule(cellule, intitule, ligne.precisions())),
                Cellule.de(ligne.date()),
                Cellule.de(ligne.lieu()),
                Cellule.de(ligne.touches())));
        if (document.chiffre()) {
            cellules.add(Cellule.de(ligne.compte()));
        }
        return cellules;
    }

    private static void intitule(PageHtml cellule, String intitule, String precisions) {
        cellule.texte(intitule);
        if (!precisions.isEmpty()) {
            cellule.element("span", precisions, "class", "sous");
        }
    }

    /** The bars of a column make its chart; the figure beside each says the same. */
    private void usage() {
        if (document.usage().isEmpty()) {
            debut("usage", "");
            rien("annexe.rien");
            return;
        }
        debut("usage", Textes.de("annexe.usage.note"));
        TableHtml table = TableHtml.nommee(
                page,
                "annexe-usage",
                Colonne.mots("colonne.mois"),
                Colonne.chiffres("colonne.utilisateurs"),
                Colonne.mots("colonne.consultes"),
                Colonne.mots("colonne.alimentes"),
                Colonne.mots("colonne.messages"));
        for (LigneUsage ligne : document.usage()) {
            table.ligne(
                    "",
                    List.of(
                            Cellule.de(ligne.mois()),
                            Cellule.de(ligne.utilisateurs()),
                            releve(ligne.barreConsultes(), ligne.consultes()),
                            releve(ligne.barreAlimentes(), ligne.alimentes()),
                            releve(ligne.barreMessages(), ligne.messages())));
        }
        table.finir();
        page.fermer("section");
    }

    private static Cellule releve(Barre barre, String nombre) {
        return barre.estDessinee() ? Cellule.barre(barre, nombre) : Cellule.de(nombre);
    }

    private void pieces() {
        debut("pieces", Textes.de("annexe.pieces.note"));
        if (document.pieces().isEmpty()) {
            rien("annexe.pieces.rien");
            return;
        }
        TableHtml table = TableHtml.nommee(
                page,
                "annexe-pieces",
                Colonne.mots("colonne.piece"),
                Colonne.mots("colonne.indicateurs"),
                Colonne.mots("colonne.etat"));
        for (LignePiece ligne : document.pieces()) {
            table.ligne(
                    "",
                    List.of(
                            Cellule.de(ligne.piece()),
                            Cellule.de(ligne.indicateurs()),
                            Cellule.de(ligne.etat(), "etat " + ligne.style())));
        }
        table.finir();
        page.element("p", document.totalPieces(), "class", "fort").fermer("section");
    }

    private void rien(String cle) {
        page.element("p", Textes.de(cle)).fermer("section");
    }
}
