package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.controle.NomDeFichier;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Entree.Genre;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Manifeste.Trouvaille;
import fr.msp.aci.lot.Suivi.Raison;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in the inbox, in the order of reception: by time of modification, then by name. */
public final class Inbox {

    private static final Pattern FINESS_ET_EXERCICE = Pattern.compile("(.{9})-(\\d{4})");
    private static final Set<String> DU_SYSTEME = Set.of("thumbs.db", "desktop.ini");

    private final Maison maison;
    private final Suivi suivi;

    Inbox(Maison maison, Suivi suivi) {
        this.maison = maison;
        this.suivi = suivi;
    }

    /** Workbooks, and folders of evidence that stand alone; what stays behind is said. */
    List<Trouvaille> inventaire() throws IOException {
        List<Path> contenu = contenu();
        Set<String> dossiersDeClasseurs = contenu.stream()
                .filter(Inbox::estUnFichier)
                .map(chemin -> sansExtension(nom(chemin)))
                .collect(Collectors.toSet());
        List<Trouvaille> trouvailles = new ArrayList<>();
        for (Path chemin : contenu) {
            if (estUnFichier(chemin)) {
                classeur(chemin).ifPresent(trouvailles::add);
            } else if (!estUnDossier(chemin)) {
                suivi.laisse(nom(chemin), Raison.PAS_UN_FICHIER);
            } else if (!dossiersDeClasseurs.contains(nom(chemin))) {
                dossier(chemin).ifPresent(trouvailles::add);
            }
        }
        trouvailles.sort(Comparator.comparing(Trouvaille::modifieLe).thenComparing(Trouvaille::nom));
        return trouvailles;
    }

    private List<Path> contenu() throws IOException {
        List<Path> contenu;
        try (Stream<Path> liste = Files.list(maison.inbox())) {
            contenu = liste.filter(chemin -> !estIgnore(nom(chemin))).toList();
        }
        List<Path> nommables = new ArrayList<>();
        for (Path chemin : contenu) {
            if (!NomDeFichier.estPersonnel(nom(chemin))) {
                nommables.add(chemin);
            } else if (estUnFichier(chemin)) {
                NomsPersonnels.masquer(chemin)
                        .ifPresentOrElse(
                                nommables::add, () -> suivi.laisse(NomsPersonnels.SANS_NOM, Raison.NOM_PERSONNEL));
            } else if (!avecSonClasseur(chemin, contenu)) {
                suivi.laisse(NomsPersonnels.SANS_NOM, Raison.NOM_PERSONNEL);
            }
        }
        return nommables.stream().sorted().toList();
    }

    /** A folder of evidence is renamed with the workbook it goes with. */
    private static boolean avecSonClasseur(Path dossier, List<Path> contenu) {
        return contenu.stream().anyMatch(chemin -> dossierDuClasseur(chemin).equals(dossier) && estUnFichier(chemin));
    }

    /** Structure and exercise that the name of a folder of evidence says. */
    static Optional<Cle> cle(String nomDeDossier) {
        Matcher parties = FINESS_ET_EXERCICE.matcher(nomDeDossier);
        if (!parties.matches() || !Numero.FINESS.estValide(parties.group(1))) {
            return Optional.empty();
        }
        int annee = Integer.parseInt(parties.group(2));
        return annee < Exercice.PREMIER
                ? Optional.empty()
                : Optional.of(new Cle(new Finess(parties.group(1)), new Exercice(annee)));
    }

    /** Files that are no one's workbook or evidence: being written, hidden, or of the system. */
    public static boolean estIgnore(String nom) {
        String minuscules = nom.toLowerCase(Locale.ROOT);
        return nom.startsWith("~$")
                || nom.startsWith(".")
                || minuscules.endsWith(".tmp")
                || minuscules.endsWith(".part")
                || DU_SYSTEME.contains(minuscules);
    }

    /** The folder beside a workbook that holds its evidence: it bears its name without the ending. */
    static Path dossierDuClasseur(Path classeur) {
        return classeur.resolveSibling(sansExtension(nom(classeur)));
    }

    /**
     * Names of the files of evidence beside a workbook.
     *
     * @throws IOException when its folder cannot be read
     */
    public static List<String> nomsDesJustificatifs(Path classeur) throws IOException {
        return Justificatifs.fichiers(dossierDuClasseur(classeur.toAbsolutePath())).stream()
                .map(Inbox::nom)
                .toList();
    }

    private static String sansExtension(String nom) {
        int point = nom.lastIndexOf('.');
        return point > 0 ? nom.substring(0, point) : nom;
    }

    private Optional<Trouvaille> classeur(Path fichier) throws IOException {
        try {
            BasicFileAttributes attributs = Files.readAttributes(fichier, BasicFileAttributes.class);
            return Optional.of(new Trouvaille(
                    Genre.CLASSEUR,
                    nom(fichier),
                    empreinte(fichier),
                    attributs.size(),
                    attributs.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException retire) {
            return Optional.empty();
        }
    }

    /** A file that may not be read is listed all the same: its reception fails, and says so, without the others. */
    private static String empreinte(Path fichier) throws IOException {
        try {
            return Empreinte.de(fichier);
        } catch (AccessDeniedException illisible) {
            return Empreinte.de(nom(fichier));
        }
    }

    private Optional<Trouvaille> dossier(Path dossier) throws IOException {
        if (cle(nom(dossier)).isEmpty()) {
            suivi.laisse(nom(dossier), Raison.DOSSIER_SANS_CLASSEUR);
            return Optional.empty();
        }
        return Optional.of(new Trouvaille(
                Genre.DOSSIER,
                nom(dossier),
                Empreinte.de(nom(dossier)),
                0,
                Files.getLastModifiedTime(dossier).toInstant()));
    }

    private static boolean estUnFichier(Path chemin) {
        return Files.isRegularFile(chemin, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean estUnDossier(Path chemin) {
        return Files.isDirectory(chemin, LinkOption.NOFOLLOW_LINKS);
    }

    private static String nom(Path chemin) {
        return chemin.getFileName().toString();
    }
}
