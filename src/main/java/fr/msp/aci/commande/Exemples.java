package fr.msp.aci.commande;

import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The sample workbooks and what is announced of each. */
final class Exemples {

    private static final String DOSSIER = "input-samples";
    private static final String ANNONCES = "attendu.json";
    private static final Set<String> SANS_LES_EXEMPLES = Set.of(ANNONCES, "README.md");

    private final Path dossier;
    private final Annonces annonces;

    private Exemples(Path dossier, Annonces annonces) {
        this.dossier = dossier;
        this.annonces = annonces;
    }

    /** What {@code attendu.json} says. */
    record Annonces(List<Fichier> fichiers, List<Figure> bilans) {}

    /** Outcome of a workbook: {@code accepte} or {@code refuse}. */
    record Fichier(String fichier, String issue) {}

    /** Figures of a bilan. */
    record Figure(String finess, int exercice, BigDecimal points, BigDecimal euros) {}

    /** The samples of the project in that folder; none elsewhere. */
    static Optional<Exemples> de(Path projet) throws IOException {
        Path dossier = projet.resolve(DOSSIER);
        Path annonces = dossier.resolve(ANNONCES);
        if (!Files.isRegularFile(annonces)) {
            return Optional.empty();
        }
        return Optional.of(
                new Exemples(dossier, JsonMapper.shared().readValue(Files.readAllBytes(annonces), Annonces.class)));
    }

    /** Makes the home anew, with the samples and their evidence in its inbox. */
    void installer(Maison maison) throws IOException {
        effacer(maison.racine());
        Maison.ouvrir(maison.racine());
        for (Path source : contenu(dossier)) {
            Path cible = maison.inbox().resolve(dossier.relativize(source).toString());
            if (Files.isDirectory(source)) {
                Acces.PRIVE.creerDossier(cible);
            } else if (!SANS_LES_EXEMPLES.contains(dossier.relativize(source).toString())) {
                Files.copy(source, cible, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** What came out otherwise than announced, in plain words. */
    List<String> ecarts(List<Reception> receptions, List<BilanConserve> bilans, Textes textes) {
        List<String> ecarts = new ArrayList<>();
        for (Fichier annonce : annonces.fichiers()) {
            Issue attendue = annonce.issue().equals("refuse") ? Issue.REFUSE : Issue.ACCEPTE;
            boolean conforme = receptions.stream()
                    .anyMatch(r -> r.entree().nom().equals(annonce.fichier()) && r.issue() == attendue);
            if (!conforme) {
                ecarts.add(textes.de("demo.ecart.fichier", annonce.fichier(), textes.de("issue." + attendue)));
            }
        }
        for (Figure annonce : annonces.bilans()) {
            if (bilans.stream().noneMatch(bilan -> estConforme(bilan, annonce))) {
                ecarts.add(textes.de(
                        "demo.ecart.bilan",
                        annonce.finess() + "-" + annonce.exercice(),
                        Presentation.montant(annonce.points()),
                        Presentation.montant(annonce.euros())));
            }
        }
        return ecarts;
    }

    private static boolean estConforme(BilanConserve bilan, Figure annonce) {
        return bilan.cle().toString().equals(annonce.finess() + "-" + annonce.exercice())
                && bilan.points().compareTo(annonce.points()) == 0
                && bilan.euros().compareTo(annonce.euros()) == 0;
    }

    private static void effacer(Path racine) throws IOException {
        if (Files.exists(racine)) {
            for (Path chemin :
                    contenu(racine).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(chemin);
            }
        }
    }

    private static List<Path> contenu(Path dossier) throws IOException {
        try (Stream<Path> contenu = Files.walk(dossier)) {
            return contenu.filter(chemin -> !chemin.equals(dossier)).sorted().toList();
        }
    }
}
