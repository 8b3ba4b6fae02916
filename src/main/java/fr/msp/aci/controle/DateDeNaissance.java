package fr.msp.aci.controle;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A date too old to be that of a meeting: beside a name, it is a birth. */
final class DateDeNaissance {

    /** Two figures are a year between slashes or dots only: hyphens make references as well. */
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)\\d{1,2}[/.\\s-](?:0?[1-9]|1[0-2])[/.\\s-]((?:19|20)\\d{2})(?!\\d)"
                    + "|(?<!\\d)((?:19|20)\\d{2})-(?:0[1-9]|1[0-2])-\\d{2}(?!\\d)"
                    + "|(?<!\\d)\\d{1,2}[/.](?:0?[1-9]|1[0-2])[/.](\\d{2})(?!\\d)");

    private DateDeNaissance() {}

    /**
     * Whether the text holds a date at least two years older than what happened.
     *
     * @param annee the year it happened
     */
    static boolean dans(String texte, int annee) {
        return DATE.matcher(texte).results().anyMatch(date -> annee(date, annee) <= annee - 2);
    }

    private static int annee(MatchResult date, int annee) {
        if (date.group(3) == null) {
            return Integer.parseInt(date.group(1) != null ? date.group(1) : date.group(2));
        }
        int siecle = annee / 100 * 100;
        int court = Integer.parseInt(date.group(3));
        return siecle + court > annee + 1 ? siecle - 100 + court : siecle + court;
    }
}
