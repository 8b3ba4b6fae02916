package fr.msp.aci.depot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The last bilan computed of a structure and an exercise, in short.
 *
 * @param cle of what
 * @param fondement what it rests on
 * @param raisonSociale name of the structure
 * @param points total of points
 * @param euros remuneration
 * @param prerequisManquants names of the prérequis that are missed, in French
 * @param rendu SHA-256 of what its files say, the day of computation left out
 * @param sources ranks of the workbooks it rests on, in order
 */
public record BilanConserve(
        Cle cle,
        Fondement fondement,
        String raisonSociale,
        BigDecimal points,
        BigDecimal euros,
        List<String> prerequisManquants,
        String rendu,
        List<Long> sources) {

    /** Copies the lists. */
    public BilanConserve {
        prerequisManquants = List.copyOf(prerequisManquants);
        sources = List.copyOf(sources);
    }

    /** The figures of the one it takes the place of, when they are others though nothing of it explains that. */
    public Optional<Revision> revision(BilanConserve avant) {
        return Revision.entre(avant, this);
    }
}
