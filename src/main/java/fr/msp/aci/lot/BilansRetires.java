package fr.msp.aci.lot;

import fr.msp.aci.calcul.regional.Territoire;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.rapport.Apercu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * Bilans that nothing known founds any more, their workbooks having been lost: their files are set aside, in a folder
 * beside them, for they may have been sent, and must not pass for those of today. So are the syntheses that
 * count them, of their region and of all; the run writes those it can again. What is set aside stays until someone removes it, or
 * until the same files, byte for byte, are in their place again.
 */
public final class BilansRetires {

    private static final String A_PART = "retires";
    private static final String SYNTHESE = "synthese-";

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
        for (Cle cle : perdus) {
            Path annee = maison.reports().resolve(cle.exercice().toString());
            mettreDeCote(annee, quiLeComptent(cle).toArray(String[]::new));
        }
        for (Cle cle : perdus) {
            mettreDeCote(place(maison, cle), "bilan-" + cle, "dossier-cpam-" + cle);
        }
    }

    /** How the names of the syntheses begin that count a bilan: all of its exercise, when it no longer says its region. */
    private Set<String> quiLeComptent(Cle cle) throws IOException {
        Path json = maison.bilan(cle, "json");
        try {
            Optional<String> region =
                    Apercu.lire(Files.readAllBytes(json)).region().flatMap(Territoire::cle);
            return Stream.concat(Stream.of(Territoire.TOUTES_REGIONS.cle()), region.stream())
                    .map(territoire -> SYNTHESE + territoire + "-" + cle.exercice() + ".")
                    .collect(Collectors.toSet());
        } catch (NoSuchFileException | JacksonException inconnue) {
            return Set.of(SYNTHESE);
        }
    }

    /**
     * A folder of files set aside.
     *
     * @param cle whose bilan; none for the syntheses of an exercise
     * @param annee of the exercise, as its folder is named
     * @param dossier the folder
     * @param sansBilan whether it holds dossiers for the CPAM alone, set aside for the evidence in them
     */
    record Reste(Optional<Cle> cle, String annee, Path dossier, boolean sansBilan) {}

    private List<Reste> restes() throws IOException {
        List<Reste> restes = new ArrayList<>();
        for (Path annee : vraisDossiers(maison.reports())) {
            String nom = annee.getFileName().toString();
            Path syntheses = annee.resolve(A_PART);
            if (Inbox.estUnDossier(syntheses)) {
                restes.add(new Reste(Optional.empty(), nom, syntheses, false));
            }
            for (Path structure : vraisDossiers(annee)) {
                Path aPart = structure.resolve(A_PART);
                Optional<Cle> cle = Inbox.cle(structure.getFileName() + "-" + nom);
                if (cle.isPresent() && Inbox.estUnDossier(aPart)) {
                    restes.add(new Reste(cle, nom, aPart, sansBilan(aPart)));
                }
            }
        }
        return restes;
    }

    private static boolean sansBilan(Path aPart) throws IOException {
        for (Path lot : lots(aPart)) {
            if (!fichiers(lot, "bilan-").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * What is set aside, by exercise and structure. Files that are all in their place again, byte for byte, are one copy
     * too many, and are deleted first.
     */
    List<Reste> sansLesDoubles() throws IOException {
        List<Reste> gardes = new ArrayList<>();
        for (Reste reste : restes()) {
            for (Path lot : lots(reste.dossier())) {
                effacerSiDouble(lot, reste.dossier().getParent());
            }
            if (Files.isDirectory(reste.dossier())) {
                gardes.add(reste);
            }
        }
        return gardes;
    }

    private static void effacerSiDouble(Path lot, Path place) throws IOException {
        List<Path> fichiers = fichiers(lot, "");
        for (Path fichier : fichiers) {
            if (differe(fichier, place.resolve(fichier.getFileName()))) {
                return;
            }
        }
        for (Path fichier : fichiers) {
            Files.delete(fichier);
        }
        if (Lieux.contenu(lot).isEmpty()) {
            Files.delete(lot);
        }
    }

    /** What was set aside at once: the numbered folders, then the one they are in. */
    private static List<Path> lots(Path aPart) throws IOException {
        List<Path> lots = new ArrayList<>();
        for (Path lot : Lieux.contenu(aPart)) {
            if (Inbox.estUnDossier(lot)) {
                lots.add(lot);
            }
        }
        lots.add(aPart);
        return lots;
    }

    private static List<Path> vraisDossiers(Path dossier) throws IOException {
        return Lieux.contenu(dossier).stream().filter(Inbox::estUnDossier).toList();
    }

    private static boolean differe(Path fichier, Path autre) throws IOException {
        return !Files.isRegularFile(autre) || Files.mismatch(fichier, autre) >= 0;
    }

    private SortedSet<Cle> inconnus(Set<Cle> connus) throws IOException {
        SortedSet<Cle> inconnus = new TreeSet<>();
        for (Path annee : vraisDossiers(maison.reports())) {
            for (Path structure : vraisDossiers(annee)) {
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

    /** Where a file of a bilan is to be set aside while another takes its place. */
    static Path place(Maison maison, Cle cle, Path fichier) throws IOException {
        return libre(dossier(maison, cle), List.of(fichier)).resolve(fichier.getFileName());
    }

    private static Path place(Maison maison, Cle cle) {
        return maison.bilan(cle, "json").getParent();
    }

    private void mettreDeCote(Path dossier, String... debuts) throws IOException {
        List<Path> fichiers = fichiers(dossier, debuts);
        if (fichiers.isEmpty()) {
            return;
        }
        Path aPart = libre(dossier.resolve(A_PART), fichiers);
        Acces.comme(maison.reports()).creerDossier(aPart);
        for (Path fichier : fichiers) {
            Files.move(fichier, aPart.resolve(fichier.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The folder itself, or a numbered one in it where another bilan of the same name was set aside before. */
    private static Path libre(Path aPart, List<Path> fichiers) throws IOException {
        Path lot = aPart;
        for (int rang = 2; prise(lot, fichiers); rang++) {
            lot = aPart.resolve(String.valueOf(rang));
        }
        return lot;
    }

    private static boolean prise(Path lot, List<Path> fichiers) throws IOException {
        for (Path fichier : fichiers) {
            Path cible = lot.resolve(fichier.getFileName());
            if (Files.exists(cible) && differe(fichier, cible)) {
                return true;
            }
        }
        return false;
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
