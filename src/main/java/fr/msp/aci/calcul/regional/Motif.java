package fr.msp.aci.calcul.regional;

import fr.msp.aci.regle.CodeIndicateur;
import java.util.List;

/**
 * Why a prérequis of a structure calls for attention.
 *
 * @param code the prérequis
 * @param titre its name, in French
 * @param raisons what is missing or doubtful, in French, without the name of a person, of a site or of a file
 */
public record Motif(CodeIndicateur code, String titre, List<String> raisons) {

    /** Copies the list. */
    public Motif {
        raisons = List.copyOf(raisons);
    }
}
