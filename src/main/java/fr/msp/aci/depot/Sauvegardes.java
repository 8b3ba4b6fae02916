package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Copies of the database that were set aside: before a change of its tables, and when it was made again. */
public final class Sauvegardes {

    /** How many copies made before a change of tables are kept. */
    static final int GARDEES = 3;

    private static final String AVANT_MIGRATION = "-avant-schema-";
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT);

    private Sauvegardes() {}

    /**
     * All of them, the oldest first.
     *
     * @throws IOException when the folder cannot be read
     */
    public static List<Path> de(Maison maison) throws IOException {
        if (!Files.isDirectory(maison.sauvegardes())) {
            return List.of();
        }
        try (Stream<Path> contenu = Files.list(maison.sauvegardes())) {
            return contenu.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }

    /** Copies the database before its tables change from one version to another, and keeps the last few such copies. */
    static Path avantMigration(Maison maison, Base base, Instant maintenant, int vers) throws IOException {
        Path copie = lieu(maison, maintenant, AVANT_MIGRATION + vers);
        FichierEntier.ecrire(copie, Acces.PRIVE, sortie -> Files.copy(base.fichier(), sortie));
        List<Path> copies = de(maison).stream()
                .filter(chemin -> chemin.getFileName().toString().contains(AVANT_MIGRATION))
                .toList();
        for (Path ancienne : copies.subList(0, Math.max(0, copies.size() - GARDEES))) {
            Files.delete(ancienne);
        }
        return copie;
    }

    /** Sets aside, as it is, a database that another takes the place of. */
    static Path ecarter(Maison maison, Path fichier, Instant maintenant) throws IOException {
        Acces.PRIVE.creerDossier(maison.sauvegardes());
        Path lieu = lieu(maison, maintenant, "-ecartee");
        FichierEntier.remplacer(fichier, lieu);
        return lieu;
    }

    private static Path lieu(Maison maison, Instant maintenant, String fin) {
        String heure = HEURE.format(maintenant.atZone(Maison.FUSEAU));
        return maison.sauvegardes().resolve(Base.NOM + "-" + heure + fin + ".mv.db");
    }
}
