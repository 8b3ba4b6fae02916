package fr.msp.aci.calcul;

import fr.msp.aci.activite.Preuve;
import fr.msp.aci.regle.Reference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An {@link Etape} being written.
 *
 * @param etape what it is so far
 */
record Pas(Etape etape) {

    static Pas de(String cle, Object... operandes) {
        return new Pas(new Etape(
                Textes.de(cle, operandes), "", "", Optional.empty(), "", Optional.empty(), List.of(), List.of()));
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

    /** Names the rounding this step does. */
    Pas arrondi(String cle, Object... operandes) {
        return avec(etape.formule(), etape.valeur(), etape.nombre(), Textes.de(cle, operandes), etape.reference());
    }

    Pas reference(Reference reference) {
        return avec(etape.formule(), etape.valeur(), etape.nombre(), etape.arrondi(), Optional.of(reference));
    }

    Pas preuves(List<Preuve> preuves) {
        return new Pas(new Etape(
                etape.libelle(),
                etape.formule(),
                etape.valeur(),
                etape.nombre(),
                etape.arrondi(),
                etape.reference(),
                preuves,
                etape.details()));
    }

    Pas details(List<Etape> details) {
        return new Pas(new Etape(
                etape.libelle(),
                etape.formule(),
                etape.valeur(),
                etape.nombre(),
                etape.arrondi(),
                etape.reference(),
                etape.preuves(),
                details));
    }

    private Pas avec(
            String formule, String valeur, Optional<BigDecimal> nombre, String arrondi, Optional<Reference> reference) {
        return new Pas(new Etape(
                etape.libelle(), formule, valeur, nombre, arrondi, reference, etape.preuves(), etape.details()));
    }
}
