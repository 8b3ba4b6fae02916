package fr.msp.aci.calcul;

import fr.msp.aci.activite.Preuve;
import fr.msp.aci.regle.Reference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A named step of a computation: the explanation is the result, so the PDF, the JSON and the screen all print this.
 *
 * @param libelle what is worked out, in French
 * @param formule how, with its operands as numbers ({@code 350 × 2 × 0,75}); empty when it is a plain statement
 * @param valeur what comes out, written in French
 * @param nombre the same as an exact number, when it is one
 * @param arrondi name of the rounding done by this step, empty when none
 * @param reference where the rule is written
 * @param preuves rows the operands were read from
 * @param details the steps this one sums up
 */
public record Etape(
        String libelle,
        String formule,
        String valeur,
        Optional<BigDecimal> nombre,
        String arrondi,
        Optional<Reference> reference,
        List<Preuve> preuves,
        List<Etape> details) {

    /** Copies the lists. */
    public Etape {
        preuves = List.copyOf(preuves);
        details = List.copyOf(details);
    }

    /** The step without the rows it was read from: whether it says the same of other rows. */
    public Etape sansPreuves() {
        return new Etape(
                libelle,
                formule,
                valeur,
                nombre,
                arrondi,
                reference,
                List.of(),
                details.stream().map(Etape::sansPreuves).toList());
    }
}
