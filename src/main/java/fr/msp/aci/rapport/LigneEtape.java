package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Etape;
import fr.msp.aci.regle.Reference;
import java.util.ArrayList;
import java.util.List;

/** A step of a computation as a row: its depth in the tree is shown by the style of its label. */
record LigneEtape(String libelle, String formule, String valeur, String source, String style) {

    private static final int RETRAIT_MAXIMAL = 3;

    /** The tree read from its top: each step, then the steps it sums up. */
    static List<LigneEtape> de(List<Etape> etapes) {
        List<LigneEtape> lignes = new ArrayList<>();
        ajouter(lignes, etapes, 0);
        return List.copyOf(lignes);
    }

    private static void ajouter(List<LigneEtape> lignes, List<Etape> etapes, int profondeur) {
        for (Etape etape : etapes) {
            lignes.add(new LigneEtape(
                    etape.libelle(),
                    etape.arrondi().isEmpty()
                            ? etape.formule()
                            : (etape.formule() + ", " + etape.arrondi()).replaceFirst("^, ", ""),
                    etape.valeur(),
                    etape.reference().map(Reference::toString).orElse(""),
                    "etape-" + Math.min(profondeur, RETRAIT_MAXIMAL)));
            ajouter(lignes, etape.details(), profondeur + 1);
        }
    }
}
