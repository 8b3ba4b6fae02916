package fr.msp.aci.classeur;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What a cell holds; of a formula, the value it last gave. */
public sealed interface Contenu {

    /** The content as a French spreadsheet shows it. */
    String affiche();

    /** Text, as typed. */
    record Texte(String texte) implements Contenu {
        @Override
        public String affiche() {
            return texte;
        }
    }

    /**
     * A number.
     *
     * @param valeur to 15 significant digits, as a spreadsheet shows it; days since 1899-12-30 when it is a date
     * @param format how its cell shows it
     * @param depuis1904 whether it would count days from 1904, were it shown as a date
     */
    record Nombre(BigDecimal valeur, Format format, boolean depuis1904) implements Contenu {

        private static final BigDecimal MINUTES_PAR_JOUR = BigDecimal.valueOf(1440);

        /** A number of a workbook that counts days from 1900, or a date. */
        public Nombre(BigDecimal valeur, Format format) {
            this(valeur, format, false);
        }

        /** The day and time of a number shown as a date or time, to the second. */
        public Optional<LocalDateTime> moment() {
            return format == Format.DATE ? Calendrier.moment(valeur) : Optional.empty();
        }

        /** The time of day at which so many hours end. */
        public Optional<LocalTime> heureDeFin() {
            return Calendrier.moment(valeur).map(LocalDateTime::toLocalTime);
        }

        /** The day and time its cell would show, were it shown as a date. */
        public Optional<LocalDateTime> momentSiDate() {
            return Calendrier.moment(depuis1904 ? Calendrier.depuis1904(valeur) : valeur);
        }

        @Override
        public String affiche() {
            return switch (format) {
                case DATE -> moment().map(m -> afficher(valeur, m)).orElseGet(() -> decimal(valeur));
                case DUREE -> heures(valeur);
                case POURCENTAGE -> decimal(valeur.movePointRight(2)) + " %";
                case NOMBRE -> decimal(valeur);
            };
        }

        private static String afficher(BigDecimal jours, LocalDateTime moment) {
            boolean heureSeule = jours.compareTo(BigDecimal.ONE) < 0;
            boolean jourSeul = moment.toLocalTime().toSecondOfDay() == 0;
            String forme = heureSeule ? "HH:mm" : jourSeul ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm";
            return DateTimeFormatter.ofPattern(forme, Locale.FRENCH).format(moment);
        }

        private static String heures(BigDecimal jours) {
            long minutes = jours.multiply(MINUTES_PAR_JOUR)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            return "%02d:%02d".formatted(minutes / 60, minutes % 60);
        }

        private static String decimal(BigDecimal valeur) {
            return valeur.signum() == 0
                    ? "0"
                    : valeur.stripTrailingZeros().toPlainString().replace('.', ',');
        }
    }

    /** True or false, or a box ticked or not. */
    record Booleen(boolean vrai) implements Contenu {
        @Override
        public String affiche() {
            return vrai ? "VRAI" : "FAUX";
        }
    }

    /** An error of the spreadsheet program, such as {@code #N/A}. */
    record Erreur(String code) implements Contenu {
        @Override
        public String affiche() {
            return code;
        }
    }

    /** A formula that no spreadsheet program has computed yet: the file holds no value of it. */
    record SansValeur() implements Contenu {
        @Override
        public String affiche() {
            return "";
        }
    }

    /** How a cell shows its number. */
    enum Format {
        /** Plainly. */
        NOMBRE,
        /** As a day, a time or both. */
        DATE,
        /** As hours that go on counting past a day: 33:00. Under a day, it is a time like another. */
        DUREE,
        /** Times a hundred, with the sign. */
        POURCENTAGE
    }
}
