package fr.msp.aci.rapport;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page that opens the folder of bilans: every structure by exercise with its state, its points, its euros and its
 * files, then the refused workbooks with their reports. One file, without script, readable on a phone, by keyboard and
 * by a screen reader.
 */
public final class PageIndex {

    /**
     * A bilan.
     *
     * @param finess the structure
     * @param exercice the year
     * @param raisonSociale its name
     * @param points total, {@code null} without a contract
     * @param euros remuneration, {@code null} without a contract
     * @param prerequisAtteints whether the gate is open
     * @param prerequisManquants titles of the prérequis that are missed
     * @param calculeAu reference date
     * @param fichiers its files, as links relative to the page
     */
    public record Entree(
            String finess,
            int exercice,
            String raisonSociale,
            BigDecimal points,
            BigDecimal euros,
            boolean prerequisAtteints,
            List<String> prerequisManquants,
            LocalDate calculeAu,
            List<String> fichiers) {}

    /**
     * A refused workbook.
     *
     * @param fichier its name
     * @param recuLe when it was received, time of Paris
     * @param erreurs how many errors it has
     * @param lien relative link to its report, empty when there is none
     */
    public record Refus(String fichier, LocalDateTime recuLe, int erreurs, String lien) {}

    // The roles say again what the elements are: a phone shows the rows as blocks, and the elements then lose them.
    private static final String STYLE =
            """
            :root{color-scheme:light}
            body{font:16px/1.5 system-ui,sans-serif;color:#1f2933;background:#fff;margin:0 auto;max-width:72rem;padding:1.5rem}
            h1{color:#0b5c6b;font-size:1.75rem;margin:0 0 .5rem}
            h2{font-size:1.25rem;margin:2.5rem 0 .5rem}
            table{border-collapse:collapse;width:100%}
            th,td{padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid #cbd2d9}
            thead th{color:#52606d;font-size:.875rem;border-bottom:2px solid #7b8794}
            tbody th{font-weight:600}
            tfoot th,tfoot td{font-weight:600;border-bottom:0}
            .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
            .bon{color:#1b6e3a}.mauvais{color:#b3261e}.neutre,small{color:#52606d}
            small{display:block;font-weight:400}
            a{color:#0b5c6b}a:focus{outline:3px solid #0b5c6b;outline-offset:2px}
            ul{list-style:none;margin:0;padding:0}
            @media(max-width:44rem){
            thead{position:absolute;left:-9999px}
            table,tbody,tfoot,tr,th,td{display:block}
            tr{border-bottom:2px solid #7b8794;padding:.5rem 0}
            th,td{border:0;padding:.125rem 0}
            .n{text-align:left}
            td[data-c]::before{content:attr(data-c) " : ";color:#52606d}}
            """;

    private final StringBuilder page = new StringBuilder();

    private PageIndex() {}

