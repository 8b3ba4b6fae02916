package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** From points to euros: value of the point, gate, majoration, floor of a new structure, advance, balance. */
final class CalculRemuneration {

    private static final BigDecimal RIEN = BigDecimal.ZERO.setScale(2);

    private final Contexte contexte;
    private final NouvelleStructure nouvelle;
    private final List<Indicateur> indicateurs;
    private final List<Resultat> resultats;
    private final BigDecimal points;
    private final List<CodeIndicateur> manquants;
    private final List<Etape> etapes = new ArrayList<>();
    private final List<String> avertissements = new ArrayList<>();
    private final List<String> hypotheses = new ArrayList<>();

    CalculRemuneration(
            Contexte contexte,
            List<Indicateur> indicateurs,
            List<Resultat> resultats,
            BigDecimal points,
            List<CodeIndicateur> manquants) {
        this.contexte = contexte;
        this.nouvelle = new NouvelleStructure(contexte);
        this.indicateurs = indicateurs;
        this.resultats = resultats;
        this.points = points;
        this.manquants = manquants;
    }

    Remuneration calculer() {
        Optional<BigDecimal> percue = contexte.structure()
                .nombre(ChampStructure.AVANCE_PERCUE)
                .map(lue -> Fraction.de(lue).arrondi(2));
        if (!contexte.contrat().court()) {
            etapes.add(Pas.de("remuneration.sans-contrat").euros(RIEN).etape());
            percue.filter(recue -> recue.signum() > 0)
                    .map(recue -> Textes.de("remuneration.avertissement.avance-sans-contrat", Ecriture.euros(recue)))
                    .ifPresent(avertissements::add);
            return new Remuneration(RIEN, RIEN, RIEN, RIEN, percue, Optional.empty(), etapes, avertissements);
        }
        BigDecimal base = base();
        Fraction taux = majoration();
        BigDecimal montant = montant(base, taux);
        nouvelle.refus().ifPresent(etapes::add);
        if (manquants.isEmpty()) {
            nouvelle.avertissement(montant).ifPresent(avertissements::add);
        }
        BigDecimal avance = avance();
        Optional<BigDecimal> solde = percue.map(montant::subtract);
        solde(montant, percue, solde);
        return new Remuneration(base, taux.arrondi(2), montant, avance, percue, solde, etapes, avertissements);
    }

    /** Declared assumptions the euros rest on. */
    List<String> hypotheses() {
        return hypotheses;
    }

    private BigDecimal base() {
        Fraction valeur = contexte.nombre(VALEUR_POINT);
        BigDecimal theorique = Fraction.de(points).fois(valeur).arrondi(2);
        etapes.add(Pas.de("remuneration.points")
                .pointsEnColonne(Fraction.de(points))
                .details(parIndicateur())
                .etape());
        etapes.add(Pas.de("remuneration.base")
                .formule(Textes.de("formule.produit", points, Ecriture.euros(valeur.arrondi(2))))
                .euros(theorique)
                .reference(contexte.reference(VALEUR_POINT))
                .etape());
        if (manquants.isEmpty()) {
            return theorique;
        }
        String codes = manquants.stream().map(CodeIndicateur::code).collect(Collectors.joining(", "));
        etapes.add(Pas.de("remuneration.prerequis", codes).euros(RIEN).etape());
        return RIEN;
    }

    /** The terms of the total: what each indicator brings, once rounded. */
    private List<Etape> parIndicateur() {
        return resultats.stream()
                .map(Resultat::detail)
                .filter(detail -> detail.points().total().signum() > 0)
                .map(detail -> Pas.de("remuneration.indicateur", detail.code().code(), detail.titre())
                        .pointsEnColonne(Fraction.de(detail.points().total()))
                        .etape())
                .toList();
    }

    private Fraction majoration() {
        Majoration majoration = new Majoration(contexte);
        Fraction taux = majoration.taux();
        avertissements.addAll(majoration.avertissements());
        Pas pas = Pas.de("remuneration.taux")
                .nombre(taux, Ecriture.pourcent(Fraction.de(taux.arrondi(2))))
                .reference(contexte.reference(MAJORATION_PLAFOND))
                .details(majoration.etapes());
        etapes.add((taux.equals(Fraction.de(taux.arrondi(2))) ? pas : pas.arrondi("arrondi.affichage")).etape());
        if (majoration.calculee()) {
            hypotheses.add(Textes.de("majoration.hypothese"));
        }
        return taux;
    }

