package fr.msp.aci.rapport;

import static fr.msp.aci.activite.ChampStructure.CODE_POSTAL;
import static fr.msp.aci.activite.ChampStructure.COMMUNE;
import static fr.msp.aci.activite.ChampStructure.CPAM;
import static fr.msp.aci.activite.ChampStructure.DATE_EFFET;
import static fr.msp.aci.activite.ChampStructure.FORME_JURIDIQUE;
import static fr.msp.aci.activite.ChampStructure.PATIENTELE;
import static fr.msp.aci.activite.ChampStructure.SIRET;
import static fr.msp.aci.activite.ChampStructure.SITES;

import fr.msp.aci.activite.FormeJuridique;
import fr.msp.aci.activite.Implantation;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Regime;
import fr.msp.aci.calcul.Remuneration;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.Nature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The first page of the bilan: who, which year, whether the prérequis are met, the points by axis, the euros, and what
 * to look at.
 */
record Synthese(
        String surtitre,
        String raisonSociale,
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

    /** Two fields of the identity side by side. */
    record Identite(String libelle1, String valeur1, String libelle2, String valeur2) {

        private Identite surDeuxLignes() {
            return new Identite(libelle1, TexteLisible.court(valeur1, 60), libelle2, TexteLisible.court(valeur2, 60));
        }
    }

    /** A prérequis and its state. */
    record Prerequis(String libelle, String etat, String style) {}

    /** A row of the chart. */
    record Axe(String libelle, Barre barre, String valeur, String style) {}

    /** What the page has left for its cautions, and what it has when names above take more than their line. */
    private static final int LIGNES = 9;

    private static final int LIGNES_SOUS_UN_LONG_NOM = 6;
    private static final int TITRE_D_UNE_LIGNE = 48;
    private static final int VALEUR_D_UNE_LIGNE = 30;

    /** Two amounts side by side. */
    record Montants(String libelle1, String valeur1, String libelle2, String valeur2, String style) {}

    /** Two figures of the activity side by side. */
    record Paire(String libelle1, String valeur1, String libelle2, String valeur2) {}

    static Synthese de(Rapport rapport) {
        Bilan bilan = rapport.bilan();
        String raisonSociale = TexteLisible.court(rapport.activite().structure().raisonSociale(), 96);
        List<Identite> identite =
                identite(rapport).stream().map(Identite::surDeuxLignes).toList();
        boolean chiffre = bilan.regime().estChiffre();
        int manques = bilan.prerequisManquants().size();
        String porte = chiffre ? (bilan.prerequisAtteints() ? "ouverts" : "manques") : "sans";
        return new Synthese(
                Textes.de(selon(rapport, chiffre ? "titre.annuel" : "titre.simple")),
                raisonSociale,
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
                Attention.de(rapport, estLongue(raisonSociale, identite) ? LIGNES_SOUS_UN_LONG_NOM : LIGNES));
    }

    private static String porteDetail(Rapport rapport, String porte) {
        if (!rapport.bilan().regime().estChiffre()) {
            return SansContrat.raison(rapport);
        }
        String cle = sansPoint(rapport.bilan()) ? "prerequis.sans-point.detail" : "prerequis." + porte + ".detail";
        return rapport.provisoire() ? Textes.de(cle + ".provisoire", pourquoiProvisoire(rapport)) : Textes.de(cle);
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

    private static boolean estLongue(String raisonSociale, List<Identite> identite) {
        return raisonSociale.length() > TITRE_D_UNE_LIGNE
                || identite.stream()
                        .anyMatch(paire -> Math.max(
                                        paire.valeur1().length(),
                                        paire.valeur2().length())
                                > VALEUR_D_UNE_LIGNE);
    }

    /** The fields of the identity, whole: a page lets them wrap where the first sheet of a document cannot. */
    static List<Identite> identite(Rapport rapport) {
        Structure structure = rapport.activite().structure();
        String commune = (structure.texte(CODE_POSTAL).orElse("") + " "
                        + structure.texte(COMMUNE).orElse(""))
                .strip();
        return List.of(
                paire(
                        "finess", Optional.of(structure.finess().numero()),
                        "siret", structure.texte(SIRET).map(siret -> Ecriture.groupe(siret, 3, 3, 3))),
                paire(
                        "type", Optional.of(nature(structure)),
                        "commune", Optional.of(commune).filter(texte -> !texte.isEmpty())),
                paire(
                        "cpam",
                        structure.texte(CPAM),
                        "effet." + rapport.etatDuContrat().name(),
                        rapport.bilan().regime() == Regime.SANS_CONTRAT
                                ? Optional.of(Textes.de("identite.effet.aucun"))
                                : structure.date(DATE_EFFET).map(Ecriture::date)),
                paire(
                        "patientele", structure.entier(PATIENTELE).map(Ecriture::entier),
                        "reference", Optional.of(Ecriture.date(rapport.bilan().dateReference()))));
    }

    private static String nature(Structure structure) {
        return structure.type().libelle()
                + structure
                        .texte(SITES)
                        .map(Implantation::valueOf)
                        .map(sites -> ", " + sites.libelle())
                        .orElse("")
                + structure
                        .texte(FORME_JURIDIQUE)
                        .map(FormeJuridique::valueOf)
                        .map(forme -> ", " + forme.libelle())
                        .orElse("");
    }

    private static Identite paire(String cle1, Optional<String> valeur1, String cle2, Optional<String> valeur2) {
        return new Identite(
                Textes.de("identite." + cle1), valeur(valeur1), Textes.de("identite." + cle2), valeur(valeur2));
    }

    private static String valeur(Optional<String> valeur) {
        return valeur.orElseGet(() -> Textes.de("identite.inconnu"));
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
                        Textes.de("points.axe." + axe),
                        bilan.resultats().stream()
                                .filter(resultat -> resultat.detail().code().axe() == axe)
                                .toList(),
                        "texte"));
        return Stream.concat(parAxe, Stream.of(axe(Textes.de("points.total"), bilan.resultats(), "fort")))
                .toList();
    }

    private static Axe axe(String libelle, List<Resultat> resultats, String style) {
        BigDecimal points = somme(
                resultats.stream().map(resultat -> resultat.detail().points().total()));
        BigDecimal maximum =
                somme(resultats.stream().map(resultat -> resultat.detail().maximum()));
        return new Axe(
                libelle,
                Barre.de(points, maximum),
                Textes.de("points.sur", Ecriture.points(points), Ecriture.points(maximum)),
                style);
    }

    private static BigDecimal somme(Stream<BigDecimal> points) {
        return points.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Montants> montants(Rapport rapport) {
        Remuneration remuneration = rapport.bilan().remuneration();
        boolean trop = remuneration.solde().filter(solde -> solde.signum() < 0).isPresent();
        return List.of(
                new Montants(
                        Textes.de("montants.base"),
                        Ecriture.euros(remuneration.base()),
                        Textes.de("montants.avance.theorique"),
                        Ecriture.euros(remuneration.avanceTheorique()),
                        "texte"),
                new Montants(
                        Textes.de("montants.majoration"),
                        Ecriture.pourcent(remuneration.tauxMajoration()),
                        Textes.de("montants.avance"),
                        remuneration.avancePercue().map(Ecriture::euros).orElseGet(() -> Textes.de("montants.inconnu")),
                        "texte"),
                new Montants(
                        Textes.de(selon(rapport, "montants.total")),
                        Ecriture.euros(remuneration.montant()),
                        Textes.de(selon(rapport, trop ? "montants.trop" : "montants.solde")),
                        remuneration
                                .solde()
                                .map(solde -> Ecriture.euros(solde.abs()))
                                .orElseGet(() -> Textes.de("montants.inconnu.solde")),
                        "fort"));
    }
}
