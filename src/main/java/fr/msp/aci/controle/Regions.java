package fr.msp.aci.controle;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The regions a structure may be in.
 *
 * @param noms their names
 * @param connue whether a name typed by hand is understood as one of them
 */
public record Regions(List<String> noms, Predicate<String> connue) {

    /** When no region is looked at. */
    static final Regions AUCUNE = new Regions(List.of(), typee -> true);

    /** Copies the list. */
    public Regions {
        noms = List.copyOf(noms);
    }

    /** The one that was probably meant by a name that is none of them. */
    Optional<String> voulue(String typee) {
        return connue.test(typee) ? Optional.empty() : MotsProches.lesPlusProches(typee, noms);
    }
}