    private BigDecimal montant(BigDecimal base, Fraction taux) {
        if (!manquants.isEmpty()) {
            return RIEN;
        }
        Fraction majore = Fraction.de(base).fois(Fraction.UN.plus(taux.pourcent()));
        etapes.add(Pas.de("remuneration.majoree")
                .formule(Textes.de("remuneration.formule", Ecriture.euros(base), Ecriture.facteurEnPourcent(taux)))
                .euros(majore.arrondi(2))
                .auCentime(majore)
                .reference(contexte.reference(MAJORATION_PLAFOND))
                .etape());
        if (!nouvelle.garantie()) {
            return majore.arrondi(2);
        }
        hypotheses.add(Textes.de("remuneration.hypothese.plancher"));
        Fraction plancher = contexte.nombre(NOUVELLE_PLANCHER).fois(prorata());
        etapes.add(nouvelle.minimum("remuneration.plancher", plancher, NOUVELLE_PLANCHER));
        etapes.add(Pas.de("remuneration.retenue")
                .releve(majore, plancher)
                .reference(contexte.reference(NOUVELLE_PLANCHER))
                .etape());
        return majore.auMoins(plancher).arrondi(2);
    }

    private BigDecimal avance() {
        List<Etape> details = new ArrayList<>();
        List<Fraction> termes = new ArrayList<>();
        Fraction pleins = Fraction.ZERO;
        for (Indicateur indicateur : indicateurs) {
            if (contexte.bareme()
                            .natureAu(indicateur.code(), contexte.dateDuBareme())
                            .valeur()
                    != Nature.OPTIONNEL) {
                Fraction plein = indicateur.plein(contexte);
                pleins = pleins.plus(plein);
                termes.add(plein);
                details.add(Pas.de("remuneration.plein", indicateur.code().code())
                        .pointsEnColonne(plein)
                        .etape());
            }
        }
        details.add(Pas.de("remuneration.pleins")
                .somme(termes, Ecriture::nombre)
                .pointsEnColonne(pleins)
                .etape());
        Fraction exacte = pleins.fois(contexte.nombre(VALEUR_POINT))
                .fois(contexte.nombre(AVANCE_TAUX).pourcent())
                .fois(prorata());
        etapes.add(Pas.de("remuneration.avance")
                .formule(Textes.de(
                        "remuneration.formule.avance",
                        pleins,
                        Ecriture.euros(contexte.nombre(VALEUR_POINT).arrondi(2)),
                        Ecriture.pourcent(contexte.nombre(AVANCE_TAUX)),
                        contexte.contrat().prorata()))
                .euros(exacte.arrondi(2))
                .auCentime(exacte)
                .reference(contexte.reference(AVANCE_TAUX))
                .details(details)
                .etape());
        if (!nouvelle.garantie()) {
            return exacte.arrondi(2);
        }
        Fraction plancher = contexte.nombre(NOUVELLE_AVANCE).fois(prorata());
        etapes.add(nouvelle.minimum("remuneration.avance-plancher", plancher, NOUVELLE_AVANCE));
        etapes.add(Pas.de("remuneration.avance-retenue")
                .releve(exacte, plancher)
                .reference(contexte.reference(NOUVELLE_AVANCE))
                .etape());
        return exacte.auMoins(plancher).arrondi(2);
    }

    private void solde(BigDecimal montant, Optional<BigDecimal> percue, Optional<BigDecimal> solde) {
        if (solde.isEmpty()) {
            avertissements.add(Textes.de("remuneration.avertissement.avance"));
        } else {
            String cle = solde.get().signum() < 0 ? "remuneration.a-rembourser" : "remuneration.solde";
            etapes.add(Pas.de(cle)
                    .formule(Textes.de(
                            "formule.difference", Ecriture.euros(montant), Ecriture.euros(percue.orElseThrow())))
                    .euros(solde.get())
                    .preuves(contexte.preuves(ChampStructure.AVANCE_PERCUE))
                    .etape());
        }
        Calendrier calendrier = Calendrier.de(contexte.exercice(), contexte.bareme(), contexte.dateDuBareme());
        etapes.add(Pas.de("remuneration.calendrier")
                .valeur(Textes.de("remuneration.calendrier.valeur", calendrier.justificatifs(), calendrier.solde()))
                .reference(contexte.reference(SOLDE_MOIS))
                .etape());
    }

    private Fraction prorata() {
        return contexte.contrat().prorata().fraction();
    }
}
