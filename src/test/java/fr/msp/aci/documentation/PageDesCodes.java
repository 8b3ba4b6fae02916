package fr.msp.aci.documentation;

import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Severite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of all findings, made from their one catalogue; {@code mvn -q test-compile exec:java@codes} writes it. */
public final class PageDesCodes {

    static final Path PAGE = Path.of("src/docs/codes.md");

    private static final Map<Severite, String> GRAVITES = Map.of(
            Severite.ERREUR, "erreur",
            Severite.AVERTISSEMENT, "avertissement",
            Severite.INFORMATION, "information");

    private static final Map<Severite, String> TITRES = Map.of(
            Severite.ERREUR, "Erreurs : le classeur est refusé en entier",
            Severite.AVERTISSEMENT, "Avertissements : le classeur est enregistré, le bilan les montre",
            Severite.INFORMATION, "Informations : il n’y a rien à faire, sauf si cela vous surprend");

    private final Catalogue catalogue = new Catalogue();
    private final StringBuilder page = new StringBuilder();

    private PageDesCodes() {}

    /** Writes the page, from the folder of the project. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(PAGE, new PageDesCodes().ecrire());
    }

    static String texte() {
        return new PageDesCodes().ecrire();
    }

    private String ecrire() {
        dire("# Les constats d’un classeur");
        dire(
                "Tout ce que le contrôle peut dire d’un classeur, avec son code. Un code ne change jamais de sens ; chacun a une"
                        + " seule gravité. Le rapport d’un classeur dit en plus la feuille, la ligne, la colonne et la valeur lue.");
        dire(
                "Cette page est faite du catalogue `messages/constats.properties`, dont viennent aussi les messages et l’aide du"
                        + " modèle de classeur.");
        page.append("| Code | Gravité | Titre |\n|---|---|---|\n");
        codes().forEach(code -> page.append("| [%s](#%s) | %s | %s |\n"
                .formatted(
                        code,
                        ancre(code),
                        GRAVITES.get(code.severite()),
                        fiche(code).titre())));
        page.append('\n');
        for (Severite severite : Severite.values()) {
            dire("## " + TITRES.get(severite));
            codes().stream().filter(code -> code.severite() == severite).forEach(this::section);
        }
        return page.toString().strip() + "\n";
    }

    private void section(CodeConstat code) {
        Catalogue.Fiche fiche = fiche(code);
        dire("### " + code);
        dire("**" + fiche.titre() + ".** " + fiche.quoi());
        page.append("- Pourquoi : ").append(fiche.pourquoi()).append('\n');
        page.append("- Pour corriger : ").append(fiche.commentCorriger()).append('\n');
        page.append("- Exemple : ").append(fiche.exemple()).append("\n\n");
    }

    private Catalogue.Fiche fiche(CodeConstat code) {
        return catalogue.fiche(code);
    }

    private void dire(String paragraphe) {
        page.append(paragraphe).append("\n\n");
    }

    private static List<CodeConstat> codes() {
        return Arrays.stream(CodeConstat.values())
                .sorted((a, b) -> a.severite().compareTo(b.severite()))
                .toList();
    }

    /** As the readers of such pages make the anchor of a title. */
    private static String ancre(CodeConstat code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
