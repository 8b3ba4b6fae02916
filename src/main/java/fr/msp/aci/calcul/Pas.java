package fr.msp.aci.calcul;

import fr.msp.aci.activite.Preuve;
import fr.msp.aci.regle.Reference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An {@link Etape} being written.
 *
 * @param etape what it is so far
 */
record Pas(Etape etape) {

    static Pas de(String cle, Object... operandes) {
        return nomme(Textes.de(cle, operandes));
    }

    /** A step named in the words for the kind of the structure. */
    static Pas pour(Contexte contexte, String cle, Object... operandes) {
        return nomme(contexte.texte(cle, operandes));
    }

    private static Pas nomme(String libelle) {
        return new Pas(new Etape(libelle, "", "", Optional.empty(), "", Optional.empty(), List.of(), List.of()));
    }

    Pas formule(String formule) {
        return avec(formule, etape.valeur(), etape.nombre(), etape.arrondi(), etape.reference());
    }

    Pas valeur(String valeur) {
        return avec(etape.formule(), valeur, Optional.empty(), etape.arrondi(), etape.reference());
    }

    Pas nombre(Fraction nombre) {
        return nombre(nombre, Ecriture.nombre(nombre));
    }

    /** Points that stand below or above others, so that their decimals do too. */
    Pas pointsEnColonne(Fraction points) {
        return nombre(points, Ecriture.pointsEnColonne(points));
    }

    Pas points(Fraction points) {
        return nombre(points, Ecriture.points(points));
    }

    Pas euros(BigDecimal euros) {
        return nombre(Fraction.de(euros), Ecriture.euros(euros));
    }

    Pas pourcent(Fraction taux) {
        return nombre(taux, Ecriture.pourcent(taux));
    }

    Pas nombre(Fraction nombre, String ecrit) {
        return avec(etape.formule(), ecrit, nombre.decimal(), etape.arrondi(), etape.reference());
    }

    /** What a cap leaves of a number, and whether it took anything. */
    Pas plafonne(Fraction brut, Fraction plafond, Function<Fraction, String> ecriture) {
        Fraction retenu = brut.plafonneA(plafond);
        String cle = retenu.equals(brut) ? "plafond.libre" : "plafond.applique";
        return nombre(retenu, Textes.de(cle, ecriture.apply(retenu), ecriture.apply(brut)));
    }

    /** The larger of an amount and its floor, and whether the floor added anything. */
    Pas releve(Fraction brut, Fraction plancher) {
        Fraction retenu = brut.auMoins(plancher);
        String cle = retenu.equals(brut) ? "plancher.libre" : "plancher.applique";
        return nombre(
                Fraction.de(retenu.arrondi(2)),
                Textes.de(cle, Ecriture.euros(retenu.arrondi(2)), Ecriture.euros(brut.arrondi(2))));
    }

    /** The terms of a sum as its formula; nothing for a single one. */
    Pas somme(List<Fraction> termes, Function<Fraction, String> ecriture) {
        return termes.size() < 2 ? this : formule(termes.stream().map(ecriture).collect(Collectors.joining(" + ")));
    }

    /** Names the rounding to the cent, when there is one. */
    Pas auCentime(Fraction exact) {
        return Fraction.de(exact.arrondi(2)).equals(exact) ? this : arrondi("arrondi.centime");
    }

    /** Names the rounding this step does. */
    Pas arrondi(String cle, Object... operandes) {
        return avec(etape.formule(), etape.valeur(), etape.nombre(), Textes.de(cle, operandes), etape.reference());
    }

    Pas reference(Reference reference) {
        return avec(etape.formule(), etape.valeur(), etape.nombre(), etape.arrondi(), Optional.of(reference));
    }

    Pas preuves(List<Preuve> preuves) {
        return avec(preuves, etape.details());
    }

    Pas details(List<Etape> details) {
        return avec(etape.preuves(), details);
    }

    private Pas avec(List<Preuve> preuves, List<Etape> details) {
        return new Pas(new Etape(
                etape.libelle(),
                etape.formule(),
                etape.valeur(),
                etape.nombre(),
                etape.arrondi(),
                etape.reference(),
                preuves,
                details));
    }

    private Pas avec(
            String formule, String valeur, Optional<BigDecimal> nombre, String arrondi, Optional<Reference> reference) {
        return new Pas(new Etape(
                etape.libelle(), formule, valeur, nombre, arrondi, reference, etape.preuves(), etape.details()));
    }
}
