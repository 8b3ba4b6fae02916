package fr.msp.aci.classeur;

import fr.msp.aci.classeur.FormatDeNombre.Condition;
import fr.msp.aci.classeur.FormatDeNombre.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the code of a number format once through. Whatever is only shown with the number (text in quotes, escaped
 * letters, padding, colours, currencies, languages) is passed over; of the rest, the letters of days and times make a
 * date, the places of figures a number.
 */
final class AnalyseDeFormat {

    /** Hours, minutes or seconds that go on counting past a day. */
    private static final Pattern DUREE = Pattern.compile("h+|m+|s+");

    /** The long date or the time as the system is set to show them. */
    private static final Pattern DU_SYSTEME = Pattern.compile("\\$-(?:f[48]00|x-sysdate|x-systime)");

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(.{1,30})");

    /** What stands for a number without format, in a file and in the languages that a hand may have copied it from. */
    private static final List<String> SANS_FORMAT = List.of("general", "standard");

    /** One each for numbers above, below and at nought, and for texts. */
    private static final int SECTIONS = 4;

    private final String code;
    private final List<Section> sections = new ArrayList<>();
    private int place;
    private Optional<Condition> condition = Optional.empty();
    private boolean date;
    private boolean duree;
    private boolean nombre;
    private boolean pourcentage;
    private boolean apresDesSecondes;

    AnalyseDeFormat(String code) {
        this.code = code.toLowerCase(Locale.ROOT);
    }

    List<Section> sections() {
        while (place < code.length()) {
            avancer(code.charAt(place));
        }
        finirLaSection();
        return List.copyOf(sections);
    }

    private void avancer(char c) {
        switch (c) {
            case '"' -> place = apres('"');
            case '\\', '_', '*' -> place += 2;
            case '[' -> crochets();
            case ';' -> {
                finirLaSection();
                place++;
            }
            case '0', '#', '?' -> {
                // Behind seconds stand their fractions; elsewhere no program takes figures and days in one format.
                nombre |= !apresDesSecondes;
                place++;
            }
            case '%' -> {
                pourcentage = true;
                place++;
            }
            default -> lettre(c);
        }
    }

    private void lettre(char c) {
        Optional<String> sansFormat =
                SANS_FORMAT.stream().filter(mot -> code.startsWith(mot, place)).findFirst();
        if (sansFormat.isPresent()) {
            nombre = true;
            place += sansFormat.get().length();
            return;
        }
        // The J of a French « JJ/MM/AAAA » that a program stored as it is shown can be nothing else either.
        if ("dmyhsj".indexOf(c) >= 0 || code.startsWith("a/p", place) || code.startsWith("aaa", place)) {
            date(c == 's');
        }
        place++;
    }

    private void date(boolean secondes) {
        date = true;
        apresDesSecondes = secondes;
    }

    private void crochets() {
        int fin = apres(']');
        String dedans = code.substring(place + 1, Math.max(place + 1, fin - 1));
        place = fin;
        if (DUREE.matcher(dedans).matches()) {
            duree = true;
            date(dedans.startsWith("s"));
        } else if (DU_SYSTEME.matcher(dedans).matches()) {
            date(false);
        } else {
            Matcher comparaison = CONDITION.matcher(dedans);
            if (comparaison.matches()) {
                condition = Decimal.lire(comparaison.group(2).strip())
                        .map(borne -> new Condition(comparaison.group(1), borne));
            }
        }
    }

    /** The place after the next such character, or the end. */
    private int apres(char fermant) {
        int fin = code.indexOf(fermant, place + 1);
        return fin < 0 ? code.length() : fin + 1;
    }

    private void finirLaSection() {
        if (sections.size() < SECTIONS) {
            sections.add(new Section(condition, format()));
        }
        condition = Optional.empty();
        date = false;
        duree = false;
        nombre = false;
        pourcentage = false;
        apresDesSecondes = false;
    }

    private Contenu.Format format() {
        if (nombre) {
            return pourcentage ? Contenu.Format.POURCENTAGE : Contenu.Format.NOMBRE;
        }
        if (duree) {
            return Contenu.Format.DUREE;
        }
        return date ? Contenu.Format.DATE : Contenu.Format.NOMBRE;
    }
}
