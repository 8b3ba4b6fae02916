package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Numero;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A workbook that was kept, as its place and its name tell it.
 *
 * @param fichier where it lies
 * @param cle the folders it lies in, in the archive
 * @param recuLe when it was received, to the second
 * @param rang its rank
 * @param debutEmpreinte the start of its checksum
 * @param nom its own name, which may have lost its beginning
 */
public record Conserve(Path fichier, Optional<Cle> cle, Instant recuLe, long rang, String debutEmpreinte, String nom) {

    private static final Pattern NOM =
            Pattern.compile("(\\d{8}-\\d{6})-(\\d{6,18})-([0-9a-f]{16})-(.+)", Pattern.DOTALL);
    private static final Pattern ANNEE = Pattern.compile("\\d{4}");
    private static final int PROFONDEUR = 3;

    /**
     * The workbooks of the archive, by rank; evidence is not among them.
     *
     * @throws IOException when a folder cannot be read
     */
    public static List<Conserve> dansLArchive(Maison maison) throws IOException {
        return fichiers(maison.archive(), PROFONDEUR).stream()
                .flatMap(fichier -> lire(fichier).stream())
                .filter(conserve -> conserve.cle().isPresent())
                .sorted(Comparator.comparingLong(Conserve::rang).thenComparing(Conserve::fichier))
                .toList();
    }

    /**
     * Whether the archive holds a workbook that a database which gives this rank next cannot know of.
     *
     * @throws IOException when a folder cannot be read
     */
    static boolean vontAuDela(Maison maison, long prochainRang) throws IOException {
        List<Conserve> archive = dansLArchive(maison);
        return !archive.isEmpty() && archive.get(archive.size() - 1).rang() >= prochainRang;
    }

    /**
     * The refused workbooks themselves, by rank; their reports and annotated copies are not among them.
     *
     * @throws IOException when the folder cannot be read
     */
    public static List<Conserve> refuses(Maison maison) throws IOException {
        return fichiers(maison.rejected(), 1).stream()
                .filter(fichier -> !estUneExplication(fichier.getFileName().toString()))
                .flatMap(fichier -> lire(fichier).stream())
                .sorted(Comparator.comparingLong(Conserve::rang).thenComparing(Conserve::fichier))
                .toList();
    }

    /**
     * Files of the archive whose name or place says nothing: nobody knows what they are.
     *
     * @throws IOException when a folder cannot be read
     */
    public static List<Path> inconnus(Maison maison) throws IOException {
        return fichiers(maison.archive(), Integer.MAX_VALUE).stream()
                .filter(fichier -> !fichier.getParent().endsWith("justificatifs"))
                .filter(fichier -> lire(fichier).flatMap(Conserve::cle).isEmpty())
                .sorted()
                .toList();
    }

    /** What the names of all that was written about the file begin with. */
    public String debutDeConservation() {
        String entier = fichier.getFileName().toString();
        return entier.substring(0, entier.length() - nom.length());
    }

    /** Whether a name in {@code rejected/} is that of a report or of an annotated copy. */
    private static boolean estUneExplication(String nom) {
        return nom.endsWith(".erreurs.html")
                || nom.endsWith(".erreurs.csv")
                || nom.replaceFirst("\\.[^.]*$", "").endsWith(Entree.A_CORRIGER);
    }

    private static Optional<Conserve> lire(Path fichier) {
        Matcher parties = NOM.matcher(fichier.getFileName().toString());
        if (!parties.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Conserve(
                    fichier,
                    cle(fichier),
                    LocalDateTime.parse(parties.group(1), Entree.HEURE)
                            .atZone(Maison.FUSEAU)
                            .toInstant(),
                    Long.parseLong(parties.group(2)),
                    parties.group(3),
                    parties.group(4)));
        } catch (DateTimeException pasUneHeure) {
            return Optional.empty();
        }
    }

    private static Optional<Cle> cle(Path fichier) {
        Path dossier = fichier.getParent();
        String finess = dossier.getFileName().toString();
        String annee = dossier.getParent().getFileName().toString();
        boolean connus = Numero.FINESS.estValide(finess)
                && ANNEE.matcher(annee).matches()
                && Integer.parseInt(annee) >= Exercice.PREMIER;
        return connus
                ? Optional.of(new Cle(new Finess(finess), new Exercice(Integer.parseInt(annee))))
                : Optional.empty();
    }

    private static List<Path> fichiers(Path dossier, int profondeur) throws IOException {
        if (!Files.isDirectory(dossier)) {
            return List.of();
        }
        try (Stream<Path> contenu = Files.walk(dossier, profondeur)) {
            return contenu.filter(Files::isRegularFile)
                    .filter(fichier -> !fichier.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
