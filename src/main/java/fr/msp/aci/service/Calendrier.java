package fr.msp.aci.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * The hours at which a pass is due, whatever lies in the inbox: a cron expression of five fields, or six with seconds
 * first, read in the hours of France.
 */
public final class Calendrier {

    /** For a day too rare for the expression to find it from here, such as a 29 February that is a Monday. */
    private static final Duration TRES_LOIN = Duration.ofDays(365);

    private static final int CHAMPS_DE_CRONTAB = 5;

    private final CronExpression expression;
    private final ZoneId fuseau;

    private Calendrier(CronExpression expression, ZoneId fuseau) {
        this.expression = expression;
        this.fuseau = fuseau;
    }

    /** The calendar of an expression; empty when it is none, or names no day that ever comes. */
    public static Optional<Calendrier> de(String expression, ZoneId fuseau) {
        boolean sansSecondes = expression.strip().split("\\s+").length == CHAMPS_DE_CRONTAB;
        try {
            CronExpression lue = CronExpression.parse(sansSecondes ? "0 " + expression.strip() : expression);
            return Optional.ofNullable(lue.next(LocalDateTime.of(2000, 1, 1, 0, 0)))
                    .map(jour -> new Calendrier(lue, fuseau));
        } catch (IllegalArgumentException invalide) {
            return Optional.empty();
        }
    }

    /**
     * The next hour after this one. It is looked for on the clock of the wall: in the night in March when 2 o'clock does
     * not exist, the pass of 2 o'clock is at 3; in October, when it strikes twice, at the first.
     */
    public Instant apres(Instant maintenant) {
        LocalDateTime ici = expression.next(LocalDateTime.ofInstant(maintenant, fuseau));
        while (ici != null && !ici.atZone(fuseau).toInstant().isAfter(maintenant)) {
            ici = expression.next(ici);
        }
        return ici == null ? maintenant.plus(TRES_LOIN) : ici.atZone(fuseau).toInstant();
    }
}
