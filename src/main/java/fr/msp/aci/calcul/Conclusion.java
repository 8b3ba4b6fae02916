package fr.msp.aci.calcul;

import fr.msp.aci.regle.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The end of an indicator: its parts added up, the share of the year that is paid, and the one rounding. */
final class Conclusion {

    private final Indicateur indicateur;
    private final Contexte contexte;
    private final List<Prorata> parts;
    private final Prorata prorata;
    private final List<Fraction> termes = new ArrayList<>();
    private Fraction fixes = Fraction.ZERO;
    private Fraction variables = Fraction.ZERO;

    /** Under the shares of the year of an indicator, of which the smallest counts. */
    Conclusion(Indicateur indicateur, Contexte contexte) {
        this.indicateur = indicateur;
        this.contexte = contexte;
        this.parts = indicateur.proratas(contexte);
        this.prorata = parts.stream().reduce(Prorata::lePlusPetit).orElseThrow();
    }

    /** Adds exact fixed points of a full year. */
    void fixes(Fraction points) {
        fixes = fixes.plus(points);
        terme(points);
    }

    /** Adds exact variable points of a full year. */
    void variables(Fraction points) {
        variables = variables.plus(points);
        terme(points);
    }

    Decompte points() {
        Fraction part = prorata.fraction();
        return Decompte.arrondi(fixes.fois(part), variables.fois(part));
    }

    /** The steps from the parts to the points. */
    List<Pas> etapes() {
        Fraction annee = fixes.plus(variables);
        Pas total = Pas.de("points").points(total()).details(fixesEtVariables());
        List<Pas> etapes = new ArrayList<>();
        if (prorata.estEntier()) {
            total = total.somme(termes, Ecriture::nombre);
        } else {
            etapes.add(Pas.de("points-annee").somme(termes, Ecriture::nombre).points(annee));
            etapes.add(partDeLAnnee());
            total = total.formule(Textes.de("formule.produit", Ecriture.facteur(annee), prorata));
        }
        etapes.add(exacts().equals(total()) ? total : total.arrondi("arrondi.centieme"));
        return etapes;
    }

    private void terme(Fraction points) {
        if (!points.estNul()) {
            termes.add(points);
        }
    }

    private Fraction exacts() {
        return fixes.plus(variables).fois(prorata.fraction());
    }

    private Fraction total() {
        return Fraction.de(points().total());
    }

    /** The fixed part is rounded by itself, and the variable one is the rest: said where a rounding parts them. */
    private List<Etape> fixesEtVariables() {
        if (exacts().equals(total()) || fixes.estNul() || variables.estNul()) {
            return List.of();
        }
        Fraction fixesArrondis = Fraction.de(points().fixes());
        Pas fixe = Pas.de("points.fixes").points(fixesArrondis);
        if (!prorata.estEntier()) {
            fixe = fixe.formule(Textes.de("formule.produit", Ecriture.facteur(fixes), prorata));
        }
        if (!fixes.fois(prorata.fraction()).equals(fixesArrondis)) {
            fixe = fixe.arrondi("arrondi.centieme");
        }
        return List.of(
                fixe.etape(),
                Pas.de("points.variables")
                        .formule(Textes.de("formule.difference", points().total(), points().fixes()))
                        .points(Fraction.de(points().variables()))
                        .etape());
    }

    /** Where both the contract and an acquisition began in the exercise, the smaller share counts: each is told. */
    private Pas partDeLAnnee() {
        Pas part = Pas.de("prorata").valeur(prorata.toString());
        List<Prorata> entames = parts.stream().filter(une -> !une.estEntier()).toList();
        if (entames.size() < 2) {
            return part.reference(contexte.referenceDuProrata(indicateur.code()));
        }
        Etape contrat = depuis("prorata.contrat", entames.get(0), Conventions.REFERENCE);
        Etape acquisition = depuis("prorata.acquisition", entames.get(1), contexte.reference(indicateur.code()));
        return part.formule(Textes.de(
                        "formule.plus-petit",
                        entames.stream().map(Prorata::toString).collect(Collectors.joining(", "))))
                .reference((prorata.equals(entames.get(0)) ? contrat : acquisition)
                        .reference()
                        .orElseThrow())
                .details(List.of(contrat, acquisition));
    }

    private Etape depuis(String cle, Prorata part, Reference reference) {
        String ecrite = part.toString();
        return Pas.de(cle, part.premierJour(contexte.exercice()))
                .valeur(part.equals(prorata) ? Textes.de("prorata.retenue", ecrite) : ecrite)
                .reference(reference)
                .etape();
    }
}
