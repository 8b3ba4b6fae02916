package fr.msp.aci.rapport;

import fr.msp.aci.activite.Implantation;
import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.calcul.regional.Repartition;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.calcul.regional.SyntheseRegionale.Indicateur;
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
        List<Axe> axes,
        List<Montants> montants) {

    /** Two fields side by side. */
    record Paire(String libelle1, String valeur1, String libelle2, String valeur2) {}

    /** More names would take the page. */
    private static final int NOMMEES = 3;

    private static final int NOM = 40;

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
                porteTitre(synthese),
                Stream.concat(reserves(synthese), Stream.of(porteDetail(synthese)))
                        .collect(Collectors.joining(" ")),
                (chiffre ? (ouvertes ? Ton.BON : Ton.MAUVAIS) : Ton.NEUTRE).style("porte-"),
                chiffre,
                repartitions(synthese),
                axes(synthese),
                montants(synthese));
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
                        Textes.de("regionale.rapport", Ecriture.entier(atteints), Ecriture.entier(contrats))),
                paire("regionale.sans", nombre("regionale.sans.valeur", sans), "regionale.sites", sites(synthese)));
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

    /** What makes all the figures doubtful is said before them. */
    private static Stream<String> reserves(SyntheseRegionale synthese) {
        Stream<String> provisoire =
                synthese.provisoire() ? Stream.of(Textes.de("regionale.porte.provisoire")) : Stream.empty();
        Stream<String> bareme = synthese.baremeAConfirmer()
                ? Stream.of(Textes.de(
                        "regionale.porte.bareme",
                        synthese.bareme().replace('-', ' '),
                        synthese.exercice().toString()))
                : Stream.empty();
        return Stream.of(provisoire, bareme, lacunes(synthese).stream()).flatMap(textes -> textes);
    }

    /** Which structures lack a datum: what they leave on the table is not known. */
    static Optional<String> lacunes(SyntheseRegionale synthese) {
        List<Membre> siennes =
                synthese.sousContrat().stream().filter(Membre::incomplet).toList();
        List<String> noms = siennes.stream()
                .limit(NOMMEES)
                .map(membre -> TexteLisible.court(membre.raisonSociale(), NOM))
                .toList();
        return siennes.isEmpty()
                ? Optional.empty()
                : Optional.of(Textes.de(
                        "regionale.lacunes",
                        siennes.size(),
                        Ecriture.entier(siennes.size()),
                        String.join(", ", noms) + (siennes.size() > NOMMEES ? "…" : "")));
    }

    private static String porteTitre(SyntheseRegionale synthese) {
        if (synthese.sousContrat().isEmpty()) {
            return Textes.de("regionale.porte.vide");
        }
        int fermees = synthese.enDefaut().size();
        return fermees == 0 ? Textes.de("regionale.porte.bonne") : nombre("regionale.porte.mauvaise", fermees);
    }

    private static String porteDetail(SyntheseRegionale synthese) {
        if (synthese.sousContrat().isEmpty()) {
            return Textes.de("regionale.porte.vide.detail");
        }
        int reserves = synthese.sousReserve().size();
        if (synthese.enDefaut().isEmpty()) {
            return nombre("regionale.porte.reserves", reserves);
        }
        return Textes.de(
                        "regionale.porte.perdu",
                        Ecriture.points(synthese.pointsTheoriques()),
                        Ecriture.euros(synthese.perduAuxPrerequis()))
                + " " + nombre("regionale.porte.reserve", reserves);
    }

    /** A text that agrees with a number. */
    private static String nombre(String cle, int nombre) {
        return Textes.de(cle, nombre, Ecriture.entier(nombre));
    }

    private static List<Ligne> repartitions(SyntheseRegionale synthese) {
        return Stream.of(
                        ligne("regionale.professionnels", synthese.professionnels(), Ecriture::decimal),
                        ligne("regionale.professions", synthese.professions(), Ecriture::decimal),
                        ligne("regionale.points", synthese.points(), Ecriture::points),
                        ligne("regionale.euros", synthese.euros(), Ecriture::euros))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Ligne> ligne(
            String cle, Optional<Repartition> repartition, Function<BigDecimal, String> ecriture) {
        return repartition.map(valeurs -> new Ligne(
                Textes.de(cle),
                Moustaches.de(valeurs),
                ecriture.apply(valeurs.moyenne()),
                ecriture.apply(valeurs.minimum()),
                ecriture.apply(valeurs.premierQuartile()),
                ecriture.apply(valeurs.mediane()),
                ecriture.apply(valeurs.troisiemeQuartile()),
                ecriture.apply(valeurs.maximum())));
    }

    private static List<Axe> axes(SyntheseRegionale synthese) {
        Stream<Axe> parAxe = IntStream.rangeClosed(1, 3)
                .mapToObj(axe -> axe(
                        Textes.de("points.axe." + axe),
                        synthese.indicateurs().stream()
                                .filter(indicateur -> indicateur.code().axe() == axe)
                                .toList(),
                        "texte"));
        return Stream.concat(parAxe, Stream.of(axe(Textes.de("points.total"), synthese.indicateurs(), "fort")))
                .toList();
    }

    private static Axe axe(String libelle, List<Indicateur> indicateurs, String style) {
        BigDecimal points = somme(indicateurs, Indicateur::points);
        BigDecimal maximum = somme(indicateurs, Indicateur::maximum);
        return new Axe(
                libelle,
                Barre.de(points, maximum),
                Textes.de("points.sur", Ecriture.points(points), Ecriture.points(maximum)),
                style);
    }

    private static BigDecimal somme(List<Indicateur> indicateurs, Function<Indicateur, BigDecimal> points) {
        return indicateurs.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Montants> montants(SyntheseRegionale synthese) {
        return List.of(
                montants(
                        "regionale.du",
                        Ecriture.euros(synthese.eurosEnTout()),
                        "regionale.obtenus",
                        Ecriture.points(synthese.pointsEnTout()),
                        "fort"),
                montants(
                        "regionale.perdu.prerequis",
                        Ecriture.euros(synthese.perduAuxPrerequis()),
                        "regionale.theoriques",
                        Ecriture.points(synthese.pointsTheoriques()),
                        "texte"),
                montants(
                        "regionale.laisse",
                        Ecriture.euros(synthese.eurosDuReste()),
                        "regionale.restants",
                        Ecriture.points(synthese.reste()),
                        "texte"));
    }

    private static Montants montants(String cle1, String valeur1, String cle2, String valeur2, String style) {
        return new Montants(Textes.de(cle1), valeur1, Textes.de(cle2), valeur2, style);
    }
}
