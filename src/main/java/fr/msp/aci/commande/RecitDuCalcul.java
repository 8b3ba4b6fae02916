package fr.msp.aci.commande;

import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Revision;
import fr.msp.aci.lot.PiecesConservees;
import fr.msp.aci.lot.Recalcul;
import fr.msp.aci.rapport.Mouvement;

/** Tells a bilan that was computed: what it comes to, by how much it moved and why, and what is missing from it. */
final class RecitDuCalcul {

    private final Ecran ecran;

    RecitDuCalcul(Ecran ecran) {
        this.ecran = ecran;
    }

    /** What was computed; without a contract, that it brings no points. */
    void dire(Recalcul.Resultat resultat) {
        BilanConserve bilan = resultat.bilan();
        String cle = "nuit.calcule" + (resultat.chiffre() ? "" : ".sans.contrat") + (resultat.rendu() ? "" : ".pareil");
        ecran.dire(
                cle,
                bilan.cle(),
                bilan.raisonSociale(),
                Presentation.auMoins(ecran, resultat.incomplet(), bilan.points()),
                // Behind a shut gate nothing is due, whatever is missing.
                Presentation.auMoins(
                        ecran,
                        resultat.incomplet() && bilan.prerequisManquants().isEmpty(),
                        bilan.euros()),
                resultat.mouvement().map(mouvement -> ' ' + ecart(mouvement)).orElse("")
                        + (provisoire(bilan) ? ecran.textes().de("nuit.provisoire") : ""));
        direBaisse(resultat);
        direPieces(resultat);
        resultat.revision().ifPresent(revision -> dire(bilan, revision));
    }

    private static boolean provisoire(BilanConserve bilan) {
        return !bilan.cle().exercice().estTermineLe(bilan.fondement().dateReference());
    }

    /** A workbook that takes points away is told whoever asked for little: it may be the wrong one. */
    private void direBaisse(Recalcul.Resultat resultat) {
        resultat.mouvement()
                .filter(mouvement -> mouvement.estUneBaisse() && mouvement.parUnClasseur())
                .ifPresent(mouvement -> ecran.annoncer(
                        "nuit.baisse",
                        resultat.bilan().cle(),
                        resultat.bilan().raisonSociale(),
                        ecart(mouvement),
                        resultat.bilan().cle().finess()));
    }

    private String ecart(Mouvement mouvement) {
        return ecran.textes()
                .de("nuit.mouvement", Presentation.ecart(mouvement.points()), Presentation.ecart(mouvement.euros()));
    }

    /** Evidence that is nowhere is told whoever asked for little: only that it is dropped again brings it back. */
    private void direPieces(Recalcul.Resultat resultat) {
        PiecesConservees.Absentes absentes = resultat.absentes();
        Cle cle = resultat.bilan().cle();
        if (absentes.dansLeDossier() > 0) {
            ecran.dire("nuit.pieces.dossier", cle, absentes.dansLeDossier());
        }
        if (!absentes.perdues().isEmpty()) {
            ecran.annoncer("nuit.pieces.perdues", cle, absentes.perdues().size());
        }
        resultat.misDeCote().ifPresent(lieu -> ecran.annoncer("nuit.dossier.mis.de.cote", cle, lieu));
    }

    /** What was sent, and maybe paid, is no longer what the bilan says: whoever runs the night is told in any case. */
    private void dire(BilanConserve bilan, Revision revision) {
        String raison = "nuit.chiffres.changes" + (revision.programme().isPresent() ? ".programme" : "")
                + (revision.autreBareme() ? ".bareme" : "");
        ecran.annoncer(
                "nuit.chiffres.changes",
                bilan.cle(),
                bilan.raisonSociale(),
                Presentation.montant(revision.points()),
                Presentation.montant(revision.euros()),
                Presentation.montant(bilan.points()),
                Presentation.montant(bilan.euros()),
                ecran.textes()
                        .de(
                                raison,
                                revision.programme().orElse(""),
                                bilan.fondement().programme()));
    }
}
