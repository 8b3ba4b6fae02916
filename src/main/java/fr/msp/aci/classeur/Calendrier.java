package fr.msp.aci.classeur;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days and times as spreadsheets count them. */
final class Calendrier {

    /** Days between the two systems, the one that starts in 1900 and the one that starts in 1904. */
    private static final BigDecimal ECART_1904 = BigDecimal.valueOf(1462);

    private static final LocalDate ORIGINE = LocalDate.of(1899, 12, 30);
    private static final long DERNIER_JOUR = 2_958_465;
    private static final BigDecimal SECONDES_PAR_JOUR = BigDecimal.valueOf(86_400);
    /** Until this number of days, the origin is a day later: spreadsheets believe in a 29 February 1900. */
    private static final long FAUX_29_FEVRIER = 60;

    private Calendrier() {}

    /** The moment of a number of days, to the second so that 0.8333333333333334 is 20:00. */
    static Optional<LocalDateTime> moment(BigDecimal jours) {
        if (jours.signum() < 0 || jours.compareTo(BigDecimal.valueOf(DERNIER_JOUR + 1)) >= 0) {
            return Optional.empty();
        }
        long secondes = jours.multiply(SECONDES_PAR_JOUR)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long jour = secondes / 86_400;
        LocalDate date = ORIGINE.plusDays(jour < FAUX_29_FEVRIER ? jour + 1 : jour);
        return Optional.of(date.atTime(LocalTime.ofSecondOfDay(secondes % 86_400)));
    }

    /** A date of the system of 1904 in that of 1900; a time of day is the same in both. */
    static BigDecimal depuis1904(BigDecimal jours) {
        return jours.compareTo(BigDecimal.ONE) < 0 ? jours : jours.add(ECART_1904);
    }

    /** The number of days of a date, time or both in ISO form, as strict workbooks write them. */
    static Optional<BigDecimal> depuisIso(String iso) {
        String texte = iso.strip().replaceFirst("Z$", "");
        try {
            if (texte.startsWith("T") || (texte.length() > 2 && texte.charAt(2) == ':')) {
                return Optional.of(fraction(LocalTime.parse(texte.replaceFirst("^T", ""))));
            }
            LocalDateTime moment =
                    texte.indexOf('T') < 0 ? LocalDate.parse(texte).atStartOfDay() : LocalDateTime.parse(texte);
            long jours = ChronoUnit.DAYS.between(ORIGINE, moment.toLocalDate());
            return Optional.of(BigDecimal.valueOf(jours).add(fraction(moment.toLocalTime())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal fraction(LocalTime heure) {
        return BigDecimal.valueOf(heure.toSecondOfDay()).divide(SECONDES_PAR_JOUR, 12, RoundingMode.HALF_UP);
    }
}
