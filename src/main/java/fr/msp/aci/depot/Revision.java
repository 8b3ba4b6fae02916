package fr.msp.aci.depot;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures a bilan had, when those it has now are others though its exercise was over and no workbook came since: the
 * program reads the rules otherwise, or the grid was changed. It may have been sent and paid.
 *
 * @param points total of points before
 * @param euros remuneration before
 * @param programme name and version of the program that counted them, when another counts now
 * @param autreBareme whether the grid is another, too
 */
public record Revision(BigDecimal points, BigDecimal euros, Optional<String> programme, boolean autreBareme) {

    private static final Pattern FORME =
            Pattern.compile("points=(\\d+\\.?\\d*)->.* euros=(\\d+\\.?\\d*)->[^ ]*( bareme)?(?: programme=(.+)->.+)?");

    /** What changed from one bilan to the one that takes its place; empty when that is nothing, or no wonder. */
    static Optional<Revision> entre(BilanConserve avant, BilanConserve apres) {
        Fondement la = avant.fondement();
        Fondement ici = apres.fondement();
        boolean pareils =
                avant.points().compareTo(apres.points()) == 0 && avant.euros().compareTo(apres.euros()) == 0;
        boolean memesFaits = avant.sources().equals(apres.sources())
                && la.dateReference().equals(ici.dateReference())
                && la.dateReference().equals(apres.cle().exercice().dernierJour());
        Optional<String> programme = Optional.of(la.programme()).filter(celui -> !celui.equals(ici.programme()));
        boolean autreBareme = !la.bareme().equals(ici.bareme());
        return Optional.of(new Revision(avant.points(), avant.euros(), programme, autreBareme))
                .filter(revision -> !pareils && memesFaits && (programme.isPresent() || autreBareme));
    }

    /** As the register keeps it beside the bilan that came of it. */
    public String ecrite(BilanConserve apres) {
        return "points=" + points.toPlainString() + "->" + apres.points().toPlainString()
                + " euros=" + euros.toPlainString() + "->" + apres.euros().toPlainString()
                + (autreBareme ? " bareme" : "")
                + programme
                        .map(avant ->
                                " programme=" + avant + "->" + apres.fondement().programme())
                        .orElse("");
    }

    /** Read again; empty when that is something else. */
    static Optional<Revision> lue(String detail) {
        Matcher forme = FORME.matcher(detail);
        return forme.matches()
                ? Optional.of(new Revision(
                        new BigDecimal(forme.group(1)),
                        new BigDecimal(forme.group(2)),
                        Optional.ofNullable(forme.group(4)),
                        forme.group(3) != null))
                : Optional.empty();
    }
}
