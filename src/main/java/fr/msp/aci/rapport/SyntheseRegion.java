package fr.msp.aci.rapport;

import fr.msp.aci.activite.Implantation;
import fr.msp.aci.calcul.regional.IndicateurRegional;
import fr.msp.aci.calcul.regional.Repartition;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** First page of the synthesis of many structures: how many, the prérequis, how figures spread, points by axis, amounts. */
record SyntheseRegion(
        String titre,
        String exercice,
        List<Paire> identite,
        String porteTitre,
        String porteDetail,
        String porteStyle,
        boolean chiffre,
        List<Ligne> repartitions,
        String noteRepartitions,
        String titreAxes,
        List<Axe> axes,
        List<Montants> montants,
        String noteMontants) {

    /** Two fields side by side. */
    record Paire(String libelle1, String valeur1, String libelle2, String valeur2) {}

    /** How a figure spreads. */
    record Ligne(
            String libelle,
            Moustaches boite,
            String moyenne,
            String minimum,
            String premierQuartile,
            String mediane,
            String troisiemeQuartile,
            String maximum) {}

    /** A row of the chart. */
    record Axe(String libelle, Barre barre, String valeur, String style) {}

    /** Two amounts side by side. */
    record Montants(String libelle1, String valeur1, String libelle2, String valeur2, String style) {}

    static SyntheseRegion de(SyntheseRegionale synthese) {
        boolean chiffre = !synthese.sousContrat().isEmpty();
        boolean ouvertes = synthese.enDefaut().isEmpty();
        return new SyntheseRegion(
                TexteLisible.court(synthese.territoire().nom(), 60),
                Textes.de("titre.exercice", synthese.exercice().toString()),
                identite(synthese),
                PorteRegion.titre(synthese),
                PorteRegion.detail(synthese),
                (chiffre ? (ouvertes ? Ton.BON : Ton.MAUVAIS) : Ton.NEUTRE).style("porte-"),
                chiffre,
                repartitions(synthese),
                noteDesRepartitions(synthese),
                titreDesAxes(synthese),
                axes(synthese),
                montants(synthese),
                noteDesMontants(synthese));
    }

    private static List<Paire> identite(SyntheseRegionale synthese) {
        int contrats = synthese.sousContrat().size();
        int sans = synthese.sansContrat().size();
        int atteints = contrats - synthese.enDefaut().size();
        return List.of(
                paire(
                        "regionale.structures",
                        Ecriture.entier(synthese.structures()),
                        "identite.reference",
                        synthese.datesDeReference().stream().map(Ecriture::date).collect(Collectors.joining(" – "))),
                paire(
                        "regionale.contrat",
                        Ecriture.entier(contrats),
                        "regionale.prerequis.atteints",
                        contrats == 0
                                ? Textes.de("regionale.sans.objet")
                                : Textes.de("regionale.rapport", Ecriture.entier(atteints), Ecriture.entier(contrats))),
                paire(
                        "regionale.sans",
                        Textes.de("regionale.sans.valeur", sans, Ecriture.entier(sans)),
                        "regionale.sites",
                        sites(synthese)));
    }

    private static Paire paire(String cle1, String valeur1, String cle2, String valeur2) {
        return new Paire(Textes.de(cle1), valeur1, Textes.de(cle2), valeur2);
    }

    private static String sites(SyntheseRegionale synthese) {
        int multiples = synthese.implantees(Implantation.MULTI_SITES);
        int connues = multiples + synthese.implantees(Implantation.MONO_SITE);
        return synthese.partMultiSites()
                .map(part -> Textes.de(
                        "regionale.sites.valeur",
                        Ecriture.pourcent(part),
                        Ecriture.entier(multiples),
                        Ecriture.entier(connues)))
                .orElseGet(() -> Textes.de("identite.inconnu"));
    }

    private static List<Ligne> repartitions(SyntheseRegionale synthese) {
        return Stream.of(
                        ligne("regionale.professionnels", false, synthese.professionnels(), Ecriture::decimal),
                        ligne("regionale.professions", false, synthese.professions(), Ecriture::decimal),
                        ligne("regionale.points", synthese.pointsAuMoins(), synthese.points(), Ecriture::points),
                        ligne("regionale.euros", synthese.eurosAuMoins(), synthese.euros(), Ecriture::euros))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Ligne> ligne(
            String cle, boolean auMoins, Optional<Repartition> repartition, Function<BigDecimal, String> ecriture) {
        return repartition.map(valeurs -> new Ligne(
                auMoins ? Textes.de("regionale.ligne.au-moins", Textes.de(cle)) : Textes.de(cle),
                Moustaches.de(valeurs),
                ecriture.apply(valeurs.moyenne()),
                ecriture.apply(valeurs.minimum()),
                ecriture.apply(valeurs.premierQuartile()),
                ecriture.apply(valeurs.mediane()),
                ecriture.apply(valeurs.troisiemeQuartile()),
                ecriture.apply(valeurs.maximum())));
    }

    private static String noteDesRepartitions(SyntheseRegionale synthese) {
        int connues = synthese.equipesConnues();
        int toutes = synthese.sousContrat().size();
        String note = Textes.de("regionale.repartition.note");
        return connues == toutes
                ? note
                : Textes.de("regionale.equipes", connues, Ecriture.entier(connues), Ecriture.entier(toutes)) + " "
                        + note;
    }

    private static String titreDesAxes(SyntheseRegionale synthese) {
        int connues = synthese.sansLacune();
        return synthese.pointsAuMoins() && connues > 0
                ? Textes.de(
                        "regionale.axes.connues",
                        connues,
                        Ecriture.entier(connues),
                        Ecriture.entier(synthese.sousContrat().size()))
                : Textes.de("regionale.axes");
    }

    /** Over the structures of which it is known what they could reach; when it is of none, what is reached at least. */
    private static List<Axe> axes(SyntheseRegionale synthese) {
        boolean connu = synthese.sansLacune() > 0;
        Stream<Axe> parAxe = IntStream.rangeClosed(1, 3)
                .mapToObj(axe -> axe(
                        Textes.de("points.axe." + axe),
                        synthese.indicateurs().stream()
                                .filter(indicateur -> indicateur.code().axe() == axe)
                                .toList(),
                        connu,
                        "texte"));
        return Stream.concat(parAxe, Stream.of(axe(Textes.de("points.total"), synthese.indicateurs(), connu, "fort")))
                .toList();
    }

    private static Axe axe(String libelle, List<IndicateurRegional> indicateurs, boolean connu, String style) {
        if (!connu) {
            String points = Ecriture.points(somme(indicateurs, IndicateurRegional::points));
            String auMoins = Textes.de("points.au-moins", points);
            return new Axe(libelle, Barre.AUCUNE, Textes.de("points.sur.inconnu", auMoins), style);
        }
        BigDecimal points = somme(indicateurs, IndicateurRegional::pointsSansLacune);
        BigDecimal maximum = somme(indicateurs, IndicateurRegional::maximum);
        return new Axe(
                libelle,
                Barre.de(points, maximum),
                Textes.de("points.sur", Ecriture.points(points), Ecriture.points(maximum)),
                style);
    }

    private static BigDecimal somme(
            List<IndicateurRegional> indicateurs, Function<IndicateurRegional, BigDecimal> points) {
        return indicateurs.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Montants> montants(SyntheseRegionale synthese) {
        boolean theoriques = synthese.theoriquesAuMoins();
        return List.of(
                montants(
                        "regionale.du",
                        auMoins(synthese.eurosAuMoins(), Ecriture.euros(synthese.eurosEnTout())),
                        "regionale.obtenus",
                        auMoins(synthese.pointsAuMoins(), Ecriture.points(synthese.pointsEnTout())),
                        "fort"),
                montants(
                        "regionale.perdu.prerequis",
                        auMoins(theoriques, Ecriture.euros(synthese.perduAuxPrerequis())),
                        "regionale.theoriques",
                        auMoins(theoriques, Ecriture.points(synthese.pointsTheoriques())),
                        "texte"),
                montants(
                        "regionale.laisse",
                        reste(synthese, Ecriture.euros(synthese.eurosDuReste())),
                        "regionale.restants",
                        reste(synthese, Ecriture.points(synthese.reste())),
                        "texte"));
    }

    /** Those that lack a datum may leave more; when all do, nothing is known of it. */
    static String reste(SyntheseRegionale synthese, String reste) {
        return synthese.sansLacune() == 0 ? Textes.de("regionale.inconnu") : auMoins(synthese.pointsAuMoins(), reste);
    }

    static String auMoins(boolean auMoins, String valeur) {
        return auMoins ? Textes.de("points.au-moins", valeur) : valeur;
    }

    private static String noteDesMontants(SyntheseRegionale synthese) {
        return Textes.de("regionale.montants.note") + base(synthese);
    }

    /** Over which structures points that are left can be told; nothing when it is over all. */
    static String base(SyntheseRegionale synthese) {
        int connues = synthese.sansLacune();
        return synthese.pointsAuMoins()
                ? " "
                        + Textes.de(
                                connues == 0 ? "regionale.base.aucune" : "regionale.base",
                                connues,
                                Ecriture.entier(connues),
                                Ecriture.entier(synthese.sousContrat().size()))
                : "";
    }

    private static Montants montants(String cle1, String valeur1, String cle2, String valeur2, String style) {
        return new Montants(Textes.de(cle1), valeur1, Textes.de(cle2), valeur2, style);
    }
}
