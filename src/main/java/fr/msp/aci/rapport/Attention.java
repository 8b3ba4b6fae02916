package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Regime;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to look at first, on the first page: few lines and short ones, so that the page holds; the whole stands in
 * the chapter of the cautions.
 */
record Attention(String texte) {

    private static final int AU_PLUS = 6;
    private static final int LONGUEUR = 112;

    /** The missed prérequis, then the missing pieces, then the cautions. */
    static List<Attention> de(Rapport rapport) {
        List<String> textes = new ArrayList<>();
        Bilan bilan = rapport.bilan();
        if (bilan.regime() == Regime.CONTRAT) {
            bilan.resultats().stream()
                    .filter(resultat -> bilan.prerequisManquants()
                            .contains(resultat.detail().code()))
                    .forEach(resultat -> textes.add(
                            Textes.de("attention.prerequis", resultat.detail().titre())));
        }
        long absents = bilan.resultats().stream()
                .flatMap(resultat -> resultat.detail().justificatifs().stream())
                .filter(piece -> !piece.present())
                .distinct()
                .count();
        if (absents > 0) {
            textes.add(Textes.de("attention.pieces", absents));
        }
        MiseEnGarde.du(rapport).stream()
                .filter(mise -> !mise.origine().equals("regime"))
                .forEach(mise -> textes.add(mise.phrase()));
        int montres = textes.size() > AU_PLUS ? AU_PLUS - 1 : textes.size();
        List<Attention> points = new ArrayList<>(textes.subList(0, montres).stream()
                .map(texte -> new Attention("• " + TexteLisible.court(texte, LONGUEUR)))
                .toList());
        if (textes.isEmpty()) {
            points.add(new Attention(Textes.de("attention.rien")));
        } else if (montres < textes.size()) {
            points.add(new Attention(Textes.de("attention.suite", textes.size() - montres)));
        }
        return List.copyOf(points);
    }
}
