package fr.msp.aci.rapport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts put into a page so that they stay texts, whatever they hold. */
final class Html {

    /** What encoding leaves as it is: a path of names that the program gives. */
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9._-]++(?:/[A-Za-z0-9._-]++)*+");

    private Html() {}

    /** For the content of an element or the value of a quoted attribute. */
    static String echappe(String texte) {
        return signes(TexteLisible.ligne(texte));
    }

    /** The same of a text that {@link TexteLisible} has made plain already. */
    static String signes(String lisible) {
        if (estInerte(lisible)) {
            return lisible;
        }
        StringBuilder html = new StringBuilder(lisible.length());
        for (int i = 0; i < lisible.length(); i++) {
            char caractere = lisible.charAt(i);
            switch (caractere) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(caractere);
            }
        }
        return html.toString();
    }

    private static boolean estInerte(String texte) {
        for (int i = 0; i < texte.length(); i++) {
            if (estSignifiant(texte.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a page would take it for something else than text. */
    private static boolean estSignifiant(char caractere) {
        return caractere == '&' || caractere == '<' || caractere == '>' || caractere == '"' || caractere == '\'';
    }

    /**
     * A path relative to the page as the value of {@code href}: each of its names is encoded, so that none can be taken
     * for an address or a script.
     */
    static String lien(String chemin) {
        if (SIMPLE.matcher(chemin).matches()) {
            return chemin;
        }
        return Arrays.stream(chemin.split("/"))
                .filter(nom -> !nom.isEmpty())
                .map(nom -> URLEncoder.encode(nom, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
