package fr.msp.aci.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * The hours at which a pass is due, whatever lies in the inbox: a cron expression of five fields, or six with seconds
 * first, read in the hours of France. Five mean what they mean in a crontab.
 */
public final class Calendrier {

    /** For a day too rare for the expression to find it from here, such as a 29 February that is a Monday. */
    private static final Duration TRES_LOIN = Duration.ofDays(365);

    private static final int CHAMPS_DE_CRONTAB = 5;

    private static final int JOUR_DU_MOIS = 2;
    private static final int JOUR_DE_LA_SEMAINE = 4;
    private static final String TOUS = "*";
    /** "Any day" of other schedulers: no crontab knows it, and taken for a named day it would mean each. */
    private static final String D_AILLEURS = "?";

    private static final LocalDateTime UN_JOUR = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final List<CronExpression> expressions;
    private final ZoneId fuseau;

    private Calendrier(List<CronExpression> expressions, ZoneId fuseau) {
        this.expressions = expressions;
        this.fuseau = fuseau;
    }

    /** The calendar of an expression; empty when it is none, or names no day that ever comes. */
    public static Optional<Calendrier> de(String expression, ZoneId fuseau) {
        String[] champs = expression.strip().split("\\s+");
        if (champs.length == CHAMPS_DE_CRONTAB && expression.contains(D_AILLEURS)) {
            return Optional.empty();
        }
        try {
            List<CronExpression> lues = champs.length == CHAMPS_DE_CRONTAB
                    ? deCrontab(champs)
                    : List.of(CronExpression.parse(expression.strip()));
            return lues.stream().allMatch(lue -> lue.next(UN_JOUR) == null)
                    ? Optional.empty()
                    : Optional.of(new Calendrier(lues, fuseau));
        } catch (IllegalArgumentException invalide) {
            return Optional.empty();
        }
    }

    /** A crontab that names days of the month and days of the week means both kinds, not the days that are both. */
    private static List<CronExpression> deCrontab(String[] champs) {
        boolean deuxSortes = !champs[JOUR_DU_MOIS].startsWith(TOUS) && !champs[JOUR_DE_LA_SEMAINE].startsWith(TOUS);
        return deuxSortes
                ? List.of(sansLe(JOUR_DE_LA_SEMAINE, champs), sansLe(JOUR_DU_MOIS, champs))
                : List.of(CronExpression.parse("0 " + String.join(" ", champs)));
    }

    private static CronExpression sansLe(int champ, String[] champs) {
        String[] autres = champs.clone();
        autres[champ] = TOUS;
        return CronExpression.parse("0 " + String.join(" ", autres));
    }

    /**
     * The next hour after this one. It is looked for on the clock of the wall: in the night in March when 2 o'clock does
     * not exist, the pass of 2 o'clock is at 3; in October, when it strikes twice, at the first.
     */
    public Instant apres(Instant maintenant) {
        return expressions.stream()
                .map(expression -> apres(expression, maintenant))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Instant apres(CronExpression expression, Instant maintenant) {
        LocalDateTime ici = expression.next(LocalDateTime.ofInstant(maintenant, fuseau));
        while (ici != null && !ici.atZone(fuseau).toInstant().isAfter(maintenant)) {
            ici = expression.next(ici);
        }
        return ici == null ? maintenant.plus(TRES_LOIN) : ici.atZone(fuseau).toInstant();
    }
}
