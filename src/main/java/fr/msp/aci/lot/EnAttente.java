package fr.msp.aci.lot;

import fr.msp.aci.depot.Attente;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which files of the inbox are not to be touched yet: being copied there, or open in a spreadsheet program. */
final class EnAttente {

    private static final List<String> FINS_DE_COPIE =
            List.of(".tmp", ".part", ".partial", ".filepart", ".crdownload", ".download");

    /** Excel lays its mark beside the workbook it has open, under this and the whole name; LibreOffice likewise. */
    private static final String MARQUE_EXCEL = "~$";

    private static final String MARQUE_LIBREOFFICE = ".~lock.";
    private static final String FIN_LIBREOFFICE = "#";

    /** Whoever copies writes more often than that; a file that nobody touched lately is not watched. */
    private static final Duration OBSERVATION = Duration.ofMillis(200);

    private static final Duration RECENT = Duration.ofSeconds(2);

    private EnAttente() {}

    /** Whether the name is one that copying programs give until the copy is whole. */
    static boolean estUneCopie(String nom) {
        String minuscules = nom.toLowerCase(Locale.ROOT);
        return !nom.startsWith(".")
                && !nom.startsWith(MARQUE_EXCEL)
                && FINS_DE_COPIE.stream().anyMatch(minuscules::endsWith);
    }

    /** Whether the name is the mark of a spreadsheet program. */
    static boolean estUneMarque(String nom) {
        return nom.startsWith(MARQUE_EXCEL) || nom.startsWith(MARQUE_LIBREOFFICE);
    }

    /** The name of the file that the mark of a spreadsheet program stands for. */
    static Optional<String> marque(String nom) {
        if (nom.startsWith(MARQUE_EXCEL)) {
            return Optional.of(nom.substring(MARQUE_EXCEL.length()));
        }
        return nom.startsWith(MARQUE_LIBREOFFICE) && nom.endsWith(FIN_LIBREOFFICE)
                ? Optional.of(nom.substring(MARQUE_LIBREOFFICE.length(), nom.length() - FIN_LIBREOFFICE.length()))
                : Optional.empty();
    }

    /** Whether a spreadsheet program has that file open, told by its mark among these names. */
    static boolean estOuvert(String nom, Set<String> noms) {
        return noms.contains(MARQUE_EXCEL + nom) || noms.contains(MARQUE_LIBREOFFICE + nom + FIN_LIBREOFFICE);
    }

    /** The files of the inbox that have not come to rest, by who watches it. */
    static Set<Path> sansRepos(Atelier atelier) throws IOException {
        return Justificatifs.arrivent(atelier.maison().inbox()).stream()
                .filter(fichier -> !atelier.repos().estPose(fichier))
                .collect(Collectors.toSet());
    }

    /**
     * What is still being copied: a workbook, a folder whose evidence still comes, and the workbook such a folder goes
     * with, for it is received with all its evidence.
     *
     * @param bougent files known to move already
     */
    static Set<Path> arrivent(List<Path> contenu, Set<Path> bougent) throws IOException {
        Map<Path, Set<Path>> attendent = new HashMap<>();
        for (Path chemin : contenu) {
            if (Inbox.estUnFichier(chemin)) {
                attendent.computeIfAbsent(chemin, seul -> new HashSet<>()).add(chemin);
            }
            for (Path piece :
                    Justificatifs.arrivent(Inbox.estUnFichier(chemin) ? Inbox.dossierDuClasseur(chemin) : chemin)) {
                attendent.computeIfAbsent(piece, nouvelle -> new HashSet<>()).add(chemin);
            }
        }
        return enMouvement(attendent.keySet(), bougent).stream()
                .flatMap(fichier -> attendent.get(fichier).stream())
                .collect(Collectors.toSet());
    }

    /** Those of these files that grow or change while one looks at them; looks twice only at those just touched. */
    private static Set<Path> enMouvement(Collection<Path> fichiers, Set<Path> bougent) throws IOException {
        Set<Path> mouvants = fichiers.stream().filter(bougent::contains).collect(Collectors.toSet());
        Map<Path, Etat> avant = new HashMap<>();
        for (Path fichier : fichiers) {
            Etat etat = mouvants.contains(fichier) ? null : Etat.de(fichier);
            if (etat != null && etat.estRecent()) {
                avant.put(fichier, etat);
            }
        }
        if (avant.isEmpty()) {
            return mouvants;
        }
        Attente.dormir(OBSERVATION);
        Map<Path, Etat> apres = new HashMap<>();
        for (Path fichier : avant.keySet()) {
            apres.put(fichier, Etat.de(fichier));
        }
        avant.keySet().stream()
                .filter(fichier -> !Objects.equals(avant.get(fichier), apres.get(fichier)))
                .forEach(mouvants::add);
        return mouvants;
    }

    /**
     * How far a file has come.
     *
     * @param taille its size
     * @param modifieLe when it was last written to
     */
    record Etat(long taille, FileTime modifieLe) {

        /** Nothing when the file is gone. */
        static Etat de(Path fichier) throws IOException {
            try {
                BasicFileAttributes attributs =
                        Files.readAttributes(fichier, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return new Etat(attributs.size(), attributs.lastModifiedTime());
            } catch (NoSuchFileException retire) {
                return null;
            }
        }

        /** By the clock of the machine, which wrote that time too, and not by that of the run. */
        private boolean estRecent() {
            return Duration.between(modifieLe.toInstant(), Instant.now()).abs().compareTo(RECENT) < 0;
        }
    }
}
