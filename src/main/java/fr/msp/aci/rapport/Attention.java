package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Bilan;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to look at first, on the first page: few lines, so that the page holds; the whole stands in
 * the chapter of the cautions.
 */
record Attention(String texte) {

    private static final int AU_PLUS = 6;
    private static final int CARACTERES_PAR_LIGNE = 116;
    /** A caution ends with its sheet and rows: cut, it would not say where to look. */
    private static final int LONGUEUR = 2 * CARACTERES_PAR_LIGNE;

    /** Such a name is recognised by its beginning. */
    private static final int NOM = 60;

    /**
     * The missed prérequis, what takes rows away, then the missing pieces, then the other cautions.
     *
     * @param lignes lines of text the page has left
     */
    static List<Attention> de(Rapport rapport, int lignes) {
        List<String> textes = new ArrayList<>();
        Bilan bilan = rapport.bilan();
        if (bilan.regime().estChiffre()) {
            bilan.resultats().stream()
                    .filter(resultat -> bilan.prerequisManquants()
                            .contains(resultat.detail().code()))
                    .forEach(resultat -> textes.add(
                            Textes.de("attention.prerequis", resultat.detail().titre())));
        }
        textes.addAll(MisesEnPhrases.de(rapport, MiseEnGarde::oteDesLignes));
        long absents = LignePiece.manquantes(rapport);
        if (absents > 0) {
            textes.add(Textes.de(
                    "attention.pieces", absents, TexteLisible.court(LignePiece.premiereManquante(rapport), NOM)));
        }
        textes.addAll(MisesEnPhrases.de(rapport, mise -> !mise.origine().equals("regime") && !mise.oteDesLignes()));
        int montres = montres(textes, lignes);
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

    /** As many as the page holds, one line kept to say how many others there are. */
    private static int montres(List<String> textes, int lignes) {
        int prises = 0;
        int montres = 0;
        for (String texte : textes) {
            prises += lignes(texte);
            int gardee = montres == textes.size() - 1 ? 0 : 1;
            if (montres == AU_PLUS - gardee || prises > lignes - gardee) {
                break;
            }
            montres++;
        }
        return montres;
    }

    private static int lignes(String texte) {
        return (Math.min(texte.length(), LONGUEUR) - 1) / CARACTERES_PAR_LIGNE + 1;
    }
}
