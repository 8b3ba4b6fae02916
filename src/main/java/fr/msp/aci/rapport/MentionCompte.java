package fr.msp.aci.rapport;

import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.TypeStructure;
import fr.msp.aci.calcul.LignesComptees;

/** What the annexes say of a row: whether it counts for its indicator, and why not; nothing where there are no points. */
final class MentionCompte {

    private final LignesComptees lignes;
    private final TypeStructure type;
    private final boolean chiffre;

    MentionCompte(Rapport rapport) {
        lignes = LignesComptees.de(rapport.activite(), rapport.bilan().dateReference());
        type = rapport.activite().structure().type();
        chiffre = rapport.bilan().regime().estChiffre();
    }

    /** What the column of that name says; empty when there is none. */
    String note() {
        return chiffre ? Textes.de("annexe.compte.note") : "";
    }

    String de(Fait ligne) {
        if (!chiffre) {
            return "";
        }
        return lignes.motif(ligne)
                .map(motif -> Textes.de("annexe.compte.non", Textes.pour(type, "annexe.compte." + motif.name())))
                .orElseGet(() -> Textes.de("oui"));
    }
}
