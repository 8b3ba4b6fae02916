package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Perimetre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The folders and syntheses that go with a purge, and whom they are of.
 *
 * @param racines folders of exercises in {@code archive/} and {@code reports/}, syntheses
 * @param autresJours bilans of other days of the same structures, which show these exercises
 * @param cles structures and exercises, as the folders and the database know them
 * @param annees exercises of these and of folders without a structure
 */
record DossiersAPurger(List<Path> racines, List<Path> autresJours, TreeSet<Cle> cles, TreeSet<Integer> annees) {

    private static final Pattern ANNEE = Pattern.compile("(\\d{4})");
    private static final Pattern SYNTHESE = Pattern.compile("synthese-.*-(\\d{4})\\.[a-z]+");

    static DossiersAPurger de(Perimetre perimetre, Maison maison, Depot depot) throws IOException {
        DossiersAPurger dossiers =
                new DossiersAPurger(new ArrayList<>(), new ArrayList<>(), new TreeSet<>(), new TreeSet<>());
        for (Path lieu : List.of(maison.archive(), maison.reports())) {
            if (perimetre instanceof Perimetre.Seulement seulement) {
                dossiers.ajouter(lieu, seulement.cle());
            } else {
                for (Path chemin : Lieux.contenu(lieu)) {
                    dossiers.ajouter(chemin, ((Perimetre.Avant) perimetre).premierGarde());
                }
            }
        }
        Set<Cle> cles = new HashSet<>(depot.versions().cles());
        depot.receptions().parcourir(Optional.empty(), arrivee -> arrivee.cle().ifPresent(cles::add));
        cles.stream().filter(perimetre::comprend).forEach(dossiers::ajouter);
        for (Path annee : Lieux.contenu(maison.reports())) {
            dossiers.ajouterAutresJours(annee, perimetre);
        }
        return dossiers;
    }

    /** Bilans of other days of the same structures show their earlier exercises: they can be asked for again. */
    private void ajouterAutresJours(Path annee, Perimetre perimetre) throws IOException {
        for (Path structure : Lieux.contenu(annee)) {
            String cle = structure.getFileName() + "-" + annee.getFileName();
            boolean concernee = Inbox.cle(cle)
                    .filter(celle -> !perimetre.comprend(celle) && montreUnExerciceQuiPart(celle))
                    .isPresent();
            if (concernee) {
                Lieux.contenu(structure).stream()
                        .filter(fichier -> fichier.getFileName().toString().startsWith("bilan-" + cle + "-"))
                        .forEach(autresJours::add);
            }
        }
    }

    private boolean montreUnExerciceQuiPart(Cle celle) {
        return cles.stream()
                .anyMatch(autre -> autre.finess().equals(celle.finess())
                        && autre.exercice().compareTo(celle.exercice()) < 0);
    }

    /** What one structure has left of one exercise. */
    private void ajouter(Path lieu, Cle cle) {
        Path dossier =
                lieu.resolve(cle.exercice().toString()).resolve(cle.finess().toString());
        if (Files.isDirectory(dossier)) {
            racines.add(dossier);
            ajouter(cle);
        }
    }

    private void ajouter(Path chemin, Exercice avant) throws IOException {
        boolean dossier = Files.isDirectory(chemin);
        Matcher annee =
                (dossier ? ANNEE : SYNTHESE).matcher(chemin.getFileName().toString());
        if (!annee.matches() || Integer.parseInt(annee.group(1)) >= avant.annee()) {
            return;
        }
        racines.add(chemin);
        annees.add(Integer.parseInt(annee.group(1)));
        if (dossier) {
            for (Path structure : Lieux.contenu(chemin)) {
                Inbox.cle(structure.getFileName() + "-" + annee.group(1)).ifPresent(cles::add);
            }
        }
    }

    private void ajouter(Cle cle) {
        cles.add(cle);
        annees.add(cle.exercice().annee());
    }

    List<Exercice> exercices() {
        return annees.stream()
                .filter(annee -> annee >= Exercice.PREMIER)
                .map(Exercice::new)
                .toList();
    }

    int structures() {
        return cles.stream().map(Cle::finess).collect(Collectors.toSet()).size();
    }
}
