package fr.msp.aci.rapport;

import fr.msp.aci.rapport.PageIndex.Motif;
import fr.msp.aci.rapport.PageIndex.Retire;
import java.util.List;

/**
 * What the page over all structures says of files set aside: whose bilan is lost first, then what was left behind by
 * those that came back.
 *
 * @param retires the folders
 */
record RetiresHtml(List<Retire> retires) {

    static final String ANCRE = "retires";

    boolean estVide() {
        return retires.isEmpty();
    }

    /** Its line in the summary of the page. */
    String entree() {
        int perdus = de(Motif.SANS_CLASSEUR).size();
        return perdus > 0 ? Textes.de("index.retires.nombre", perdus) : titre();
    }

    void ecrire(PageHtml page) {
        if (estVide()) {
            return;
        }
        page.section(2, ANCRE, titre());
        for (Motif motif : Motif.values()) {
            ecrire(page, motif);
        }
        page.fermer("section");
    }

    private void ecrire(PageHtml page, Motif motif) {
        List<Retire> siens = de(motif);
        if (siens.isEmpty()) {
            return;
        }
        page.element("p", Textes.de("index.retires.note." + motif), "class", "note")
                .ouvrir("ul", "class", "dossiers");
        for (Retire un : siens) {
            String cle = motif == Motif.SYNTHESES ? "index.retire.syntheses" : "index.retire";
            String nom = Textes.de(cle, un.finess(), un.exercice());
            page.ouvrir("li").element("a", nom, "href", Html.lien(un.lien())).fermer("li");
        }
        page.fermer("ul");
    }

    private String titre() {
        return Textes.de(de(Motif.SANS_CLASSEUR).isEmpty() ? "index.mis-de-cote" : "index.retires");
    }

    private List<Retire> de(Motif motif) {
        return retires.stream().filter(un -> un.motif() == motif).toList();
    }
}
