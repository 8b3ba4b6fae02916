package fr.msp.aci.rapport;

import fr.msp.aci.rapport.TableHtml.Cellule;
import fr.msp.aci.rapport.TableHtml.Colonne;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The tables that the CPAM asks for, in the page of a bilan. */
final class AnnexesHtml {

    private static final Set<String> CHIFFRES = Set.of(
            "participants", "dossiers", "licences", "jours", "utilisateurs", "consultes", "alimentes", "messages");

    private final PageHtml page;
    private final DocumentPdf document;

    AnnexesHtml(PageHtml page, DocumentPdf document) {
        this.page = page;
        this.document = document;
    }

    void ecrire() {
        page.section(2, "annexes", Textes.de("annexe.titre"));
        annexe("rcp", Textes.de("annexe.rcp.note"), document.rcp(), document.totalRcp());
        annexe("protocoles", "", document.protocoles(), "");
        missions();
        annexe("associes", document.noteAssocies(), document.associes(), "");
        annexe("vacations", "", document.vacations(), "");
        annexe("stages", "", document.stages(), "");
        annexe("logiciels", "", document.logiciels(), "");
        annexe("usage", "", document.usage(), "");
        page.fermer("section");
    }

    private void annexe(String nom, String note, List<? extends Record> lignes, String total) {
        debut(nom, note);
        if (lignes.isEmpty()) {
            page.element("p", Textes.de("annexe.rien"));
        } else {
            table("annexe-" + nom, lignes);
        }
        if (!total.isEmpty()) {
            page.element("p", total, "class", "fort");
        }
        page.fermer("section");
    }

    private void debut(String nom, String note) {
        page.section(3, "annexe-" + nom, Textes.de("annexe." + nom));
        if (!note.isEmpty()) {
            page.element("p", note, "class", "note");
        }
    }

    /** A column a component of the record, as in the designs of the PDF. */
    private void table(String titre, List<? extends Record> lignes) {
        RecordComponent[] composants = lignes.get(0).getClass().getRecordComponents();
        Colonne[] colonnes = Arrays.stream(composants)
                .map(RecordComponent::getName)
                .map(nom -> new Colonne(Textes.de("colonne." + nom), CHIFFRES.contains(nom)))
                .toArray(Colonne[]::new);
        TableHtml table = TableHtml.nommee(page, titre, colonnes);
        lignes.forEach(ligne -> table.ligne(Arrays.stream(composants)
                .map(composant -> texte(composant, ligne))
                .toArray(String[]::new)));
        table.finir();
    }

    private static String texte(RecordComponent composant, Record ligne) {
        try {
            return (String) composant.getAccessor().invoke(ligne);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("no text in " + composant, e);
        }
    }

    /** A mission stands out, its actions follow it, set in. */
    private void missions() {
        debut("missions", "");
        if (document.missions().isEmpty()) {
            page.element("p", Textes.de("annexe.rien")).fermer("section");
            return;
        }
        TableHtml table = TableHtml.nommee(
                page,
                "annexe-missions",
                Colonne.mots("colonne.mission"),
                Colonne.mots("colonne.date"),
                Colonne.mots("colonne.lieu"),
                Colonne.chiffres("colonne.public"));
        for (LigneMission ligne : document.missions()) {
            String intitule = ligne.intitule().isEmpty() ? Textes.de("page.action") : ligne.intitule();
            table.ligne(
                    ligne.mission() ? "fort" : "etape-1",
                    List.of(
                            Cellule.de(intitule),
                            Cellule.de(ligne.date()),
                            Cellule.de(ligne.lieu()),
                            Cellule.de(ligne.touches())));
        }
        table.finir();
        page.fermer("section");
    }
}
