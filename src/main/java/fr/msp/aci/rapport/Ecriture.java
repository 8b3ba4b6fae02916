package fr.msp.aci.rapport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How figures and dates are written in French, the same in every document. */
final class Ecriture {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);
    private static final DateTimeFormatter MOIS = DateTimeFormatter.ofPattern("LLLL uuuu", Locale.FRENCH);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH'h'mm", Locale.FRENCH);

    /** Some five lines of a block: nobody reads the rows of a thousand cases there, and the JSON names each. */
    private static final int SUITES_AU_PLUS = 60;

    /** The signs of French numbers; a format takes a copy of them. */
    private static final DecimalFormatSymbols SIGNES = DecimalFormatSymbols.getInstance(Locale.FRANCE);

    private Ecriture() {}

    /** {@code 1 234,50}. */
    static String points(BigDecimal points) {
        return format("#,##0.00", points);
    }

    /** {@code 1 234,50 €}. */
    static String euros(BigDecimal euros) {
        return format("#,##0.00", euros).replace('-', '−') + "\u00A0€";
    }

    /** {@code 2,67 %}. */
    static String pourcent(BigDecimal taux) {
        return format("0.##", taux) + "\u00A0%";
    }

    /** A difference, with its sign: {@code − 1 160,00}. */
    static String ecart(BigDecimal nombre) {
        String signe = nombre.signum() < 0 ? "−\u00A0" : nombre.signum() > 0 ? "+\u00A0" : "";
        return signe + points(nombre.abs());
    }

    /** {@code 1 234}. */
    static String entier(long nombre) {
        return format("#,##0", BigDecimal.valueOf(nombre));
    }

    /** {@code 0,5}, as many decimals as were given. */
    static String decimal(BigDecimal nombre) {
        return format("#,##0.######", nombre);
    }

    /** {@code 31/12/2025}. */
    static String date(LocalDate date) {
        return JOUR.format(date);
    }

    /** {@code 31/12/2025 02h15}. */
    static String instant(LocalDateTime instant) {
        return INSTANT.format(instant);
    }

    /** {@code janvier 2025}. */
    static String mois(YearMonth mois) {
        return MOIS.format(mois);
    }

    /** The day, said to come when it is after that of the bilan. */
    static String date(LocalDate date, LocalDate reference) {
        return date(date) + (date.isAfter(reference) ? " (" + Textes.de("annexe.aVenir") + ")" : "");
    }

    static String date(Optional<LocalDate> date) {
        return date.map(Ecriture::date).orElse("");
    }

    static String ouiNon(boolean oui) {
        return Textes.de(oui ? "oui" : "non");
    }

    /** A label as the title of a row, which begins with a capital letter. */
    static String titre(String libelle) {
        return libelle.substring(0, 1).toUpperCase(Locale.FRENCH) + libelle.substring(1);
    }

    /** A long number cut in groups from the left, easier to check by eye. */
    static String groupe(String numero, int... tailles) {
        List<String> groupes = new ArrayList<>();
        int debut = 0;
        for (int taille : tailles) {
            int fin = Math.min(numero.length(), debut + taille);
            groupes.add(numero.substring(debut, fin));
            debut = fin;
        }
        groupes.add(numero.substring(debut));
        return groupes.stream().filter(groupe -> !groupe.isEmpty()).collect(Collectors.joining("\u00A0"));
    }

    /** Row numbers with their runs folded: {@code 2 à 13, 15}; of very many runs the first, and how many rows follow. */
    static String lignes(Iterable<Integer> lignes) {
        List<int[]> suites = new ArrayList<>();
        for (int ligne : lignes) {
            int[] derniere = suites.isEmpty() ? null : suites.get(suites.size() - 1);
            if (derniere != null && ligne <= derniere[1] + 1) {
                derniere[1] = Math.max(ligne, derniere[1]);
            } else {
                suites.add(new int[] {ligne, ligne});
            }
        }
        String premieres = suites.stream()
                .limit(SUITES_AU_PLUS)
                .map(suite -> suite[0] == suite[1]
                        ? String.valueOf(suite[0])
                        : Textes.de("bloc.lignes.a", String.valueOf(suite[0]), String.valueOf(suite[1])))
                .collect(Collectors.joining(", "));
        int autres = suites.stream()
                .skip(SUITES_AU_PLUS)
                .mapToInt(suite -> suite[1] - suite[0] + 1)
                .sum();
        return autres == 0
                ? premieres
                : Textes.de(
                        "bloc.lignes.autres",
                        premieres,
                        entier(autres),
                        String.valueOf(suites.get(suites.size() - 1)[1]));
    }

    private static String format(String forme, BigDecimal nombre) {
        DecimalFormat format = new DecimalFormat(forme, SIGNES);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(nombre);
    }
}
