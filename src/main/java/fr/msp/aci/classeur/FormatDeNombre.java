package fr.msp.aci.classeur;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** A number format of a workbook: of all it says, whether a number is shown as a date, a percentage or plainly. */
final class FormatDeNombre {

    /** How a number is shown that no format is given for. */
    static final FormatDeNombre SIMPLE =
            new FormatDeNombre(List.of(new Section(Optional.empty(), Contenu.Format.NOMBRE)));

    /** How the built-in formats are named of which the languages of Europe make no use. */
    private static final String SANS_USAGE = "reserved-";

    /** The built-in {@code [h]:mm:ss}. */
    private static final int HEURES_SANS_FIN = 46;

    private static final BigDecimal UN_AN = BigDecimal.valueOf(366);

    private final List<Section> sections;

    private FormatDeNombre(List<Section> sections) {
        this.sections = sections;
    }

    /**
     * A part of a format, which shows some of the numbers.
     *
     * @param condition which ones; all that come to it when empty
     */
    record Section(Optional<Condition> condition, Contenu.Format format) {

        private boolean montre(BigDecimal valeur) {
            return condition.isEmpty() || condition.get().estRemplie(valeur);
        }
    }

    /** A comparison of a number, as {@code [<=46000]}. */
    record Condition(String operateur, BigDecimal borne) {

        private boolean estRemplie(BigDecimal valeur) {
            int ordre = valeur.compareTo(borne);
            return switch (operateur) {
                case "<" -> ordre < 0;
                case "<=" -> ordre <= 0;
                case ">" -> ordre > 0;
                case ">=" -> ordre >= 0;
                case "=" -> ordre == 0;
                default -> ordre != 0;
            };
        }
    }

    /** The format of that code, as a file stores it: in English, whatever the language of the program. */
    static FormatDeNombre de(String code) {
        return code.startsWith(SANS_USAGE) ? SIMPLE : new FormatDeNombre(new AnalyseDeFormat(code).sections());
    }

    /**
     * The format a style names.
     *
     * @param declare the one the workbook declares under that number, if it does
     */
    static FormatDeNombre de(int numero, Optional<FormatDeNombre> declare) {
        if (numero == HEURES_SANS_FIN) {
            return new FormatDeNombre(List.of(new Section(Optional.empty(), Contenu.Format.DUREE)));
        }
        if (DateUtil.isInternalDateFormat(numero)) {
            return new FormatDeNombre(List.of(new Section(Optional.empty(), Contenu.Format.DATE)));
        }
        return declare.orElseGet(() -> Optional.ofNullable(BuiltinFormats.getBuiltinFormat(numero))
                .map(FormatDeNombre::de)
                .orElse(SIMPLE));
    }

    /**
     * A number so shown.
     *
     * @param depuis1904 whether its workbook counts days from 1904
     */
    Contenu.Nombre nombre(BigDecimal valeur, boolean depuis1904) {
        Contenu.Format format = format(valeur);
        if (format == Contenu.Format.DUREE && estUneDuree(valeur)) {
            return new Contenu.Nombre(valeur, format);
        }
        return format == Contenu.Format.DATE || format == Contenu.Format.DUREE
                ? new Contenu.Nombre(depuis1904 ? Calendrier.depuis1904(valeur) : valeur, Contenu.Format.DATE)
                : new Contenu.Nombre(valeur, format, depuis1904);
    }

    /** A day or more, that is; and a number of years is a date that was given the format of hours. */
    static boolean estUneDuree(BigDecimal jours) {
        return jours.compareTo(BigDecimal.ONE) >= 0 && jours.compareTo(UN_AN) < 0;
    }

    /** How that number is shown: by the first part that takes it, the first of all unless that one sets a condition. */
    private Contenu.Format format(BigDecimal valeur) {
        for (Section section : sections) {
            if (section.montre(valeur)) {
                return section.format();
            }
        }
        return Contenu.Format.NOMBRE;
    }
}
