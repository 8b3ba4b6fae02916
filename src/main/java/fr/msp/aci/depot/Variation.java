package fr.msp.aci.depot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By how much the figures of a bilan moved, as the register keeps it: a database made again knows no figures before its
 * own.
 *
 * @param points points more, or less below zero
 * @param euros euros more, or less below zero
 * @param parUnClasseur whether it rests on other workbooks than before
 */
public record Variation(BigDecimal points, BigDecimal euros, boolean parUnClasseur) {

    private static final String NOMBRE = "(-?\\d+\\.?\\d*)";

    private static final Pattern FORME =
            Pattern.compile("ecart points=" + NOMBRE + " euros=" + NOMBRE + "( classeur)?");

    private static final Pattern FORME_D_UNE_REVISION =
            Pattern.compile("points=" + NOMBRE + "->" + NOMBRE + " euros=" + NOMBRE + "->" + NOMBRE + "(?: .*)?");

    /**
     * One of which the day is known.
     *
     * @param le when the bilan was computed
     * @param variation by how much its figures moved
     */
    public record Datee(Instant le, Variation variation) {}

    /** As the register keeps it beside the bilan that came of it. */
    public String ecrite() {
        return "ecart points=" + points.toPlainString() + " euros=" + euros.toPlainString()
                + (parUnClasseur ? " classeur" : "");
    }

    /** Read again, from a revision too; empty when that is something else. */
    static Optional<Variation> lue(String detail) {
        Matcher forme = FORME.matcher(detail);
        if (forme.matches()) {
            return Optional.of(new Variation(
                    new BigDecimal(forme.group(1)), new BigDecimal(forme.group(2)), forme.group(3) != null));
        }
        Matcher revision = FORME_D_UNE_REVISION.matcher(detail);
        return revision.matches()
                ? Optional.of(new Variation(
                        new BigDecimal(revision.group(2)).subtract(new BigDecimal(revision.group(1))),
                        new BigDecimal(revision.group(4)).subtract(new BigDecimal(revision.group(3))),
                        false))
                : Optional.empty();
    }
}
