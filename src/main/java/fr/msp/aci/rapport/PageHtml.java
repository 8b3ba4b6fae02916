package fr.msp.aci.rapport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page written element by element, so that it cannot be broken: every text and every attribute is escaped, every
 * element is closed, and the browser is told to run nothing and to fetch nothing. It is well-formed XML as well as
 * HTML.
 */
final class PageHtml {

    /** Where a long word without a space may be cut at the end of a line. */
    static final String COUPURE = "<wbr/>";

    /** Where the skip link leads. */
    private static final String CONTENU = "contenu";

    /** From so many letters on a word may be cut. */
    private static final int LONG = 24;

    private static final Pattern MOT_LONG = Pattern.compile("[^\\s-]{16}(?=[^\\s-]{8})");
    private static final String STYLE = style();
    private static final String REGLES =
            "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; base-uri 'none'; form-action 'none'";

    private final StringBuilder page = new StringBuilder();
    private final Deque<String> ouverts = new ArrayDeque<>();

    private PageHtml() {}

    /** A page in French with that title, up to the start of its body. */
    static PageHtml intitulee(String titre) {
        PageHtml html = new PageHtml();
        html.page.append("<!DOCTYPE html>\n");
        return html.ouvrir("html", "lang", "fr")
                .ouvrir("head")
                .vide("meta", "charset", "utf-8")
                .vide("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .vide("meta", "http-equiv", "Content-Security-Policy", "content", REGLES)
                .vide("meta", "name", "referrer", "content", "no-referrer")
                .titre(titre)
                .feuilleDeStyle()
                .fermer("head")
                .ouvrir("body")
                .element("a", Textes.de("page.evitement"), "href", "#" + CONTENU, "class", "evitement");
    }

    /** The name of the page, which holds a text and nothing else: a tag in it would be read out. */
    private PageHtml titre(String titre) {
        ouvrir("title");
        page.append(Html.signes(TexteLisible.insecable(TexteLisible.ligne(titre))));
        return fermer("title");
    }

    /** A part of a page, to be {@linkplain #ajouter added} to it later. */
    static PageHtml morceau() {
        return new PageHtml();
    }

    /** Adds a part whose elements are all closed. */
    PageHtml ajouter(PageHtml morceau) {
        if (!morceau.ouverts.isEmpty()) {
            throw new IllegalStateException("adding a part in which " + morceau.ouverts.peek() + " is open");
        }
        page.append(morceau.page);
        return this;
    }

    /** Opens the part of the page that the skip link leads to. */
    PageHtml ouvrirContenu() {
        return ouvrir("main", "id", CONTENU, "tabindex", "-1");
    }

    /**
     * The start of an element that a page opens many times, written once.
     *
     * @param balise the element
     * @param ecrit the same with its attributes, between angle brackets
     */
    record Debut(String balise, String ecrit) {

        static Debut de(String balise, String... attributs) {
            return new Debut(
                    balise,
                    PageHtml.balise(new StringBuilder(), balise, attributs)
                            .append(">")
                            .toString());
        }
    }

    /** Opens an element; attributes are given as names and values in turn. */
    PageHtml ouvrir(String balise, String... attributs) {
        balise(page, balise, attributs).append(">");
        ouverts.push(balise);
        return this;
    }

    /** Opens an element once more. */
    PageHtml ouvrir(Debut debut) {
        page.append(debut.ecrit());
        ouverts.push(debut.balise());
        return this;
    }

    /** An element that holds nothing. */
    PageHtml vide(String balise, String... attributs) {
        balise(page, balise, attributs).append("/>\n");
        return this;
    }

    /** Closes the element opened last, which must be this one. */
    PageHtml fermer(String balise) {
        if (!balise.equals(ouverts.peek())) {
            throw new IllegalStateException("closing " + balise + " while " + ouverts.peek() + " is open");
        }
        ouverts.pop();
        page.append("</").append(balise).append(">\n");
        return this;
    }

    /** An element that holds only a text. */
    PageHtml element(String balise, String texte, String... attributs) {
        return ouvrir(balise, attributs).texte(texte).fermer(balise);
    }

    /**
     * A text, whatever it holds: the marks that French sets apart stay on the line of their word, and a word longer than
     * any of French may be cut, so that no table outgrows its page.
     */
    PageHtml texte(String texte) {
        String lisible = TexteLisible.insecable(TexteLisible.ligne(texte));
        if (!aUnMotLong(lisible)) {
            page.append(Html.signes(lisible));
            return this;
        }
        Matcher longs = MOT_LONG.matcher(lisible);
        int ecrit = 0;
        while (longs.find()) {
            page.append(Html.signes(lisible.substring(ecrit, longs.end()))).append(COUPURE);
            ecrit = longs.end();
        }
        page.append(Html.signes(lisible.substring(ecrit)));
        return this;
    }

    /** Hardly any text has one, and all texts of all pages are asked. */
    private static boolean aUnMotLong(String texte) {
        int longueur = 0;
        for (int i = 0; i < texte.length() && longueur < LONG; i++) {
            char caractere = texte.charAt(i);
            longueur = caractere == ' ' || caractere == '-' ? 0 : longueur + 1;
        }
        return longueur == LONG;
    }

    /** Opens a part of the page under a title of that level, by which it is named. */
    PageHtml section(int niveau, String id, String titre) {
        return ouvrir("section", "aria-labelledby", id).element("h" + niveau, titre, "id", id);
    }

    /** A bar: the part reached over what is possible. A text beside it says the same. */
    PageHtml barre(Barre barre) {
        if (!barre.estDessinee()) {
            return this;
        }
        String part = String.valueOf(Math.round(barre.part() * 1000));
        ouvrir(
                "svg",
                "class",
                "barre",
                "viewBox",
                "0 0 1000 10",
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true",
                "focusable",
                "false");
        vide("rect", "class", "barre-possible", "width", "1000", "height", "10");
        vide("rect", "class", "barre-atteint", "width", part, "height", "10");
        return fermer("svg");
    }

    /** The whole page, in UTF-8. */
    byte[] finir() {
        fermer("body").fermer("html");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static StringBuilder balise(StringBuilder page, String balise, String... attributs) {
        page.append('<').append(balise);
        for (int i = 0; i < attributs.length; i += 2) {
            if (attributs[i].equals("class") && attributs[i + 1].isEmpty()) {
                continue;
            }
            page.append(' ').append(attributs[i]).append("=\"");
            page.append(Html.echappe(attributs[i + 1])).append('"');
        }
        return page;
    }

    /** The one text written as it is, for it is ours and its checksum stands in the rules of the page. */
    private PageHtml feuilleDeStyle() {
        page.append("<style>").append(STYLE).append("</style>\n");
        return this;
    }

    private static String style() {
        try (InputStream octets = PageHtml.class.getResourceAsStream("/pages/style.css")) {
            if (octets == null) {
                throw new IllegalStateException("no style sheet of the pages");
            }
            return new String(octets.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the style sheet of the pages cannot be read", e);
        }
    }

    private static String sha256(String texte) {
        return Base64.getEncoder().encodeToString(Condense.sha256().digest(texte.getBytes(StandardCharsets.UTF_8)));
    }
}
