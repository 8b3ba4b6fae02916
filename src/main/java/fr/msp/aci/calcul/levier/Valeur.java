package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Choix;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.LecteurDeSaisie;
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
 * @param lecteur how a cell of a workbook would read it
 */
record Valeur(String texte, LecteurDeSaisie lecteur) {

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

    /** What a cell of a workbook would hold, in the words of the contract when it would be refused. */
    String cellule(Feuille feuille, String entete) {
        LecteurDeSaisie.Lue lue = lecteur.lire(feuille, entete, texte);
        if (lue instanceof LecteurDeSaisie.Acceptee acceptee) {
            return acceptee.canonique();
        }
        LecteurDeSaisie.Refusee refusee = (LecteurDeSaisie.Refusee) lue;
        throw refusee.admises().isEmpty()
                ? new Refus("refus.cellule", refusee.pourquoi())
                : new Refus("refus.cellule-liste", refusee.pourquoi(), String.join(", ", refusee.admises()));
    }

    /** The same value otherwise written. */
    Valeur ecrite(String autrement) {
        return new Valeur(autrement, lecteur);
    }

    /** How many more, above zero. */
    int ajout() {
        Matcher matcher = AJOUT.matcher(texte);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            throw new Refus("refus.ajout", texte);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** How much more, above zero, of what a column holds. */
    BigDecimal ajoutDecimal(Feuille feuille, String entete) {
        if (!texte.startsWith("+")) {
            throw new Refus("refus.ajout-decimal", texte);
        }
        BigDecimal nombre = new BigDecimal(ecrite(texte.substring(1).strip()).cellule(feuille, entete));
        if (nombre.signum() == 0) {
            throw new Refus("refus.ajout-decimal", texte);
        }
        return nombre;
    }

    /** A number from zero on, where its key has bounds of its own to tell. */
    Optional<BigDecimal> siNombre() {
        return Optional.of(compact())
                .filter(ecrit -> NOMBRE.matcher(ecrit).matches())
                .map(ecrit -> new BigDecimal(ecrit.replace(',', '.')));
    }

    /** How many more than a present number, or less, when it is so written. */
    Optional<Integer> siEcart() {
        return Optional.of(ECART.matcher(compact()))
                .filter(Matcher::matches)
                .map(ecart -> ecart.group(1).equals("+") ? entier(ecart) : -entier(ecart));
    }

    private static int entier(Matcher ecart) {
        return Integer.parseInt(ecart.group(2));
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
