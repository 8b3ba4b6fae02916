package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bilans that nothing known founds any more, their workbooks having been lost: their files are set aside, in a folder
 * beside them, for they may have been sent, and must not pass for those of today. So are the syntheses of their
 * exercise, which count them; the run writes those it can again.
 */
public final class BilansRetires {

    private static final String A_PART = "retires";

    private final Maison maison;

    BilansRetires(Maison maison) {
        this.maison = maison;
    }

    /** Structures and exercises that have files of a bilan, and nothing that was received. */
    SortedSet<Cle> sansDossier(Collection<Cle> connus) throws IOException {
        SortedSet<Cle> perdus = inconnus(Set.copyOf(connus));
        for (Cle cle : List.copyOf(perdus)) {
            if (fichiers(place(maison, cle), "bilan-" + cle, "dossier-cpam-" + cle)
                    .isEmpty()) {
                perdus.remove(cle);
            }
        }
        return perdus;
    }

    /** Sets their files aside. Cut short, what is left is found again the next time. */
    void retirer(Collection<Cle> perdus) throws IOException {
        Set<Exercice> exercices = perdus.stream().map(Cle::exercice).collect(Collectors.toSet());
        for (Exercice exercice : exercices) {
            mettreDeCote(maison.reports().resolve(exercice.toString()), "synthese-");
        }
        for (Cle cle : perdus) {
            mettreDeCote(place(maison, cle), "bilan-" + cle, "dossier-cpam-" + cle);
        }
    }

    /** Those of which a bilan was set aside, and that have none since. */
    List<Cle> sansBilan(Collection<Cle> connus) throws IOException {
        return inconnus(Set.copyOf(connus)).stream()
                .filter(cle -> Files.isDirectory(dossier(maison, cle)))
                .toList();
    }

    private SortedSet<Cle> inconnus(Set<Cle> connus) throws IOException {
        SortedSet<Cle> inconnus = new TreeSet<>();
        for (Path annee : Lieux.contenu(maison.reports())) {
            for (Path structure : Lieux.contenu(annee)) {
                Inbox.cle(structure.getFileName() + "-" + annee.getFileName())
                        .filter(cle -> !connus.contains(cle))
                        .ifPresent(inconnus::add);
            }
        }
        return inconnus;
    }

    /** Where the files of a bilan so set aside are. */
    public static Path dossier(Maison maison, Cle cle) {
        return place(maison, cle).resolve(A_PART);
    }

    private static Path place(Maison maison, Cle cle) {
        return maison.bilan(cle, "json").getParent();
    }

    private void mettreDeCote(Path dossier, String... debuts) throws IOException {
        List<Path> fichiers = fichiers(dossier, debuts);
        if (fichiers.isEmpty()) {
            return;
        }
        Path aPart = dossier.resolve(A_PART);
        Acces.comme(maison.reports()).creerDossier(aPart);
        for (Path fichier : fichiers) {
            Files.move(fichier, aPart.resolve(fichier.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> fichiers(Path dossier, String... debuts) throws IOException {
        List<Path> fichiers = new ArrayList<>();
        for (Path fichier : Lieux.contenu(dossier)) {
            String nom = fichier.getFileName().toString();
            if (Files.isRegularFile(fichier) && Stream.of(debuts).anyMatch(nom::startsWith)) {
                fichiers.add(fichier);
            }
        }
        return fichiers;
    }
}