    /** The page, in UTF-8: exercises from the newest, structures by name. */
    public static byte[] ecrire(List<Entree> bilans, List<Refus> refus) {
        PageIndex index = new PageIndex();
        index.page(bilans, refus);
        return index.page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void page(List<Entree> bilans, List<Refus> refus) {
        page.append("<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" ")
                .append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
                .append(texte("index.titre"))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<header>\n<h1>")
                .append(texte("index.titre"))
                .append("</h1>\n<p>")
                .append(texte("index.intro"))
                .append("</p>\n</header>\n<main>\n");
        if (bilans.isEmpty()) {
            page.append("<p>").append(texte("index.vide")).append("</p>\n");
        }
        Map<Integer, List<Entree>> parExercice = bilans.stream()
                .sorted(Comparator.comparing(Entree::raisonSociale).thenComparing(Entree::finess))
                .collect(Collectors.groupingBy(
                        Entree::exercice, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        parExercice.forEach(this::exercice);
        refus(refus);
        page.append("</main>\n</body>\n</html>\n");
    }

    private void exercice(int annee, List<Entree> bilans) {
        String titre = Textes.de("index.exercice", String.valueOf(annee));
        debutTable("e" + annee, titre, "structure", "etat", "points", "euros", "calcule", "fichiers");
        bilans.forEach(this::bilan);
        page.append("</tbody>\n<tfoot>\n<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
                .append(Html.echappe(Textes.de("index.total", bilans.size())))
                .append("</th><td role=\"cell\"></td>");
        cellule("points", "n", Ecriture.points(somme(bilans.stream().map(Entree::points))));
        cellule("euros", "n", Ecriture.euros(somme(bilans.stream().map(Entree::euros))));
        page.append("<td role=\"cell\"></td><td role=\"cell\"></td></tr>\n</tfoot>\n</table>\n</section>\n");
    }

    private static BigDecimal somme(Stream<BigDecimal> nombres) {
        return nombres.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void bilan(Entree bilan) {
        page.append("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
                .append(Html.echappe(bilan.raisonSociale()))
                .append("<small>FINESS ")
                .append(Html.echappe(bilan.finess()))
                .append("</small></th>");
        boolean chiffre = bilan.points() != null;
        if (!chiffre) {
            cellule("etat", "neutre", Textes.de("index.sans"));
        } else if (bilan.prerequisAtteints()) {
            cellule("etat", "bon", Textes.de("index.ouvert"));
        } else {
            cellule("etat", "mauvais", Textes.de("index.manque", String.join(", ", bilan.prerequisManquants())));
        }
        cellule("points", "n", chiffre ? Ecriture.points(bilan.points()) : "–");
        cellule("euros", "n", bilan.euros() == null ? "–" : Ecriture.euros(bilan.euros()));
        cellule("calcule", "", Ecriture.date(bilan.calculeAu()));
        page.append("<td role=\"cell\"><ul>");
        bilan.fichiers().forEach(fichier -> lien(bilan, fichier));
        page.append("</ul></td></tr>\n");
    }

    private void lien(Entree bilan, String fichier) {
        String nom = fichier.substring(fichier.lastIndexOf('/') + 1);
        String format = nom.substring(nom.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        String annonce = Textes.de("index.fichier", format, bilan.raisonSociale(), String.valueOf(bilan.exercice()));
        page.append("<li><a href=\"")
                .append(Html.lien(fichier))
                .append("\" aria-label=\"")
                .append(Html.echappe(annonce))
                .append("\">")
                .append(Html.echappe(format))
                .append("</a></li>");
    }

    private void refus(List<Refus> refus) {
        if (refus.isEmpty()) {
            page.append("<section aria-labelledby=\"refus\">\n<h2 id=\"refus\">")
                    .append(texte("index.refuses"))
                    .append("</h2>\n<p>")
                    .append(texte("index.refuses.rien"))
                    .append("</p>\n</section>\n");
            return;
        }
        debutTable(
                "refus", Textes.de("index.refuses"), "refus.fichier", "refus.recu", "refus.erreurs", "refus.rapport");
        refus.stream()
                .sorted(Comparator.comparing(Refus::recuLe).reversed().thenComparing(Refus::fichier))
                .forEach(this::refus);
        page.append("</tbody>\n</table>\n</section>\n");
    }

    private void refus(Refus refus) {
        page.append("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
                .append(Html.echappe(refus.fichier()))
                .append("</th>");
        cellule("refus.recu", "", Ecriture.instant(refus.recuLe()));
        cellule("refus.erreurs", "n", Ecriture.entier(refus.erreurs()));
        if (refus.lien().isEmpty()) {
            cellule("refus.rapport", "", Textes.de("index.refus.sans"));
        } else {
            page.append("<td role=\"cell\"><a href=\"")
                    .append(Html.lien(refus.lien()))
                    .append("\">")
                    .append(Html.echappe(Textes.de("index.refus.lien", refus.fichier())))
                    .append("</a></td>");
        }
        page.append("</tr>\n");
    }

    private void debutTable(String id, String titre, String... colonnes) {
        page.append("<section aria-labelledby=\"")
                .append(id)
                .append("\">\n<h2 id=\"")
                .append(id)
                .append("\">");
        page.append(Html.echappe(titre))
                .append("</h2>\n<table role=\"table\" aria-labelledby=\"")
                .append(id);
        page.append("\">\n<thead>\n<tr role=\"row\">");
        for (String colonne : colonnes) {
            boolean nombre = List.of("points", "euros", "refus.erreurs").contains(colonne);
            page.append("<th role=\"columnheader\" scope=\"col\"").append(nombre ? " class=\"n\">" : ">");
            page.append(texte("index." + colonne)).append("</th>");
        }
        page.append("</tr>\n</thead>\n<tbody>\n");
    }

    private void cellule(String colonne, String classe, String valeur) {
        page.append("<td role=\"cell\" data-c=\"")
                .append(texte("index." + colonne))
                .append('"');
        page.append(classe.isEmpty() ? ">" : " class=\"" + classe + "\">");
        page.append(Html.echappe(valeur)).append("</td>");
    }

    private static String texte(String cle) {
        return Html.echappe(Textes.de(cle));
    }
}
