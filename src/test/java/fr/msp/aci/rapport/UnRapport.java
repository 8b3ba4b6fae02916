package fr.msp.aci.rapport;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Eligibilite;
import fr.msp.aci.calcul.Etape;
import fr.msp.aci.calcul.Regime;
import fr.msp.aci.calcul.Remuneration;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the report of an invented structure. */
final class UnRapport {

    private Activite activite = LesActivites.petite();
    private Regime regime = Regime.CONTRAT;
    private LocalDate dateReference = LocalDate.of(2025, 12, 31);
    private List<Resultat> resultats = LesIndicateurs.dUneBonneAnnee();
    private Optional<BigDecimal> avancePercue = Optional.of(new BigDecimal("35700.00"));
    private String taux = "0";
    private Optional<List<Etape>> etapes = Optional.empty();
    private final List<String> hypotheses = new ArrayList<>(List.of(
            "Les personnes présentes au 31 décembre comptent pour l’exercice.",
            "Le site le moins ouvert compte pour toute la structure (guide p. 4)."));
    private final List<String> avertissements = new ArrayList<>();
    private final List<Constat> constats = new ArrayList<>();
    private final List<Evolution> anterieurs = new ArrayList<>();
    private final List<Rapport.Source> sources =
            new ArrayList<>(List.of(new Rapport.Source(UneActivite.CLASSEUR, "msp-des-tilleuls-2025.xlsx")));

    static UnRapport de(Activite activite) {
        UnRapport rapport = new UnRapport();
        rapport.activite = activite;
        return rapport;
    }

    static Rapport petit() {
        return de(LesActivites.petite()).rendu();
    }

    static Rapport grand() {
        return de(LesActivites.grande())
                .source("b2".repeat(32), "stages-et-rcp.xlsx")
                .constat("Le fichier plan-de-crise.pdf n’a pas été trouvé.", "Déposez-le dans le dossier du classeur.")
                .rendu();
    }

    static Rapport vide() {
        return de(LesActivites.vide())
                .resultats(LesIndicateurs.dUneAnneeVide())
                .sansAvance()
                .rendu();
    }

    UnRapport regime(Regime nouveau) {
        regime = nouveau;
        return this;
    }

    UnRapport au(LocalDate date) {
        dateReference = date;
        return this;
    }

    UnRapport resultats(List<Resultat> nouveaux) {
        resultats = nouveaux;
        return this;
    }

    UnRapport etapesDeLaRemuneration(List<Etape> nouvelles) {
        etapes = Optional.of(nouvelles);
        return this;
    }

    UnRapport majoration(String pourcent) {
        taux = pourcent;
        return this;
    }

    UnRapport sansAvance() {
        avancePercue = Optional.empty();
        return this;
    }

    UnRapport avance(String euros) {
        avancePercue = Optional.of(new BigDecimal(euros));
        return this;
    }

    UnRapport avertissement(String texte) {
        avertissements.add(texte);
        return this;
    }

    UnRapport anterieur(int annee, String axe1, String axe2, String axe3, String euros, int prerequisManquants) {
        List<BigDecimal> axes = List.of(new BigDecimal(axe1), new BigDecimal(axe2), new BigDecimal(axe3));
        anterieurs.add(new Evolution(
                new Exercice(annee),
                Regime.CONTRAT,
                axes,
                axes.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                new BigDecimal(euros),
                prerequisManquants));
        return this;
    }

    UnRapport anterieurSansContrat(int annee) {
        anterieurs.add(new Evolution(
                new Exercice(annee),
                Regime.SANS_CONTRAT,
                List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                4));
        return this;
    }

    UnRapport source(String empreinte, String nom) {
        sources.add(new Rapport.Source(empreinte, nom));
        return this;
    }

    UnRapport constat(String message, String correction) {
        return fichierAbsent("Crise sanitaire", 2, "plan-de-crise.pdf", message, correction);
    }

    UnRapport recuLe(LocalDate jour) {
        sources.replaceAll(source -> new Rapport.Source(source.empreinte(), source.nom(), Optional.of(jour)));
        return this;
    }

    UnRapport constat(Constat constat) {
        constats.add(constat);
        return this;
    }

    UnRapport fichierAbsent(String feuille, int ligne, String nom, String message, String correction) {
        constats.add(new Constat(
                CodeConstat.JUSTIFICATIF_ABSENT,
                Optional.of(feuille),
                Optional.of(ligne),
                Optional.of("C"),
                Optional.of("Justificatif"),
                nom,
                message,
                correction));
        return this;
    }

    Rapport rendu() {
        List<CodeIndicateur> manquants = resultats.stream()
                .filter(resultat -> resultat.detail().nature() == Nature.PREREQUIS && !resultat.atteint())
                .map(resultat -> resultat.detail().code())
                .toList();
        BigDecimal points = resultats.stream()
                .map(resultat -> resultat.detail().points().total())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Rapport(
                activite,
                new Bilan(
                        activite.structure().finess(),
                        activite.structure().exercice(),
                        regime,
                        dateReference,
                        "avenant-1",
                        "c3".repeat(32),
                        resultats,
                        manquants,
                        points,
                        remuneration(manquants.isEmpty() ? points : BigDecimal.ZERO),
                        eligibilite(),
                        hypotheses,
                        avertissements,
                        List.of()),
                sources,
                constats,
                "aci-bilan 0.1.0",
                anterieurs);
    }

    private Remuneration remuneration(BigDecimal points) {
        BigDecimal base = points.multiply(new BigDecimal("7")).setScale(2);
        BigDecimal montant = base.add(base.multiply(new BigDecimal(taux)).movePointLeft(2))
                .setScale(2, java.math.RoundingMode.HALF_UP);
        return new Remuneration(
                base,
                new BigDecimal(taux),
                montant,
                new BigDecimal("35700.00"),
                avancePercue,
                avancePercue.map(montant::subtract),
                etapes.orElseGet(() -> List.of(new Etape(
                        "Rémunération de base",
                        "points × 7 €",
                        base + " €",
                        Optional.of(base),
                        "arrondi au centime",
                        Optional.empty(),
                        List.of(),
                        List.of()))),
                List.of());
    }

    private static List<Eligibilite> eligibilite() {
        return List.of(
                new Eligibilite("Deux médecins généralistes au moins", Eligibilite.Etat.REMPLIE, "4 médecins"),
                new Eligibilite("Une profession paramédicale au moins", Eligibilite.Etat.REMPLIE, "3 professions"),
                new Eligibilite("Société constituée en SISA", Eligibilite.Etat.NON_REMPLIE, "forme : association"),
                new Eligibilite(
                        "SISA constituée dans les six mois de la signature",
                        Eligibilite.Etat.NON_VERIFIABLE,
                        "aucune cellule ne le dit"));
    }
}
