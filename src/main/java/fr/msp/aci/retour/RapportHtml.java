package fr.msp.aci.retour;

import fr.msp.aci.controle.Severite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as a page: what to do first, then a section a severity, an article a finding. */
final class RapportHtml {

    private final Textes textes;
    private final Enonce enonce;

    RapportHtml(Textes textes) {
        this.textes = textes;
        this.enonce = new Enonce(textes);
    }

    String ecrire(Synthese synthese, Optional<PiecesRendues> pieces, Optional<String> copie) {
        String titre = texte(synthese.refuse() ? "titre.refuse" : "titre.accepte", synthese.fichier());
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header>
                <h1>%s</h1>
                %s</header>
                <main>
                %s</main>
                <footer><p>%s</p></footer>
                </body>
                </html>
                """
                .formatted(titre, STYLE, titre, chapeau(synthese, pieces, copie), sections(synthese), texte("pied"));
    }

    private String chapeau(Synthese synthese, Optional<PiecesRendues> pieces, Optional<String> copie) {
        String identite = synthese.finess()
                .map(finess -> "<p>"
                        + texte(
                                "identite",
                                finess,
                                synthese.exercice().map(Object::toString).orElse("?"))
                        + "</p>\n")
                .orElse("");
        String suite = texte(suite(synthese, pieces));
        String rendues = pieces.map(
                        siennes -> "<p class=\"suite\">" + phrase(siennes.phrase(textes, "pieces.rapport")) + "</p>\n")
                .orElse("");
        String annotee = copie.map(nom -> "<p>%s <a href=\"%s\">%s</a></p>\n"
                        .formatted(texte("suite.refuse.copie"), lien(nom), phrase(Lisible.de(nom))))
                .orElse("");
        String comptes = Stream.of(Severite.values())
                .filter(severite -> synthese.nombre(severite) > 0)
                .map(severite -> "<li><a href=\"#%s\">%s</a></li>\n"
                        .formatted(ancre(severite), texte("compte." + severite, synthese.nombre(severite))))
                .collect(Collectors.joining());
        String sommaire = comptes.isEmpty()
                ? ""
                : "<nav aria-label=\"%s\"><ul>\n%s</ul></nav>\n".formatted(texte("sommaire"), comptes);
        return identite + "<p class=\"suite\">" + suite + "</p>\n" + annotee + rendues + sommaire;
    }

    /** A file name as a link to what lies beside the page: a browser takes what follows a colon or a {@code #} otherwise. */
    private static String lien(String nom) {
        return "./" + URLEncoder.encode(nom, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String suite(Synthese synthese, Optional<PiecesRendues> pieces) {
        if (!synthese.refuse()) {
            return "suite.accepte";
        }
        return pieces.isEmpty() ? "suite.refuse" : "suite.refuse.pieces";
    }

    private String sections(Synthese synthese) {
        if (synthese.constats().isEmpty()) {
            return "<p>" + texte("rien") + "</p>\n";
        }
        return Stream.of(Severite.values())
                .filter(severite -> synthese.nombre(severite) > 0)
                .map(severite -> section(severite, synthese.groupes(severite, textes)))
                .collect(Collectors.joining());
    }

    private String section(Severite severite, List<Groupe> groupes) {
        return """
                <section id="%1$s" class="%1$s" aria-labelledby="titre-%1$s">
                <h2 id="titre-%1$s">%2$s</h2>
                <p>%3$s</p>
                %4$s</section>
                """
                .formatted(
                        ancre(severite),
                        texte("section." + severite),
                        texte("section." + severite + ".sens"),
                        groupes.stream().map(this::article).collect(Collectors.joining()));
    }

    private String article(Groupe groupe) {
        String valeurs = enonce.valeurs(groupe, valeur -> "<q>" + echapper(valeur) + "</q>");
        return """
                <article>
                <h3>%s</h3>
                <dl>
                %s%s%s</dl>
                <p class="code">%s</p>
                </article>
                """
                .formatted(
                        phrase(enonce.message(groupe)),
                        ligne(texte("champ.lieu"), phrase(enonce.lieu(groupe))),
                        valeurs.isEmpty()
                                ? ""
                                : ligne(texte("champ.valeur", groupe.valeurs().size()), valeurs),
                        ligne(texte("champ.correction"), phrase(enonce.correction(groupe))),
                        groupe.code());
    }

    private static String ligne(String titre, String html) {
        return "<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(titre, html);
    }

    private String texte(String cle, Object... valeurs) {
        return phrase(textes.de(cle, valeurs));
    }

    /** A French sentence, whose guillemets and high punctuation do not part from their word at the end of a line. */
    private static String phrase(String texte) {
        return echapper(texte.replace("« ", "«\u00a0").replaceAll(" ([»:;?!])", "\u00a0$1"));
    }

    private static String ancre(Severite severite) {
        return severite.name().toLowerCase(Locale.ROOT);
    }

    private static String echapper(String texte) {
        return texte.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static final String STYLE =
            """
            :root { color-scheme: light dark; --trait: #8a8f98; --erreur: #b3261e; --avertissement: #8a5300; --information: #1f5f99; }
            @media (prefers-color-scheme: dark) { :root { --erreur: #ff8a80; --avertissement: #ffc46b; --information: #8cc4ff; } }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.4rem; line-height: 1.25; }
            h2 { font-size: 1.2rem; margin-top: 2rem; }
            h3 { font-size: 1rem; margin: 0 0 .5rem; }
            article { border: 1px solid var(--trait); border-left-width: .4rem; border-radius: .3rem; padding: .8rem 1rem; margin: 0 0 .8rem; }
            .erreur article { border-left-color: var(--erreur); } .erreur h2 { color: var(--erreur); }
            .avertissement article { border-left-color: var(--avertissement); } .avertissement h2 { color: var(--avertissement); }
            .information article { border-left-color: var(--information); } .information h2 { color: var(--information); }
            dl { margin: 0; } dl div { margin: .25rem 0; } dt { font-weight: 600; } dd { margin: 0; }
            q { white-space: pre-wrap; unicode-bidi: isolate; quotes: "«\\00a0" "\\00a0»"; }
            .suite { font-weight: 600; } .code { margin: .5rem 0 0; font-size: .8rem; opacity: .8; }
            @media (min-width: 34rem) { dl div { display: grid; grid-template-columns: 9rem 1fr; gap: 1rem; } }
            @media print { body { max-width: none; padding: 0; font-size: 10pt; } article { break-inside: avoid; } nav { display: none; } }
            """;
}
