package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import java.util.Optional;

/**
 * A workbook that was received, without the findings of its check: enough for who goes through all of them, which after
 * years are hundreds of thousands.
 *
 * @param entree the file as it was found in the inbox
 * @param finess the structure it speaks of, when that could be read
 * @param exercice the year it speaks of, when that could be read
 * @param issue what became of it
 */
public record Arrivee(Entree entree, Optional<Finess> finess, Optional<Exercice> exercice, Issue issue) {

    /** The structure and exercise, when both could be read. */
    public Optional<Cle> cle() {
        return finess.flatMap(f -> exercice.map(n -> new Cle(f, n)));
    }
}
