package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Severite;
import java.util.List;
import java.util.Optional;

/**
 * A workbook that was received, and what became of it.
 *
 * @param entree the file as it was found in the inbox
 * @param finess the structure it speaks of, when that could be read
 * @param exercice the year it speaks of, when that could be read
 * @param issue what became of it
 * @param constats findings of its check
 */
public record Reception(
        Entree entree, Optional<Finess> finess, Optional<Exercice> exercice, Issue issue, List<Constat> constats) {

    /** Copies the findings. */
    public Reception {
        constats = List.copyOf(constats);
    }

    /** The structure and exercise, when both could be read. */
    public Optional<Cle> cle() {
        return finess.flatMap(f -> exercice.map(n -> new Cle(f, n)));
    }

    /** How many findings are of that severity. */
    public int nombre(Severite severite) {
        return (int) constats.stream().filter(c -> c.severite() == severite).count();
    }
}
