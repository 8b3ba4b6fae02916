package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Lacune;
import fr.msp.aci.calcul.Remuneration;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.Nature;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The first page of the bilan: who, which year, whether the prérequis are met, the points by axis, the euros, and what
 * to look at.
 */
record Synthese(
        String surtitre,
        String raisonSociale,
        String raisonSocialeStyle,
        String exercice,
        List<Identite> identite,
        boolean chiffre,
        String porteTitre,
        String porteDetail,
        String porteStyle,
        List<Prerequis> prerequis,
        String pointsTitre,
        List<Axe> axes,
        List<Montants> montants,
        List<Paire> activite,
        List<Attention> attention) {

    /** A prérequis and its state. */
    record Prerequis(String libelle, String etat, String style) {}

    /** A row of the chart. */
    record Axe(String libelle, Barre barre, String valeur, String style) {}

    /** What the page has left for its cautions when no name above takes more than its line. */
    private static final int LIGNES = 9;

    private static final int TITRE_D_UNE_LIGNE = 48;
    /** A longer title is set in smaller letters. */
    private static final int TITRE_DE_DEUX_LIGNES = 96;

    private static final int LIGNES_D_IDENTITE = 4;
    /** Names that long have never been seen; longer ones would push all else off the page. */
    static final int NOM_AU_PLUS = 300;

    /** Two amounts side by side. */
    record Montants(String libelle1, String valeur1, String libelle2, String valeur2, String style) {}

    /** Two figures of the activity side by side. */
    record Paire(String libelle1, String valeur1, String libelle2, String valeur2) {}

    static Synthese de(Rapport rapport) {
        Bilan bilan = rapport.bilan();
        String raisonSociale = TexteLisible.court(rapport.activite().structure().raisonSociale(), NOM_AU_PLUS);
        List<Identite> identite = Identite.enColonnes(rapport);
        boolean chiffre = bilan.regime().estChiffre();
        int manques = bilan.prerequisManquants().size();
        String porte = chiffre ? (bilan.prerequisAtteints() ? "ouverts" : "manques") : "sans";
        return new Synthese(
                Textes.de(selon(rapport, chiffre ? "titre.annuel" : "titre.simple")),
                raisonSociale,
                raisonSociale.length() > TITRE_DE_DEUX_LIGNES ? "titre-2" : "titre-0",
                rapport.recuJusquAu()
                        .map(jour -> Textes.de(
                                "titre.exercice.recu", bilan.exercice().toString(), Ecriture.date(jour)))
                        .orElseGet(() ->
                                Textes.de("titre.exercice", bilan.exercice().toString())),
                identite,
                chiffre,
                Textes.de(chiffre ? selon(rapport, "prerequis." + porte) : "prerequis." + porte, manques),
                porteDetail(rapport, porte),
                (chiffre ? (manques == 0 ? Ton.BON : Ton.MAUVAIS) : Ton.NEUTRE).style("porte-"),
                chiffre ? prerequis(bilan) : List.of(),
                Textes.de(bilan.prerequisAtteints() || sansPoint(bilan) ? "points.titre" : "points.titre.theoriques"),
                axes(bilan),
                montants(rapport),
                chiffre ? List.of() : SansContrat.chiffres(rapport),
                Attention.de(rapport, lignes(raisonSociale, identite)));
    }

    private static String porteDetail(Rapport rapport, String porte) {
        if (!rapport.bilan().regime().estChiffre()) {
            return SansContrat.raison(rapport);
        }
        String cle = sansPoint(rapport.bilan()) ? "prerequis.sans-point.detail" : "prerequis." + porte + ".detail";
        String detail =
                rapport.provisoire() ? Textes.de(cle + ".provisoire", pourquoiProvisoire(rapport)) : Textes.de(cle);
        return rapport.bilan().lacunes().isEmpty()
                ? detail
                : detail + " " + Textes.de("prerequis.lacunes", lacunes(rapport.bilan()));
    }

    /** The data that were never received, as one names them. */
    static String lacunes(Bilan bilan) {
        return bilan.lacunes().stream().map(Lacune::donnee).collect(Collectors.joining(", "));
    }

    /** An exercise that is over may be looked at as it stood on a day: nothing is to be waited for then. */
    private static String pourquoiProvisoire(Rapport rapport) {
        return Textes.de(
                rapport.jours().faitsAu().isPresent() ? "prerequis.autre-jour" : "prerequis.en-cours",
                Ecriture.date(rapport.bilan().dateReference()));
    }

    /** Whether there is no point at all, not even one to be lost for want of a prérequis. */
    private static boolean sansPoint(Bilan bilan) {
        return bilan.pointsTotal().signum() == 0;
    }

    /** A text as it is said of an exercise that is not over. */
    private static String selon(Rapport rapport, String cle) {
        return rapport.provisoire() ? cle + ".provisoire" : cle;
    }

    /** Lines of text the page has left under the names, which stand whole: two at least, to say how much there is. */
    private static int lignes(String raisonSociale, List<Identite> identite) {
        int duTitre = (raisonSociale.length() - 1) / TITRE_D_UNE_LIGNE;
        int deLIdentite = identite.stream().mapToInt(Identite::lignes).sum() - LIGNES_D_IDENTITE;
        return Math.max(2, LIGNES - 2 * Math.min(1, duTitre) - duTitre / 2 - deLIdentite);
    }

    private static List<Prerequis> prerequis(Bilan bilan) {
        return bilan.resultats().stream()
                .filter(resultat -> resultat.detail().nature() == Nature.PREREQUIS)
                .map(resultat -> new Prerequis(
                        resultat.detail().titre(),
                        Ton.mot(resultat),
                        Ton.de(resultat).style()))
                .toList();
    }

    private static List<Axe> axes(Bilan bilan) {
        Stream<Axe> parAxe = IntStream.rangeClosed(1, 3)
                .mapToObj(axe -> axe(
                        bilan,
                        Textes.de("points.axe." + axe),
                        bilan.resultats().stream()
                                .filter(resultat -> resultat.detail().code().axe() == axe)
                                .toList(),
                        "texte"));
        return Stream.concat(parAxe, Stream.of(axe(bilan, Textes.de("points.total"), bilan.resultats(), "fort")))
                .toList();
    }

    private static Axe axe(Bilan bilan, String libelle, List<Resultat> resultats, String style) {
        List<Detail> details = resultats.stream().map(Resultat::detail).toList();
        BigDecimal points = somme(details.stream().map(detail -> detail.points().total()));
        boolean incomplets = details.stream().anyMatch(bilan::estIncomplet);
        String obtenus = incomplets ? Textes.de("points.au-moins", Ecriture.points(points)) : Ecriture.points(points);
        if (details.stream().anyMatch(detail -> bilan.maximum(detail).isEmpty())) {
            return new Axe(libelle, Barre.AUCUNE, Textes.de("points.sur.inconnu", obtenus), style);
        }
        BigDecimal maximum = somme(details.stream().map(Detail::maximum));
        return new Axe(
                libelle,
                Barre.de(points, maximum),
                Textes.de(incomplets ? "points.sur.court" : "points.sur", obtenus, Ecriture.points(maximum)),
                style);
    }

    private static BigDecimal somme(Stream<BigDecimal> points) {
        return points.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Montants> montants(Rapport rapport) {
        Remuneration remuneration = rapport.bilan().remuneration();
        boolean trop = remuneration.solde().filter(solde -> solde.signum() < 0).isPresent();
        boolean auMoins = rapport.bilan().estIncomplet() && rapport.bilan().prerequisAtteints();
        boolean avanceAuMoins = rapport.bilan().lacunes().stream()
                .anyMatch(lacune -> !lacune.maxima().isEmpty());
        return List.of(
                new Montants(
                        Textes.de("montants.base"),
                        auMoins(auMoins, remuneration.base()),
                        Textes.de("montants.avance.theorique"),
                        auMoins(avanceAuMoins, remuneration.avanceTheorique()),
                        "texte"),
                new Montants(
                        Textes.de("montants.majoration"),
                        Ecriture.pourcent(remuneration.tauxMajoration()),
                        Textes.de("montants.avance"),
                        remuneration.avancePercue().map(Ecriture::euros).orElseGet(() -> Textes.de("montants.inconnu")),
                        "texte"),
                new Montants(
                        Textes.de(selon(
                                rapport, remuneration.estMinimale() ? "montants.total.minimum" : "montants.total")),
                        auMoins(auMoins, remuneration.montant()),
                        Textes.de(selon(rapport, trop ? "montants.trop" : "montants.solde")),
                        remuneration
                                .solde()
                                .map(solde -> solde(auMoins, solde))
                                .orElseGet(() -> Textes.de("montants.inconnu.solde")),
                        "fort"));
    }

    /** What is at least due is at most to be paid back. */
    private static String solde(boolean auMoins, BigDecimal solde) {
        return solde.signum() < 0 && auMoins
                ? Textes.de("montants.au-plus", Ecriture.euros(solde.abs()))
                : auMoins(auMoins, solde.abs());
    }

    private static String auMoins(boolean auMoins, BigDecimal euros) {
        return auMoins ? Textes.de("points.au-moins", Ecriture.euros(euros)) : Ecriture.euros(euros);
    }
}
