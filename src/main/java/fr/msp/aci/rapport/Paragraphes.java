package fr.msp.aci.rapport;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Texts that a report design shows one below the other; within one of them nothing that was typed breaks a line.
 *
 * @param textes in their order
 */
record Paragraphes(List<String> textes) {

    Paragraphes {
        textes = List.copyOf(textes);
    }

    /** As one text, each of them made fit to print. */
    String imprimes(UnaryOperator<String> imprimable) {
        return textes.stream().map(imprimable).collect(Collectors.joining("\n"));
    }
}
