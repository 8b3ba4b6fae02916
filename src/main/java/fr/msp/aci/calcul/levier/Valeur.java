package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Choix;
import fr.msp.aci.activite.NomNormalise;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value as typed after {@code =}, read as what its key expects; each reading refuses in French what it cannot be.
 *
 * @param texte without spaces around it
 */
record Valeur(String texte) {

    /** Ten million of anything is a slip of the key; it also keeps sums within whole numbers. */
    private static final int MAXIMUM = 9_999_999;

    private static final Pattern AJOUT = Pattern.compile("\\+\\s*(\\d{1,4})");
    private static final Pattern ECART = Pattern.compile("([+−-])\\s*(\\d{1,7})");
    private static final Pattern NOMBRE = Pattern.compile("\\d{1,7}([.,]\\d{1,6})?");
    private static final Pattern ESPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final List<DateTimeFormatter> JOURS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.FRENCH).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.FRENCH).withResolverStyle(ResolverStyle.STRICT));
    private static final Set<String> OUI = Set.of("oui", "o", "vrai", "x", "1");
    private static final Set<String> NON = Set.of("non", "n", "faux", "0");

    boolean estNeant() {
        return normalise().equals("neant");
    }

    Optional<Boolean> ouiOuNon() {
        if (OUI.contains(normalise())) {
            return Optional.of(true);
        }
        return NON.contains(normalise()) ? Optional.of(false) : Optional.empty();
    }

    boolean oui() {
        return ouiOuNon().orElseThrow(() -> new Refus("refus.oui-non", texte));
    }

    Optional<LocalDate> siDate() {
        for (DateTimeFormatter jour : JOURS) {
            try {
                return Optional.of(LocalDate.parse(texte, jour));
            } catch (DateTimeException autreEcriture) {
                // The next way of writing a day may fit.
                continue;
            }
        }
        return Optional.empty();
    }

    LocalDate date() {
        return siDate().orElseThrow(() -> new Refus("refus.date", texte));
    }

    /** How many more, above zero. */
    int ajout() {
        Matcher matcher = AJOUT.matcher(texte);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            throw new Refus("refus.ajout", texte);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** How much more, above zero. */
    BigDecimal ajoutDecimal() {
        if (!texte.startsWith("+")) {
            throw new Refus("refus.ajout-decimal", texte);
        }
        BigDecimal nombre = new Valeur(texte.substring(1).strip()).nombre();
        if (nombre.signum() == 0) {
            throw new Refus("refus.ajout-decimal", texte);
        }
        return nombre;
    }

    /** A whole number, or a present one plus or minus so many; never below zero. */
    int entier(Optional<Integer> present) {
        Matcher ecart = ECART.matcher(compact());
        if (ecart.matches()) {
            int depart = present.orElseThrow(() -> new Refus("refus.sans-depart", texte));
            int nombre = Integer.parseInt(ecart.group(2));
            long total = ecart.group(1).equals("+") ? (long) depart + nombre : (long) depart - nombre;
            if (total < 0 || total > MAXIMUM) {
                throw new Refus("refus.borne", texte, total, depart);
            }
            return (int) total;
        }
        if (!compact().matches("\\d{1,7}")) {
            throw new Refus("refus.entier", texte);
        }
        return Integer.parseInt(compact());
    }

    BigDecimal nombre() {
        return siNombre().orElseThrow(() -> new Refus("refus.nombre", texte));
    }

    /** A number from zero on, where its key has bounds of its own to tell. */
    Optional<BigDecimal> siNombre() {
        return Optional.of(compact())
                .filter(ecrit -> NOMBRE.matcher(ecrit).matches())
                .map(ecrit -> new BigDecimal(ecrit.replace(',', '.')));
    }

    /** How many more or less a whole number so written makes of a present one. */
    Optional<String> siEcart() {
        return Optional.of(compact()).filter(ecrit -> ECART.matcher(ecrit).matches());
    }

    /** One of a closed list, by its words or its name. */
    <T extends Enum<T> & Choix> T choix(Class<T> liste) {
        return Arrays.stream(liste.getEnumConstants())
                .filter(choix -> NomNormalise.de(choix.libelle()).equals(normalise())
                        || NomNormalise.de(choix.name()).equals(normalise()))
                .findFirst()
                .orElseThrow(() -> new Refus("refus.liste", texte, libelles(liste)));
    }

    static <T extends Enum<T> & Choix> String libelles(Class<T> liste) {
        return Arrays.stream(liste.getEnumConstants()).map(Choix::libelle).collect(Collectors.joining(", "));
    }

    private String compact() {
        return ESPACES.matcher(texte).replaceAll("");
    }

    private String normalise() {
        return NomNormalise.de(texte);
    }
}
